// Which panes are shown. On a wide page each is switched on and off; on a narrow one there is room for one.

import {byId} from './dom.ts'

const names = ['source', 'html', 'pdf', 'text'] as const
type Name = (typeof names)[number]
const key = 'nianbao.panes'

/** `resized` is called after another choice. */
export function openPanes(resized: () => void): {show(name: Name): void} {
  const narrow = matchMedia('(max-width: 899px)')
  let shown = new Set<Name>(remembered() ?? names)
  let alone: Name = 'source'

  for (const name of names) {
    byId(`show-${name}`).addEventListener('click', () => {
      if (narrow.matches) alone = name
      else if (!shown.delete(name)) shown.add(name)
      if (shown.size === 0) shown = new Set([name])
      remember()
      apply()
    })
  }
  narrow.addEventListener('change', apply)
  apply()
  return {
    show(name) {
      if (narrow.matches) alone = name
      else shown.add(name)
      apply()
    },
  }

  function apply(): void {
    const visible = narrow.matches ? new Set([alone]) : shown
    for (const name of names) {
      byId(`pane-${name}`).hidden = !visible.has(name)
      byId(`show-${name}`).setAttribute('aria-pressed', String(visible.has(name)))
    }
    document.body.dataset['editions'] = String(names.slice(1).filter((name) => visible.has(name)).length)
    document.body.dataset['source'] = String(visible.has('source'))
    resized()
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
      const found = localStorage.getItem(key)?.split(',').filter((one): one is Name => (names as readonly string[]).includes(one))
      return found?.length ? found : undefined
    } catch {
      return undefined
    }
  }
}
