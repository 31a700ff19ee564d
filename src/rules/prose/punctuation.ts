// Marks: half-width ones after Chinese characters, pairs with one half missing, marks doubled, a paragraph without end,
// a space after 、, brackets of a document number lost. Each where it stands; only the half-width ones, which come in
// hundreds, are one diagnostic a file with their places. What is certain can be mended at once.

import {type Diagnostic, diagnose, type Edit, message, type Related} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Rule} from '../rule.ts'

type Kind = 'half' | 'pair' | 'double' | 'end' | 'space' | 'number'

interface Finding {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** What stands there instead, where that is certain. */
  readonly instead?: string
}

/** More places than a person goes through; the count still says all. */
const most = 50

interface Found {
  readonly finding: Finding
  readonly place: Place
  readonly written: string
}

export const punctuation: Rule = {
  code: 'punctuation',
  *check({prose}) {
    const half: Found[] = []
    for (const reading of prose.sentences) {
      for (const finding of findingsIn(reading)) {
        const {start, end} = finding
        const found = {
          finding,
          place: reading.passage.place(start, end),
          written: reading.passage.text.slice(start, end),
        }
        if (finding.kind === 'half') half.push(found)
        else yield single(found, finding.kind)
      }
    }
    if (half.length > 0) yield grouped(half)
  },
}

function single(found: Found, kind: Exclude<Kind, 'half'>): Diagnostic {
  const {place, written} = found
  const edits = editsOf([found])
  const fix = {title: message('punctuation', 'fix', {count: edits.length}), safe: true, edits}
  return diagnose('punctuation', kind, {written}, place, edits.length > 0 ? {fix} : {})
}

function grouped(found: readonly Found[]): Diagnostic {
  const related = found
    .slice(0, most)
    .map(({place, written}): Related => ({message: message('punctuation', 'half', {written}), place}))
  const edits = editsOf(found)
  const fix = {title: message('punctuation', 'fix', {count: edits.length}), safe: true, edits}
  return diagnose('punctuation', 'main', {count: found.length}, found[0]!.place, {related, fix})
}

function editsOf(found: readonly Found[]): Edit[] {
  return found.flatMap(({finding: {instead}, place: {line, column, endLine, endColumn}}) =>
    instead === undefined ? [] : [{line, column, endLine, endColumn, text: instead}],
  )
}

function findingsIn(reading: Reading): Finding[] {
  const {text, passage} = reading
  const found = [...halfWidth(text), ...unpaired(text), ...doubled(text), ...spaces(text), ...numbers(text)]
  if (passage.kind === 'paragraph') found.push(...ending(text))
  return found.sort((a, b) => a.start - b.start)
}

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const half = /(?<=[\p{Script=Han}》〉”’）」』】〕])[,;:?!()]/gu

function halfWidth(text: string): Finding[] {
  return [...text.matchAll(half)].map(({0: mark, index}) => ({
    kind: 'half',
    start: index,
    end: index + 1,
    instead: wide[mark]!,
  }))
}

const closers: Readonly<Record<string, string>> = {
  '》': '《',
  '〉': '〈',
  '）': '（',
  ')': '（',
  '”': '“',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
}
const openers = new Set(Object.values(closers))
const paired = /[《》〈〉（）()“”「」『』【】〔〕]/g

/** Halves of pairs whose other half is not in the paragraph; 1） and a) at the start of a clause are no halves. */
function unpaired(text: string): Finding[] {
  const open = new Map<string, number[]>()
  const found: Finding[] = []
  for (const {0: written, index: at} of text.matchAll(paired)) {
    const mark = written === '(' ? '（' : written
    if (openers.has(mark)) {
      const stack = open.get(mark)
      if (stack) stack.push(at)
      else open.set(mark, [at])
      continue
    }
    const opener = closers[mark]
    if (opener === undefined || open.get(opener)?.pop() !== undefined) continue
    if (
      opener === '（'
      && /(?:^|[，。；：、,;:\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))
    )
      continue
    found.push({kind: 'pair', start: at, end: at + 1})
  }
  for (const stack of open.values()) for (const at of stack) found.push({kind: 'pair', start: at, end: at + 1})
  return found
}

const repeated = /([。，、；：！？])[。，、；：！？]+/gu

function doubled(text: string): Finding[] {
  return [...text.matchAll(repeated)].flatMap(({0: marks, 1: mark, index}): Finding[] => {
    const same = [...marks].every((one) => one === mark)
    if (/^(?:？！|！？)$/u.test(marks)) return []
    const mended = same && mark !== '！' && mark !== '？' ? {instead: mark!} : {}
    return [{kind: 'double', start: index, end: index + marks.length, ...mended}]
  })
}

const gap = /(?<=、)[ \u3000\u00a0]+(?=\S)/gu

function spaces(text: string): Finding[] {
  return [...text.matchAll(gap)].map(({0: gapped, index}) => ({
    kind: 'space',
    start: index,
    end: index + gapped.length,
    instead: '',
  }))
}

/** 国办函202273号 for 国办函〔2022〕73号. */
const lostBrackets = /(?<=[发办函字规政令委府通局厅])20\d{2}\d{1,4}号/gu

function numbers(text: string): Finding[] {
  return [...text.matchAll(lostBrackets)].map(({0: written, index}) => ({
    kind: 'number',
    start: index,
    end: index + written.length,
  }))
}

const ends = /[。！？…：；.!?:;”’」』）)》】]\s*$/u
/** A heading in the line of a paragraph, by its number and its length. */
const headed = /^\s*(?:[（(][\p{Script=Han}\d]{1,3}[)）]|[\p{Script=Han}\d]{1,3}[、.．])/u

/** Contact, attachments, captions: no sentences. */
const label =
  /^\s*(?:附[件表录注]|联系|咨询|地址|电话|邮编|邮箱|传真|网址|网站[:：]|抄送|注[:：]|[图表]\s*[\d一二三四五六七八九十])/u

/** A paragraph of sentences that does not end as one; labels and headings are none. */
function ending(text: string): Finding[] {
  const said = text.trimEnd()
  if (!/[，。；,;]/u.test(said) || ends.test(said) || !/[\p{Script=Han}\d%]$/u.test(said)) return []
  if ((headed.test(said) && said.length < 30) || label.test(said)) return []
  const start = said.length - 1
  return [{kind: 'end', start, end: said.length}]
}
