// The numbers that one may be a share of, the likeliest first.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {isDifference, isEarlier} from './change.ts'
import {ratioOf} from './recompute.ts'
import {hasRate, hasShare} from './share-words.ts'

/** More numbers than a sentence with shares has. */
const most = 60

/** The numbers of the sentence that the part at `index` may be a part of, the nearest first. */
export function wholesBefore(reading: Reading, index: number): ProseNumber[] {
  const {counts, text} = reading
  return wholesBetween(reading, index, text.lastIndexOf('。', counts[index]!.start))
}

/** The same in the sentence before, where its own has none. */
export function wholesAcross(reading: Reading, index: number): ProseNumber[] {
  const {counts, text} = reading
  const stop = text.lastIndexOf('。', counts[index]!.start)
  return stop < 0 ? [] : wholesBetween(reading, index, text.lastIndexOf('。', stop - 1))
}

/** 予以公开5件（占5.3%）、部分公开6件（占6.4%），办结总数94件: a total that is told behind its parts. */
export function wholesBehind({counts, text, words}: Reading, index: number): ProseNumber[] {
  const part = counts[index]!
  for (let at = index + 1; at < Math.min(counts.length, index + most); at++) {
    const [one, last] = [counts[at]!, counts[at - 1]!]
    const said = text.slice(last.unitEnd, one.start)
    if (/[。！？\n]/u.test(said)) return []
    if (one.unit !== part.unit || one.rough || !totalOf.in(words).test(said)) continue
    return ratioOf(part, one) <= 100 ? [one] : []
  }
  return []
}

function wholesBetween(reading: Reading, index: number, start: number): ProseNumber[] {
  const {counts, text} = reading
  const part = counts[index]!
  const found: ProseNumber[] = []
  for (let at = index - 1; at >= Math.max(0, index - most) && counts[at]!.start > start; at--) {
    const one = counts[at]!
    if (
      one.unit !== part.unit
      || one.rough
      || isDifference(reading, one)
      || isEarlier(reading, one)
      || hasShare(reading, at)
    )
      continue
    if (ratioOf(part, one) <= 100 && !found.some(({value}) => value.units === one.value.units)) found.push(one)
  }
  // 抽查335个，可访问332个，可用率99.1%；错链 | 3个: what has a rate itself, and is parted from this, is a part. 问卷565份，回收557份，
  // 回收率98.6%，有效 | 554份 may be one of those that came back.
  const others =
    found.length > 1
      ? found.filter(
          (one) => !/[；;。]/u.test(text.slice(one.unitEnd, part.start)) || !hasRate(reading, counts.indexOf(one)),
        )
      : []
  return others.length > 0 ? others : found
}

const totalOf = new Pattern('[，,。；;][^，,。；;、\\d]{0,8}<total-of><then>?(?:<is>|<have>)?$')
