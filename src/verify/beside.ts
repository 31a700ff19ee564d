// A reading that agrees with report.json → what it says beside that: remarks before and after the text, notes, the
// sign-off, list markers, addresses of links, words for pictures. Each under a name by which the editions are compared.

import {fold} from '../script/fold.ts'
import {withoutAdded} from './apparatus.ts'
import type {ReportData} from './data.ts'
import {type Led, lead, linesOf, picture} from './lead.ts'
import type {Medium, Reading, ReadText} from './reading.ts'
import {label} from './show.ts'

/** One thing under its name; `words` without spaces and without what one edition adds and another does not. */
export interface Beside {
  readonly name: string
  readonly words: string
  readonly text: ReadText
}

/** What each edition puts before a note; a page numbers its list. What looks like it behind that, or in another edition, was typed. */
const noteLabels: Readonly<Partial<Record<Medium, RegExp>>> = {
  TXT: /^[注註](\d+)：/u,
  PDF: /^\[(\d+)\]/u,
  DOCX: /^\[(\d+)\]/u,
  XLSX: /^\[(\d+)\]/u,
}
const remarksBefore = new Set(['更正', '说明', '统计期限', '涵盖'])
const remarksAfter = new Set(['附件', '联系方式'])

/** Everything that pages say as text: what stands in brackets there is no address that a text edition added. */
export function textOfPages(readings: readonly Reading[]): string {
  return readings
    .filter(({medium}) => medium === 'HTML')
    .flatMap(({particulars, sections}) => [
      ...particulars.map(({value}) => value.text),
      ...sections.flatMap(({prose, tables}) => [
        ...prose.map(({text}) => text),
        ...tables.flatMap(({caption, columns}) => [caption, ...(columns ?? []).flat()].map((one) => one?.text ?? '')),
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
  const said = data.sections.flatMap(({text}) => linesOf(text).map((line) => label(fold(line))))
  const [opening, ...rest] = sections
  const known = rest.flatMap((section) => {
    const told = titled.get(label(section.heading?.text ?? ''))
    return told ? [{section, told, led: lead(medium, section.prose, linesOf(told.text))}] : []
  })
  const own = new Set(known.map(({section}) => section))
  const appended = rest.filter((section) => !own.has(section))
  const before = lead(medium, medium === 'HTML' ? [] : (opening?.prose ?? []), linesOf(titled.get('')?.text ?? ''))
  const begins = before.findIndex(({line}) => line !== undefined)
  const head = begins < 0 ? before : before.slice(0, begins)
  const last = known.at(-1)?.led ?? []
  const tail = last.slice(last.findLastIndex(({line}) => line !== undefined) + 1)
  const wholes = (led: readonly Led[]): ReadText[] =>
    led.flatMap(({whole}) => (picture.test(whole.text) ? [] : [whole]))
  const links = (reading.links ?? []).filter(({text, likely}) => !likely || !pages.includes(`（${text}）`))
  return [
    ...particulars(reading),
    ...named(medium, wholes(head), remarksBefore, pages),
    ...withOrder(named(medium, [...wholes(tail), ...appended.flatMap(({prose}) => prose)], remarksAfter, pages)),
    ...known.flatMap(({told, led}) => markers(told.title, led)),
    ...numbered(
      '链接地址',
      links.filter(({inTable}) => !inTable),
      addressOf,
    ),
    ...numbered(
      '表格里的链接地址',
      links.filter(({inTable}) => inTable).sort((a, b) => compareWords(addressOf(a.text), addressOf(b.text))),
      addressOf,
    ),
    ...numbered('单独的标号', reading.bareMarkers ?? [], label),
    ...pictures(reading, said),
  ]
}

/**
 * Words for pictures in their order. Where a line of the report says the same in brackets, which is which nobody knows: they
 * are counted. Pages say such lines in the same way as pictures; of the others the lines are no pictures.
 */
function pictures({medium, images = [], end}: Reading, said: readonly string[]): Beside[] {
  const lines = Map.groupBy(
    said.filter((line) => picture.test(line)),
    (line) => line,
  )
  const keyOf = ({text}: ReadText): string => label(fold(`（图：${text}）`))
  return [
    ...numbered(
      '图片说明',
      images.filter((one) => !lines.has(keyOf(one))),
      label,
    ),
    ...[...lines].map(([key, told]): Beside => {
      const found = images.filter((one) => keyOf(one) === key)
      const count = found.length + (medium === 'TXT' ? told.length : 0)
      return {name: `图片说明${key}的次数`, words: String(count), text: found[0] ?? {text: '', place: () => end}}
    }),
  ]
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** An address as it is in a page, also where a text edition had to write it so that it is known as one. */
function addressOf(words: string): string {
  return label(words).replace(/^\.\//, '').replaceAll('%EF%BC%88', '（').replaceAll('%EF%BC%89', '）')
}

/** Notes are found by their numbers: in which order they stand is said apart. */
function withOrder(found: readonly Beside[]): readonly Beside[] {
  const notes = found.filter(({name}) => /^注释\d/u.test(name))
  const [, second] = notes
  if (!second) return found
  const words = notes.map(({name}) => name.slice('注释'.length)).join('，')
  return [...found, {name: '注释的次序', words, text: second.text}]
}

/** A page has its remarks in a list of terms, among what stands beside the title. */
function particulars({particulars}: Reading): Beside[] {
  return particulars.flatMap(({name, value, remark}): Beside[] => {
    const term = fold(name)
    const isRemark = term === '统计期限' ? remark : remarksBefore.has(term) || remarksAfter.has(term)
    return isRemark ? [{name: term, words: wordsOf(term, value.text), text: value}] : []
  })
}

function wordsOf(name: string, text: string): string {
  const words = label(withoutAdded(text, name === '附件')).replace(/(?<!↩)↩+$/u, '')
  // On paper all of it stands in brackets.
  return name === '联系方式' && !words.includes('（') ? words.replace(/）$/u, '') : words
}

/** Cuts pieces at the words that begin a remark or a note; what stands before the first is the sign-off. */
function named(medium: Medium, pieces: readonly ReadText[], terms: ReadonlySet<string>, pages: string): Beside[] {
  const found: Beside[] = []
  /** Pages put no label into their text: what they say with one was typed. */
  const lines = new Set(pages.split('\n').map(lineOf))
  let at = 0
  /** On paper a line behind the attachments that has no number of theirs is the sign-off. */
  const signs = (name: string, text: string): boolean => medium === 'PDF' && name === '附件' && !/^\d+\./.test(text)
  for (const piece of pieces) {
    const {text, marker} = piece
    const open = found.at(-1)
    const term = /^（?(\p{sc=Han}+)(?:：|$)/u.exec(text)
    const remark = term && terms.has(fold(term[1]!)) ? fold(term[1]!) : undefined
    const note = lines.has(lineOf(text)) ? undefined : noteLabels[medium]?.exec(text)
    const labelled = medium === 'HTML' ? marker?.replace('.', '') : note?.[1]
    // A number comes once: where it is said again the words of a note begin so.
    const number = found.some((one) => one.name === `注释${labelled}`) ? undefined : labelled
    const name = remark ?? (number === undefined ? undefined : `注释${number}`)
    const begin = name === undefined ? 0 : remark ? term![0].length : (note?.[0].length ?? 0)
    const words = wordsOf(remark ?? open?.name ?? '', text.slice(begin))
    if (name !== undefined) found.push({name, words, text: piece})
    else if (open && !open.name.startsWith('落款') && !signs(open.name, text))
      found[found.length - 1] = {...open, words: open.words + words}
    else if (terms === remarksAfter) found.push({name: `落款${++at}`, words, text: piece})
  }
  return found
}

function lineOf(text: string): string {
  return label(text).replace(/(?<!↩)↩+$/u, '')
}

/** The marker of each list item of a section and the marks of notes, under the words that they stand beside. */
function markers(title: string, led: readonly Led[]): Beside[] {
  const counts = new Map<string, number>()
  return led.flatMap(({marker, notes, line, text}): Beside[] => {
    if ((!marker && !notes) || line === undefined) return []
    const item = label(text.text.trim()).slice(0, 16)
    const count = (counts.get(item) ?? 0) + 1
    counts.set(item, count)
    const name = `“${title}”里“${item}”${count > 1 ? `（${count}）` : ''}`
    return [
      ...(marker ? [{name: `${name}一项的标号`, words: marker, text}] : []),
      ...(notes ? [{name: `${name}的注号`, words: notes, text}] : []),
    ]
  })
}

function numbered(name: string, texts: readonly ReadText[], words: (text: string) => string): Beside[] {
  return texts.map((text, index) => ({name: `${name}${index + 1}`, words: words(text.text), text}))
}
