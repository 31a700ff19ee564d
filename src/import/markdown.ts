// Text → Markdown that says the same words: every mark that Markdown would take for itself is written so that it does not.

import type {Block, FoundTable, Paragraph, Piece} from './found.ts'

const address = /(?:https?:\/\/|www\.)[!-~]*[!-~]/gu

/** Words inside a line. `cell`: in a table, where a bar parts cells. */
export function escape(text: string, cell = false): string {
  let written = ''
  let at = 0
  for (const {0: found, index} of text.matchAll(address)) {
    written += plain(text.slice(at, index)) + found.replace(/[|<>\\]/gu, (mark) => (mark === '|' ? '%7C' : `\\${mark}`))
    at = index + found.length
  }
  written += plain(text.slice(at))
  return cell ? written.replace(/\|/gu, '\\|') : written
}

function plain(text: string): string {
  return text
    .replace(/[\\`*[\]<]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/gu, '\\~')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/\{(?=\{)/gu, '{<!-- -->')
    .replace(/\}(?=\})/gu, '}<!-- -->')
}

/** What would begin a block of another kind at the start of a line. */
function escapeStart(text: string): string {
  return text
    .replace(/^(#{1,6}|[-+>]|=+)(?=\s|$)/u, '\\$1')
    .replace(/^([>])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(?:-\s*){3,}$/u, '\\$&')
    .replace(/^(?=~~~)/u, '\\')
}

/** One line: the words of a paragraph with its links and marks of notes. */
export function inline(pieces: readonly Piece[], cell = false): string {
  return tidy(
    merged(pieces)
      .map(({text, href, struck, note}) => {
        if (note !== undefined) return `[^${note}]`
        const words = escape(text, cell)
        if (href !== undefined && isAddress(href) && text.trim() !== '') {
          const bare = text.trim() === href || href.replace(/^(?:https?:\/\/|mailto:)|\/$/gu, '') === text.trim()
          return bare ? words : `[${words.trim()}](<${href.replace(/[<>\\\n]/gu, encodeURIComponent)}>)`
        }
        return struck && text.trim() !== '' ? `~~${words.trim()}~~` : words
      })
      .join(''),
  )
}

/** Neighbours that are alike in one. */
function merged(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const same =
      last
      && last.href === piece.href
      && last.struck === piece.struck
      && last.note === undefined
      && piece.note === undefined
    if (same) found[found.length - 1] = {...last, text: last.text + piece.text}
    else found.push(piece)
  }
  return found
}

/** Only what a reader can open; scripts are no addresses. */
function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(href)
}

/** Without spaces around, with one where several stand. */
function tidy(text: string): string {
  return text
    .replace(/[\t\n\r\f\u00A0\u3000 ]+/gu, (spaces) =>
      spaces.includes('\u3000') && !/[ \t]/u.test(spaces) ? ' ' : ' ',
    )
    .trim()
}

/** Lines of one block, to be parted from the next by a blank one; none for what holds no words. */
export function blockLines(block: Block): string[] {
  if (block.type === 'picture') return []
  if (block.type === 'table') return tableLines(block)
  return paragraphLines(block)
}

function paragraphLines(paragraph: Paragraph): string[] {
  const {marker, depth, pieces} = paragraph
  const words = inline(pieces)
  if (words === '') return []
  if (marker !== undefined && depth !== undefined) {
    const indent = '   '.repeat(Math.min(depth, 4))
    const number = /^(\d{1,9})[.．]$/u.exec(marker)?.[1]
    if (number !== undefined) return [`${indent}${number}. ${escapeStart(words)}`]
    if (/^[•·●○■□▪▫◆◇➢✓\-–—*\uF000-\uF0FF]$/u.test(marker)) return [`${indent}- ${escapeStart(words)}`]
  }
  return [escapeStart(marker === undefined ? words : escape(marker) + words)]
}

/** A table of the report's own. */
export function tableLines({cells, rows, columns}: FoundTable): string[] {
  const grid = Array.from({length: rows}, () => new Array<string>(columns).fill(''))
  for (const {row, column, text, notes = []} of cells)
    if (grid[row] && column < columns)
      grid[row]![column] =
        text
          .split('\n')
          .map((line) => escape(line.trim(), true))
          .join('<br>') + notes.map((id) => `[^${id}]`).join('')
  const used = grid.filter((row) => row.some((text) => text !== ''))
  if (used.length === 0) return []
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  return [line(used[0]!), line(used[0]!.map(() => '---')), ...used.slice(1).map(line)]
}

/** A value of front matter: plain where it can only be read as text, else quoted. */
export function yamlText(text: string): string {
  return /^[\p{L}][\p{L}\p{N}（）〔〕·、]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
    ? text
    : JSON.stringify(text)
}
