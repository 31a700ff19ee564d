// Written labels against the labels of a form, both in order: which is which, and how sure that is.

import {similarity} from '../similar.ts'
import {isAnotherQuantity} from './quantity.ts'
import type {Named} from './vocabulary.ts'

export interface Match<T> {
  readonly named: Named<T>
  /** same: but for what does not matter; other: recognised in other words. */
  readonly how: 'same' | 'other'
  /** Whether an earlier label was matched with it already. */
  readonly double: boolean
}

/**
 * For each core of `written` what it is called in the form; undefined where it is none of them. A label in other words
 * is recognised by an alias, by likeness, or by likeness and its place between neighbours that are known. `year`: the report's.
 */
export function matchLabels<T>(
  written: readonly string[],
  expected: readonly Named<T>[],
  year?: number,
): (Match<T> | undefined)[] {
  const found = new Array<number | undefined>(written.length)
  const how = new Array<'same' | 'other'>(written.length).fill('other')
  const used = new Set<number>()
  const byCore = indexOf(expected, (one) => [one.core])
  const byAlias = indexOf(expected, (one) => one.aliases)
  const doubles = new Set<number>()
  take(byCore, 'same')
  take(byAlias, 'other')
  written.forEach((label, index) => {
    if (found[index] !== undefined || label === '') return
    const again = byCore.get(label)?.[0] ?? byAlias.get(label)?.[0]
    if (again === undefined) return
    found[index] = again
    how[index] = byCore.has(label) ? 'same' : 'other'
    doubles.add(index)
  })
  written.forEach((label, index) => {
    if (found[index] !== undefined || label === '') return
    const near = nearby(label, index)
    if (near === undefined) return
    found[index] = near
    used.add(near)
  })
  return written.map((_, index) => {
    const at = found[index]
    return at === undefined ? undefined : {named: expected[at]!, how: how[index]!, double: doubles.has(index)}
  })

  function take(names: ReadonlyMap<string, readonly number[]>, kind: 'same' | 'other'): void {
    written.forEach((label, index) => {
      if (found[index] !== undefined) return
      const free = names.get(label)?.find((one) => !used.has(one))
      if (free === undefined) return
      found[index] = free
      how[index] = kind
      used.add(free)
    })
  }

  function nearby(written: string, index: number): number | undefined {
    const label = inWords(written, year)
    const [low, high] = [known(index, -1) ?? -1, known(index, 1) ?? expected.length]
    let best: {readonly at: number; readonly score: number} | undefined
    for (let at = 0; at < expected.length; at++) {
      const {core, aliases, exact} = expected[at]!
      if (used.has(at) || exact) continue
      const between = at > low && at < high
      const least = between ? 0.5 : 0.75
      const score = Math.max(...[core, ...aliases].map((one) => similarity(label, one, least)))
      // Half a label is no label: 行政确认 is not 行政许可.
      if (score < least || score <= 0.5 || score <= (best?.score ?? 0)) continue
      if ([core, ...aliases].every((one) => isAnotherQuantity(label, one))) continue
      best = {at, score}
    }
    return best?.at
  }

  function known(index: number, step: 1 | -1): number | undefined {
    for (let at = index + step; at >= 0 && at < found.length; at += step) if (found[at] !== undefined) return found[at]
    return undefined
  }
}

/** 2021年 in the words of that year's report is 本年, in the next one's 上年. */
function inWords(label: string, year = 0): string {
  return label.replace(/(?:19|20)\d\d年度?/gu, (written) => {
    const ago = year - Number(written.slice(0, 4))
    return ago === 0 ? '本年' : ago === 1 ? '上年' : ago === -1 ? '下年' : '往年'
  })
}

function indexOf<T>(expected: readonly Named<T>[], names: (one: Named<T>) => readonly string[]): Map<string, number[]> {
  const map = new Map<string, number[]>()
  expected.forEach((one, index) => {
    for (const name of names(one)) map.set(name, [...(map.get(name) ?? []), index])
  })
  return map
}
