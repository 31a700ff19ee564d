import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {entryOf, nodeAt, parseYaml, toValue, type YamlNode} from '../../src/data/yaml.ts'
import {yardsticks} from '../support/cost.ts'
import {share} from '../support/share.ts'

function problems(text: string): string[] {
  return parseYaml('f.yaml', text).problems.map(({fault, place: {line, column}}) => `${line}:${column} ${fault}`)
}

describe('values and their places', () => {
  test('strings, numbers, booleans and nothing; dates stay text', () => {
    const {root, problems: none} = parseYaml('f.yaml', 'a: 南通\nb: 2021\nc: true\nd:\ne: 2022-02-10\nf: "2021"\n')
    expect(none).toEqual([])
    expect(toValue(root!)).toEqual({a: '南通', b: 2021, c: true, d: null, e: '2022-02-10', f: '2021'})
  })

  test('places count lines from the first line of the file', () => {
    const {root} = parseYaml('/x.md', 'office: 南通市\nlist:\n  - 一\n  - "二"\n', 2)
    expect(entryOf(root, 'office')).toMatchObject({
      keyPlace: {path: '/x.md', line: 2, column: 1, endLine: 2, endColumn: 7},
      value: {place: {line: 2, column: 9, endColumn: 12}, source: '南通市', quoted: false},
    })
    expect(nodeAt(root!, ['list', 1])).toMatchObject({
      source: '"二"',
      quoted: true,
      place: {line: 5, column: 5, endColumn: 8},
    })
  })

  test('what is not there leads to the nearest node above', () => {
    const {root} = parseYaml('f.yaml', 'a:\n  b: 1\n')
    expect(nodeAt(root!, ['a', 'x', 0])).toBe(entryOf(root, 'a')!.value)
  })

  test('an empty text has no root and no problem', () => {
    expect(parseYaml('f.yaml', '# 说明\n')).toEqual({root: undefined, problems: []})
  })

  test('what JSON can say comes through unchanged', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        {maxDepth: 4},
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), {maxLength: 4}),
        fc.dictionary(
          fc.string().filter((key) => key !== '<<' && key !== '__proto__'),
          tie('value'),
          {maxKeys: 4, noNullPrototype: true},
        ),
      ),
    })).value
    fc.assert(
      fc.property(json, (value) => {
        const {root, problems: found} = parseYaml('f.yaml', stringify({value}))
        expect(found).toEqual([])
        expect(toValue(root!)).toEqual({value})
      }),
    )
  })
})

describe('problems', () => {
  test.each([
    ['a: [1, 2', '1:9 open'],
    ['a: "x', '1:6 open'],
    ['a: 1\n\tb: 2', '2:1 tab'],
    ['a: 1\na: 2', '2:1 duplicate'],
    ['a: &x 1\nb: *x', '1:7 reuse'],
    ['a: !foo 1', '1:9 reuse'],
    ['<<: 1', '1:1 reuse'],
    ['? [a]\n: 1', '1:3 key'],
    ['a: 1\n---\nb: 2', '2:1 documents'],
    ['a: %x', '1:4 syntax'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toContain(expected)
  })

  test('a bomb of aliases is refused unexpanded', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({length: 30}, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
    ].join('\n')
    expect(problems(bomb)[0]).toBe('1:9 reuse')
  })

  test.each(share(['[', '- ', '? ', '{a: ', '"', '&a ', '*a ', '[]', '\n', '#\n', 'a: ', '年'], 4))(
    'a flood of %j ends',
    (mark) => {
      const text = mark.repeat(Math.floor(130_000 / mark.length))
      let found = 0
      const taken = yardsticks(() => (found = parseYaml('f.yaml', text).problems.length), 50)
      expect(found).toBeLessThanOrEqual(20)
      expect(taken).toBeLessThan(50)
    },
  )

  test('a longer text is not read at all', () => {
    expect(problems('年'.repeat(300_000))).toEqual(['1:1 size'])
  })

  test('any text gives a tree or problems, in places that exist', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'a: -[]{}"\'#&*!|>%@`\n\t年：,?')}), (text) => {
        const {problems: found, root} = parseYaml('f.yaml', text)
        const lines = text.split('\n').length
        for (const {place} of found) expect(place.line).toBeLessThanOrEqual(lines + 1)
        if (root) check(root)
      }),
    )
  })
})

function check(node: YamlNode): void {
  const {line, column, endLine, endColumn} = node.place
  expect(endLine * 10_000 + endColumn).toBeGreaterThanOrEqual(line * 10_000 + column)
  if (node.type === 'map') node.entries.forEach(({value}) => check(value))
  if (node.type === 'list') node.items.forEach(check)
}
