// report.txt line by line, changed in place; every text names its node.

import type {EditionsState} from '../protocol.ts'
import {byId, element} from './dom.ts'
import {offsetIn, type Pointed} from './html-pane.ts'
import {morph} from './morph.ts'

export interface TextPane {
  show(state: EditionsState): void
  highlight(nodes: readonly number[], into: boolean): void
}

export function openTextPane(pointed: Pointed): TextPane {
  const view = byId('text')
  let lit: readonly number[] = []

  view.addEventListener('click', (event) => {
    const holder = (event.target as Element).closest<HTMLElement>('[data-n]')
    if (!holder) return
    const node = Number(holder.dataset['n'])
    // A sentence is in several pieces where there are numbers in it.
    const own = [...view.querySelectorAll(`[data-n="${node}"]`)]
    const before = own.slice(0, own.indexOf(holder)).map(({textContent}) => textContent).join('').length
    pointed(node, own.map(({textContent}) => textContent).join(''), before + offsetIn(holder, document.caretRangeFromPoint?.(event.clientX, event.clientY)))
  })

  return {
    show({text}) {
      const fresh = view.cloneNode() as HTMLElement
      fresh.append(...text.map(({text: line, spots}) => {
        const made = element('p')
        let at = 0
        for (const [index, spot] of spots.entries()) {
          made.append(line.slice(at, spot.at))
          at = spots[index + 1]?.at ?? line.length
          made.append(element('span', {'data-n': String(spot.node)}, line.slice(spot.at, at)))
        }
        made.append(line.slice(at))
        return made
      }))
      morph(view, fresh)
      paint(false)
    },
    highlight(nodes, into) {
      lit = nodes
      paint(into)
    },
  }

  function paint(into: boolean): void {
    for (const one of view.querySelectorAll('.here')) one.removeAttribute('class')
    if (lit.length === 0) return
    const found = [...view.querySelectorAll<HTMLElement>(lit.map((node) => `[data-n="${node}"]`).join())]
    for (const one of found) one.className = 'here'
    const [first] = found
    if (!into || !first) return
    const [box, around] = [first.getBoundingClientRect(), view.getBoundingClientRect()]
    if (box.top < around.top || box.bottom > around.bottom) view.scrollBy({top: box.top - around.top - around.height / 3})
  }
}
