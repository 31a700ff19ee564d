// PDFKit's document, written as this project wants its files: everything but streams in object streams, a
// cross-reference stream at the end (ISO 32000-1 7.5), deflated to the same bytes on every machine, identified by its
// content, described by an XMP of our own. Puts right, too, what PDFKit writes against the standard.

import {concat, sha256Of, toLatin1} from '../../host/platform/platform.ts'
import {deflate} from '../../zip/deflate.ts'
import {inflate} from '../../zip/inflate.ts'
import {addNamespace} from './modern.ts'
import {Base, type Dictionary, type Reference} from './pdfkit.ts'

/** What PDFKit calls 1.7 may be written as PDF 2.0 where nothing that is deprecated there is in it. */
export type Version = '1.7' | '2.0'

/** Objects in one object stream: many deflate better, few are found faster. */
const objectsPerStream = 400

/** What was deflated before and is still in use: the font programs of a report that is built again and again. */
const known = new WeakMap<Uint8Array, Uint8Array>()

/** An object as it is written: its source and, for a stream, the data behind it. */
interface Written {
  readonly source: string
  readonly data?: Uint8Array
}

/** Where an object stands: at a byte offset, or as the `index`th of an object stream. */
type Entry = {readonly offset: number} | {readonly stream: number; readonly index: number}

export class ReportDocument extends Base {
  /** What PDFKit has written of the object at hand. */
  private pieces: (string | Uint8Array)[] = []
  private readonly open = new Set<Reference>()
  private readonly written: Written[] = []
  private done: ((file: Uint8Array) => void) | undefined
  private assembling = false
  private readonly xmp: string
  private readonly version: Version
  /** Of its structure elements; there is none in PDF 1.7. */
  readonly namespace: Reference | undefined

  constructor(options: Dictionary, xmp: string, version: Version = '1.7') {
    // Without a name PDFKit loads no font of its own. Pages stay open: their annotations come last.
    super({
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      font: '',
      ...options,
    })
    this.xmp = xmp
    this.version = version
    this.namespace = version === '2.0' ? addNamespace(this) : undefined
    const {data} = this.getStructTreeRoot()
    // The root of a tree has no limits (ISO 32000-1 7.9.7); PDFKit gives it some.
    ;(data['ParentTree'] as {limits: boolean}).limits = false
    // Nor has a file without named destinations a tree of them.
    delete (this._root.data['Names'] as Reference).data['Dests']
  }

  /** Adds an object that is known whole. What is given as its data must not change later. */
  add(data: Dictionary, stream?: Uint8Array): Reference {
    const reference = this.ref(data)
    reference.end(stream)
    return reference
  }

  /** The finished file. PDFKit waits for pictures that it takes apart, and would wait for what nobody ends. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.done = resolve
      this.end()
      for (const {id, data} of this.open) {
        if (data['Subtype'] !== 'Image') throw new Error(`object ${id} was begun and never ended`)
      }
    })
  }

  override ref(data?: Dictionary): Reference {
    const reference = super.ref(data)
    reference.finalize = finalize
    // Not there yet while PDFKit's constructor is at work, nor is what is written then: a header.
    this.open?.add(reference)
    return reference
  }

  /** PDFKit leaves the matrix of the page that was added last. */
  override switchToPage(index: number): this['page'] {
    const page = super.switchToPage(index)
    this._ctm = [1, 0, 0, -1, 0, page.height]
    return page
  }

  override _write(data: string | Uint8Array): void {
    this.pieces?.push(data)
  }

  /** `N 0 obj`, the value, for a stream three more pieces, `endobj`. */
  override _refEnd(reference: Reference): void {
    const [, source, , data] = this.pieces.splice(0)
    this.written[reference.id] = {source: source as string, ...(data instanceof Uint8Array && {data})}
    this.open.delete(reference)
    if (!this.assembling) super._refEnd(reference)
  }

  override endMetadata(): void {
    const metadata = this.ref({Type: 'Metadata', Subtype: 'XML'})
    // Not deflated: it is meant to be found by programs that know no PDF.
    metadata.compress = false
    metadata.end(new TextEncoder().encode(this.xmp))
    this._root.data['Metadata'] = metadata
  }

  override _finalize(): void {
    this.assembling = true
    this.done?.(this.assemble())
  }

  private assemble(): Uint8Array {
    // Those that are made on the way are not among them.
    const objects = this.written.slice()
    if (this.version === '2.0') delete objects[this._info.id]
    const entries: (Entry | undefined)[] = [undefined]
    const parts: Uint8Array[] = []
    let length = 0
    const put = (part: Uint8Array): void => {
      parts.push(part)
      length += part.length
    }
    const putStream = (object: number, {source, data}: Written): void => {
      entries[object] = {offset: length}
      put(toLatin1(`${object} 0 obj\n${source}\nstream\n`))
      put(data!)
      put(toLatin1('\nendstream\nendobj\n'))
    }
    put(toLatin1(`%PDF-${this.version}\n%\u00e2\u00e3\u00cf\u00d3\n`))
    const plain: number[] = []
    objects.forEach((object, id) => {
      if (object?.data) putStream(id, object)
      else if (object) plain.push(id)
    })
    for (let from = 0; from < plain.length; from += objectsPerStream) {
      const ids = plain.slice(from, from + objectsPerStream)
      const {id, written} = this.objectStream(ids.map((one) => [one, objects[one]!.source]))
      ids.forEach((one, index) => (entries[one] = {stream: id, index}))
      putStream(id, written)
    }
    const start = length
    const cross = this.crossReferences(entries, start, identify(parts))
    putStream(cross.id, cross.written)
    put(toLatin1(`startxref\n${start}\n%%EOF\n`))
    return concat(parts)
  }

