// Slips of the hand in a sentence: a number left out, a word twice, an exact number with 余, persons for cases.

import {diagnose, message} from '../../diagnostic/diagnostic.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {clauseStart, isQuoted, sentenceStart} from '../../prose/reading/clauses.ts'
import {isSentence} from '../../prose/reading/folded.ts'
import type {Rule} from '../rule.ts'
import {placeholdersIn} from './leftovers.ts'

/** A gap before a unit that ends its clause; 条例, 公开件, 首次 have no gap or go on. */
const unitAtEnd = '(?:<common-unit>|<article-visits>|<further-unit>|万?<yuan>|%)(?:[，。；、,;.）)]|$)'
const gap = new Pattern(`(?<=\\p{Script=Han}) +(?=${unitAtEnd})`, 'gu')
/** The same where blanks were taken out of the text. */
const closed = new Pattern(`\\p{Script=Han}(?=${unitAtEnd})`, 'uy')
/** 共件, 公开政府信息条, 举办培训次: what is counted and its unit, and nothing between. 申请件 and 公开件 are words. */
const counted = new Pattern(
  '(?<!\\/)(?:<summing>|<counted-thing>)(?=(?:<common-unit>|<article-visits>)[，。；,;])',
  'gu',
)
/** 培训件, 会议条, 信息次 … are not how these are counted, so that no number is missing there. */
const together = new Pattern('^(?:<summing>|<counted-bare>)')
const unitThere = new Pattern('^(?:<person-unit>|万<yuan>|.)')

export const numberMissing: Rule = {
  code: 'number-missing',
  *check({prose}) {
    for (const {passage, text, words} of prose.sentences) {
      const isTogether = (index: number): boolean => together.in(words).test(text.slice(index, index + 5))
      const bare = [...text.matchAll(counted.in(words))].filter(({0: {length}, index}) => {
        return isTogether(index) && !passage.blanks.some(({at}) => at === index + length)
      })
      for (const match of [...text.matchAll(gap.in(words)), ...bare]) {
        const unit = unitThere.in(words).exec(text.slice(match.index + match[0].length))?.[0] ?? ''
        const place = passage.place(match.index, match.index + match[0].length + unit.length)
        yield diagnose('number-missing', 'main', {unit}, place)
      }
      for (const {at, place} of passage.blanks) {
        const atEnd = closed.in(words)
        atEnd.lastIndex = at - 1
        if (at === 0 || !atEnd.test(text)) continue
        const unit = unitThere.in(words).exec(text.slice(at))![0]
        const {endLine, endColumn} = passage.place(at, at + unit.length)
        yield diagnose('number-missing', 'main', {unit}, {...place(), endLine, endColumn})
      }
    }
  },
}

/** 务服务服 of 政务服务服务: how much later the doubled word itself begins. */
function later(text: string, start: number, length: number): number {
  const half = length / 2
  let by = 0
  while (
    by < half - 1
    && text[start + length + by] !== undefined
    && text[start + length + by] === text[start + half + by]
  )
    by++
  return by
}

/** Years and numbers digit by digit: 二〇二〇 is a year, 二〇二〇年二〇二〇年 one of them too many. */
const hanDigit = '[〇○零一二三四五六七八九]'
/** 公开公开; 的的 but not 目的的. Repetition that Chinese builds words with (一件一件, 研究研究) is none. */
const twice = new Pattern(
  `(?<!\\p{Script=Han}{0,1}<aim>)<doubled-of>|<doubled-and>|((?:20\\d\\d|${hanDigit}{4})<year>|(?!${hanDigit}{4})\\p{Script=Han}{2,4})\\1`,
  'gu',
)
const meant = new Pattern(`^(?!${hanDigit}{4})(?:(\\p{Script=Han})[\\s\\S]\\1|(\\p{Script=Han})\\2|<said-twice>)`)
const inName = new Pattern('^<published-in>')

/** 问问题 in a heading, which is short enough for that; 层层, 人人 and 扎扎实实 are words. */
const character = new Pattern(`(?!<reduplicating>|${hanDigit})(\\p{Script=Han})\\1`, 'gu')

