// A worker of the page: report.pdf, as it is on the server or as it is sent → pictures of its pages, by pdf.js. Here its fonts concern
// nobody else: in the page each of them would have the whole page laid out anew, and drawing would wait for its frames. Its
// legacy build brings what browsers of the last two years do not have yet.

import {getDocument, type PDFDocumentProxy, PDFWorker} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {routes} from '../protocol.ts'

/** Asks for pages of a revision; they are all drawn, or what is asked last is. */
export interface DrawRequest {
  readonly revision: number
  /** From 1. */
  readonly pages: readonly number[]
  /** Pixels a point. */
  readonly scale: number
  /** The file of this revision, where there is no server. */
  readonly bytes?: Uint8Array<ArrayBuffer>
}

export interface Drawn extends DrawRequest {
  /** Points, of all pages of the file. */
  readonly sizes: readonly (readonly [width: number, height: number])[]
  readonly pictures: readonly ImageBitmap[]
}

/** What this file asks of the worker that it runs in; the library's types know the page alone. */
interface Scope {
  readonly fonts?: FontFaceSet
  addEventListener(name: 'message', listener: (event: MessageEvent<DrawRequest>) => void): void
  postMessage(message: Drawn | undefined, transfer: Transferable[]): void
}

const scope = globalThis as unknown as Scope
/** A page that stands alone can start no worker in a worker: pdf.js' own one is beside this file in the same. */
const worker =
  'pdfjsWorker' in globalThis ? undefined : new PDFWorker({port: new Worker(routes.worker, {type: 'module'}) as never})
let current: {readonly revision: number; readonly pdf: PDFDocumentProxy; readonly sizes: Drawn['sizes']} | undefined

// One request at a time: the page waits for the answer.
scope.addEventListener('message', ({data}) => {
  void draw(data).then(
    (drawn) => scope.postMessage(drawn, drawn ? [...drawn.pictures] : []),
    () => scope.postMessage(undefined, []),
  )
})

/** Undefined where the server has no file. */
async function draw(request: DrawRequest): Promise<Drawn | undefined> {
  const {revision, pages, scale} = request
  if (current?.revision !== revision) {
    const bytes = request.bytes ?? (await fetched(revision))
    if (!bytes) return undefined
    const next = await open(bytes)
    void current?.pdf.loadingTask.destroy()
    current = {revision, ...next}
  }
  const {pdf, sizes} = current
  const pictures = await Promise.all(
    pages.filter((page) => page <= pdf.numPages).map((page) => picture(pdf, page, scale)),
  )
  return {revision, pages, scale, sizes, pictures}
}

async function fetched(revision: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await fetch(`${routes.pdf}?${revision}`)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
}

async function open(data: Uint8Array): Promise<{pdf: PDFDocumentProxy; sizes: Drawn['sizes']}> {
  const pdf = await getDocument({
    data,
    ...(worker && {worker}),
    verbosity: 0,
    useWasm: false,
    useSystemFonts: false,
    stopAtErrors: false,
    disableFontFace: !scope.fonts,
    ownerDocument: {fonts: scope.fonts} as unknown as HTMLDocument,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
  }).promise
  const sizes = await Promise.all(
    Array.from({length: pdf.numPages}, async (_, index) => {
      const {width, height} = (await pdf.getPage(index + 1)).getViewport({scale: 1})
      return [width, height] as const
    }),
  )
  return {pdf, sizes}
}

async function picture(pdf: PDFDocumentProxy, number: number, scale: number): Promise<ImageBitmap> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({scale})
  const canvas = new OffscreenCanvas(Math.floor(viewport.width), Math.floor(viewport.height))
  // For print: nothing waits for a frame.
  await page.render({canvas: canvas as unknown as HTMLCanvasElement, viewport, intent: 'print'}).promise
  return canvas.transferToImageBitmap()
}

interface Surface {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** As pdf.js has it for a page, without elements. */
class Canvases {
  create(width: number, height: number): Surface {
    const canvas = new OffscreenCanvas(width, height)
    return {canvas, context: canvas.getContext('2d', {willReadFrequently: true})}
  }

  reset({canvas}: Surface, width: number, height: number): void {
    Object.assign(canvas!, {width, height})
  }

  destroy(surface: Surface): void {
    Object.assign(surface, {canvas: null, context: null})
  }

  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', {alpha: false, willReadFrequently: true})
  }
}

/** Filters are elements of SVG; what a report draws needs none. */
class NoFilters {
  addFilter = none
  addHCMFilter = none
  addAlphaFilter = none
  addLuminosityFilter = none
  addKnockoutFilter = none
  addHighlightHCMFilter = none
  addSelectionHCMFilter = none
  addSelectionFilter = none
  createSelectionStyle(): null {
    return null
  }

  destroy(): void {
    // Nothing is held.
  }
}

function none(): string {
  return 'none'
}
