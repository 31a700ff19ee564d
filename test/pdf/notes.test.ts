// Where footnotes stand in the tree, and on the pages.

import {describe, expect, it} from 'vitest'
import type {PrintNode} from '../../src/pdf/print-tree.ts'
import {parseTree} from '../../src/pdf/tree.ts'
import {elementsNamed, linesOf, set} from '../support/set.ts'
import {shippedStyle} from '../support/shipped.ts'

const mark = (number: number): string => `<sup><a href="#n${number}">[${number}]</a></sup>`
const note = (number: number, text = '注文'): string =>
  `<p class="footnote" id="n${number}"><span class="marker">[${number}]</span> ${text}</p>`
const foot = (...notes: string[]): string => `<footer class="notes">${notes.join('')}</footer>`

/** Names of elements, ids of notes; inline elements left out. */
function shown(node: PrintNode): string {
  if (node.type === 'text' || ['sup', 'a', 'span'].includes(node.name)) return ''
  const below = node.children
    .map(shown)
    .filter((one) => one !== '')
    .join(' ')
  return `${node.attributes['id'] ?? node.name}${below && `(${below})`}`
}

const placed = (markup: string): string => shown(parseTree(markup, () => undefined).value!)

describe('a footnote', () => {
  it('comes right behind the block that has its first mark', () => {
    expect(placed(`<section><p>甲${mark(1)}</p><p>乙${mark(1)}</p></section>${foot(note(1))}`)).toBe(
      'document(section(p n1 p))',
    )
  })

  it("comes behind a table, a list item's text, a heading", () => {
    const row = `<tr><td>1${mark(1)}</td><td>2</td></tr>`
    expect(placed(`<table><tbody>${row}</tbody></table><p>丙</p>${foot(note(1))}`)).toBe(
      'document(table(tbody(tr(td td))) n1 p)',
    )
    expect(placed(`<ul><li><p>甲${mark(1)}</p></li><li>乙${mark(2)}</li></ul>${foot(note(1), note(2))}`)).toBe(
      'document(ul(li(p n1) li(n2)))',
    )
    expect(placed(`<h2>题${mark(1)}</h2><p>甲</p>${foot(note(1))}`)).toBe('document(h2 n1 p)')
  })

  it('comes behind the note that has its mark, and one without mark stays', () => {
    const notes = foot(note(1, `见${mark(2)}`), note(2, `见${mark(1)}`), note(3))
    expect(placed(`<p>甲${mark(1)}</p><p>乙</p>${notes}`)).toBe('document(p n1 n2 p footer(n3))')
  })
})

describe('on the pages', () => {
  const {page} = shippedStyle

  it('a note stands at the foot of the page of its mark, below the text, inside the type area', () => {
    const text = (lines: number): string => `<p>${'字'.repeat(26 + 28 * (lines - 1))}</p>`
    const {pages, tree} = set(`${text(30)}<p>甲${mark(1)}</p>${text(30)}${foot(note(1, '注'.repeat(100)))}`)
    const own = elementsNamed(tree, 'p').find(({attributes}) => attributes['id'] === 'n1')!
    const marked = elementsNamed(tree, 'a')[0]!
    const lines = linesOf(pages, (element) => element === own.index)
    expect(new Set(lines.map((line) => line.page))).toEqual(
      new Set([linesOf(pages, (element) => element === marked.index)[0]!.page]),
    )
    const others = linesOf(pages, (element) => element !== undefined && element !== own.index).filter(
      (line) => line.page === lines[0]!.page && line.glyphs[0]!.size > 12,
    )
    expect(Math.max(...others.map(({y}) => y))).toBeLessThan(Math.min(...lines.map(({y}) => y)) - 10)
    expect(Math.max(...lines.map(({y}) => y))).toBeLessThanOrEqual(page.top + page.textHeight)
  })

  it('a mark in a table leads to the page of its row', () => {
    const rows = Array.from({length: 90}, (_, row) => `<tr><td>${row}${row === 70 ? mark(1) : ''}</td></tr>`).join('')
    const {pages, tree} = set(
      `<table><thead><tr><th>甲</th></tr></thead><tbody>${rows}</tbody></table>${foot(note(1))}`,
    )
    const own = elementsNamed(tree, 'p')[0]!
    const pageOf = (index: number): number => linesOf(pages, (element) => element === index)[0]!.page
    expect(pageOf(own.index)).toBe(pageOf(elementsNamed(tree, 'a')[0]!.index))
    expect(pageOf(own.index)).toBeGreaterThan(1)
  })
})

it('notes that lead to notes may go on for thousands', () => {
  const notes = Array.from({length: 4000}, (_, at) => note(at, at < 3999 ? mark(at + 1) : '完'))
  const {pages, tree} = set(`<p>甲${mark(0)}</p>${foot(...notes)}`)
  expect(
    elementsNamed(tree, 'p')
      .map(({attributes}) => attributes['id'])
      .slice(1),
  ).toEqual(notes.map((_, at) => `n${at}`))
  expect(pages.length).toBeGreaterThan(50)
})
