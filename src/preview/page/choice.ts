// Two versions of one text, side by side, and the person's choice. Nothing is lost before it is made.

import {spliceBetween} from '../splice.ts'
import type {PageWords} from '../words.ts'
import {byId, element} from './dom.ts'

/** Where the other version is: on disk, no longer on disk, or with the server, from another tab or taken from the disk. */
export type Other = 'disk' | 'gone' | 'tab'

export interface Choice {
  show(other: Other, mine: string, theirs: string, take: (which: 'mine' | 'theirs') => void): void
  hide(): void
}

/** Lines before and after what differs. */
const around = 3

export function openChoice(words: PageWords): Choice {
  const section = byId('choice')
  let taken: ((which: 'mine' | 'theirs') => void) | undefined
  byId('take-mine').addEventListener('click', () => taken?.('mine'))
  byId('take-theirs').addEventListener('click', () => taken?.('theirs'))
  return {
    show(other, mine, theirs, take) {
      const hadFocus = !section.hidden
      taken = take
      byId('choice-why').textContent = {disk: words.changedWhy, gone: words.goneWhy, tab: words.tabWhy}[other]
      byId('take-theirs').textContent = other === 'tab' ? words.takeOther : words.takeDisk
      const title = other === 'tab' ? words.there : words.theirs
      byId('choice-theirs-title').textContent = title
      byId('choice-theirs').setAttribute('aria-label', title)
      byId('take-theirs').hidden = other === 'gone'
      byId('choice-theirs').parentElement!.hidden = other === 'gone'
      const {start, end, text} = spliceBetween(mine, theirs)
      byId('choice-mine').replaceChildren(...excerpt(mine, start, end))
      byId('choice-theirs').replaceChildren(...excerpt(theirs, start, start + text.length))
      section.hidden = false
      if (!hadFocus) byId('take-mine').focus()
    },
    hide() {
      taken = undefined
      section.hidden = true
    },
  }
}

function excerpt(text: string, start: number, end: number): (Node | string)[] {
  let from = start
  for (let lines = 0; from > 0 && lines <= around; from--) if (text[from - 1] === '\n' && ++lines > around) break
  let to = end
  for (let lines = 0; to < text.length; to++) if (text[to] === '\n' && ++lines > around) break
  return [text.slice(from, start), element('mark', {}, text.slice(start, end)), text.slice(end, to)]
}
