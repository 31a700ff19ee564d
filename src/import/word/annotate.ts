// A Word file and what was found in it → the same file with a comment at the words of each finding. Everything else in it
// stays as it is, part by part.

import {endTag} from '../../opc/end-tag.ts'
import {words as text, xml} from '../../xml/write.ts'
import {openZip} from '../../zip/read.ts'
import {writeZip} from '../../zip/write.ts'
import type {Block, Found, Where} from '../found.ts'
import {limits} from '../limits.ts'
import {openPackage} from '../package.ts'

/** Something to be said at a place of the file. */
export interface Remark {
  /** As the file's reader names it: 第3张表第7行第2格; of another place the comment stands at the first paragraph. */
  readonly where: string | undefined
  /** What the comment is about, where it is to be found there. */
  readonly words?: string
  readonly text: string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contents = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** `found` is what the bytes say. Throws Refused, ZipError. */
export function annotate(bytes: Uint8Array, found: Found, remarks: readonly Remark[], author: string): Uint8Array {
  const zip = openZip(bytes, limits.zip)
  const file = openPackage(bytes)
  const files = new Map(zip.names.filter((name) => !name.endsWith('/')).map((name) => [name, zip.read(name)!]))
  const nameOf = (part: string): string => zip.names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part
  const read = (name: string): string => new TextDecoder().decode(files.get(name))
  const write = (name: string, content: string): void => void files.set(name, new TextEncoder().encode(content))
  const document = nameOf(file.main)
  const known = [...file.relationships(file.main).values()].find((one) => one.type === 'comments' && !one.external)
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const comments = known ? nameOf(known.target) : `${folder}comments.xml`
  const before = files.has(comments) ? read(comments) : ''
  const first = 1 + Math.max(-1, ...[...before.matchAll(/:id="(\d+)"/gu)].map(([, id]) => Number(id)))
  const source = read(document)
  const prefix = prefixOf(source)
  const marks = marksOf(found.blocks)
  const placed = remarks.map((remark, index) => {
    const mark = marks.get(remark.where ?? '') ?? marks.values().next().value
    return {remark, id: first + index, start: mark ? offsetOf(source, mark) : -1}
  })
  write(document, withRanges(source, prefix, placed))
  const own = placed.map(({remark, id}) => commentOf(remark.text, id, author)).join('')
  if (before) {
    const close = before.lastIndexOf('</')
    const opened = close < 0 ? before.replace(/\/>\s*$/u, '>') : before.slice(0, close)
    const name = /<([\w:]+)[^>]*>\s*$/u.exec(opened)?.[1] ?? 'w:comments'
    write(comments, `${opened}${own}${close < 0 ? `</${name}>` : before.slice(close)}`)
  } else {
    write(
      comments,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${main}">${own}</w:comments>`,
    )
    const types = nameOf('[Content_Types].xml')
    const override = `<Override PartName="/${comments}" ContentType="${contents}"/>`
    write(types, inside(read(types), override))
    const relations = nameOf(`${folder}_rels/${document.slice(folder.length)}.rels`)
    const relation = (inner: string): string =>
      `<Relationship Id="nianbaoComments" Type="${office}/comments" Target="${inner}"/>`
    const list = files.has(relations)
      ? read(relations)
      : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    write(relations, inside(list, relation('comments.xml')))
  }
  return writeZip(files)
}

/** In front of the end tag of the root, which may be empty. */
function inside(file: string, element: string): string {
  const close = file.lastIndexOf('</')
  if (close >= 0) return file.slice(0, close) + element + file.slice(close)
  const name = /<([\w:]+)[^<>]*\/>\s*$/u.exec(file)?.[1] ?? ''
  return file.replace(/\/>\s*$/u, `>${element}</${name}>`)
}

function prefixOf(document: string): string {
  const found =
    /xmlns(?::(\w+))?="(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/u.exec(
      document,
    )
  return found?.[1] === undefined ? '' : `${found[1]}:`
}

function marksOf(blocks: readonly Block[]): Map<string, NonNullable<Where['mark']>> {
  const marks = new Map<string, NonNullable<Where['mark']>>()
  const add = ({words, mark}: Where): void => {
    if (mark && !marks.has(words)) marks.set(words, mark)
  }
  for (const block of blocks) {
    add(block.where)
    if (block.type !== 'table') continue
    for (const cell of block.cells) {
      add(cell.where)
      // What is said of the table as a whole stands at its first cell.
      if (cell.where.mark) add({words: block.where.words, mark: cell.where.mark})
    }
  }
  return marks
}

