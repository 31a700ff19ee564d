// Marks: half-width ones after Chinese characters, pairs with one half missing, marks doubled, a paragraph without end,
// a space after 、 or within a word, brackets of a document number lost or replaced. Each where it stands; what comes in
// hundreds (half-width marks, full-width digits, straight quotation marks) is one diagnostic of its kind a file with its
// places. What is certain can be mended at once.

import {type Diagnostic, diagnose, type Edit, message, type Related} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Form} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Blank} from '../../report/passage.ts'
import type {Rule} from '../rule.ts'
import {type Finding, halfWidth, type Kind, type Many, many, unpaired} from './marks.ts'

/** More places than a person goes through; the count still says all. */
const most = 50

interface Found {
  readonly finding: Finding
  readonly place: Place
  readonly written: string
}

export const punctuation: Rule = {
  code: 'punctuation',
  *check({form, prose}) {
    const grouped: Record<Many, Found[]> = {half: [], digit: [], quote: []}
    const {sentences} = prose
    const divided = dividedIn(form, sentences)
    for (const reading of sentences) {
      for (const finding of findingsIn(reading, divided)) {
        const {start, end} = finding
        const found = {
          finding,
          place: finding.place ?? reading.passage.place(start, end),
          written: finding.written ?? reading.passage.text.slice(start, end),
        }
        if (isMany(finding.kind)) grouped[finding.kind].push(found)
        else yield single(found, finding.kind)
      }
    }
    for (const kind of Object.keys(many) as Many[]) if (grouped[kind].length > 0) yield together(kind, grouped[kind])
  },
}

function isMany(kind: Kind): kind is Many {
  return kind in many
}

function single(found: Found, kind: Exclude<Kind, Many>): Diagnostic {
  const {place, written} = found
  const edits = editsOf([found])
  const fix = {title: message('punctuation', 'fix', {count: edits.length}), safe: true, edits}
  return diagnose('punctuation', kind, {written}, place, edits.length > 0 ? {fix} : {})
}

function together(kind: Many, found: readonly Found[]): Diagnostic {
  const related = found
    .slice(0, most)
    .map(({place, written}): Related => ({message: message('punctuation', kind, {written}), place}))
  const edits = editsOf(found)
  const fix = {title: message('punctuation', 'fix', {count: edits.length}), safe: true, edits}
  return diagnose('punctuation', many[kind], {count: found.length}, found[0]!.place, {related, fix})
}

function editsOf(found: readonly Found[]): Edit[] {
  return found.flatMap(({finding: {instead}, place: {line, column, endLine, endColumn}}) =>
    instead === undefined ? [] : [{line, column, endLine, endColumn, text: instead}],
  )
}

function findingsIn(reading: Reading, divided: ReadonlySet<string>): Finding[] {
  const {text, passage, words} = reading
  const found = [...halfWidth(text), ...unpaired(text), ...doubled(text), ...spaces(reading), ...numbers(reading)]
  found.push(...digits(passage.text), ...quotes(text), ...gaps(reading, divided))
  if (passage.kind === 'paragraph') found.push(...ending(words, text))
  return found.sort((a, b) => a.start - b.start)
}

/** Full-width digits, a run of them at a time. */
function digits(text: string): Finding[] {
  return [...text.matchAll(/[０-９]+/gu)].map(({0: written, index}) => ({
    kind: 'digit',
    start: index,
    end: index + written.length,
    instead: written.normalize('NFKC'),
  }))
}

/** Straight quotation marks around Chinese words, pair by pair; inches and code have no pair that begins at a word. */
function quotes(text: string): Finding[] {
  return [...text.matchAll(/(?<![\dA-Za-z])"([^"\n]{1,60})"/gu)].flatMap(
    ({0: written, 1: quoted, index}): Finding[] => {
      if (!/\p{Script=Han}/u.test(quoted!)) return []
      const end = index + written.length
      return [
        {kind: 'quote', start: index, end: index + 1, instead: '“'},
        {kind: 'quote', start: end - 1, end, instead: '”'},
      ]
    },
  )
}

const aGap = /^[ \u3000\u00A0]+$/
const twoBeside = /^\p{Script=Han}{4}$/u

/** The letters on both sides of each gap, which the text no longer holds; tabs, broken lines and letters spaced out are none. */
function joinedAt({text, passage: {blanks}}: Reading): {readonly blank: Blank; readonly joined: string}[] {
  return blanks.flatMap((blank) => {
    const joined = text.slice(Math.max(0, blank.at - 2), blank.at + 2)
    const isAlone = !blanks.some(({at}) => at !== blank.at && Math.abs(at - blank.at) < 2)
    return isAlone && twoBeside.test(joined) && aGap.test(blank.written) ? [{blank, joined}] : []
  })
}

