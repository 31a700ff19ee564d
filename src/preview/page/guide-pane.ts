// What is still missing, as a list that leads there, and what the form asks of each section. Asked for only while it is open.

import type {Asked, Range} from '../protocol.ts'
import type {PageWords} from '../words.ts'
import {byId, element, filled} from './dom.ts'

export interface GuidePane {
  /** The text has been judged again. */
  refresh(): void
}

interface Surroundings {
  ask(): Promise<Asked['guide'] | undefined>
  go(...range: Range): void
}

export function openGuidePane(words: PageWords, {ask, go}: Surroundings): GuidePane {
  const details = byId<HTMLDetailsElement>('guide')
  const body = byId('guide-body')
  details.addEventListener('toggle', refresh)
  body.addEventListener('click', ({target}) => {
    const place = (target as Element).closest<HTMLElement>('button[data-go]')?.dataset['go']
    if (place !== undefined) go(...(place.split(',').map(Number) as [number, number, number, number]))
  })
  return {refresh}

  function refresh(): void {
    if (details.open) void ask().then((answer) => answer && show(answer))
  }

  function show({missing, sections}: Asked['guide']): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset['go']
    const steps = missing.map(({text, span}) =>
      element('li', {}, way(span, `${text}（${filled(words.line, {line: span.line})}）`)),
    )
    const asked = sections.map(({title, asks, span}) =>
      element('li', {}, span ? way(span, title) : element('b', {}, title), `：${asks}`),
    )
    body.replaceChildren(
      steps.length > 0 ? element('ol', {id: 'missing'}, ...steps) : element('p', {}, words.nothingMissing),
      element('h3', {}, words.asked),
      element('ul', {id: 'asked'}, ...asked),
    )
    if (focused !== undefined) body.querySelector<HTMLElement>(`[data-go="${focused}"]`)?.focus()
  }
}

function way({line, column, endLine, endColumn}: Asked['guide']['missing'][number]['span'], text: string): HTMLElement {
  return element('button', {type: 'button', class: 'way', 'data-go': [line, column, endLine, endColumn].join()}, text)
}
