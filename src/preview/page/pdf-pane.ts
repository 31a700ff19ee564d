// The pages of report.pdf as pictures, drawn by pdf-drawer.ts from the file's own bytes. What was drawn before stays until
// the new picture is there; zoom and position stay.

import type {Box} from '../../pdf/trace.ts'
import type {PdfState} from '../protocol.ts'
import type {PageWords} from '../words.ts'
import type {Connection} from './connection.ts'
import {byId, element, filled} from './dom.ts'
import type {Pointed} from './html-pane.ts'
import type {Drawn, DrawRequest} from './pdf-drawer.ts'
import {rove} from './roving.ts'

export interface PdfPane {
  /** Resolves when the pages in view are drawn. */
  show(state: PdfState): Promise<void>
  highlight(nodes: readonly number[], into: boolean): void
}

interface Sheet {
  readonly holder: HTMLElement
  /** Points. */
  width: number
  height: number
  /** Of the document and the scale that its canvas shows. */
  drawn: string
}

export function openPdfPane(words: PageWords, pointed: Pointed, connection: Connection, left: AbortSignal): PdfPane {
  const view = byId('pdf')
  const drawer = openDrawer(connection, left)
  const sheets: Sheet[] = []
  /** The newest that is known, and the one that is shown. */
  let newest: PdfState | undefined
  let shown: PdfState | undefined
  let zoom = 1
  let lit: readonly number[] = []
  let drawing = Promise.resolve()

  view.addEventListener('scroll', () => void draw(), {passive: true})
  new ResizeObserver(() => {
    layOut()
    void draw()
  }).observe(view)
  byId('zoom-in').addEventListener('click', () => resize(zoom * 1.25))
  byId('zoom-out').addEventListener('click', () => resize(zoom / 1.25))
  byId('fit').addEventListener('click', () => resize(1))
  view.addEventListener('click', click)
  const known = (some: readonly Box[]): number[] =>
    [...new Set(some.map(({node}) => node))].filter((node) => shown?.places[node])
  rove(view, {
    nodes: () => known(boxes()),
    lit: () => lit,
    inView: () => known(boxes().filter((box) => topOf(box) >= view.scrollTop))[0],
    visit(node) {
      lit = [node]
      paint(true)
    },
    spoken: wordsOf,
    // What is drawn cannot be selected.
    goSelected: () => false,
    go: (node) => pointed(node, wordsOf(node), 0),
  })

  return {
    show(state) {
      newest = state
      return draw()
    },
    highlight(nodes, into) {
      lit = nodes
      paint(into)
    },
  }

  /** As many sheets as pages, each of its size. */
  function arrange(sizes: Drawn['sizes']): void {
    for (const [index, [width, height]] of sizes.entries()) {
      const label = filled(words.page, {page: index + 1, pages: sizes.length})
      const sheet = sheets[index]
      if (sheet) Object.assign(sheet, {width, height})
      else {
        const holder = element(
          'div',
          {class: 'sheet'},
          element('canvas', {role: 'img'}),
          element('div', {class: 'marks', 'aria-hidden': 'true'}),
        )
        sheets.push({holder, width, height, drawn: ''})
        view.append(holder)
      }
      const canvas = sheets[index]!.holder.querySelector('canvas')!
      if (canvas.getAttribute('aria-label') !== label) canvas.setAttribute('aria-label', label)
    }
    for (const {holder} of sheets.splice(sizes.length)) holder.remove()
    layOut()
  }

  function scale(): number {
    const widest = Math.max(1, ...sheets.map(({width}) => width))
    return Math.max(0.1, (view.clientWidth - 24) / widest) * zoom
  }

  function layOut(): void {
    const factor = scale()
    for (const {holder, width, height} of sheets) {
      holder.style.width = `${width * factor}px`
      holder.style.height = `${height * factor}px`
    }
  }

  /** Keeps what is in the middle of the view there. */
  function resize(to: number): void {
    const middle = (view.scrollTop + view.clientHeight / 2) / view.scrollHeight
    zoom = Math.min(5, Math.max(0.4, to))
    layOut()
    view.scrollTop = middle * view.scrollHeight - view.clientHeight / 2
    void draw()
  }

  /** Draws what is in view and not up to date, of the newest file. */
  function draw(): Promise<void> {
    drawing = drawing.then(drawVisible)
    return drawing
  }

  async function drawVisible(): Promise<void> {
    // Sheets of another file can have other sizes, so that others are in view.
    for (let state = newest; state && view.clientWidth > 0; state = newest) {
      const factor = scale() * (window.devicePixelRatio || 1)
      const key = `${state.revision} ${factor.toFixed(3)}`
      const pages = inView().filter((page) => sheets[page - 1]!.drawn !== key)
      if (pages.length === 0 && shown === state) return
      const drawn = await drawer({revision: state.revision, pages, scale: factor})
      if (!drawn) return
      arrange(drawn.sizes)
      for (const [index, picture] of drawn.pictures.entries()) {
        const sheet = sheets[pages[index]! - 1]!
        const canvas = sheet.holder.querySelector('canvas')!
        Object.assign(canvas, {width: picture.width, height: picture.height})
        canvas.getContext('2d')!.drawImage(picture, 0, 0)
        picture.close()
        sheet.drawn = key
      }
      if (shown !== state) {
        shown = state
        paint(false)
      }
    }
  }

  /** Numbers from 1. */
  function inView(): number[] {
    const [from, to] = [view.scrollTop - 100, view.scrollTop + view.clientHeight + 100]
    return sheets.flatMap(({holder: {offsetTop, offsetHeight}}, index) =>
      offsetTop > to || offsetTop + offsetHeight < from ? [] : [index + 1],
    )
  }

  function click(event: MouseEvent): void {
    const holder = (event.target as Element).closest<HTMLElement>('.sheet')
    const page = sheets.findIndex((sheet) => sheet.holder === holder) + 1
    if (!holder || page === 0) return
    const {left, top, width} = holder.getBoundingClientRect()
    const factor = width / sheets[page - 1]!.width
    const [x, y] = [(event.clientX - left) / factor, (event.clientY - top) / factor]
    const box = nearest(
      boxes().filter((one) => one.page === page),
      x,
      y,
    )
    if (!box) return
    const own = boxesOf(box.node)
    const before = own.slice(0, own.indexOf(box)).reduce((sum, {text}) => sum + text.length, 0)
    const inside = Math.round(Math.min(1, Math.max(0, (x - box.x) / Math.max(1, box.width))) * box.text.length)
    pointed(box.node, wordsOf(box.node), before + inside)
  }

  function boxes(): readonly Box[] {
    return shown?.boxes ?? []
  }

  function boxesOf(node: number): Box[] {
    return boxes().filter((box) => box.node === node)
  }

  function wordsOf(node: number): string {
    return boxesOf(node)
      .map(({text}) => text)
      .join('')
  }

  /** Where in the whole of the view a box begins. */
  function topOf({page, y}: Box): number {
    const {holder, height} = sheets[page - 1]!
    return holder.offsetTop + (y / height) * holder.offsetHeight
  }

  function paint(into: boolean): void {
    const found = boxes().filter(({node}) => lit.includes(node))
    for (const [index, {holder, width, height}] of sheets.entries()) {
      const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`
      holder.querySelector('.marks')!.replaceChildren(
        ...found
          .filter(({page}) => page === index + 1)
          .map((box) => {
            const mark = element('span')
            Object.assign(mark.style, {
              left: percent(box.x - 1, width),
              top: percent(box.y - 1, height),
              width: percent(box.width + 2, width),
              height: percent(box.height + 2, height),
            })
            return mark
          }),
      )
    }
    const [first] = found
    const sheet = first && sheets[first.page - 1]
    if (!into || !sheet) return
    const top = topOf(first)
    if (top < view.scrollTop + 10 || top > view.scrollTop + view.clientHeight - 30)
      view.scrollTop = top - view.clientHeight / 3
  }
}

/** One request after the other; undefined where the file cannot be had. */
function openDrawer(
  {drawer, file}: Connection,
  left: AbortSignal,
): (request: DrawRequest) => Promise<Drawn | undefined> {
  let worker: Worker | undefined
  left.addEventListener('abort', () => worker?.terminate())
  let sent = -1
  return async (request) => {
    const bytes = file && request.revision !== sent ? await file('report.pdf') : undefined
    sent = request.revision
    return ask(bytes ? {...request, bytes} : request)
  }

  function ask(request: DrawRequest): Promise<Drawn | undefined> {
    return new Promise((resolve) => {
      if (left.aborted) return resolve(undefined)
      worker ??= drawer()
      worker.onmessage = ({data}: MessageEvent<Drawn | undefined>) => resolve(data)
      worker.onerror = () => resolve(undefined)
      worker.postMessage(request)
    })
  }
}

/** The box at a point, or one that is at most some points away. */
function nearest(boxes: readonly Box[], x: number, y: number): Box | undefined {
  let best: Box | undefined
  let least = 24
  for (const box of boxes) {
    const dx = Math.max(box.x - x, 0, x - box.x - box.width)
    const dy = Math.max(box.y - y, 0, y - box.y - box.height)
    const distance = Math.hypot(dx, dy * 2)
    if (distance < least) [best, least] = [box, distance]
  }
  return best
}
