// Three versions of a text: what a person chooses of each place is what comes out, and nothing else goes.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {merged, piecesOf, type Take, usual} from '../../src/edit/merge.ts'
import {differences} from '../../src/edit/sequences.ts'
import {always} from '../support/property.ts'

/** Few different lines, so that they meet; the last one may have no end. */
const lines = fc.array(fc.constantFrom('a', 'b', 'c', '| 1 | 2 |', ''), {maxLength: 14})
const text = fc
  .tuple(lines, fc.boolean())
  .map(([all, ended]) => all.map((line) => `${line}\n`).join('') + (ended ? '' : 'z'))
const takes = fc.array(fc.constantFrom<Take>('mine', 'theirs', 'both'), {minLength: 40, maxLength: 40})

/** How often each line stands in a text. */
function counted(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of text.split('\n')) found.set(line, (found.get(line) ?? 0) + 1)
  return found
}

test('what differs of two lists, put in place, makes the one of the other, in as few steps as there are', () => {
  always(fc.tuple(lines, lines), 3000, ([a, b]) => {
    const found = differences(a, b)
    let made: string[] = []
    let at = 0
    for (const {start, end, otherStart, otherEnd} of found) {
      made = [...made, ...a.slice(at, start), ...b.slice(otherStart, otherEnd)]
      at = end
    }
    expect([...made, ...a.slice(at)]).toEqual(b)
    const steps = found.reduce((sum, one) => sum + one.end - one.start + one.otherEnd - one.otherStart, 0)
    expect(steps).toBe(a.length + b.length - 2 * longestCommon(a, b))
  })
})

test('all of mine is mine, all of the other is the other, whatever they were changed from', () => {
  always(fc.tuple(fc.option(text, {nil: undefined}), text, text), 3000, ([base, mine, theirs]) => {
    const pieces = piecesOf(base, mine, theirs)
    const all = (take: Take): (Take | undefined)[] => pieces.map(() => take)
    expect(merged(pieces, all('mine'))).toBe(mine)
    expect(merged(pieces, all('theirs'))).toBe(theirs)
  })
})

test('no line goes that was typed here or written there, unless it was chosen against', () => {
  always(fc.tuple(fc.option(text, {nil: undefined}), text, text, takes), 3000, ([base, mine, theirs, chosen]) => {
    const pieces = piecesOf(base, mine, theirs)
    const text = merged(pieces, chosen)!
    const due = new Map<string, number>()
    pieces.forEach(({is, mine, theirs}, index) => {
      const take = is === 'same' ? 'mine' : chosen[index]!
      for (const part of [take === 'theirs' ? '' : mine, take === 'mine' ? '' : theirs])
        for (const line of part.split('\n')) if (line !== '') due.set(line, (due.get(line) ?? 0) + 1)
    })
    const there = counted(text)
    there.delete('')
    expect(there).toEqual(due)
  })
})

test('where both sides have changed one place nothing comes out before a person has chosen; else both changes', () => {
  always(fc.tuple(text, text, text), 3000, ([base, mine, theirs]) => {
    const pieces = piecesOf(base, mine, theirs)
    const result = merged(pieces, pieces.map(usual))
    if (pieces.some(({is}) => is === 'both')) {
      expect(result).toBeUndefined()
      return
    }
    // A place that only one side has changed is as that side has it.
    for (const {is, mine: a, theirs: b} of pieces) if (is !== 'same') expect(a).not.toBe(b)
    if (mine === base) expect(result).toBe(theirs)
    if (theirs === base) expect(result).toBe(mine)
  })
})

test('without what they were changed from every difference is asked', () => {
  expect(piecesOf(undefined, 'a\nb\nc\n', 'a\nx\nc\n')).toEqual([
    {is: 'same', mine: 'a\n', theirs: 'a\n', line: 1},
    {is: 'both', mine: 'b\n', theirs: 'x\n', line: 2},
    {is: 'same', mine: 'c\n', theirs: 'c\n', line: 3},
  ])
})

test('rows beside each other are places of their own, lines that come between are not; the same change is none', () => {
  const rows = piecesOf('a\nb\nc\nd\n', 'a\nB\nc\nd\n', 'a\nb\nC\nd\n')
  expect(rows.map(({is}) => is)).toEqual(['same', 'mine', 'theirs', 'same'])
  expect(merged(rows, rows.map(usual))).toBe('a\nB\nC\nd\n')
  const come = piecesOf('a\nb\nc\n', 'a\nb\nx\nc\n', 'a\nB\nc\n')
  expect(come.map(({is}) => is)).toEqual(['same', 'both', 'same'])
  expect(piecesOf('a\nb\n', 'a\nx\n', 'a\nx\n').every(({is}) => is === 'same')).toBe(true)
  const apart = piecesOf('a\nb\nc\nd\ne\n', 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\n')
  expect(apart.map(({is}) => is)).toEqual(['mine', 'same', 'theirs'])
  expect(merged(apart, apart.map(usual))).toBe('A\nb\nc\nd\nE\n')
  const [, place] = piecesOf('a\nb\n', 'a\nmine', 'a\ntheirs')
  expect(merged([place!], ['both'])).toBe('mine\ntheirs')
})

test('lists that have nothing in common are one stretch, soon', () => {
  const [a, b] = [0, 1].map((which) => Array.from({length: 6000}, (_, index) => `${which} ${index}`)) as [
    string[],
    string[],
  ]
  expect(differences(a, b)).toEqual([{start: 0, end: 6000, otherStart: 0, otherEnd: 6000}])
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({length: a.length + 1}, () => new Array<number>(b.length + 1).fill(0))
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--)
      best[x]![y] = a[x] === b[y] ? best[x + 1]![y + 1]! + 1 : Math.max(best[x + 1]![y]!, best[x]![y + 1]!)
  return best[0]![0]!
}
