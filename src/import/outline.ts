// The blocks of a file → the report in it: title, opening, sections; and what stands around it.

import type {Form} from '../form/form.ts'
import {core} from '../report/labels.ts'
import {sectionOf, sectionTitled} from '../report/sections.ts'
import {fold} from '../script/fold.ts'
import {type Aside, type Block, type Paragraph, textOf} from './found.ts'
import {isRowLabel} from './lines.ts'
import {isMeta} from './quarantine.ts'
import {isTitle, officeAndYear} from './title.ts'

export interface FoundSection {
  /** Of the form; undefined for one that it does not have; 0 for the opening. */
  readonly id: number | undefined
  readonly heading?: Paragraph
  readonly blocks: readonly Block[]
}

export interface FoundOutline {
  readonly title?: {readonly text: string; readonly paragraphs: readonly Paragraph[]}
  readonly sections: readonly FoundSection[]
  /** What stands before the report. */
  readonly before: readonly Block[]
}

/** A longer line is no heading. */
const longest = 60

/** A paragraph that can be the heading of a section. */
export interface Candidate {
  readonly index: number
  readonly id: number
  /** Whether it has the section's own words, not only its number and some of them. */
  readonly sure: boolean
}

export function outlineOf(blocks: readonly Block[], form: Form): FoundOutline {
  const found = candidates(blocks, form)
  // （三）政府信息管理 is none where 三、收到和处理政府信息公开申请情况 stands by itself.
  const headings = chosen(
    found
      .filter((one) => one.sure || !found.some(({id, sure}) => sure && id === one.id))
      // The caption of a table, which says the section's title again.
      .filter((one, at, all) => !(all[at - 1]?.id === one.id && all[at - 1]!.index === one.index - 1)),
    blocks,
  )
  const first = headings[0]?.index ?? blocks.length
  const title = titleOf(blocks, first)
  const start = title ? title.end : 0
  const sections: {id: number | undefined; heading?: Paragraph; blocks: Block[]}[] = [
    {id: 0, blocks: blocks.slice(start, first)},
  ]
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]!
    const heading = headings.find((one) => one.index === index)
    if (heading && block.type === 'paragraph') sections.push({id: heading.id, heading: block, blocks: []})
    else if (block.type === 'paragraph' && isFurther(block, sections.at(-1)!))
      sections.push({id: undefined, heading: block, blocks: []})
    else sections.at(-1)!.blocks.push(block)
  }
  return {
    ...(title && {title: {text: title.text, paragraphs: title.paragraphs}}),
    sections,
    before: title ? blocks.slice(0, title.start) : [],
  }
}

/** Of all that can be a section's heading; where sections are numbered 一、 what is numbered （三） stands below them. */
export function candidates(blocks: readonly Block[], form: Form): Candidate[] {
  const found = allCandidates(blocks, form)
  const bracketed = ({index}: Candidate): boolean => {
    const block = blocks[index]
    return block?.type === 'paragraph' && /^\s*[（(]/u.test(textOf(block))
  }
  // The caption of a table right below repeats the title.
  const others = found.filter(
    (one, at) => !bracketed(one) && !(found[at - 1]?.id === one.id && found[at - 1]?.index === one.index - 1),
  )
  return new Set(others.map(({id}) => id)).size >= 3 ? others : found
}

function allCandidates(blocks: readonly Block[], form: Form): Candidate[] {
  return blocks.flatMap((block, index): Candidate[] => {
    if (block.type !== 'paragraph') return []
    const text = textOf(block).trim()
    if (text === '' || text.length > longest || /[。；;？！]$/u.test(text)) return []
    const titled = sectionTitled(form, text)
    const id = titled ?? (isNumbered(text) || block.level !== undefined ? numberedSection(form, text) : undefined)
    return id === undefined || isRowLabel(form, text) ? [] : [{index, id, sure: titled !== undefined}]
  })
}

const numerals = '一二三四五六七八九十'
const numberedHeading = /^(?:第([一二三四五六])(?:部分|章|节)|[（(]?([一二三四五六])[）)、.．,，:：\s])/u

function isNumbered(text: string): boolean {
  return numberedHeading.test(fold(text))
}

/** By its number and its words together; by words alone where they are nearly the title's. */
function numberedSection(form: Form, text: string): number | undefined {
  const found = sectionOf(form, text)
  if (found !== undefined) return found
  const match = numberedHeading.exec(fold(text))
  const number = numerals.indexOf(match?.[1] ?? match?.[2] ?? '?') + 1
  const section = form.sections.find(({id}) => id === number)
  if (!section) return undefined
  const written = core(text)
  return [section.title, ...section.aliases].some((one) => bigrams(written, core(one)) >= 0.4) ? section.id : undefined
}

/** How many pairs of neighbouring characters two texts share, 0 to 1 (Dice). */
function bigrams(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2))
  const [left, right] = [pairs(a), new Set(pairs(b))]
  const shared = left.filter((pair) => right.has(pair)).length
  return left.length + right.size === 0 ? 0 : (2 * shared) / (left.length + right.size)
}

