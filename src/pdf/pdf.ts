// Edition → the bytes of report.pdf: template, print tree, pages, file. What the pages cannot show as it stands, a
// character without glyph or a table wider than the page, is said with its place, and no file is made.

import {type Checked, type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {createdAt} from '../edition/created.ts'
import type {Chart, Edition, NodeId} from '../edition/edition.ts'
import type {Style} from '../style/style.ts'
import {render} from '../template/render.ts'
import type {Templates} from '../template/templates.ts'
import {draw} from './draw/draw.ts'
import type {DocumentMeta} from './draw/metadata.ts'
import {openPictures} from './draw/picture.ts'
import type {EmbeddableFonts} from './font/font.ts'
import {missingGlyphs} from './glyph-places.ts'
import type {Overflow} from './layout/faults.ts'
import {layout} from './layout/layout.ts'
import {type Box, boxesOf} from './trace.ts'
import {parseTree} from './tree.ts'

/** What a PDF holds beside its edition. */
export interface PdfAssets {
  /** report.json, attached where the style's standard allows it. */
  readonly data?: Uint8Array
  /** Picture files by the address in the source. */
  readonly images?: ReadonlyMap<string, {readonly bytes: Uint8Array}>
  /** Whether `boxes` are wanted. */
  readonly trace?: boolean
  /** The source, for the places of single characters. */
  readonly text?: string
  /** Seconds since 1970 for the file's dates, in place of the report's own. */
  readonly epoch?: number
  /** Called where what was needed so far is done with. */
  readonly between?: () => void
}

/** The file, and, where that is asked for, where on its pages each node stands: also where no file can be made of them. */
interface Printed extends Checked<Uint8Array> {
  readonly boxes?: readonly Box[] | undefined
}

export async function toPdf(
  edition: Edition,
  templates: Templates,
  style: Style,
  fonts: EmbeddableFonts,
  assets: PdfAssets = {},
): Promise<Printed> {
  const rendered = render(templates, 'pdf', edition)
  if (rendered.value === undefined) return {value: undefined, diagnostics: rendered.diagnostics}
  const path = templates.media.pdf!.path
  const entry = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  const {value: tree, diagnostics} = parseTree(rendered.value, () => entry)
  if (!tree) return {value: undefined, diagnostics}
  const pictures = openPictures(new Map([...(assets.images ?? [])].map(([src, {bytes}]) => [src, bytes])))
  assets.between?.()
  const {pages, missing, overflows, absent} = layout(tree, style, fonts, pictures, chartsIn(edition))
  const boxes = assets.trace ? boxesOf(pages, tree) : undefined
  const faults = [
    // A character may only be missing because its file is of no use.
    ...(fonts.faults().length > 0 ? fonts.faults() : missingGlyphs(missing, edition.places, assets.text)),
    ...overflows.map((one) => overflowing(one, edition.places)),
    ...absent.map(({src, node}) =>
      diagnose(
        'image-missing',
        assets.images?.has(src) ? 'unreadable' : 'main',
        {file: src},
        placeAt(node, edition.places),
      ),
    ),
  ]
  if (faults.length > 0) return {value: undefined, diagnostics: faults, boxes}
  assets.between?.()
  return {
    value: await draw(pages, tree, fonts, metaOf(edition, style, assets), pictures),
    diagnostics: [],
    boxes,
  }
}

/** By their names, which stand in the tree in place of a file's. */
function chartsIn({sections}: Edition): Map<string, Chart> {
  const blocks = sections.flatMap(({children}) => children)
  return new Map(blocks.flatMap((block) => (block.type === 'chart' ? [[block.id, block] as const] : [])))
}

function metaOf(edition: Edition, {pdf}: Style, {data, epoch}: PdfAssets): DocumentMeta {
  const {title, draft, office, lang} = edition
  const attachment = data && {
    attachment: {name: 'report.json', type: 'application/json', description: `${title}：数据`, bytes: data},
  }
  return {
    title: draft ? `${draft.mark} ${title}` : title,
    author: office,
    lang,
    created: createdAt(edition, epoch),
    producer: 'nianbao',
    standard: pdf.standard,
    ...(pdf.standard !== 'a-2a' && attachment),
  }
}

function placeAt(node: NodeId | undefined, places: readonly Place[]): Place | undefined {
  return node === undefined ? undefined : places[node]
}

function overflowing({node, kind, found, expected}: Overflow, places: readonly Place[]): Diagnostic {
  const place = placeAt(node, places)
  if (kind === 'width') return diagnose('layout-overflow', 'width', {}, place)
  const mm = (points: number): string => ((points * 25.4) / 72).toFixed(1)
  return diagnose('layout-overflow', kind, {found: mm(found), expected: mm(expected)}, place)
}