/** Characters twice in a row, where no other such pair stands beside: 清清楚楚 is a word. */
function doubledCharacters({text, words}: Reading): RegExpExecArray[] {
  const isPair = (at: number): boolean => at >= 0 && text[at] !== undefined && text[at] === text[at + 1]
  return [...text.matchAll(character.in(words))].filter(({index}) => !isPair(index - 2) && !isPair(index + 2))
}

export const doubledWord: Rule = {
  code: 'doubled-word',
  *check({prose}) {
    for (const reading of prose.readings) {
      const {passage, text, words} = reading
      const isHeading = passage.kind === 'heading' || passage.kind === 'title'
      if (!isHeading && !isSentence(reading)) continue
      // 某某 stands for a name: that is said already.
      const blanks = placeholdersIn(text, words)
      for (const match of [...text.matchAll(twice.in(words)), ...(isHeading ? doubledCharacters(reading) : [])]) {
        const start = match.index + later(text, match.index, match[0].length)
        const end = start + match[0].length
        const written = passage.text.slice(start, end)
        const word = written.slice(0, written.length / 2)
        if (
          (match[1] !== undefined && meant.in(words).test(text.slice(start, start + match[1].length)))
          || isQuoted(text, match.index)
        )
          continue
        // 政务公开公开栏 and the like: a word that ends so before one that begins so.
        if (match[1] !== undefined && inName.in(words).test(text.slice(end))) continue
        if (blanks.some(({index, 0: blank}) => index < end && start < index + blank.length)) continue
        const place = passage.place(start, end)
        const fix = {title: message('doubled-word', 'fix', {word}), safe: false, edits: [{...place, text: word}]}
        yield diagnose('doubled-word', 'main', {written, word}, place, {expected: word, actual: written, fix})
      }
    }
  },
}

const average = new Pattern('<average>')
const more = new Pattern('^\\s*<odd>')
const about = new Pattern('<about>\\s*$')

export const exactAbout: Rule = {
  code: 'exact-about',
  *check({prose}) {
    for (const {passage, text, numbers, words} of prose.sentences) {
      for (const {start, end, value, scale, kind, rough, range} of numbers) {
        if (
          !rough
          || range
          || scale !== 1n
          || value.places > 0
          || value.units < 10n
          || value.units % 10n === 0n
          || kind === 'percent'
        )
          continue
        const behind = more.in(words).exec(text.slice(end, end + 3))?.[0]
        // 约25人, 约15分钟 are said; 约15443条 is counted.
        const before =
          value.units > 1_000n ? about.in(words).exec(text.slice(Math.max(0, start - 3), start))?.[0] : undefined
        if (behind === undefined && before === undefined) continue
        if (average.in(words).test(text.slice(clauseStart(text, start), start))) continue
        const values = {number: text.slice(start, end), more: (behind ?? before!).trim()}
        const place = passage.place(start - (before?.length ?? 0), end + (behind?.length ?? 0))
        yield diagnose('exact-about', 'main', values, place)
      }
    }
  },
}

/** The wordings that make persons the thing that is counted. */
const asked = new Pattern('(?:<taking>[^，。；,;]{0,16}<request>|<request-named>)\\s*<before-count>?\\s*$')
const askedBy = new Pattern('<taking>\\s*<done>?$')
const theirRequests = new Pattern('^<visits>?\\s*<of>?<request-of-disclosure>(?!<request-form>)')
const ofDisclosure = new Pattern('<disclosure-matter>')

export const personsCases: Rule = {
  code: 'persons-cases',
  *check({prose}) {
    for (const {passage, text, numbers, heading, words} of prose.sentences) {
      for (const {start, unit, unitEnd} of numbers) {
        if (!words.has('person-unit', unit)) continue
        const from = sentenceStart(text, start)
        const before = text.slice(Math.max(from, start - 40), start)
        const after = text.slice(unitEnd, unitEnd + 12)
        const counted =
          asked.in(words).test(before) || (askedBy.in(words).test(before) && theirRequests.in(words).test(after))
        if (!counted || !ofDisclosure.in(words).test(heading + before + after)) continue
        // 24人21件: the requests are counted, too.
        const isCases = (one: ProseNumber): boolean => words.has('request-unit', one.unit)
        if (numbers.some((one) => isCases(one) && one.start >= from && one.start < unitEnd + 24)) continue
        yield diagnose('persons-cases', 'main', {written: text.slice(start, unitEnd)}, passage.place(start, unitEnd))
      }
    }
  },
}