/**
 * A list of contents repeats the titles: of several the last one that something stands below, and nothing before the first
 * section.
 */
function chosen(found: readonly Candidate[], blocks: readonly Block[]): Candidate[] {
  const follows = ({index}: Candidate, at: number): boolean => (found[at + 1]?.index ?? blocks.length) > index + 1
  const kept = new Map<number, Candidate[]>()
  for (const [at, one] of found.entries()) {
    const same = kept.get(one.id) ?? []
    if (follows(one, at)) kept.set(one.id, [...same.filter((other) => follows(other, found.indexOf(other))), one])
    else if (same.length === 0) kept.set(one.id, [one])
    else if (!same.some((other) => follows(other, found.indexOf(other)))) kept.set(one.id, [one])
  }
  const all = [...kept.values()].flat().sort((a, b) => a.index - b.index)
  // The last entry of a list of contents has the opening below it.
  const begin = kept.get(Math.min(...kept.keys()))?.at(-1)?.index ?? 0
  const early = all.filter(
    ({index, id}) => index < begin && all.some((other) => other.id === id && other.index > begin),
  )
  return all.filter((one) => !early.includes(one))
}

/** 七、… and what a heading's style says to be one of the report's parts. */
function isFurther(block: Paragraph, last: Pick<FoundSection, 'id' | 'heading' | 'blocks'>): boolean {
  const text = textOf(block).trim()
  if (text === '' || text.length > longest || /[。；;？！]$/u.test(text)) return false
  if (isLevelWith(block, last)) return true
  if (!/^[七八九十]、/u.test(text)) return false
  if (block.level !== undefined) return block.level === 1 || block.level === 2
  // Without styles: what goes on where the last section's number ended, and is none of a list's items.
  const before = numerals.indexOf(textOf(last.heading ?? block).trim()[0]!)
  const listed = last.blocks.some((one) => one.type === 'paragraph' && /^[一二三四五六]、/u.test(textOf(one).trim()))
  return before >= 0 && numerals.indexOf(text[0]!) === before + 1 && !listed
}

/** Behind the form's last section, a heading by its style as that one is: 附件, 联系方式. */
function isLevelWith(block: Paragraph, {id, heading}: Pick<FoundSection, 'id' | 'heading'>): boolean {
  if (block.level === undefined || block.remark || heading?.level !== block.level) return false
  return (id === undefined || id === lastSection) && !/^\s*(?:[（(]|\d|[一二三四五六]、)/u.test(textOf(block))
}

const lastSection = 6

export interface FoundTitle {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly start: number
  readonly end: number
}

/** The last lines before the first section that are a title; one may be set in several lines. */
export function titleOf(blocks: readonly Block[], first: number): FoundTitle | undefined {
  const lines = blocks.slice(0, first).map((block) => (block.type === 'paragraph' ? textOf(block).trim() : ''))
  const make = (start: number, end: number): FoundTitle => {
    const paragraphs = blocks.slice(start, end).filter((block) => block.type === 'paragraph')
    return {text: lines.slice(start, end).join(''), paragraphs, start, end}
  }
  const last = lines.findLastIndex((text) => text.length <= 80 && isTitle(text))
  // A title by its style that stands once more as the first words of the text.
  const styled = lines.findIndex((text, at) => text === lines[last] && levelAt(blocks, at) === 0)
  const own = styled >= 0 && levelAt(blocks, last) === undefined
  const alone = own && blocks.slice(styled + 1, last).every((block) => isAround(block)) ? styled : last
  if (alone >= 0) {
    // The office may stand on a line of its own above.
    const above = officeAndYear(lines[alone]!).office === undefined && isOffice(lines[alone - 1] ?? '')
    return make(above ? alone - 1 : alone, alone + 1)
  }
  for (let start = lines.length - 1; start >= 0; start--)
    for (const count of [2, 3]) {
      const own = lines.slice(start, start + count)
      if (own.length === count && own.every((text) => text !== '' && text.length <= 40) && isTitle(own.join('')))
        return make(start, start + count)
    }
  return undefined
}

function levelAt(blocks: readonly Block[], at: number): number | undefined {
  const block = blocks[at]
  return block?.type === 'paragraph' ? block.level : undefined
}

/** What may stand between a title and the text: a site's own words, remarks. */
function isAround(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  return block.remark === true || isMeta(block) || /^(?:公开机关|公開機關|统计期限|統計期限)：/u.test(textOf(block))
}

/** Whether a line is the name of an office and nothing else. */
function isOffice(text: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}（）()·]{1,38}(?:政府|局|厅|委|办|院|处|所|站|队|社|会|室|部|中心|街道|[省市区县乡镇州盟旗])$/u.test(
    fold(text),
  )
}

/** Words that name a list of contents. */
export function isContents(text: string): boolean {
  return /^目\s*[录錄次]$/u.test(text.trim())
}

export type {Aside}
