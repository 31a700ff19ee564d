// `foreign-text` in prose: what a web page had around the report, advertising of hijacked sites and words that they put in
// place of others, and text behind the sign-off. Tags are said while reading.

import type {RootContent} from 'mdast'
import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {placeOf} from '../../diagnostic/place.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {sentenceEnd, sentenceStart} from '../../prose/reading/clauses.ts'
import type {Passage} from '../../report/passage.ts'
import type {Report} from '../../report/report.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

export const foreignText: Rule = {
  code: 'foreign-text',
  *check({form, report, prose}) {
    for (const reading of prose.readings) {
      const {passage, text, words} = reading
      const found = furnitureIn(reading) ?? advertisingIn(reading)
      if (found)
        yield diagnose('foreign-text', found.key, {written: found.written}, passage.place(0, text.length), {
          actual: found.written,
        })
      else yield* replacedIn(words, passage, text)
    }
    const {office} = report.front
    if (office) yield* replacedIn(form.words, {place: () => office.place}, fold(office.value))
    const last = form.sections.at(-1)?.id
    yield* behindSignOff(
      prose.readings.filter(({passage: {section, kind}}) => section === last && kind === 'paragraph'),
    )
    yield* linksAlone(form.words, report, last)
  },
}

/** What content management puts above and below a text. */
const furniture = new Pattern('^\\s*(?:[【[]?<page-furniture>|<copyright>[:：]|[\\p{Script=Han}]?<icp-filing>\\s*\\d)')
/** Sold on hijacked sites; 赌博 and 彩票 are not among them, for offices speak of their work against these. */
const advertising = new Pattern('<sold-there>|<advertised>', 'gu')
/** So many of them in a paragraph are no report. */
const fewest = 2

function furnitureIn({text, words}: Reading): {readonly key: 'page'; readonly written: string} | undefined {
  const written = furniture.in(words).exec(text.slice(0, 40))?.[0].trim()
  return written === undefined ? undefined : {key: 'page', written}
}

function advertisingIn({
  text,
  words: own,
}: Reading): {readonly key: 'advertising'; readonly written: string} | undefined {
  const words = new Set(
    Array.from(text.matchAll(advertising.in(own)), ({0: word, index}) =>
      isActedAgainst(own, text, index) ? '' : word,
    ),
  )
  words.delete('')
  return words.size < fewest ? undefined : {key: 'advertising', written: [...words].slice(0, 3).join('、')}
}

/** What an office does that works against such things, or reports that its site was hijacked. */
const against = new Pattern('<acting-against>')

function isActedAgainst(words: Vocabulary, text: string, at: number): boolean {
  return against.in(words).test(text.slice(sentenceStart(text, at), sentenceEnd(text, at)))
}

/** Of the words sold there those that name nothing else, wherever one of them stands; names of the shops, such as 365bet. */
const neverMeant = new Pattern(
  '<sold-there>|<never-meant>|<game><game-place>|<casino><casino-place>|(?<![A-Za-z\\d])(?:\\d{2,}bet|bet\\d{2,})(?![A-Za-z\\d])',
  'giu',
)
/** 示例市_365bet_通州区: a run between lines within a name or sentence; 名单_2021_终稿 has a date there, as files do. */
const betweenLines =
  /(?<=\p{Script=Han})_(?![vV]?\d[\d.-]{0,9}\p{Script=Han}?_)[^_\s，。；、]{2,24}_(?=\p{Script=Han})/gu
/** Behind such a word: it is the name of a business. */
const business = new Pattern('^[^，。；,;]{0,6}<business>')

/** 2021年，时时彩全区公开信息: one such word where a word of the report stood. */
function* replacedIn(words: Vocabulary, passage: Pick<Passage, 'place'>, text: string): Iterable<Diagnostic> {
  for (const {0: written, index} of [...text.matchAll(neverMeant.in(words)), ...text.matchAll(betweenLines)]) {
    const end = index + written.length
    if (isActedAgainst(words, text, index) || business.in(words).test(text.slice(end, end + 10))) continue
    yield diagnose('foreign-text', 'replaced', {written}, passage.place(index, end), {actual: written})
  }
}

const dated = new Pattern(
  '^\\s*[〇○零一二三四五六七八九十\\d]{4}<year>[一二三四五六七八九十\\d]{1,2}<month>[一二三四五六七八九十\\d]{1,3}<date-day>\\s*$',
)
/** What may stand behind the date of a sign-off. */
const mayFollow = new Pattern('^\\s*(?:[（(【]?(?:<annex>|<annexed-note>|<contact>|<after-date>))')

function* behindSignOff(paragraphs: readonly Reading[]): Iterable<Diagnostic> {
  const isDated = ({text, words}: Reading): boolean => dated.in(words).test(text)
  const date = paragraphs.findIndex(isDated)
  if (date < 0) return
  for (const reading of paragraphs.slice(date + 1)) {
    const {passage, text, words} = reading
    if (text.trim() === '' || mayFollow.in(words).test(text) || isDated(reading)) continue
    if (furnitureIn(reading) || advertisingIn(reading)) continue
    // The office may stand below its date, and short labels do.
    if (!/[，。；！？]/u.test(text) && text.length < 30) continue
    yield diagnose('foreign-text', 'behind', {}, passage.place(0, text.length))
    return
  }
}

/** A paragraph of the last section that is nothing but links to web pages; attachments are named as such. */
function* linksAlone(words: Vocabulary, {sections, path}: Report, last: number | undefined): Iterable<Diagnostic> {
  for (const {id, children} of sections) {
    if (id !== last) continue
    for (const node of children) {
      const links = linksOf(words, node)
      if (links.length > 0) yield diagnose('foreign-text', 'links', {written: links[0]!}, placeOf(path, node.position))
    }
  }
}

const annexed = new Pattern('^(?:<annex>|https?:)')

function linksOf(words: Vocabulary, node: RootContent): string[] {
  if (node.type !== 'paragraph') return []
  const links: string[] = []
  for (const child of node.children) {
    if (child.type === 'text' && /^[\s|｜、，,]*$/u.test(child.value)) continue
    if (child.type !== 'link' || !/^https?:/iu.test(child.url)) return []
    const [text] = child.children
    if (text?.type === 'text' && annexed.in(words).test(text.value)) return []
    links.push(child.url)
  }
  return links
}
