// Slips of the hand in a sentence: a number left out, a word twice, an exact number with 余, persons for cases.

import {diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Rule} from '../rule.ts'
import {clauseStart, sentencesOf, sentenceStart} from './reading.ts'
import {isQuoted} from './leftovers.ts'

/** A gap before a unit that ends its clause; 条例, 公开件, 首次 have no gap or go on. */
const gap = /(?<=\p{Script=Han})[ \u3000\u00a0]+(?=(?:件|条|次|篇|个|项|份|场|期|家|人次|人|万元|元|%)(?:[，。；、,;.）)]|$))/gu
const counted = /共(?=(?:件|条|次|篇|场)[，。；,;])/gu

export const numberMissing: Rule = {
  code: 'number-missing',
  *check({report}) {
    for (const {passage, text} of sentencesOf(report)) {
      for (const match of [...text.matchAll(gap), ...text.matchAll(counted)]) {
        const unit = /^(?:人次|万元|.)/u.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
        const place = passage.place(match.index, match.index + match[0].length + unit.length)
        yield diagnose('number-missing', 'main', {unit}, place)
      }
    }
  },
}

/** 公开公开; 的的 but not 目的的. Repetition that Chinese builds words with (一件一件, 研究研究) is none. */
const twice = /(?<!\p{Script=Han}{0,1}目)的的|与与|(\p{Script=Han}{2,4})\1/gu
const meant = /^(?:(.)[\s\S]\1|(.)\2|[一逐]|研究|商量|讨论|学习|考虑|了解|活动|许多|很多)/u

export const doubledWord: Rule = {
  code: 'doubled-word',
  *check({report}) {
    for (const {passage, text} of sentencesOf(report)) {
      for (const match of text.matchAll(twice)) {
        const end = match.index + match[0].length
        const written = passage.text.slice(match.index, end)
        const word = written.slice(0, written.length / 2)
        if ((match[1] !== undefined && meant.test(match[1])) || isQuoted(text, match.index)) continue
        // 政务公开公开栏 and the like: a word that ends so before one that begins so.
        if (match[1] !== undefined && /^[栏日网指目]/u.test(text.slice(end))) continue
        const place = passage.place(match.index, end)
        const fix = {title: message('doubled-word', 'fix', {word}), safe: false, edits: [{...place, text: word}]}
        yield diagnose('doubled-word', 'main', {written, word}, place, {expected: word, actual: written, fix})
      }
    }
  },
}

const average = /日均|月均|年均|人均|平均|每/u

export const exactAbout: Rule = {
  code: 'exact-about',
  *check({report}) {
    for (const {passage, text, numbers} of sentencesOf(report)) {
      for (const {start, end, value, scale} of numbers) {
        const more = /^\s*[余多]/u.exec(text.slice(end, end + 3))
        if (!more || scale !== 1n || value.places > 0 || value.units < 10n || value.units % 10n === 0n) continue
        if (average.test(text.slice(clauseStart(text, start), start))) continue
        const number = text.slice(start, end)
        yield diagnose('exact-about', 'main', {number, more: more[0].trim()}, passage.place(start, end + more[0].length))
      }
    }
  },
}

/** The wording that makes persons the thing that is counted. */
const asked = /(?:收到|受理|接收|接到|办理).{0,16}申请\s*(?:共|共计|为|数)?\s*$/u

export const personsCases: Rule = {
  code: 'persons-cases',
  *check({report}) {
    for (const {passage, text, numbers} of sentencesOf(report)) {
      for (const {start, unit, unitEnd} of numbers) {
        if (unit !== '人' && unit !== '人次') continue
        const before = text.slice(Math.max(sentenceStart(text, start), start - 40), start)
        if (!/信息公开|依申请/u.test(before) || !asked.test(before)) continue
        yield diagnose('persons-cases', 'main', {written: text.slice(start, unitEnd)}, passage.place(start, unitEnd))
      }
    }
  },
}
