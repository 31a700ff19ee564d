// The source as a plain field of text, with numbered lines, marks under what was found, and the place that an edition
// points at. A backdrop behind the field holds the same lines at the same places.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import {spliceBetween} from '../splice.ts'
import {byId, element} from './dom.ts'
import {lineStarts, type Stretch, stretchOf} from './places.ts'
import type {Listeners, SourcePane} from './source-view.ts'

export function openFieldPane({typed, moved, save}: Listeners): SourcePane {
  const field = document.querySelector<HTMLTextAreaElement>('#editor textarea')!
  const backdrop = byId('backdrop')
  let marks: readonly {readonly stretch: Stretch; readonly severity: string}[] = []
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
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === field && !own) moved(field.selectionStart)
  })
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
    marks = diagnostics.map((one) => ({
      stretch: stretchOf(text, [one.line!, one.column!, one.endLine!, one.endColumn!]),
      severity: one.severity,
    }))
    const lines = text.split('\n')
    let start = 0
    const fresh: string[] = []
    for (const [index, line] of lines.entries()) {
      const pieces = piecesOf(line, start)
      const key = pieces.length === 1 && !pieces[0]!.severity ? line : JSON.stringify(pieces)
      fresh.push(key)
      if (keys[index] !== key) {
        const shown = element('div', {class: pieces.some(({severity}) => severity === 'error') ? 'line wrong' : 'line'})
        shown.append(...pieces.map(({text, severity}) => (severity ? element('mark', {class: severity}, text) : text)))
        if (backdrop.children[index]) backdrop.children[index].replaceWith(shown)
        else backdrop.append(shown)
      }
      start += line.length + 1
    }
    while (backdrop.children.length > lines.length) backdrop.lastElementChild!.remove()
    keys = fresh
    backdrop.scrollTop = field.scrollTop
  }

  /** A line cut where marks begin and end. */
  function piecesOf(line: string, start: number): {readonly text: string; readonly severity?: string}[] {
    const end = start + line.length
    const touching = marks.filter(
      ({stretch}) =>
        stretch.start <= end && stretch.end >= start && stretch.start < Math.max(stretch.end, stretch.start + 1),
    )
    if (touching.length === 0) return [{text: line}]
    const cuts = [...new Set([start, end, ...touching.flatMap(({stretch}) => [stretch.start, stretch.end])])]
      .filter((at) => at >= start && at <= end)
      .sort((a, b) => a - b)
    const pieces = cuts.slice(0, -1).map((from, index) => {
      const to = cuts[index + 1]!
      const found = touching
        .filter(({stretch}) => stretch.start < to && stretch.end > from)
        .map(({severity}) => severity)
      const severity = ['error', 'warning', 'info'].find((one) => found.includes(one))
      return {text: line.slice(from - start, to - start), ...(severity && {severity})}
    })
    return pieces.length > 0 ? pieces : [{text: line}]
  }
}
