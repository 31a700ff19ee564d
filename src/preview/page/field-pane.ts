// The source as a plain field of text, with numbered lines, marks under what was found, and the place that an edition
// points at. A backdrop behind the field holds the same lines at the same places.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import {spliceBetween} from '../splice.ts'
import {byId, element} from './dom.ts'
import {markedLines} from './marks.ts'
import {lineStarts} from './places.ts'
import type {Listeners, SourcePane} from './source-view.ts'

export function openFieldPane({typed, moved, save, left}: Listeners): SourcePane {
  const field = document.querySelector<HTMLTextAreaElement>('#editor textarea')!
  const backdrop = byId('backdrop')
  let diagnostics: readonly WordedDiagnostic[] = []
  let keys: string[] = []
  let own = false

  field.addEventListener('input', () => {
    draw()
    if (!own) typed(field.value)
  })
  field.addEventListener('scroll', () => {
    backdrop.scrollTop = field.scrollTop
  })
  // The field has a scroll bar, whose width is the system's.
  new ResizeObserver(() => {
    backdrop.style.width = `${field.clientWidth}px`
  }).observe(field)
  document.addEventListener(
    'selectionchange',
    () => {
      if (document.activeElement === field && !own) moved(field.selectionStart)
    },
    {signal: left},
  )
  field.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  })

  return {
    get text() {
      return field.value
    },
    get cursor() {
      return field.selectionStart
    },
    undisturbed: (act) => act(),
    replace(text) {
      if (text === field.value) return
      const {start, end, text: fresh} = spliceBetween(field.value, text)
      const {scrollTop} = field
      field.setRangeText(fresh, start, end, 'preserve')
      field.scrollTop = scrollTop
      draw()
    },
    edit(edits, focus = true) {
      const from = document.activeElement as HTMLElement | null
      field.focus({preventScroll: true})
      own = true
      for (const {start, end, text} of [...edits].sort((a, b) => b.start - a.start)) {
        field.setSelectionRange(start, end)
        // Goes through the browser's own history, unlike setRangeText.
        const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
        if (!done) field.setRangeText(text, start, end, 'end')
      }
      own = false
      if (!focus) from?.focus({preventScroll: true})
      draw()
      typed(field.value)
    },
    mark(found) {
      diagnostics = found
      draw()
    },
    reveal({start, end}) {
      field.focus({preventScroll: true})
      field.setSelectionRange(start, end)
      const line = lineStarts(field.value).findLastIndex((one) => one <= start)
      const shown = backdrop.children[line] as HTMLElement | undefined
      if (!shown) return
      const middle = shown.offsetTop + shown.offsetHeight / 2 - field.clientHeight / 2
      if (
        shown.offsetTop < field.scrollTop
        || shown.offsetTop + shown.offsetHeight > field.scrollTop + field.clientHeight
      )
        field.scrollTop = middle
      for (const one of backdrop.querySelectorAll('.pointed')) one.classList.remove('pointed')
      // Begins the animation anew where the line was pointed at before.
      void shown.offsetWidth
      shown.classList.add('pointed')
    },
    lock(is) {
      field.readOnly = is
    },
  }

  function draw(): void {
    const text = field.value
    const lines = markedLines(text, diagnostics)
    const fresh: string[] = []
    let shown = backdrop.firstElementChild
    for (const [index, pieces] of lines.entries()) {
      const key = pieces.length === 1 && !pieces[0]!.severity ? pieces[0]!.text : JSON.stringify(pieces)
      fresh.push(key)
      const next: Element | null = shown?.nextElementSibling ?? null
      if (keys[index] !== key) {
        const made = element('div', {class: pieces.some(({severity}) => severity === 'error') ? 'line wrong' : 'line'})
        made.append(...pieces.map(({text, severity}) => (severity ? element('mark', {class: severity}, text) : text)))
        if (shown) shown.replaceWith(made)
        else backdrop.append(made)
      }
      shown = next
    }
    while (backdrop.children.length > lines.length) backdrop.lastElementChild!.remove()
    keys = fresh
    backdrop.scrollTop = field.scrollTop
  }
}
