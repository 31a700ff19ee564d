// Slips of the hand in a sentence: a number left out, a word twice, an exact number with 余, persons for cases.

import {diagnose, message} from '../../diagnostic/diagnostic.ts'
import {clauseStart, isQuoted, sentenceStart} from '../../prose/reading/clauses.ts'
import {isSentence} from '../../prose/reading/folded.ts'
import type {Rule} from '../rule.ts'

/** A gap before a unit that ends its clause; 条例, 公开件, 首次 have no gap or go on. */
const gap = /(?<=\p{Script=Han}) +(?=(?:件|条|次|篇|个|项|份|场|期|家|人次|篇次|人|万元|元|%)(?:[，。；、,;.）)]|$))/gu
/** The same where blanks were taken out of the text. */
const closed = /\p{Script=Han}(?=(?:件|条|次|篇|个|项|份|场|期|家|人次|篇次|人|万元|元|%)(?:[，。；、,;.）)]|$))/uy
/** 共件, 公开政府信息条, 举办培训次: what is counted and its unit, and nothing between. 申请件 and 公开件 are words. */
const counted =
  /(?<!\/)(?:共|共计|合计|总计|信息|培训|会议|发布会|解读|新闻|动态|复议|诉讼)(?=(?:件|条|次|篇|场|期|人次|篇次)[，。；,;])/gu
/** 培训件, 会议条, 信息次 … are not how these are counted, so that no number is missing there. */
const together =
  /^(?:共计?|合计|总计|信息[条篇]|(?:新闻|动态)[条篇]|培训[次场期]|会议[次场]|发布会[次场]|解读[篇条件]|(?:复议|诉讼)件)/u

export const numberMissing: Rule = {
  code: 'number-missing',
  *check({prose}) {
    for (const {passage, text} of prose.sentences) {
      const bare = [...text.matchAll(counted)].filter(({index}) => together.test(text.slice(index, index + 5)))
      for (const match of [...text.matchAll(gap), ...bare]) {
        const unit = /^(?:人次|万元|.)/u.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
        const place = passage.place(match.index, match.index + match[0].length + unit.length)
        yield diagnose('number-missing', 'main', {unit}, place)
      }
      for (const {at, place} of passage.blanks) {
        closed.lastIndex = at - 1
        if (at === 0 || !closed.test(text)) continue
        const unit = /^(?:人次|万元|.)/u.exec(text.slice(at))![0]
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

/** 公开公开; 的的 but not 目的的. Repetition that Chinese builds words with (一件一件, 研究研究) is none. */
const twice = /(?<!\p{Script=Han}{0,1}目)的的|与与|(20\d\d年|\p{Script=Han}{2,4})\1/gu
const meant =
  /^(?:(\p{Script=Han})[\s\S]\1|(\p{Script=Han})\2|[一逐]|研究|商量|讨论|学习|考虑|了解|活动|许多|很多|服务|参观|座谈)/u

/** 问问题 in a heading, which is short enough for that; 层层, 人人 and 扎扎实实 are words. */
const character =
  /(?![人件事处时常家户村天年月代点种级个条项明刚渐往仅稳牢紧深层步环头句字面方清样星多少高大好慢轻早久统通谢等双])(\p{Script=Han})\1/gu

/** Characters twice in a row, where no other such pair stands beside: 清清楚楚 is a word. */
function doubledCharacters(text: string): RegExpExecArray[] {
  const isPair = (at: number): boolean => at >= 0 && text[at] !== undefined && text[at] === text[at + 1]
  return [...text.matchAll(character)].filter(({index}) => !isPair(index - 2) && !isPair(index + 2))
}

export const doubledWord: Rule = {
  code: 'doubled-word',
  *check({prose}) {
    for (const reading of prose.readings) {
      const {passage, text} = reading
      const isHeading = passage.kind === 'heading' || passage.kind === 'title'
      if (!isHeading && !isSentence(reading)) continue
      for (const match of [...text.matchAll(twice), ...(isHeading ? doubledCharacters(text) : [])]) {
        const start = match.index + later(text, match.index, match[0].length)
        const end = start + match[0].length
        const written = passage.text.slice(start, end)
        const word = written.slice(0, written.length / 2)
        if (
          (match[1] !== undefined && meant.test(text.slice(start, start + match[1].length)))
          || isQuoted(text, match.index)
        )
          continue
        // 政务公开公开栏 and the like: a word that ends so before one that begins so.
        if (match[1] !== undefined && /^[栏日网指目]/u.test(text.slice(end))) continue
        const place = passage.place(start, end)
        const fix = {title: message('doubled-word', 'fix', {word}), safe: false, edits: [{...place, text: word}]}
        yield diagnose('doubled-word', 'main', {written, word}, place, {expected: word, actual: written, fix})
      }
    }
  },
}

const average = /日均|月均|年均|人均|平均|每/u
const more = /^\s*[余多]/u
const about = /约\s*$/u

export const exactAbout: Rule = {
  code: 'exact-about',
  *check({prose}) {
    for (const {passage, text, numbers} of prose.sentences) {
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
        const behind = more.exec(text.slice(end, end + 3))?.[0]
        // 约25人, 约15分钟 are said; 约15443条 is counted.
        const before = value.units > 1_000n ? about.exec(text.slice(Math.max(0, start - 3), start))?.[0] : undefined
        if (behind === undefined && before === undefined) continue
        if (average.test(text.slice(clauseStart(text, start), start))) continue
        const values = {number: text.slice(start, end), more: (behind ?? before!).trim()}
        const place = passage.place(start - (before?.length ?? 0), end + (behind?.length ?? 0))
        yield diagnose('exact-about', 'main', values, place)
      }
    }
  },
}

/** The wordings that make persons the thing that is counted. */
const asked =
  /(?:(?:收到|受理|接收|接到|办理)[^，。；,;]{0,16}申请|信息公开申请|依申请公开(?:申请|事项)?)\s*(?:共|共计|总计|合计|为|数)?\s*$/u
const askedBy = /(?:收到|受理|接收|接到|办理)\s*(?:了)?$/u
const theirRequests = /^(?:次)?\s*的?(?:政府)?信息公开申请(?!表)/u

export const personsCases: Rule = {
  code: 'persons-cases',
  *check({prose}) {
    for (const {passage, text, numbers, heading} of prose.sentences) {
      for (const {start, unit, unitEnd} of numbers) {
        if (unit !== '人' && unit !== '人次') continue
        const from = sentenceStart(text, start)
        const before = text.slice(Math.max(from, start - 40), start)
        const after = text.slice(unitEnd, unitEnd + 12)
        const counted = asked.test(before) || (askedBy.test(before) && theirRequests.test(after))
        if (!counted || !/信息公开|依申请|申请公开/u.test(heading + before + after)) continue
        // 24人21件: the requests are counted, too.
        if (numbers.some((one) => isCases(one.unit) && one.start >= from && one.start < unitEnd + 24)) continue
        yield diagnose('persons-cases', 'main', {written: text.slice(start, unitEnd)}, passage.place(start, unitEnd))
      }
    }
  },
}

function isCases(unit: string): boolean {
  return unit === '件' || unit === '宗' || unit === '例' || unit === '份' || unit === '起'
}
