// report.txt line by line, changed in place; every text names its node.

import type {TracedLine} from '../../text/lines.ts'
import type {EditionsState, Range as Place} from '../protocol.ts'
import {byId, element} from './dom.ts'
import {offsetIn, type Pointed} from './html-pane.ts'
import {nodesOf, rove, selectionIn} from './roving.ts'

export interface TextPane {
  show(state: EditionsState): void
  highlight(nodes: readonly number[], into: boolean): void
}

export function openTextPane(pointed: Pointed): TextPane {
  const view = byId('text')
  let lit: readonly number[] = []
  let shown: EditionsState['text'] = []
  let places: readonly (Place | null)[] = []

  view.addEventListener('click', (event) => {
    const holder = (event.target as Element).closest<HTMLElement>('[data-n]')
    if (holder) go(holder, document.caretRangeFromPoint?.(event.clientX, event.clientY))
  })
  rove(view, {
    nodes: () => nodesOf(view.querySelectorAll('[data-n]'), places),
    lit: () => lit,
    inView() {
      const {top} = view.getBoundingClientRect()
      return nodesOf(
        [...view.querySelectorAll('[data-n]')].filter((one) => one.getBoundingClientRect().bottom > top),
        places,
      )[0]
    },
    visit(node) {
      lit = [node]
      paint(true)
    },
    spoken: (node) =>
      piecesOf(node)
        .map(({textContent}) => textContent)
        .join(''),
    goSelected() {
      const range = selectionIn(document, view)
      const holder = range?.startContainer.parentElement?.closest<HTMLElement>('[data-n]') ?? undefined
      if (holder) go(holder, range)
      return holder !== undefined
    },
    go: (node) => go(piecesOf(node)[0]!, undefined),
  })

  return {
    show({text, places: known}) {
      places = known
      const most = Math.min(shown.length, text.length)
      let start = 0
      while (start < most && isSame(shown[start]!, text[start]!)) start++
      let tail = 0
      while (tail < most - start && isSame(shown[shown.length - 1 - tail]!, text[text.length - 1 - tail]!)) tail++
      const fresh = text.slice(start, text.length - tail).map(lineOf)
      for (const gone of [...view.children].slice(start, shown.length - tail)) {
        const next = fresh.shift()
        if (next) gone.replaceWith(next)
        else gone.remove()
      }
      const after = view.children[text.length - tail - fresh.length] ?? null
      for (const made of fresh) view.insertBefore(made, after)
      shown = text
      paint(false)
    },
    highlight(nodes, into) {
      lit = nodes
      paint(into)
    },
  }

  /** A sentence is in several pieces where there are numbers in it. */
  function piecesOf(node: number): HTMLElement[] {
    return [...view.querySelectorAll<HTMLElement>(`[data-n="${node}"]`)]
  }

  function go(holder: HTMLElement, range: Range | null | undefined): void {
    const node = Number(holder.dataset['n'])
    const own = piecesOf(node)
    const before = own
      .slice(0, own.indexOf(holder))
      .map(({textContent}) => textContent)
      .join('').length
    pointed(node, own.map(({textContent}) => textContent).join(''), before + offsetIn(holder, range))
  }

  function paint(into: boolean): void {
    for (const one of view.querySelectorAll('.here')) one.removeAttribute('class')
    if (lit.length === 0) return
    const found = [...view.querySelectorAll<HTMLElement>(lit.map((node) => `[data-n="${node}"]`).join())]
    for (const one of found) one.className = 'here'
    const [first] = found
    if (!into || !first) return
    const [box, around] = [first.getBoundingClientRect(), view.getBoundingClientRect()]
    if (box.top < around.top || box.bottom > around.bottom)
      view.scrollBy({top: box.top - around.top - around.height / 3})
  }
}

function lineOf({text, spots}: TracedLine): HTMLElement {
  const made = element('p')
  let at = 0
  for (const [index, spot] of spots.entries()) {
    made.append(text.slice(at, spot.at))
    at = spots[index + 1]?.at ?? text.length
    // What stands between two is of none.
    const piece = text.slice(spot.at, at)
    made.append(spot.node < 0 ? piece : element('span', {'data-n': String(spot.node)}, piece))
  }
  made.append(text.slice(at))
  return made
}

function isSame(a: TracedLine, b: TracedLine): boolean {
  return (
    a.text === b.text
    && a.spots.length === b.spots.length
    && a.spots.every(({at, node}, index) => at === b.spots[index]!.at && node === b.spots[index]!.node)
  )
}
