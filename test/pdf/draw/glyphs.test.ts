// Text operators: a small reading of them, as ISO 32000-1 9.4.4 says, gives back every place that the run demanded.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {DrawnFont} from '../../../src/pdf/draw/fonts.ts'
import {showRun, type TextState} from '../../../src/pdf/draw/glyphs.ts'
import type {GlyphRun} from '../../../src/pdf/layout/page.ts'

const characters = [...'公开，。“”1a—⸺']
const widths = [1000, 1000, 1000, 1000, 1000, 1000, 557, 557, 1000, 2000]

function font(joinsDashes: boolean): DrawnFont {
  const codePoints = characters.map((character) => character.codePointAt(0)!)
  return {
    resource: 'F1',
    object: {} as DrawnFont['object'],
    codes: new Map(codePoints.map((codePoint, index) => [codePoint, (index + 1).toString(16).padStart(4, '0')])),
    widths: new Map(codePoints.map((codePoint, index) => [codePoint, widths[index]!])),
    joinsDashes,
  }
}

/** Codes and the places of their glyphs, by executing the operators. */
function execute(source: string, state = {spacing: 0, size: 0}): {code: number; x: number; y: number}[] {
  const shown: {code: number; x: number; y: number}[] = []
  let [x, y] = [0, 0]
  for (const line of source.trimEnd().split('\n')) {
    const operands = line.split(' ')
    if (line.endsWith('Tf')) state.size = Number(operands[1])
    else if (line.endsWith('Tc')) state.spacing = Number(operands[0])
    else if (line.endsWith('Tm')) [x, y] = [Number(operands[4]), Number(operands[5])]
    else {
      expect(line).toMatch(/^(?:<[0-9a-f]+>Tj|\[(?:-?[\d.]+|<[0-9a-f]+>)+\]TJ)$/)
      for (const [, hex, adjustment] of line.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)(?=[<>\]])/g)) {
        if (adjustment !== undefined) x -= (Number(adjustment) * state.size) / 1000
        for (const [code] of (hex ?? '').matchAll(/..../g)) {
          const number = Number.parseInt(code, 16)
          shown.push({code: number, x, y})
          x += (widths[number - 1]! * state.size) / 1000 + state.spacing
        }
      }
    }
  }
  return shown
}

function start(): TextState {
  return {font: '', size: 0, spacing: 0}
}

const step = fc.record({
  index: fc.nat(characters.length - 2),
  stretch: fc.oneof(fc.constant(0.37), fc.double({min: -8, max: 8, noNaN: true})),
  shift: fc.oneof(fc.constant(0), fc.constant(4), fc.double({min: 0, max: 8, noNaN: true})),
})

test('every glyph stands where its run says, to a hundredth of a point', () => {
  const sizes = fc.constantFrom(9, 10.5, 12, 15.75, 22)
  fc.assert(
    fc.property(fc.array(step, {minLength: 1, maxLength: 40}), sizes, (steps, size) => {
      const run: GlyphRun = {
        type: 'glyphs',
        font: 'song',
        size,
        x: 79.37,
        y: 120.5,
        rise: 3,
        text: steps.map(({index}) => characters[index]).join(''),
        advances: steps.map(({index, stretch}) => (widths[index]! * size) / 1000 + stretch),
        shifts: steps.map(({shift}) => shift),
      }
      const shown = execute(showRun(run, font(false), start()))
      expect(shown.map(({code}) => code)).toEqual(steps.map(({index}) => index + 1))
      let place = run.x
      shown.forEach(({x, y}, index) => {
        expect(Math.abs(x - (place - steps[index]!.shift))).toBeLessThan(0.01)
        expect(y).toBeCloseTo(120.5 - 3, 2)
        place += run.advances[index]!
      })
    }),
  )
})

test('an even stretch is character spacing and nothing else', () => {
  const run: GlyphRun = {
    type: 'glyphs',
    font: 'song',
    size: 10,
    x: 0,
    y: 0,
    text: '公开公开',
    advances: [10.25, 10.25, 10.25, 10],
  }
  expect(showRun(run, font(false), start())).toBe('/F1 10 Tf\n0.25 Tc\n1 0 0 -1 0 0 Tm\n<0001000200010002>Tj\n')
})

test('what is set already is not set again', () => {
  const run: GlyphRun = {type: 'glyphs', font: 'song', size: 10, x: 0, y: 0, text: '公', advances: [10]}
  const state = start()
  showRun(run, font(false), state)
  expect(showRun({...run, y: 20}, font(false), state)).toBe('1 0 0 -1 0 20 Tm\n<0001>Tj\n')
})

test('two dashes are one glyph of two ems, and what follows stands in its place', () => {
  const run: GlyphRun = {
    type: 'glyphs',
    font: 'song',
    size: 10,
    x: 0,
    y: 0,
    text: '公——开——',
    advances: [10, 10, 11, 10, 10, 10],
  }
  const shown = execute(showRun(run, font(true), start()))
  expect(shown.map(({code, x}) => [code, Math.round(x * 100) / 100])).toEqual([
    [1, 0],
    [10, 10],
    [2, 31],
    [10, 41],
  ])
  expect(execute(showRun(run, font(false), start())).map(({code}) => code)).toEqual([1, 9, 9, 2, 9, 9])
})
