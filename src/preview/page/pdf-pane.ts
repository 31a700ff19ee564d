// The pages of report.pdf, drawn by pdf.js from the file's own bytes. A page that is drawn anew is drawn beside what is
// shown and then takes its place; zoom and position stay.

import {getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy} from 'pdfjs-dist'
import type {Box} from '../../pdf/trace.ts'
import {routes, type PdfState} from '../protocol.ts'
import type {PageWords} from '../words.ts'
import {byId, element, filled} from './dom.ts'
import type {Pointed} from './html-pane.ts'

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

export function openPdfPane(words: PageWords, pointed: Pointed): PdfPane {
  GlobalWorkerOptions.workerSrc = routes.worker
  const view = byId('pdf')
  const sheets: Sheet[] = []
  let worker: PDFWorker | undefined
  let pdf: PDFDocumentProxy | undefined
  let boxes: readonly Box[] = []
  let revision = 0
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

  return {
    async show(state) {
      const response = await fetch(`${routes.pdf}?${state.revision}`)
      if (!response.ok || state.revision < revision) return
      const data = new Uint8Array(await response.arrayBuffer())
      worker ??= new PDFWorker()
      const next = await getDocument({data, worker, useWasm: false, useSystemFonts: false, stopAtErrors: false}).promise
      if (state.revision < revision) return void next.loadingTask.destroy()
      const before = pdf
      pdf = next
      boxes = state.boxes
      revision = state.revision
      await arrange(next)
      await draw()
      paint(false)
      void before?.loadingTask.destroy()
    },
    highlight(nodes, into) {
      lit = nodes
      paint(into)
    },
  }

  /** As many sheets as pages, each of its size. */
  async function arrange(document: PDFDocumentProxy): Promise<void> {
    for (let number = 1; number <= document.numPages; number++) {
      const {width, height} = (await document.getPage(number)).getViewport({scale: 1})
      const label = filled(words.page, {page: number, pages: document.numPages})
      const sheet = sheets[number - 1]
      if (sheet) Object.assign(sheet, {width, height})
      else {
        const holder = element('div', {class: 'sheet'}, element('canvas', {role: 'img'}), element('div', {class: 'marks', 'aria-hidden': 'true'}))
        sheets.push({holder, width, height, drawn: ''})
        view.append(holder)
      }
      sheets[number - 1]!.holder.querySelector('canvas')!.setAttribute('aria-label', label)
    }
    for (const {holder} of sheets.splice(document.numPages)) holder.remove()
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

  /** Draws what is in view and not up to date, one page after the other. */
  function draw(): Promise<void> {
    drawing = drawing.then(drawVisible)
    return drawing
  }

  async function drawVisible(): Promise<void> {
    const document = pdf
    if (!document || view.clientWidth === 0) return
    const factor = scale() * (window.devicePixelRatio || 1)
    const key = `${revision} ${factor.toFixed(3)}`
    const [from, to] = [view.scrollTop - 100, view.scrollTop + view.clientHeight + 100]
    for (const [index, sheet] of sheets.entries()) {
      const {offsetTop, offsetHeight} = sheet.holder
      if (sheet.drawn === key || offsetTop > to || offsetTop + offsetHeight < from) continue
      const page = await document.getPage(index + 1)
      const viewport = page.getViewport({scale: factor})
      const old = sheet.holder.querySelector('canvas')!
      const canvas = old.cloneNode() as HTMLCanvasElement
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      await page.render({canvas, viewport}).promise
      if (document !== pdf) return
      old.replaceWith(canvas)
      sheet.drawn = key
    }
  }

  function click(event: MouseEvent): void {
    const holder = (event.target as Element).closest<HTMLElement>('.sheet')
    const page = sheets.findIndex((sheet) => sheet.holder === holder) + 1
    if (!holder || page === 0) return
    const {left, top, width} = holder.getBoundingClientRect()
    const factor = width / sheets[page - 1]!.width
    const [x, y] = [(event.clientX - left) / factor, (event.clientY - top) / factor]
    const box = nearest(boxes.filter((one) => one.page === page), x, y)
    if (!box) return
    const own = boxes.filter(({node}) => node === box.node)
    const before = own.slice(0, own.indexOf(box)).reduce((sum, {text}) => sum + text.length, 0)
    const inside = Math.round(Math.min(1, Math.max(0, (x - box.x) / Math.max(1, box.width))) * box.text.length)
    pointed(box.node, own.map(({text}) => text).join(''), before + inside)
  }

  function paint(into: boolean): void {
    const found = boxes.filter(({node}) => lit.includes(node))
    for (const [index, {holder, width, height}] of sheets.entries()) {
      const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`
      holder.querySelector('.marks')!.replaceChildren(...found.filter(({page}) => page === index + 1).map((box) => {
        const mark = element('span')
        Object.assign(mark.style, {
          left: percent(box.x - 1, width), top: percent(box.y - 1, height),
          width: percent(box.width + 2, width), height: percent(box.height + 2, height),
        })
        return mark
      }))
    }
    const [first] = found
    const sheet = first && sheets[first.page - 1]
    if (!into || !sheet) return
    const top = sheet.holder.offsetTop + (first.y / sheet.height) * sheet.holder.offsetHeight
    if (top < view.scrollTop + 10 || top > view.scrollTop + view.clientHeight - 30) view.scrollTop = top - view.clientHeight / 3
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
