// A tree of elements that is shown → the same tree with the content of another one, changing no more than differs: what
// stays keeps its scroll position, its focus and its state, and nothing flashes. The only user of idiomorph.

import {Idiomorph} from 'idiomorph'

/** What a reader has opened, ticked or written is the reader's. */
const state = new Set(['open', 'checked', 'value'])

/** `fresh` is taken apart; its attributes are taken over, too. */
export function morph(shown: Element, fresh: Element): void {
  Idiomorph.morph(shown, fresh, {
    morphStyle: 'outerHTML',
    callbacks: {beforeAttributeUpdated: (name) => !state.has(name)},
  })
}