/** What the gaps of a report divide that stands undivided elsewhere in it or in its form. */
function dividedIn(form: Form, sentences: readonly Reading[]): ReadonlySet<string> {
  const asked = new Set(sentences.flatMap((one) => joinedAt(one).map(({joined}) => joined)))
  if (asked.size === 0) return asked
  const labels = form.tables.flatMap(({rows, columns}) => [...rows, ...columns].map(({label}) => label))
  const found = new Set<string>()
  const undivided = sentences.flatMap(piecesOf)
  for (const text of [...form.sections.map(({title}) => title), ...labels, ...undivided]) {
    for (let at = 0; at + 4 <= text.length; at++) {
      const stretch = text.slice(at, at + 4)
      if (asked.has(stretch)) found.add(stretch)
    }
  }
  return found
}

/** The text between the gaps. */
function piecesOf({text, passage: {blanks}}: Reading): string[] {
  const ends = [...blanks.map(({at}) => at), text.length]
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

/** A gap between letters that stand together elsewhere: 政府信 息公开. Names set apart by gaps stand nowhere together. */
function gaps(reading: Reading, divided: ReadonlySet<string>): Finding[] {
  if (divided.size === 0) return []
  return joinedAt(reading).flatMap(({blank: {at, written: gap}, joined}): Finding[] => {
    if (!divided.has(joined)) return []
    const [start, end] = [at - 2, at + 2]
    const written = joined.slice(0, 2) + gap + joined.slice(2)
    return [{kind: 'gap', start, end, instead: joined, written}]
  })
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

const afterComma = /(?<=、) +(?=\S)/gu

function spaces({text, passage: {blanks}}: Reading): Finding[] {
  const written = Array.from(
    text.matchAll(afterComma),
    ({0: gapped, index}): Finding => ({kind: 'space', start: index, end: index + gapped.length, instead: ''}),
  )
  const folded = blanks
    .filter(({at}) => text[at - 1] === '、' && at < text.length)
    .map(({at, place}): Finding => ({kind: 'space', start: at, end: at, instead: '', place: place()}))
  return [...written, ...folded.filter(({place}) => place!.line === place!.endLine)]
}

/** 国办函202273号 for 国办函〔2022〕73号. */
const lostBrackets = new Pattern('(?<=<document-mark>|<office-mark>)20\\d{2}\\d{1,4}<number-mark>', 'gu')
/** 国办函[2022]73号: any brackets but those that a number of a document has. Numbers of law cases have no such word before. */
const otherBrackets = new Pattern(
  '(?<=(?:<document-mark>|<office-mark>)\\s?)[[［【（({｛<〈《](20\\d{2})[\\]］】）)}｝>〉》](?=\\s*<ordinal>?\\s*\\d{1,4}\\s*<number-mark>)',
  'gu',
)

function numbers({text, words}: Reading): Finding[] {
  const lost = [...text.matchAll(lostBrackets.in(words))].map(({0: written, index}): Finding => {
    return {kind: 'number', start: index, end: index + written.length}
  })
  const replaced = [...text.matchAll(otherBrackets.in(words))].map(({0: written, 1: year, index}): Finding => {
    return {kind: 'number', start: index, end: index + written.length, instead: `〔${year}〕`}
  })
  return [...lost, ...replaced]
}

const ends = /[。！？…：；.!?:;”’」』）)》】]\s*$/u
/** A heading in the line of a paragraph, by its number and its length. */
const headed = /^\s*(?:[（(][\p{Script=Han}\d]{1,3}[)）]|[\p{Script=Han}\d]{1,3}[、.．])/u

/** Contact, attachments, captions: no sentences. */
const label = new Pattern(
  '^\\s*(?:<annex>|<annexed-note>|<contact>|(?:<site>|<note>)[:：]|<figure-or-table>\\s*[\\d一二三四五六七八九十])',
)

/** A paragraph of sentences that does not end as one; labels and headings are none. */
function ending(words: Vocabulary, text: string): Finding[] {
  const said = text.trimEnd()
  if (/\p{Script=Han}[，、,]$/u.test(said)) return [{kind: 'comma', start: said.length - 1, end: said.length}]
  if (!/[，。；,;]/u.test(said) || ends.test(said) || !/[\p{Script=Han}\d%]$/u.test(said)) return []
  if ((headed.test(said) && said.length < 30) || label.in(words).test(said)) return []
  const start = said.length - 1
  return [{kind: 'end', start, end: said.length}]
}
