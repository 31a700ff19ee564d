// A wrong number is never published, however it is hidden: each way of generate-smuggling.ts, put into a right report at
// random, is said as an error on its line; and stars that are no marks are printed as they are written.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Nodes} from 'mdast'
import {afterAll, describe, expect, test} from 'vitest'
import {parse} from '../../src/markdown/parse.ts'
import {plain} from '../../src/markdown/plain.ts'
import {type Draw, drawn, pick} from '../support/generate-draw.ts'
import {apart, sentences, ways} from '../support/generate-smuggling.ts'
import {always} from '../support/property.ts'
import {judge} from '../support/stages.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
const anchor = '全区依法办理公民'
const counts = {tried: 0, found: 0}

/** Where a sentence may stand, each with the sentence put there. */
const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `- ${text}`,
  (text) => `培训两次。${text}`,
  (text) => `1. 培训两次；\n2. ${text}`,
]

function wrongOf(right: string, draw: Draw): string {
  for (;;) {
    const at = draw(right.length)
    const digit = String(draw(10))
    const wrong = right.slice(0, at) + digit + right.slice(at + 1)
    if (wrong !== right && !(wrong.length > 1 && wrong.startsWith('0')) && Number(wrong) > 9) return wrong
    if (right.length === 1) return String(10 + draw(80))
  }
}

describe('smuggled numbers', () => {
  test.each(Object.entries({...ways, ...apart}))('%s', (name, way) => {
    always(
      drawn((draw) => {
        const sentence = pick(draw, sentences)
        return pick(draw, places)(way(sentence, wrongOf(sentence.right, draw), draw))
      }),
      40,
      (text) => {
        const source = base.replace(anchor, () => `${text}\n\n${anchor}`)
        const first = source.slice(0, source.indexOf(text)).split('\n').length
        const last = first + text.split('\n').length - 1
        const {diagnostics} = judge(source)
        const errors = diagnostics.filter(
          ({severity, place}) => severity === 'error' && place && place.line <= last && place.endLine >= first,
        )
        counts.tried++
        if (errors.length > 0) counts.found++
        expect([name, text, errors.length > 0]).toEqual([name, text, true])
      },
    )
  })
})

const names = '张王李赵刘陈'
const words = ['重点领域', '“放管服”', '《条例》', '公开', '“12345”', 'App', '解读']

/** What is written, what is printed of it, what is bold in it. */
interface Piece {
  readonly written: string
  readonly printed: string
  readonly bold: readonly string[]
}

const asWritten = (written: string): Piece => ({written, printed: written, bold: []})

const pieces: readonly ((draw: Draw) => Piece)[] = [
  (draw) => asWritten(`尺寸${10 + draw(90)}*${10 + draw(90)}*${1 + draw(9)}毫米`),
  (draw) => asWritten(`编号${3000 + draw(999)}${'*'.repeat(3 + draw(10))}${1000 + draw(999)}`),
  (draw) => asWritten(`申请人${pick(draw, [...names])}**、${pick(draw, [...names])}**`),
  (draw) => asWritten(`${pick(draw, [...names])}*诉、${pick(draw, [...names])}*诉两案`),
  (draw) => asWritten(`原告${pick(draw, [...names])}**的材料`),
  (draw) => asWritten(`${pick(draw, [...names])}**和${pick(draw, [...names])}**`),
  (draw) => asWritten(`电话139****${1000 + draw(999)}`),
  () => asWritten('3~5天，4~6人'),
  (draw) => {
    const word = pick(draw, words)
    const behind = pick(draw, ['改革', '2021年', 'App', '，', '的', '“新”'])
    return {written: `**${word}**${behind}`, printed: `${word}${behind}`, bold: [word]}
  },
  (draw) => {
    const word = pick(draw, ['重点', '“示例”', '《办法》'])
    return {written: `做好**${word}**工作`, printed: `做好${word}工作`, bold: [word]}
  },
]

function boldIn(node: Nodes): string[] {
  if (node.type === 'strong' || node.type === 'emphasis') return [plain(empty, node.children).text]
  return 'children' in node ? node.children.flatMap(boldIn) : []
}

const empty = {path: '/a.md', text: '', bom: false}

test('stars that mask and multiply are printed, and nothing is bold that was not meant', () => {
  always(
    drawn((draw) => Array.from({length: 1 + draw(5)}, () => pick(draw, pieces)(draw))),
    2_000,
    (made) => {
      const text = `另有${made.map(({written}) => written).join('，')}。`
      const source = {path: '/a.md', text, bom: false}
      const [paragraph] = parse(source).value!.children
      if (paragraph?.type !== 'paragraph') throw new Error(text)
      const printed = plain(source, paragraph.children).text
      expect([text, printed]).toEqual([text, `另有${made.map((one) => one.printed).join('，')}。`])
      expect([text, boldIn(paragraph)]).toEqual([text, made.flatMap(({bold}) => bold)])
    },
  )
})

afterAll(() => {
  console.log(`numbers smuggled: ${counts.tried}, found: ${counts.found}`)
})
