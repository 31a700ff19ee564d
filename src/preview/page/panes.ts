// Which panes are shown, and which one the keyboard is in. On a wide page each is switched on and off; on a narrow one there
// is room for one. F6 goes from one to the next, as in other programs that have panes.

import type {PageWords} from '../words.ts'
import {byId} from './dom.ts'
import {openSplitters} from './splitters.ts'

const names = ['source', 'grid', 'html', 'pdf', 'text'] as const
type Name = (typeof names)[number]
/** The tables are a view for whoever fills them in; where there is little room, the plain text is one that is asked for. */
const usual = names.filter((name) => name !== 'grid')
const usualCramped = usual.filter((name) => name !== 'text')
const editions: readonly Name[] = ['html', 'pdf', 'text']
const key = 'nianbao.panes'
/** What F6 stops at, and what has the focus then. */
const stops = [
  ['choice', 'choice-title'],
  ['source', 'source'],
  ['found', 'findings'],
  ['grid', 'grid'],
  ['html', 'html'],
  ['pdf', 'pdf'],
  ['text', 'text'],
] as const

export function openPanes(
  words: PageWords,
  left: AbortSignal,
  shownNow: (name: Name) => void,
): {show(name: Name): void} {
  const narrow = matchMedia('(max-width: 899px)')
  const cramped = matchMedia('(max-width: 1599px)')
  const little = matchMedia('(max-width: 1399px)')
  const splitters = openSplitters(words, (pane) => (pane === 'results' ? words.findings : words[pane as Name]))
  let shown = new Set<Name>(remembered() ?? (little.matches && !narrow.matches ? usualCramped : usual))
  let alone: Name = 'source'

  for (const name of names) {
    byId(`show-${name}`).addEventListener('click', () => {
      if (narrow.matches) alone = name
      else if (!shown.delete(name)) {
        shown.add(name)
        // The tables need the room that the editions have.
        if (name === 'grid' && cramped.matches) for (const other of editions) shown.delete(other)
      }
      if (shown.size === 0) shown = new Set([name])
      remember()
      apply()
    })
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    },
    {signal: left},
  )
  narrow.addEventListener('change', apply, {signal: left})
  apply()
  return {show}

  function show(name: Name): void {
    if (narrow.matches) alone = name
    else shown.add(name)
    apply()
  }

  function step(by: 1 | -1): void {
    // The list of findings is not there when it is empty, nor a choice where there is none.
    const reachable = stops.filter(
      ([name, id]) =>
        // One that was not asked for is not on the way.
        (name !== 'found' && name !== 'choice' && narrow.matches && (name !== 'grid' || shown.has(name)))
        || byId(id).getClientRects().length > 0,
    )
    const from = reachable.findIndex(([name, id]) =>
      byId(name === 'choice' ? name : id).contains(document.activeElement),
    )
    const [name, id] = reachable.at((from < 0 ? (by > 0 ? 0 : -1) : from + by) % reachable.length)!
    if (name !== 'found' && name !== 'choice') show(name)
    byId(id).focus()
  }

  function apply(): void {
    const visible = narrow.matches ? new Set([alone]) : shown
    for (const name of names) {
      const pane = byId(`pane-${name}`)
      const wasHidden = pane.hidden
      pane.hidden = !visible.has(name)
      if (wasHidden && !pane.hidden) shownNow(name)
      byId(`show-${name}`).setAttribute('aria-pressed', String(visible.has(name)))
    }
    document.body.dataset['editions'] = String(names.slice(1).filter((name) => visible.has(name)).length)
    document.body.dataset['source'] = String(visible.has('source'))
    splitters.arrange(byId('work'), visible.has('source') ? ['source', 'results'] : ['results'])
    splitters.arrange(
      byId('editions'),
      names.slice(1).filter((name) => visible.has(name)),
    )
  }

  function remember(): void {
    try {
      localStorage.setItem(key, [...shown].join())
    } catch {
      // A browser that keeps nothing shows all of them next time.
    }
  }

  function remembered(): Name[] | undefined {
    try {
      const found = localStorage
        .getItem(key)
        ?.split(',')
        .filter((one): one is Name => (names as readonly string[]).includes(one))
      return found?.length ? found : undefined
    } catch {
      return undefined
    }
  }
}
