// Two versions of one text, difference by difference, and the person's choice of each. Nothing is lost before it is made.

import {type MergePiece, merged, piecesOf, type Take, usual} from '../../edit/merge.ts'
import {spliceBetween} from '../splice.ts'
import type {PageWords} from '../words.ts'
import {byId, element, filled} from './dom.ts'
import type {Chosen} from './sync.ts'

/** Where the other version is: on disk, no longer on disk, or with the server, from another tab or taken from the disk. */
export type Other = 'disk' | 'gone' | 'tab'

export interface Versions {
  readonly other: Other
  readonly mine: string
  readonly theirs: string
  /** What both were changed from, where that is known. */
  readonly base?: string | undefined
  /** Whether they may be put together. */
  readonly mergeable: boolean
}

export interface Choice {
  show(versions: Versions, take: (which: Chosen) => void): void
  hide(): void
}

const sides = ['mine', 'theirs', 'both'] as const

export function openChoice(words: PageWords): Choice {
  const section = byId('choice')
  const form = byId('choice-pieces')
  const left = byId('choice-left')
  /** By what a difference says: it stays chosen while others come and go. */
  const chosen = new Map<string, Take>()
  let pieces: readonly MergePiece[] = []
  let shown = ''
  let taken: ((which: Chosen) => void) | undefined
  byId('take-mine').addEventListener('click', () => taken?.('mine'))
  byId('take-theirs').addEventListener('click', () => taken?.('theirs'))
  byId('take-merged').addEventListener('click', () => {
    const text = merged(pieces, takes())
    if (text !== undefined) taken?.({text})
    else {
      tellLeft()
      form.querySelector<HTMLElement>('fieldset:not(:has(:checked)) input')?.focus()
    }
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', ({target}) => {
    const {name, value} = target as HTMLInputElement
    chosen.set(keyOf(pieces[Number(name.slice('piece-'.length))]!), value as Take)
    tellLeft()
  })

  return {
    show(versions, take) {
      taken = take
      const {other, mine, theirs, base, mergeable} = versions
      byId('choice-why').textContent = {disk: words.changedWhy, gone: words.goneWhy, tab: words.tabWhy}[other]
      byId('take-theirs').textContent = other === 'tab' ? words.takeOther : words.takeDisk
      byId('take-theirs').hidden = other === 'gone'
      byId('take-merged').hidden = !mergeable
      const now = JSON.stringify(versions)
      const changed = now !== shown
      if (changed) {
        shown = now
        pieces = mergeable ? piecesOf(base, mine, theirs) : []
        draw(other)
      }
      const wasHidden = section.hidden
      section.hidden = false
      if (changed) scrollToMarks()
      // Whoever is typing stays there: a key on its way would choose. F6 leads here.
      if (wasHidden) byId('announced').textContent = words.changedTitle
    },
    hide() {
      taken = undefined
      shown = ''
      chosen.clear()
      section.hidden = true
    },
  }

  function takes(): (Take | undefined)[] {
    return pieces.map((piece) => chosen.get(keyOf(piece)) ?? usual(piece))
  }

  function draw(other: Other): void {
    const focused = document.activeElement?.id
    const differing = pieces.flatMap((piece, index) => (piece.is === 'same' ? [] : [{piece, index}]))
    const all = takes()
    form.replaceChildren(
      ...differing.map(({piece, index}, at) =>
        element(
          'fieldset',
          {class: `difference ${piece.is}`},
          element(
            'legend',
            {},
            filled(words.difference, {number: at + 1, count: differing.length, line: piece.line}),
            ' · ',
            element('b', {}, words.changedBy[piece.is as 'mine' | 'theirs' | 'both']),
          ),
          element('div', {class: 'sides'}, side('mine', piece, index), side('theirs', piece, index)),
          element(
            'p',
            {class: 'takes'},
            ...sides.map((which) => {
              const radio = element('input', {
                type: 'radio',
                name: `piece-${index}`,
                value: which,
                id: `${which}-${index}`,
              })
              radio.checked = all[index] === which
              const said = which === 'theirs' && other === 'tab' ? words.keepOther : words.keep[which]
              return element('label', {}, radio, said)
            }),
          ),
        ),
      ),
    )
    tellLeft()
    if (focused) document.getElementById(focused)?.focus()

    function side(which: 'mine' | 'theirs', {mine, theirs}: MergePiece, index: number): HTMLElement {
      const name = which === 'mine' ? words.mine : other === 'tab' ? words.there : words.theirs
      const {start, end, text} = spliceBetween(mine, theirs)
      const content = which === 'mine' ? mine : theirs
      return element(
        'div',
        {class: which},
        element('h3', {id: `name-${which}-${index}`}, name),
        element(
          'pre',
          {tabindex: '0', role: 'group', 'aria-labelledby': `name-${which}-${index}`},
          ...(content === ''
            ? [element('i', {}, words.nothingThere)]
            : marked(content, start, which === 'mine' ? end : start + text.length)),
        ),
      )
    }
  }

  /** A long paragraph is shown where it differs, as soon as it has a height. */
  function scrollToMarks(): void {
    for (const mark of form.querySelectorAll('pre > mark')) {
      const pre = mark.parentElement!
      const [{top}, {top: above}] = [mark.getBoundingClientRect(), pre.getBoundingClientRect()]
      pre.scrollTop += top - above - pre.clientHeight / 3
    }
  }

  function tellLeft(): void {
    const count = pieces.filter(({is}, index) => is !== 'same' && takes()[index] === undefined).length
    left.textContent = count > 0 ? filled(words.toChoose, {count}) : ''
  }
}

function keyOf({is, mine, theirs}: MergePiece): string {
  return JSON.stringify([is, mine, theirs])
}

function marked(text: string, start: number, end: number): (Node | string)[] {
  return [text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end)]
}
