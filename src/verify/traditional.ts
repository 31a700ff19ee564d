// A form → the same form in the Traditional characters that editions print, and words of an edition held against the same
// words in Simplified ones. By tables of its own and Unihan's variants (script/fold), not by the dictionaries that the
// writers convert with: a wrong entry there is to be found here.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {fold, foldAll} from '../script/fold.ts'
import type {ReportData} from './data.ts'
import {show} from './show.ts'

/** What a project says of its own words (`script:` in nianbao.yaml). */
export interface OwnWords {
  readonly protect?: readonly string[]
  readonly words?: Readonly<Record<string, string>>
}

/** Words of the statutory forms whose characters may stand for several, or for themselves; with their usual shape. */
const statutory = (
  '复议 復議 重复 重複 反复 反復 新制作 新製作 制作 製作 强制 強制 制发 制發 勾稽关系 勾稽關係 数据 數據 条为 條為 关系为 關係為 均为 均為 '
  + '只计 只計 国家 國家 合法 合法 案卷 案卷 出版 出版 出具 出具 正当 正當 获取 獲取 发件 發件 发布 發布 合计 合計 符合 符合 为 為 发 發 当 當 获 獲 复 復'
).split(' ')

let inverse: Map<string, string> | undefined

/** By a Simplified character the Traditional ones; several in a row. */
function shapes(): Map<string, string> {
  if (inverse) return inverse
  inverse = new Map()
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code)
    const simplified = fold(character)
    if (simplified !== character) inverse.set(simplified, (inverse.get(simplified) ?? '') + character)
  }
  return inverse
}

/** Characters that are a Traditional one, too, beside that which Unihan names. */
const both = new Set('制只家合卷出')

function shapeOf(character: string): string {
  const found = shapes().get(character)
  return found?.length === 1 && !both.has(character) ? found : character
}

function converter({protect = [], words = {}}: OwnWords): (text: string) => string {
  const own: [string, string][] = [
    ...Object.entries(words),
    ...protect.map((word): [string, string] => [word, Array.from(word, shapeOf).join('')]),
  ]
  const known = statutory.flatMap((word, index): [string, string][] =>
    index % 2 ? [] : [[word, statutory[index + 1]!]],
  )
  const byLength = (list: readonly [string, string][]): [string, string][] =>
    [...list].sort((a, b) => b[0].length - a[0].length)
  const all = [...byLength(own), ...byLength(known)]
  return (text) => {
    let made = ''
    while (made.length < text.length) {
      const at = made.length
      const word = all.find(
        ([simplified, other]) => simplified.length === other.length && text.startsWith(simplified, at),
      )
      made += word ? word[1] : shapeOf(text[at]!)
    }
    return made
  }
}

/** Every string of the form converted; what is one object there is one here. */
export function inTraditional(form: Form, own: OwnWords): Form {
  const convert = converter(own)
  const made = new Map<object, object>()
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return convert(value)
    if (typeof value !== 'object' || value === null) return value
    const known = made.get(value)
    if (known) return known
    const target: object = Array.isArray(value) ? [] : {}
    made.set(value, target)
    return Object.assign(target, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)])))
  }
  return copy(form) as Form
}

/**
 * Words of `printed` that are not those of `written`, the same report before it was put into Traditional characters: another
 * character than one that is known as the same. Words that the project gave itself are its own matter.
 */
export function* compareScripts(
  path: string,
  printed: ReportData,
  written: ReportData,
  own: OwnWords,
): Generator<Diagnostic> {
  const place = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  const texts = ({office, title, sections, filling}: ReportData): string[] => [
    office,
    title,
    ...sections.flatMap((section) => [section.title, section.text]),
    ...filling.local.map(({label}) => label),
  ]
  const others = texts(written)
  for (const [index, actual] of texts(printed).entries()) {
    const wanted = others[index] ?? ''
    if (foldAll(actual) === foldAll(wanted)) continue
    const at = differenceAt(actual, wanted, own)
    if (at < 0) continue
    const [said, expected] = [actual, wanted].map((text) => text.slice(Math.max(0, at - 8), at + 8))
    const values = {actual: show(said!), expected: show(expected!)}
    yield diagnose('edition-differs', 'script', values, place, {actual: said!, expected: expected!})
  }
}

/** Where the texts begin to differ, but for words of the project; -1 where they do not. */
function differenceAt(actual: string, wanted: string, {words = {}}: OwnWords): number {
  if (actual.length !== wanted.length) return 0
  const excused = new Set<number>()
  for (const word of Object.keys(words)) {
    for (let at = wanted.indexOf(word); word && at >= 0; at = wanted.indexOf(word, at + 1))
      for (let offset = 0; offset < word.length; offset++) excused.add(at + offset)
  }
  const [one, other] = [foldAll(actual), foldAll(wanted)]
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at] && !excused.has(at)) return at
  return -1
}
