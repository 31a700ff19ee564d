// `claim-direction`: 增长, 下降 and the like against the two numbers of the same clause; both words left standing.

import {compare, printDecimal} from '../../decimal.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Rule} from '../rule.ts'
import {sentencesOf} from './reading.ts'

const up = '增加|增长|上升|提高|增|升'
const down = '减少|下降|降低|减|降'
/** 从12件增加到15件. */
const towards = new RegExp(`^\\s*[，,]?\\s*(${up}|${down})(?:到|至|为)(?:了)?\\s*$`, 'u')
/** 0件，比上年增加. */
const more = new RegExp(`^\\s*[，,、]?\\s*(?:比|较|与|同比)[^，。；,;\\n\\d]{0,10}?(?:${up})`, 'u')
const both = new RegExp(`(?:增加|增长|上升|减少|下降)\\s*[（(/／]\\s*(?:或)?(?:增加|增长|上升|减少|下降|增|减)\\s*[)）]?`, 'gu')

export const claimDirection: Rule = {
  code: 'claim-direction',
  *check({report}) {
    for (const {passage, text, numbers} of sentencesOf(report)) {
      for (const match of text.matchAll(both)) {
        const place = passage.place(match.index, match.index + match[0].length)
        yield diagnose('claim-direction', 'both', {written: match[0]}, place, {actual: match[0]})
      }
      for (const [index, left] of numbers.entries()) {
        const right = numbers[index + 1]
        if (left.unit === '' || left.rough) continue
        if (left.value.units === 0n) {
          const words = more.exec(text.slice(left.unitEnd, left.unitEnd + 24))
          const place = passage.place(left.start, left.unitEnd + (words?.[0].length ?? 0))
          if (words) yield diagnose('claim-direction', 'zero', {}, place)
        }
        if (!right || right.unit !== left.unit || right.rough) continue
        const words = towards.exec(text.slice(left.unitEnd, Math.min(right.start, left.unitEnd + 12)))
        const before = text.slice(Math.max(0, left.start - 10), left.start)
        if (!words || right.start > left.unitEnd + 12 || !/[从由]/u.test(before)) continue
        const order = compare(right.value, left.value)
        const rises = new RegExp(`^(?:${up})$`, 'u').test(words[1]!)
        if (rises ? order > 0 : order < 0) continue
        const values = {word: words[1]!, from: printDecimal(left.value), to: printDecimal(right.value)}
        yield diagnose('claim-direction', 'main', values, passage.place(left.start, right.unitEnd))
      }
    }
  },
}
