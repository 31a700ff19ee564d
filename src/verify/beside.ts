// A reading that agrees with report.json → what it says beside that: remarks before and after the text, notes, the
// sign-off, list markers, addresses of links, words for pictures. Each under a name by which the editions are compared.

import {fold} from '../script/fold.ts'
import {markerOf, withoutAdded} from './apparatus.ts'
import type {ReportData} from './data.ts'
import type {Medium, Reading, ReadText} from './reading.ts'
import {label} from './show.ts'

/** One thing under its name; `words` without spaces and without what one edition adds and another does not. */
export interface Beside {
  readonly name: string
  readonly words: string
  readonly text: ReadText
}

const before = new Set(['更正', '说明', '统计期限', '涵盖'])
const after = new Set(['附件', '联系方式'])

/** Everything that pages say as text: what stands in brackets there is no address that a text edition added. */
export function textOfPages(readings: readonly Reading[]): string {
  return readings
    .filter(({medium}) => medium === 'HTML')
    .flatMap(({particulars, sections}) => [
      ...particulars.map(({value}) => value.text),
      ...sections.flatMap(({prose, tables}) => [
        ...prose.map(({text}) => text),
        ...tables.flatMap(({rows}) =>
          rows.flatMap(({headers, cells}) => [...headers.map(({text}) => text), ...cells.map(({value}) => value.text)]),
        ),
      ]),
    ])
    .join('\n')
}

/** Everything found, in no order that counts. Of a part that cannot be told from the prose, nothing. */
export function besideOf(reading: Reading, data: ReportData, pages: string): Beside[] {
  const {medium, sections} = reading
  const titled = new Map(data.sections.map((section) => [label(section.title), section]))
  const [opening, ...rest] = sections
  const known = rest.filter(({heading}) => titled.has(label(heading?.text ?? '')))
  const appended = rest.filter((section) => !known.includes(section))
  const last = known.at(-1)
  const head =
    opening && medium !== 'HTML' ? rests([...opening.prose].reverse(), titled.get('')?.text ?? '', 'end').reverse() : []
  const tail = last ? rests(last.prose, titled.get(label(last.heading?.text ?? ''))?.text ?? '', 'start') : []
  return [
    ...particulars(reading),
    ...named(medium, head, before),
    ...named(medium, [...tail, ...appended.flatMap(({prose}) => prose)], after),
    // What follows the last section has markers of its own, those of 附件.
    ...known.flatMap(({heading, prose}) =>
      markers(
        prose.filter((piece) => !tail.includes(piece)),
        titled.get(label(heading?.text ?? ''))!,
      ),
    ),
    ...numbered(
      '链接地址',
      reading.links?.filter(({text}) => medium === 'HTML' || !pages.includes(`（${text}）`)) ?? [],
    ),
    ...numbered('图片说明', reading.images ?? []),
  ]
}

/** Pieces that are left when the prose of the section has been taken from one side. */
function rests(prose: readonly ReadText[], expected: string, side: 'start' | 'end'): ReadText[] {
  const bare = (text: string): string => label(withoutAdded(text, true))
  let wanted = bare(expected)
  for (const [index, {text}] of prose.entries()) {
    const words = bare(text)
    if (!wanted) return prose.slice(index)
    const fits = side === 'start' ? wanted.startsWith(words) : wanted.endsWith(words)
    if (!fits) return []
    wanted = side === 'start' ? wanted.slice(words.length) : wanted.slice(0, wanted.length - words.length)
  }
  return []
}

/** A page has its remarks in a list of terms, among what stands beside the title. */
function particulars({particulars}: Reading): Beside[] {
  let periods = 0
  return particulars.flatMap(({name, value}): Beside[] => {
    const term = fold(name)
    const isRemark = term === '统计期限' ? periods++ > 0 : before.has(term) || after.has(term)
    return isRemark ? [{name: term, words: wordsOf(term, value.text), text: value}] : []
  })
}

function wordsOf(name: string, text: string): string {
  return label(withoutAdded(text, name === '附件')).replace(/↩+$/u, '')
}

/** Cuts pieces at the words that begin a remark or a note; what stands before the first is the sign-off. */
function named(medium: Medium, pieces: readonly ReadText[], terms: ReadonlySet<string>): Beside[] {
  const found: Beside[] = []
  let at = 0
  for (const piece of pieces) {
    const {text, marker} = piece
    const open = found.at(-1)
    const term = /^(\p{sc=Han}+)(?:：|$)/u.exec(text)
    const remark = term && terms.has(fold(term[1]!)) ? fold(term[1]!) : undefined
    const note = /^(?:[注註](\d+)：|\[(\d+)\])/u.exec(text)
    const number = note?.[1] ?? note?.[2] ?? (medium === 'HTML' ? marker?.replace('.', '') : undefined)
    const name = remark ?? (number === undefined ? undefined : `注释${number}`)
    const begin = name === undefined ? 0 : remark ? term![0].length : (note?.[0].length ?? 0)
    const words = wordsOf(remark ?? (open?.name === '附件' ? open.name : ''), text.slice(begin))
    if (name !== undefined) found.push({name, words, text: piece})
    else if (open && !open.name.startsWith('落款')) found[found.length - 1] = {...open, words: open.words + words}
    else if (terms === after) found.push({name: `落款${++at}`, words, text: piece})
  }
  return found
}

/** The marker of each list item of a section, under the words that it stands before. */
function markers(prose: readonly ReadText[], {title, text}: {title: string; text: string}): Beside[] {
  const counts = new Map<string, number>()
  return prose.flatMap((piece): Beside[] => {
    const words = markerOf(piece, text)
    if (!words) return []
    const item = label(withoutAdded(piece.text, true)).slice(0, 16)
    const count = (counts.get(item) ?? 0) + 1
    counts.set(item, count)
    return [{name: `“${title}”里“${item}”${count > 1 ? `（${count}）` : ''}一项的标号`, words, text: piece}]
  })
}

function numbered(name: string, texts: readonly ReadText[]): Beside[] {
  return texts.map((text, index) => ({name: `${name}${index + 1}`, words: label(text.text), text}))
}
