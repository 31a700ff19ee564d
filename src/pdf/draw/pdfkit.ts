// The members of PDFKit 0.20 that drawing rests on, as its own types do not give them: some are not documented. A test
// holds the text of those that document.ts overrides against what was read.

import PDFDocument from 'pdfkit'

/** A JavaScript string is a name, `text` a text string, bytes a byte string, a reference or dictionary itself. */
export type Value = unknown

export interface Dictionary {
  [key: string]: Value
}

/** An object of the file while it is made. `end` writes it: nothing of it may change afterwards. */
export interface Reference {
  readonly id: number
  readonly document: PdfKit
  data: Dictionary
  /** Whether the stream is to be deflated when the object is written. */
  compress: boolean
  buffer: Uint8Array[]
  write(chunk: string | Uint8Array): void
  end(chunk?: Uint8Array): void
  finalize(): void
}

export interface PdfKitPage {
  readonly dictionary: Reference
  readonly fonts: Dictionary
  readonly width: number
  readonly height: number
}

/** Sequences of marked content as a structure element takes them. */
export interface StructureContent {
  readonly refs: readonly {readonly pageRef: Reference; readonly mcid: number}[]
}

export interface StructureElement {
  readonly dictionary: Reference
  add(child: StructureElement | StructureContent): this
  end(): void
}

export interface OutlineItem {
  readonly outlineData: Dictionary
  addItem(title: string, options: OutlineOptions): OutlineItem
}

/** Distances from the right and upper edges of a page, which counts from 0. */
export interface OutlineOptions {
  readonly pageNumber: number
  readonly left: number
  readonly top: number
  readonly fit: false
}

export interface PdfKitImage {
  width: number
  height: number
  /** Of EXIF, 1 to 8; JPEG alone. */
  readonly orientation?: number
  /** PNG alone. */
  readonly image?: {transparency: {grayscale?: number; rgb?: readonly number[]}}
}

export interface PdfKit {
  readonly page: PdfKitPage
  readonly outline: OutlineItem
  readonly info: Dictionary
  readonly _root: Reference
  readonly _info: Reference

  ref(data?: Dictionary): Reference
  addPage(options: {readonly size: readonly [number, number]; readonly margin: number}): this
  switchToPage(index: number): PdfKitPage
  addContent(data: string | Uint8Array): this
  markContent(tag: string, options: {readonly type: string}): this
  markStructureContent(tag: string): StructureContent
  endMarkedContent(): this
  struct(type: string, options: Dictionary): StructureElement
  addStructure(element: StructureElement): this
  getStructTreeRoot(): Reference
  openImage(file: Uint8Array): PdfKitImage
  image(image: PdfKitImage, x: number, y: number, size: {readonly width: number; readonly height: number}): this
  annotate(x: number, y: number, width: number, height: number, options: Dictionary): this
  link(x: number, y: number, width: number, height: number, url: string, options: Dictionary): this
  file(file: Uint8Array, options: Dictionary): Reference
  end(): void

  _ctm: number[]
  _write(data: string | Uint8Array): void
  _refEnd(reference: Reference): void
  _finalize(): void
  endMetadata(): void
}

export const Base = PDFDocument as unknown as new (options: Dictionary) => PdfKit

/** A text string (ISO 32000-1 7.9.2.2). */
export function text(value: string): Value {
  // PDFKit tells it from a name by its being an object.
  return Object(value)
}

/** A byte string of a value's UTF-8: ids and addresses. */
export function bytes(value: string): Value {
  return /^[\x20-\x7e]*$/.test(value) ? text(value) : new TextEncoder().encode(value)
}
