import fc from 'fast-check'
import {Check} from 'typebox/schema'
import {describe, expect, test} from 'vitest'
import {nearest} from '../../src/data/nearest.ts'
import {misfits, type Schema} from '../../src/data/schema.ts'
import {parseYaml, toValue} from '../../src/data/yaml.ts'

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: {type: 'string', minLength: 1},
    count: {type: 'integer', minimum: 0, maximum: 9},
    kind: {enum: ['count', 'change']},
    id: {type: 'string', pattern: '^[a-z]+$'},
    list: {type: 'array', items: {$ref: '#/$defs/part'}, minItems: 1, maxItems: 2},
    either: {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]},
    open: {type: 'object', additionalProperties: {type: 'boolean'}},
    fixed: {const: 1},
    pair: {type: 'string', minLength: 2},
    small: {
      anyOf: [
        {type: 'integer', maximum: 9},
        {type: 'integer', minimum: 100},
      ],
    },
  },
  $defs: {
    part: {
      type: 'object',
      required: ['id'],
      properties: {id: {type: 'string'}, parts: {type: 'array', items: {$ref: '#/$defs/part'}}},
    },
  },
} as const satisfies Schema

function said(text: string): string[] {
  return misfits(schema, parseYaml('f.yaml', text).root!).map(
    ({fault, place, path}) => `${place.line}:${place.column} ${fault} ${path}`,
  )
}

describe('misfits', () => {
  test('none where everything fits', () => {
    expect(
      said(
        'name: 甲\ncount: 3\nkind: change\nid: ab\nlist: [{id: x, parts: [{id: y}]}]\neither: [甲]\nopen: {a: true}\nfixed: 1\n',
      ),
    ).toEqual([])
  })

  test.each([
    ['name: 甲\nkimd: count\n', '2:1 unknown-key kimd'],
    ['count: 3\n', '1:1 missing-key '],
    ['name: 3\n', '1:7 type name'],
    ['name: ""\n', '1:7 value name'],
    ['name: 甲\ncount: 10\n', '2:8 value count'],
    ['name: 甲\ncount: 1.5\n', '2:8 type count'],
    ['name: 甲\nkind: counts\n', '2:7 choice kind'],
    ['name: 甲\nkind: [count]\n', '2:7 choice kind'],
    ['name: 甲\nid: A1\n', '2:5 value id'],
    ['name: 甲\nlist: []\n', '2:7 value list'],
    ['name: 甲\nlist: [{id: a}, {id: b}, {id: c}]\n', '2:7 value list'],
    ['name: 甲\nlist: [{id: a, parts: [{}]}]\n', '2:24 missing-key list/0/parts/0'],
    ['name: 甲\neither: [1]\n', '2:10 type either/0'],
    ['name: 甲\nopen: {a: 1}\n', '2:11 type open/a'],
    ['name: 甲\nfixed: 2\n', '2:8 value fixed'],
    ['- 1\n', '1:1 type '],
    ['name: 甲\nopen:\n', '2:6 type open'],
    ['name: 甲\nlist:\n', '2:6 type list'],
    ['name: 甲\neither:\n', '2:8 type either'],
    ['name:\n', '1:6 type name'],
    ['name: 甲\npair: 𠮷\n', '2:7 value pair'],
    ['name: 甲\nsmall: 20\n', '2:8 value small'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  test('a misspelt key gets the nearest one', () => {
    expect(misfits(schema, parseYaml('f.yaml', 'name: 甲\ncuont: 1\n').root!)).toMatchObject([
      {found: 'cuont', nearest: 'count'},
    ])
  })

  test('admits what a full implementation of JSON Schema admits', () => {
    const scalar = fc.constantFrom(
      '甲',
      '""',
      '3',
      '-1',
      '10',
      '1.5',
      'true',
      'count',
      'change',
      'ab',
      'A1',
      '[甲]',
      '[1]',
      '{id: a}',
      '[{id: a}]',
      '[{}]',
      '[]',
      '{a: true}',
      '{a: 1}',
      '1',
      '',
      'null',
      '~',
      '1.0',
      '1e2',
      '-0',
      '120',
      '.inf',
      '𠮷',
      'e\u0301',
      '"1"',
      '{}',
      '{id: }',
      '[{id: a, parts: }]',
      '{a: , b: true}',
      '[甲, ]',
      '[[]]',
    )
    const key = fc.constantFrom(
      'name',
      'count',
      'kind',
      'id',
      'list',
      'either',
      'open',
      'fixed',
      'pair',
      'small',
      'other',
    )
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, scalar), {selector: ([name]) => name, minLength: 1}), (entries) => {
        const root = parseYaml('f.yaml', entries.map(([name, value]) => `${name}: ${value}\n`).join('')).root!
        expect(misfits(schema, root).length === 0).toBe(Check(schema as never, toValue(root)))
      }),
    )
  })
})

describe('nearest', () => {
  test.each([
    ['balence', 'balance'],
    ['row-totl', 'row-total'],
    ['ofice', 'office'],
    ['sunny', undefined],
    ['申请/新收/总记', '申请/新收/总计'],
  ])('%s', (word, expected) => {
    expect(nearest(word, ['balance', 'row-total', 'office', '申请/新收/总计'])).toBe(expected)
  })
})
