// The pages of an untagged PDF → their pieces of text with their places and the straight lines that are drawn on them, by
// pdf.js. Nothing is fetched, nothing of the file is run.

import type {PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {overLimit} from '../limits.ts'

/** Points from the lower left corner. */
export interface Item {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Of the font. */
  readonly size: number
}

/** A line between two points of one row (`y`) or of one column (`x`). */
export interface Segment {
  readonly across: boolean
  /** The y of a line across, the x of one that goes down. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
  readonly segments: readonly Segment[]
  /** Whether a picture covers most of it. */
  readonly pictured: boolean
}

const most = {pages: 300, items: 200_000, segments: 100_000, operators: 2_000_000} as const
/** A rectangle that is thinner is a line. */
const thin = 2.5

/**
 * `now` and `longest`: milliseconds that reading may take, loading pdf.js aside. Throws Refused at a limit, anything where
 * pdf.js finds no PDF.
 */
export async function readPages(bytes: Uint8Array, now: () => number, longest: number): Promise<readonly Page[]> {
  const {getDocument, OPS} = await pdfjs()
  const start = now()
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    useWasm: false,
    enableXfa: false,
  } as Parameters<typeof getDocument>[0])
  try {
    const file = await loading.promise
    if (file.numPages > most.pages) throw overLimit('pages')
    const pages: Page[] = []
    let [items, segments] = [0, 0]
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const read = await pageOf(page, number, OPS as unknown as Readonly<Record<string, number>>)
      items += read.items.length
      segments += read.segments.length
      if (items > most.items || segments > most.segments) throw overLimit('nodes')
      if (now() - start > longest) throw overLimit('time')
      pages.push(read)
      page.cleanup()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

/** Its worker's part runs in this thread: it is given, not looked for in a file. What draws is not needed. */
async function pdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const scope = globalThis as unknown as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {}
  // @ts-expect-error: it has no types.
  scope['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function pageOf(page: PDFPageProxy, number: number, ops: Readonly<Record<string, number>>): Promise<Page> {
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  const content = await page.getTextContent({disableNormalization: true})
  const items = content.items.flatMap((item): Item[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number]
    // Turned text is no part of a line.
    if (Math.abs(b) > Math.abs(a) / 10) return []
    return [{text: item.str, x, y, width: item.width, size: item.height || Math.abs(a)}]
  })
  const {fnArray, argsArray} = await page.getOperatorList()
  if (fnArray.length > most.operators) throw overLimit('nodes')
  const {segments, pictured} = drawn(fnArray, argsArray, ops, (right - left) * (top - bottom))
  return {number, width: right - left, height: top - bottom, items, segments, pictured}
}

type Matrix = readonly [number, number, number, number, number, number]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

function drawn(
  functions: readonly number[],
  values: readonly unknown[],
  ops: Readonly<Record<string, number>>,
  area: number,
): {segments: Segment[]; pictured: boolean} {
  const segments: Segment[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let pictured = false
  const strokes = new Set([ops['stroke'], ops['closeStroke'], ops['fillStroke'], ops['eoFillStroke']])
  const fills = new Set([ops['fill'], ops['eoFill'], ops['fillStroke'], ops['eoFillStroke']])
  functions.forEach((name, index) => {
    const given = values[index] as readonly unknown[] | null
    if (name === ops['save']) saved.push(matrix)
    else if (name === ops['restore']) matrix = saved.pop() ?? matrix
    else if (name === ops['transform']) matrix = times(matrix, given as unknown as Matrix)
    else if (name === ops['paintFormXObjectBegin']) {
      saved.push(matrix)
      if (given?.[0]) matrix = times(matrix, Array.from(given[0] as Iterable<number>) as unknown as Matrix)
    } else if (name === ops['paintFormXObjectEnd']) matrix = saved.pop() ?? matrix
    else if (name === ops['paintImageXObject'] || name === ops['paintInlineImageXObject'])
      pictured ||= Math.abs(matrix[0] * matrix[3]) > area / 2
    else if (name === ops['constructPath']) {
      const [way, [data]] = given as readonly [number, readonly [Float32Array | null]]
      if (data && strokes.has(way)) segments.push(...strokesOf(data, matrix))
      if (data && fills.has(way)) segments.push(...fillsOf(data, matrix))
    }
  })
  return {segments, pictured}
}

type Point = readonly [number, number]

/** The points of each part of a path; curves are left out. */
function partsOf(data: Float32Array, m: Matrix): Point[][] {
  const parts: Point[][] = []
  const at = (index: number): Point => {
    const [x, y] = [data[index]!, data[index + 1]!]
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
  }
  for (let index = 0; index < data.length; ) {
    const kind = data[index++]
    if (kind === 0) parts.push([at(index)])
    else if (kind === 1) parts.at(-1)?.push(at(index))
    else if (kind === 4) parts.at(-1)?.push(parts.at(-1)![0]!)
    else parts.push([at(index + (kind === 2 ? 4 : 2))])
    index += kind === 4 ? 0 : kind === 2 ? 6 : kind === 3 ? 4 : 2
  }
  return parts
}

function strokesOf(data: Float32Array, matrix: Matrix): Segment[] {
  return partsOf(data, matrix).flatMap((points) =>
    points.slice(1).flatMap((to, index) => segmentOf(points[index]!, to)),
  )
}

/** Lines are often drawn as rectangles that are filled; those that are broad are the ground of a cell. */
function fillsOf(data: Float32Array, matrix: Matrix): Segment[] {
  return partsOf(data, matrix).flatMap((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (high - low <= thin && right - left > thin) return segmentOf([left, (low + high) / 2], [right, (low + high) / 2])
    if (right - left <= thin && high - low > thin)
      return segmentOf([(left + right) / 2, low], [(left + right) / 2, high])
    return []
  })
}

function segmentOf([x, y]: Point, [u, v]: Point): Segment[] {
  if (Math.abs(y - v) < 0.5 && Math.abs(x - u) > 0.5)
    return [{across: true, at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u)}]
  if (Math.abs(x - u) < 0.5 && Math.abs(y - v) > 0.5)
    return [{across: false, at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v)}]
  return []
}
