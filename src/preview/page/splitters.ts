// What parts the panes: dragged, or moved with the arrow keys; how wide each pane is to be is remembered.

import type {PageWords} from '../words.ts'
import {byId, filled} from './dom.ts'

const key = 'nianbao.widths'
/** Of the room of two panes, in percent: how far one step goes, and how little one of them gets. */
const pace = 5
const least = 15

export interface Splitters {
  /** The panes of a row that are shown now, from the left. */
  arrange(row: HTMLElement, panes: readonly string[]): void
}

/** `title` names a pane. */
export function openSplitters(words: PageWords, title: (pane: string) => string): Splitters {
  const weights = new Map<string, number>(remembered())
  const around = new Map<
    string,
    {readonly row: HTMLElement; readonly panes: readonly string[]; readonly left: string}
  >()
  for (const handle of document.querySelectorAll<HTMLElement>('.splitter')) {
    const right = handle.dataset['before']!
    handle.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      handle.setPointerCapture(event.pointerId)
      handle.focus()
    })
    handle.addEventListener('pointermove', (event) => {
      const own = around.get(right)
      if (!own || !handle.hasPointerCapture(event.pointerId)) return
      const [start, end] = [boxOf(own.left).left, boxOf(right).right]
      if (end > start) set(right, (100 * (event.clientX - start)) / (end - start))
    })
    handle.addEventListener('pointerup', remember)
    handle.addEventListener('dblclick', () => {
      set(right, 50)
      remember()
    })
    handle.addEventListener('keydown', (event) => {
      const now = Number(handle.getAttribute('aria-valuenow'))
      const next = {ArrowLeft: now - pace, ArrowRight: now + pace, Home: least, End: 100 - least}[event.key]
      if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      set(right, next)
      remember()
    })
  }

  return {
    arrange(row, panes) {
      for (const [index, pane] of panes.entries()) {
        const left = panes[index - 1]
        if (left === undefined) around.delete(pane)
        else around.set(pane, {row, panes, left})
      }
      for (const handle of row.querySelectorAll<HTMLElement>(':scope > .splitter')) {
        const right = handle.dataset['before']!
        const own = panes.includes(right) ? around.get(right) : undefined
        handle.hidden = own === undefined
        if (own) handle.setAttribute('aria-label', filled(words.splitter, {left: title(own.left), right: title(right)}))
      }
      layOut(row, panes)
    },
  }

  /** What the pane at the left of `right` has of the room of both, in percent. */
  function set(right: string, percent: number): void {
    const {left, row, panes} = around.get(right)!
    const both = weightOf(left) + weightOf(right)
    const share = Math.min(100 - least, Math.max(least, percent)) / 100
    weights.set(left, both * share)
    weights.set(right, both * (1 - share))
    layOut(row, panes)
  }

  function layOut(row: HTMLElement, panes: readonly string[]): void {
    for (const [index, pane] of panes.entries()) {
      row.style.setProperty(`--${pane}`, `${weightOf(pane)}fr`)
      const left = panes[index - 1]
      if (left === undefined) continue
      const percent = Math.round((100 * weightOf(left)) / (weightOf(left) + weightOf(pane)))
      byId(`split-${pane}`).setAttribute('aria-valuenow', String(percent))
    }
    row.style.setProperty('--columns', panes.map((pane) => `minmax(0, ${weightOf(pane)}fr)`).join(' 7px '))
  }

  function weightOf(pane: string): number {
    return weights.get(pane) ?? {source: 5, results: 11}[pane] ?? 1
  }

  function boxOf(pane: string): DOMRect {
    return byId(pane === 'results' ? 'found' : `pane-${pane}`).getBoundingClientRect()
  }

  function remember(): void {
    try {
      localStorage.setItem(key, JSON.stringify([...weights]))
    } catch {
      // A browser that keeps nothing has them as they usually are next time.
    }
  }

  function remembered(): [string, number][] {
    try {
      const found = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown
      const pairs = Array.isArray(found) ? (found as unknown[]) : []
      return pairs.flatMap((pair): [string, number][] => {
        const [pane, weight] = Array.isArray(pair) ? (pair as unknown[]) : []
        return typeof pane === 'string' && typeof weight === 'number' && weight > 0 ? [[pane, weight]] : []
      })
    } catch {
      return []
    }
  }
}
