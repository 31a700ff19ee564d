import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit, Fix} from '../../src/diagnostic/diagnostic.ts'
import {applyFixes} from '../../src/edit/apply.ts'
import {unifiedDiff} from '../../src/edit/diff.ts'

function edit(line: number, column: number, endColumn: number, text: string, endLine = line): Edit {
  return {line, column, endLine, endColumn, text}
}

function fix(...edits: Edit[]): Fix {
  return {title: {code: 'file', key: 'main', values: {}}, safe: true, edits}
}

describe('applying fixes', () => {
  test('replaces, inserts and removes, keeping every other character', () => {
    const text = '甲,乙\r\n丙丙\r\n丁'
    const fixes = [fix(edit(1, 2, 3, '，')), fix(edit(2, 2, 3, '')), fix(edit(3, 2, 2, '\n戊'))]
    expect(applyFixes(text, fixes).text).toBe('甲，乙\r\n丙\r\n丁\r\n戊')
  })

  test('of two that meet the first is done', () => {
    const done = applyFixes('abcdef', [fix(edit(1, 2, 4, 'X')), fix(edit(1, 3, 5, 'Y')), fix(edit(1, 5, 6, 'Z'))])
    expect(done.text).toBe('aXdZf')
    expect(done.done).toHaveLength(2)
  })

  test('two insertions at one place meet, neighbours do not', () => {
    expect(applyFixes('ab', [fix(edit(1, 2, 2, 'X')), fix(edit(1, 2, 2, 'Y'))]).text).toBe('aXb')
    expect(applyFixes('ab', [fix(edit(1, 1, 2, 'X')), fix(edit(1, 2, 3, 'Y'))]).text).toBe('XY')
  })

  test('a fix of several edits is done wholly or not at all', () => {
    const done = applyFixes('abcdef', [fix(edit(1, 1, 2, 'X')), fix(edit(1, 6, 7, 'Y'), edit(1, 1, 2, 'Z'))])
    expect(done.text).toBe('Xbcdef')
  })
})

describe('the diff', () => {
  test('shows the changed lines with their neighbours', () => {
    const text = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ''].join('\n')
    const {edits} = applyFixes(text, [fix(edit(5, 1, 2, 'five'))])
    expect(unifiedDiff('a.md', text, edits)).toBe(
      ['--- a.md', '+++ a.md', '@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8', ''].join('\n'),
    )
  })

  test('says where the last line has no end', () => {
    const {edits} = applyFixes('a', [fix(edit(1, 2, 2, 'b'))])
    expect(unifiedDiff('a.md', 'a', edits)).toContain('-a\n\\ No newline at end of file\n+ab\n\\ No newline')
  })

  test('when patched in gives the mended text', () => {
    const line = fc.string({unit: fc.constantFrom('a', 'b', '甲'), maxLength: 4})
    fc.assert(
      fc.property(
        fc.array(line, {minLength: 1, maxLength: 20}),
        fc.array(fc.tuple(fc.nat(19), fc.nat(4), fc.nat(4), line), {maxLength: 5}),
        (lines, changes) => {
          const text = lines.map((one) => `${one}\n`).join('')
          const fixes = changes.flatMap(([at, from, length, words]) => {
            const own = lines[at]
            if (own === undefined) return []
            const column = Math.min(from, own.length) + 1
            return [fix(edit(at + 1, column, Math.min(column + length, own.length + 1), words))]
          })
          const {text: mended, edits} = applyFixes(text, fixes)
          expect(patched(lines, unifiedDiff('x', text, edits))).toBe(mended)
        },
      ),
    )
  })
})

/** What `patch` does. */
function patched(lines: readonly string[], diff: string): string {
  const result: string[] = []
  let at = 0
  for (const line of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? /u.exec(line)
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1)
      while (at < start) result.push(lines[at++]!)
    } else if (line.startsWith('+')) result.push(line.slice(1))
    else {
      expect(lines[at]).toBe(line.slice(1))
      if (line.startsWith(' ')) result.push(line.slice(1))
      at++
    }
  }
  return [...result, ...lines.slice(at)].map((one) => `${one}\n`).join('')
}
