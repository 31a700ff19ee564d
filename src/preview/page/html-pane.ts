// report.html in a frame without scripts, changed in place. Its elements name their nodes, so that a click leads to the
// source and the source's place shows. A change of its style sheet loads it anew behind what is shown.

import type {EditionsState, Range as Place} from '../protocol.ts'
import type {Connection} from './connection.ts'
import {byId} from './dom.ts'
import {morph} from './morph.ts'
import {offer} from './offer.ts'
import {nodesOf, rove, selectionIn} from './roving.ts'

export interface HtmlPane {
  show(state: EditionsState): Promise<void>
  /** Marks what shows these nodes; `into` view where it is not. */
  highlight(nodes: readonly number[], into: boolean): void
}

/** `at`: offset of the click in what the node shows. */
export type Pointed = (node: number, printed: string, at: number) => void

export function openHtmlPane(pointed: Pointed, {edition, file}: Pick<Connection, 'edition' | 'file'>): HtmlPane {
  let frame = byId<HTMLIFrameElement>('html')
  let loaded = false
  let style = ''
  let lit: readonly number[] = []
  let places: readonly (Place | null)[] = []
  /** One after the other: the first one loads the frame that the next one changes. */
  let showing = Promise.resolve()

  return {
    show(state) {
      showing = showing.then(() => showOne(state))
      return showing
    },
    highlight,
  }

  function highlight(nodes: readonly number[], into: boolean): void {
    if (nodes.join() !== lit.join()) {
      paint(lit, false, true)
      lit = nodes
    } else if (!into) return
    paint(nodes, into)
  }

  async function showOne(state: EditionsState): Promise<void> {
    // Its style sheet would be held against the policy of this page.
    const freshStyle = sheet.exec(state.html)?.[0] ?? ''
    const fresh = new DOMParser().parseFromString(state.html.replace(sheet, ''), 'text/html')
    if (!loaded || freshStyle !== style) {
      style = freshStyle
      await load()
    }
    const {documentElement, body} = frame.contentDocument!
    // Also the same language anew would have every element styled again.
    if (documentElement.lang !== fresh.documentElement.lang) documentElement.lang = fresh.documentElement.lang
    morph(body, document.adoptNode(fresh.body))
    places = state.places
    paint(lit, false)
  }

  /** Into a second frame, which takes the place of the first one when it is there. */
  async function load(): Promise<void> {
    const next = frame.cloneNode() as HTMLIFrameElement
    const top = loaded ? frame.contentWindow!.scrollY : 0
    next.removeAttribute('id')
    next.className = 'coming'
    if (edition === undefined) {
      next.removeAttribute('src')
      next.srcdoc = '<!DOCTYPE html><title></title>'
    } else next.src = edition
    frame.after(next)
    await new Promise<void>((resolve) => next.addEventListener('load', () => resolve(), {once: true}))
    if (edition === undefined) dress(next)
    next.contentWindow!.scrollTo(0, top)
    listen(next.contentDocument!)
    frame.remove()
    next.className = ''
    next.id = 'html'
    frame = next
    loaded = true
  }

  /** A frame of this page is under its policy, which knows no style sheet of a report: it is given as an object. */
  function dress(next: HTMLIFrameElement): void {
    const sheet = new (next.contentWindow as Window & typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(style.replace(/^<style\b[^>]*>|<\/style\s*>$/gu, ''))
    next.contentDocument!.adoptedStyleSheets = [sheet]
  }

  function listen(shown: Document): void {
    shown.addEventListener('click', click)
    // As if it had been pressed on the frame: keys of the whole page work in it, too.
    shown.addEventListener('keydown', (event) => {
      if (!frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
    })
    const holders = (): HTMLElement[] => [...shown.querySelectorAll<HTMLElement>('[data-n]')]
    const holderOf = (node: number): HTMLElement | undefined =>
      holders().find((one) => one.dataset['n'] === String(node))
    rove(shown, {
      nodes: () => nodesOf(holders(), places),
      lit: () => lit,
      inView: () =>
        nodesOf(
          holders().filter((one) => one.getBoundingClientRect().bottom > 0),
          places,
        )[0],
      visit: (node) => highlight([node], true),
      spoken(node) {
        const holder = holderOf(node)
        const row = holder?.closest('tr')?.querySelector('th[scope="row"]')
        return [row !== holder && row?.textContent, holder?.textContent].filter((one) => one).join(' ')
      },
      goSelected() {
        const range = selectionIn(shown, shown.body)
        const holder = range && (range.startContainer.parentElement?.closest<HTMLElement>('[data-n]') ?? undefined)
        if (holder) pointed(Number(holder.dataset['n']), holder.textContent, offsetIn(holder, range))
        return holder !== undefined
      },
      go: (node) => pointed(node, holderOf(node)?.textContent ?? '', 0),
    })
  }

  function click(event: MouseEvent): void {
    const target = event.target as Element
    const href = target.closest('a')?.getAttribute('href')
    if (href !== null && href !== undefined && !href.startsWith('#')) {
      event.preventDefault()
      const own = /^report\.(?:pdf|txt|json|html)$/u.test(href)
      if (own && file) void file(href).then((bytes) => bytes && offer(href, bytes))
      else if (own || /^https?:/u.test(href)) window.open(own ? `/${href}` : href, '_blank', 'noopener')
      return
    }
    const holder = target.closest<HTMLElement>('[data-n]') ?? target.querySelector<HTMLElement>('[data-n]')
    if (!holder) return
    const range = frame.contentDocument!.caretRangeFromPoint?.(event.clientX, event.clientY)
    pointed(Number(holder.dataset['n']), holder.textContent, offsetIn(holder, range))
  }

  function paint(nodes: readonly number[], into: boolean, off = false): void {
    if (!loaded || nodes.length === 0) return
    const found = [
      ...frame.contentDocument!.querySelectorAll<HTMLElement>(nodes.map((node) => `[data-n="${node}"]`).join()),
    ]
    for (const one of found) {
      one.style.outline = off ? '' : '2px solid currentColor'
      one.style.outlineOffset = off ? '' : '1px'
      one.style.backgroundColor = off ? '' : 'color-mix(in srgb, Highlight 22%, transparent)'
      if (off && one.getAttribute('style') === '') one.removeAttribute('style')
    }
    const [first] = found
    if (!into || !first) return
    const {top, bottom} = first.getBoundingClientRect()
    const height = frame.contentWindow!.innerHeight
    // The page's own links glide; who goes from place to place is there at once.
    if (top < 0 || bottom > height) frame.contentWindow!.scrollBy({top: top - height / 3, behavior: 'instant'})
  }
}

/** What the frame cannot take over in place: its policy holds for the style sheet that it was loaded with. */
const sheet = /<style\b[^]*<\/style\s*>/u

/** Characters of `holder` before the place of the click. */
export function offsetIn(holder: Element, range: Range | null | undefined): number {
  if (!range || !holder.contains(range.startContainer)) return 0
  const before = holder.ownerDocument.createRange()
  before.setStart(holder, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return before.toString().length
}
