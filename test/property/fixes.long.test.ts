// Fixes of slipped sources: done twice they are done once, they change no number, and every byte that none of them
// names stays.

import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {applyFixes, fixesOf} from '../../src/edit/apply.ts'
import type {Judged} from '../../src/pipeline.ts'
import {form2021, forms} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {type Draw, drawn, pick, replayed} from '../support/generate-draw.ts'
import {slipped, slips} from '../support/generate-slips.ts'
import {always} from '../support/property.ts'
import {codesOf, judge} from '../support/stages.ts'

function facts({context}: Judged): unknown {
  return context && [...context.report.cells].map(([fact, {value}]) => `${fact} ${value ? printDecimal(value) : ''}`)
}

/** A heading that was none before hid the tables of its section: they come in addition, and the others stay as they are. */
function expectKept(before: unknown, after: unknown, names: readonly string[]): void {
  const hidden = names.includes('no space behind ##') && Array.isArray(before) && Array.isArray(after)
  expect(hidden ? after.filter((fact) => before.includes(fact)) : after).toEqual(before)
}

/** Every round of `check --fix`. */
function mended(source: string, which: 'safe' | 'all'): {readonly text: string; readonly rounds: number} {
  for (let [text, rounds] = [source, 0]; ; rounds++) {
    const fixes = fixesOf(judge(text).diagnostics, '/report.md', which)
    const after = applyFixes(text, fixes).text
    if (after === text || rounds === 8) return {text: after, rounds}
    text = after
  }
}

describe.each(forms.map((form) => ({id: form.id, form})))('form $id', ({form}) => {
  test('safe fixes, done again, do nothing, and the facts are those of before', () => {
    always(
      drawn((draw) => slipped(writeSource(form, drawRecipe(form, draw, {blocks: 1})), draw), 600),
      20,
      ({text, names}) => {
        const once = mended(text, 'safe')
        expect([names, once.rounds < 8]).toEqual([names, true])
        expect(mended(once.text, 'safe').text).toBe(once.text)
        expectKept(facts(judge(text)), facts(judge(once.text)), names)
        expect(judge(once.text).diagnostics.filter(({fix}) => fix?.safe)).toEqual([])
      },
    )
  })

  test('fixes that are only offered change no number either', () => {
    always(
      drawn((draw) => slipped(writeSource(form, drawRecipe(form, draw, {blocks: 1})), draw), 600),
      12,
      ({text, names}) => {
        expectKept(facts(judge(text)), facts(judge(mended(text, 'all').text)), names)
      },
    )
  })

  test('line ends stay, and every line that no fix names', () => {
    always(
      drawn((draw) => slipped(writeSource(form, drawRecipe(form, draw, {blocks: 1})), draw), 600),
      12,
      ({text}) => {
        const {edits, text: after} = applyFixes(text, fixesOf(judge(text).diagnostics, '/report.md', 'safe'))
        let [from, at] = [0, 0]
        for (const {start, end, text: put} of edits) {
          expect(after.slice(at, at + start - from)).toBe(text.slice(from, start))
          at += start - from + put.length
          from = end
        }
        expect(after.slice(at)).toBe(text.slice(from))
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
      },
    )
  })
})

const letters = ['目录', '公开', 'A', '1', '一', '，', '、', '见https://www.example.gov.cn/', '“甲”', '。', ' ']

/** Words in brackets of either width, in each other and beside each other. */
function bracketed(draw: Draw, depth = 0): string {
  return Array.from({length: 1 + draw(4)}, () => {
    if (draw(3) > 0 || depth > 2) return pick(draw, letters)
    const [open, close] = pick(draw, ['()', '()', '（）', '(）', '（)'])
    return `${open}${bracketed(draw, depth + 1)}${close}`
  }).join('')
}

/** Pairs of round brackets, in the order of their ends. */
function pairsIn(text: string): string[] {
  const open: string[] = []
  return [...text].flatMap((mark) => {
    if (mark === '(' || mark === '（') open.push(mark)
    return mark === ')' || mark === '）' ? [`${open.pop()}${mark}`] : []
  })
}

test('no fix parts a bracket from its partner', () => {
  const base = writeSource(form2021, drawRecipe(form2021, replayed([]), {blocks: 1}))
  const heading = /^## 二、/mu
  always(drawn(bracketed, 60), 60, (words) => {
    const line = `做好${words}工作。`
    const source = base.replace(heading, () => `${line}\n\n## 二、`)
    const after = mended(source, 'safe').text.split('\n')
    const at = source.slice(0, source.indexOf(line)).split('\n').length - 1
    const became = pairsIn(after[at]!)
    for (const [index, pair] of pairsIn(line).entries()) {
      if (pair === '()' || pair === '（）')
        expect([line, became[index]]).toEqual([line, expect.stringMatching(/^(?:\(\)|（）)$/u)])
    }
  })
})

test.each(Object.keys(slips))('%s is mended', (name) => {
  let hits = 0
  for (const form of forms) {
    for (let seed = 0; seed < 4; seed++) {
      let state = seed * 7919 + 17
      const draw = (choices: number): number => ((state = (state * 1103515245 + 12345) % 2147483648) >> 8) % choices
      const source = writeSource(form, {
        ...drawRecipe(form, draw, {blocks: 1}),
        writing: {totals: 'written', groups: 'blank', zeros: 'written', line: 'rows'},
      })
      const text = slips[name]!(source, draw)
      if (text === source) continue
      hits++
      expect(codesOf(judge(mended(text, 'safe').text).diagnostics)).toEqual(codesOf(judge(source).diagnostics))
    }
  }
  expect(hits).toBeGreaterThan(0)
})
