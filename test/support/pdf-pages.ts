// Paragraphs and tables → pages as they are when read from a PDF without tags: pieces of text with their places, and lines.
// Tables are ruled; a page ends between two rows.

import type {Item, Page, Segment} from '../../src/import/pdf/page.ts'
import type {Part} from './office-files.ts'
import {type Grid, laid} from './office-tables.ts'

const page = {width: 600, height: 800, left: 60, right: 540, top: 760, bottom: 70}
const [size, column] = [10, 44]

/** Column widths: labels at the left need more. */
function edgesOf(grid: Grid): number[] {
  const cells = laid(grid)
  const count = Math.max(...cells.map((one) => one.column + one.cell.colspan))
  return Array.from({length: count + 1}, (_, index) => page.left + (index * Math.max(column * 10, 480)) / count)
}

export function pagesOf(parts: readonly Part[]): Page[] {
  const pages: {items: Item[]; segments: Segment[]}[] = []
  let y = 0
  const turn = (): void => {
    pages.push({items: [], segments: []})
    y = page.top
  }
  turn()
  for (const part of parts) {
    if (typeof part === 'string') {
      const inLine = Math.floor((page.right - page.left) / 16)
      const text = `\u3000\u3000${part}`
      for (let at = 0; at < text.length; at += inLine) {
        if (y < page.bottom + 30) turn()
        const line = text.slice(at, at + inLine)
        const blank = /^\u3000*/u.exec(line)![0].length
        const words = line.slice(blank)
        pages.at(-1)!.items.push({text: words, x: page.left + blank * 16, y, width: words.length * 16, size: 16})
        y -= 24
      }
      y -= 12
      continue
    }
    const edges = edgesOf(part)
    const cells = laid(part)
    const height = (row: number): number => {
      const lines = cells
        .filter((one) => one.row === row && one.cell.rowspan === 1)
        .map(({cell: {text, colspan}, column: at}) => linesIn(text, edges[at + colspan]! - edges[at]!).length)
      return Math.max(1, ...lines) * (size + 2) + 6
    }
    const whole = part.rows.reduce((sum, _, row) => sum + height(row), 0)
    if (whole > y - page.bottom && whole < page.top - page.bottom) turn()
    for (let row = 0; row < part.rows.length; ) {
      // As many rows as the page takes; what spans beyond them is cut, and its text stands on the first page.
      let [end, below] = [row, y]
      while (end < part.rows.length && (end === row || below - height(end) > page.bottom)) below -= height(end++)
      const tops = [y]
      for (let one = row; one < end; one++) tops.push(tops.at(-1)! - height(one))
      const own = pages.at(-1)!
      for (const {cell, row: first, column: at} of cells) {
        const [from, to] = [Math.max(first, row), Math.min(first + cell.rowspan, end)]
        if (from >= to) continue
        const [left, right] = [edges[at]!, edges[at + cell.colspan]!]
        const [top, bottom] = [tops[from - row]!, tops[to - row]!]
        own.segments.push(
          {across: true, at: top, from: left, to: right},
          {across: true, at: bottom, from: left, to: right},
          {across: false, at: left, from: bottom, to: top},
          {across: false, at: right, from: bottom, to: top},
        )
        if (first < row || cell.text === '') continue
        linesIn(cell.text, right - left).forEach((text, index) => {
          const width = (text.replace(/[ -~]/gu, '').length + text.replace(/[^ -~]/gu, '').length / 2) * size
          const x = left + Math.max(2.5, (right - left - width) / 2)
          own.items.push({
            text,
            x,
            y: top - 3 - size - index * (size + 2),
            width: Math.min(width, right - left - 5),
            size,
          })
        })
      }
      y = tops.at(-1)!
      row = end
      if (row < part.rows.length) turn()
    }
    y -= 30
    if (y < page.bottom + 60) turn()
  }
  return pages.map(({items, segments}, index) => ({
    number: index + 1,
    width: page.width,
    height: page.height,
    items: [...items, {text: `— ${index + 1} —`, x: 280, y: 40, width: 40, size: 14}],
    segments,
    pictured: false,
  }))
}

/** Figures stand in one line, labels in as many as they need. */
function linesIn(text: string, width: number): string[] {
  const most = Math.max(2, Math.floor((width - 5) / size))
  return text.split('\n').flatMap((line) => {
    if (/^[\d.,]*\D?$/u.test(line)) return [line]
    return Array.from({length: Math.ceil(line.length / most)}, (_, index) =>
      line.slice(index * most, (index + 1) * most),
    )
  })
}