function offsetOf(source: string, {line, column}: NonNullable<Where['mark']>): number {
  let at = source.startsWith('\uFEFF') ? 1 : 0
  const end = /\r\n|\n|\r/gu
  for (let number = 1; number < line; number++) {
    end.lastIndex = at
    if (!end.exec(source)) return -1
    at = end.lastIndex
  }
  return at + column - 1
}

interface Placed {
  readonly remark: Remark
  readonly id: number
  readonly start: number
}

function withRanges(source: string, prefix: string, placed: readonly Placed[]): string {
  const inserts: {at: number; cut: number; text: string; order: number}[] = []
  const empty = new Map<number, string>()
  const w = (name: string): string => `${prefix}${name}`
  for (const {remark, id, start} of placed) {
    if (start < 0 || source[start - 1] !== '>') continue
    const begin = `<${w('commentRangeStart')} ${w('id')}="${id}"/>`
    const end = `<${w('commentRangeEnd')} ${w('id')}="${id}"/><${w('r')}><${w('commentReference')} ${w('id')}="${id}"/></${w('r')}>`
    if (source.slice(start - 2, start) === '/>') {
      empty.set(start, (empty.get(start) ?? '') + begin + end)
      continue
    }
    const close = endTag(source, w('p'), start) ?? source.length
    const properties = new RegExp(`^\\s*<${w('pPr')}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${w('pPr')}>)`, 'u')
    const inner = start + (properties.exec(source.slice(start, close))?.[0].length ?? 0)
    const [from, to] = rangeOf(source, {from: inner, to: close}, w('r'), remark.words)
    inserts.push({at: from, cut: 0, text: begin, order: id}, {at: to, cut: 0, text: end, order: id})
  }
  // An empty paragraph becomes one with a start and an end.
  for (const [start, text] of empty) inserts.push({at: start - 2, cut: 2, text: `>${text}</${w('p')}>`, order: 0})
  inserts.sort((a, b) => a.at - b.at || a.order - b.order)
  let [text, last] = ['', 0]
  for (const {at, cut, text: own} of inserts) {
    text += source.slice(last, at) + own
    last = at + cut
  }
  return text + source.slice(last)
}

/** From the run in which the words begin to the one in which they end; else the whole paragraph. */
function rangeOf(
  source: string,
  {from, to}: {readonly from: number; readonly to: number},
  run: string,
  words: string | undefined,
): readonly [number, number] {
  if (!words) return [from, to]
  const runs: {start: number; end: number; text: string}[] = []
  const begin = new RegExp(`<${run}(?=[\\s>])[^>]*>`, 'gu')
  begin.lastIndex = from
  for (let match = begin.exec(source); match && match.index < to; match = begin.exec(source)) {
    const end = (endTag(source, run, begin.lastIndex) ?? source.length) + `</${run}>`.length
    const inner = source.slice(begin.lastIndex, end).replace(/<[^>]*>/gu, '')
    runs.push({
      start: match.index,
      end,
      text: inner.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&'),
    })
    begin.lastIndex = end
  }
  const at = runs
    .map((one) => one.text)
    .join('')
    .indexOf(words)
  if (at < 0) return [from, to]
  let position = 0
  let [start, end] = [from, to]
  for (const one of runs) {
    const next = position + one.text.length
    if (position <= at && at < next) start = one.start
    if (position < at + words.length && at + words.length <= next) end = one.end
    position = next
  }
  // Runs of a link or of a revision have an end of their own; a range over it would be no XML.
  return balanced(source.slice(start, end)) ? [start, end] : [from, to]
}

function balanced(part: string): boolean {
  const open: string[] = []
  for (const [, end, name, empty] of part.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/gu)) {
    if (empty) continue
    if (!end) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

function commentOf(content: string, id: number, author: string): string {
  const lines = content
    .split('\n')
    .map((line) => xml('w:p', {}, xml('w:r', {}, xml('w:t', {'xml:space': 'preserve'}, text(line)))))
  return xml('w:comment', {'w:id': id, 'w:author': author, 'w:initials': author.slice(0, 2), 'xmlns:w': main}, ...lines)
}