  /** ISO 32000-1 7.5.7. */
  private objectStream(objects: readonly (readonly [id: number, source: string])[]): Late {
    let [index, body] = ['', '']
    for (const [id, source] of objects) {
      index += `${id} ${body.length} `
      body += `${source}\n`
    }
    return this.late({Type: 'ObjStm', N: objects.length, First: index.length}, toLatin1(index + body))
  }

  /** ISO 32000-1 7.5.8; each row is the difference to the row before, as in PNG (predictor 12): that deflates to a third. */
  private crossReferences(entries: (Entry | undefined)[], start: number, identifier: Uint8Array): Late {
    const columns = 7
    const own = entries.length
    const rows = new Uint8Array((own + 1) * (columns + 1))
    let before = [0, 0, 0, 0, 0, 0, 0]
    for (let object = 0; object <= own; object++) {
      const row = fields(object === own ? {offset: start} : entries[object])
      rows[object * (columns + 1)] = 2
      row.forEach((byte, column) => (rows[object * (columns + 1) + 1 + column] = byte - before[column]!))
      before = row
    }
    return this.late(
      {
        Type: 'XRef',
        W: [1, 4, 2],
        DecodeParms: {Predictor: 12, Columns: columns},
        Root: this._root,
        // What it said stands in XMP alone (ISO 19005-4 6.1.3).
        ...(this.version === '1.7' && {Info: this._info}),
        ID: [identifier, identifier],
        Size: own + 1,
      },
      rows,
    )
  }

  /** An object that is made of others that are finished. */
  private late(data: Dictionary, stream: Uint8Array): Late {
    const {id} = this.add(data, stream)
    return {id, written: this.written[id]!}
  }
}

interface Late {
  readonly id: number
  readonly written: Written
}

/** In place of `finalize` of PDFKit's references, which deflates by zlib: other bytes with another Node. */
function finalize(this: Reference): void {
  mend(this)
  if (this.buffer.length > 0) {
    const data = this.buffer.length === 1 ? this.buffer[0]! : concat(this.buffer)
    this.buffer = [
      this.compress ? deflated(data) : isPacked(this.data) ? deflate(inflate(data, Number.POSITIVE_INFINITY)!) : data,
    ]
    this.compress = false
  }
  ;(Object.getPrototypeOf(this) as Reference).finalize.call(this)
}

function deflated(data: Uint8Array): Uint8Array {
  let packed = known.get(data)
  if (!packed) known.set(data, (packed = deflate(data)))
  return packed
}

/** Whether PDFKit has packed a picture with zlib. Rows with predictors are the picture file's own. */
function isPacked({Subtype, Filter, DecodeParms}: Dictionary): boolean {
  if (Subtype !== 'Image' || Filter !== 'FlateDecode') return false
  return (DecodeParms as Reference | undefined)?.data['Predictor'] !== 15
}

function mend({data, document}: Reference): void {
  if (data['S'] === 'Link') {
    // PDFKit names the page at hand.
    for (const kid of data['K'] as {Obj?: Reference; Pg?: unknown}[]) if (kid.Obj) kid.Pg = kid.Obj.data['P']
  } else if (data['Type'] === 'EmbeddedFile') {
    // Sixteen bytes (ISO 32000-1 7.11.4); PDFKit has their digits.
    const parameters = data['Params'] as Dictionary
    parameters['CheckSum'] = ofHex(String(parameters['CheckSum']))
  } else if (data['ProcSet'] && (document as ReportDocument).namespace) delete data['ProcSet']
  else if (data['ColorSpace'] === 'DeviceCMYK') data['ColorSpace'] = inks(document as ReportDocument)
}

/** Inks by way of sRGB: PDF/A allows no DeviceCMYK beside an RGB output intent (ISO 19005-2 6.2.4.3). */
function inks(document: ReportDocument): unknown[] {
  const light = '1 exch sub 3 index mul 3 1 roll '
  const tint = document.add(
    {FunctionType: 4, Domain: [0, 1, 0, 1, 0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1]},
    toLatin1(`{1 exch sub 4 1 roll ${light.repeat(3)}4 -1 roll pop}`),
  )
  return ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', tint]
}

/** Type, offset or object stream, index in it; a free entry for object 0. */
function fields(entry: Entry | undefined): number[] {
  if (!entry) return [0, 0, 0, 0, 0, 0xff, 0xff]
  if ('offset' in entry) return [1, ...word(entry.offset), 0, 0]
  return [2, ...word(entry.stream), entry.index >> 8, entry.index & 0xff]
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

/** ISO 32000-1 14.4. */
function identify(parts: readonly Uint8Array[]): Uint8Array {
  return sha256Of(...parts).subarray(0, 16)
}

function ofHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
