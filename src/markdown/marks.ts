// Stars and tildes as Chinese texts have them: 210*297*3, 3206**********1234, 张** are no emphasis; **“12345”**2021年 and
// ~~“删去”~~的字 are marks of Markdown beside Chinese quotes. What may open and what may close a stretch is decided here;
// how the two are paired is Markdown's.

import type {Parents, PhrasingContent, Root, Strong, Text} from 'mdast'
import type {Data} from 'unified'
import type {Point} from 'unist'
import {visit} from './hidden.ts'
import type {Source} from './source.ts'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<Syntax['text']>
type Construct = Extract<NonNullable<Constructs[number]>, {tokenize: unknown}>
type Code = Parameters<NonNullable<Construct['previous']>>[0]

const [star, tilde] = [42, 126]
/** What a run of marks may do. */
interface Flanks {
  _open?: boolean
  _close?: boolean
}
type Judge = (flanks: Flanks, before: string, after: string, size: number) => void

const letter = /[\p{L}\p{N}\uD800-\uDFFF]/u
const western = /[0-9A-Za-z]/
const digit = /[0-9０-９]/
/** Marks that nothing opens before, and behind which a stretch may close whatever follows. */
const closing = /[、，。；：！？”’）》」』】〕…,.;:!?)\]]/
const ending = /[。：！？”’）》」』】〕…]/
const opening = /[“‘（《「『【〔]/

/** Stars between two letters or digits are signs or masks, but for the two of `做好**重点**领域`. */
const stars: Judge = (flanks, before, after, size) => {
  if (letter.test(before) && letter.test(after)) {
    if (size !== 2 || (digit.test(before) && digit.test(after))) flanks._open = flanks._close = false
    else if (western.test(before) && western.test(after) && /\d/.test(before + after)) flanks._open = false
  } else beside(flanks, before, after)
}

const tildes: Judge = (flanks, before, after) => {
  flanks._open = after.trim() !== ''
  flanks._close = before.trim() !== ''
  beside(flanks, before, after)
}

function beside(flanks: Flanks, before: string, after: string): void {
  if (letter.test(before) && closing.test(after)) flanks._open = false
  if (opening.test(before) && letter.test(after)) flanks._close = false
  if (opening.test(after)) flanks._open = true
  if (ending.test(before)) flanks._close = true
}

/** `construct` with what its last token may do put right. */
function judged(construct: Construct, judge: Judge): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = characterOf(this.previous)
      return construct.tokenize.call(
        this,
        effects,
        (code) => {
          const [, token] = this.events.at(-1)!
          judge(token as Flanks, before, characterOf(code), token.end.offset - token.start.offset)
          return ok(code)
        },
        nok,
      )
    },
  }
}

function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code)
}

/** `syntax` with Chinese flanks for its stars and tildes. */
export function chineseMarks(syntax: Syntax): Syntax {
  const judges = new Map([
    [star, stars],
    [tilde, tildes],
  ])
  const text = Object.entries(syntax.text ?? {}).map(([code, constructs]) => {
    const judge = judges.get(Number(code))
    const changed = judge && [constructs ?? []].flat().map((construct) => judged(construct, judge))
    return [code, changed ?? constructs] as const
  })
  return syntax.text ? {...syntax, text: Object.fromEntries(text)} : syntax
}

/** Surnames that are hardly anything else, and 某. */
const sure = new Set(
  '某王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟張劉陳楊趙黃吳孫羅鄭謝韓馮蕭許盧蔣賈葉閻餘鍾譚鄒陸',
)
/** Two stars, and what parts one block from the next. */
const pairs = /(?<![*\\])\*\*(?!\*)|\n[ \t>]*\r?\n/g
/** Stands for a star that is no mark while Markdown is read; no text holds it (Unicode, noncharacters). */
const standIn = '\uFDD0'

/**
 * `text` with the stars of masked names (张**) out of Markdown's sight; as long as it was. Where a stretch is open, stars
 * behind a surname close it: **小王**.
 */
export function withoutMasks(text: string): string {
  let open = false
  return text.replace(pairs, (found, at: number) => {
    if (found !== '**') open = false
    else if (!open && sure.has(text[at - 1] ?? '') && !opening.test(text[at + 2] ?? '')) return standIn + standIn
    else open = !open
    return found
  })
}

/** Gives them back. Changes the nodes. */
export function backToStars(tree: Root): void {
  const back = (value: string): string => value.replaceAll(standIn, '*')
  visit(tree, (node) => {
    if ('value' in node) node.value = back(node.value)
    if ('alt' in node && node.alt) node.alt = back(node.alt)
    if ('title' in node && node.title) node.title = back(node.title)
    if ('url' in node) node.url = back(node.url)
  })
}

/** Surnames of nine in ten people, and 某. */
const surnames = new Set(
  '某王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭許瀋蘇盧蔣賈葉閻餘鍾範薑譚鄒陸龍萬錢湯賴龔',
)

/** Whether stars behind `character` may mask the name of a person. */
export function isSurname(character: string): boolean {
  return surnames.has(character)
}

/** 李**诉张**: two masked names with what stands between them bold. Gives such stretches their stars back. Changes the nodes. */
export function unmask(source: Source, tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'strong')) return
    const children = (node.children as PhrasingContent[]).flatMap((child) =>
      child.type === 'strong' && isMasked(source, child) ? written(child) : [child],
    )
    ;(node as Parents).children = children as never
  })
}

function isMasked({text}: Source, {position}: Strong): boolean {
  const [start, end] = [position!.start.offset!, position!.end.offset!]
  if (text[start] !== '*') return false
  const [before, last] = [text[start - 1] ?? '', text[end - 3] ?? '']
  if (surnames.has(before) && surnames.has(last)) return true
  if (before === last && /\p{Script=Han}/u.test(before)) return true
  const content = text.slice(start + 2, end - 2)
  // No stretch begins in the middle of one clause and ends in the middle of another.
  if (letter.test(before) && letter.test(text[end] ?? '') && /[，。；！？]/u.test(content)) return true
  // 尾号**34、卡号**56
  return digit.test(content[0] ?? '') && digit.test(text[end] ?? '') && !/^[0-9０-９.,，．%％]*$/.test(content)
}

function written({position, children}: Strong): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)]
  if (!position || !first?.position || !last?.position) return children
  return [mark(position.start, first.position.start), ...children, mark(last.position.end, position.end)]
}

function mark(start: Point, end: Point): Text {
  return {type: 'text', value: '**', position: {start, end}}
}
