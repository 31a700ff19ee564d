// What a document collects while its text is written: the addresses of links, pictures, numberings of lists, the notes that
// were referred to, and the numbers that Word wants to be unique.

import type {Chart, Edition} from '../edition/edition.ts'
import type {Part, Relation} from '../opc/package.ts'
import type {Style} from '../style/style.ts'
import {chartPart} from './chart.ts'
import {relation} from './part.ts'
import {type Picture, type Placed, pictureSize} from './picture.ts'

/** A list: what its items begin with. */
export interface Numbering {
  readonly ordered: boolean
  readonly start: number
}

/** A part of text with relationships of its own: the body, or the notes. */
export class Relations {
  readonly all: Relation[] = []
  readonly #known = new Map<string, string>()

  constructor(first: readonly Relation[] = []) {
    this.all.push(...first)
  }

  /** The identifier of a link's address. */
  link(address: string): string {
    return this.add('hyperlink', address, true)
  }

  add(type: string, target: string, external = false): string {
    const key = `${type} ${target}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = `rId${this.all.length + 1}`
    this.all.push({id, type: relation(type), target, ...(external && {external})})
    this.#known.set(key, id)
    return id
  }
}

export class Document {
  readonly style: Style
  readonly edition: Edition
  /** The templates' words in the script of the edition. */
  readonly convert: (words: string) => string
  readonly numberings: Numbering[] = []
  readonly media: Part[] = []
  readonly #images: ReadonlyMap<string, Picture>
  readonly #media = new Map<string, string>()
  readonly #noted = new Set<number>()
  #drawings = 0
  #charts = 0

  constructor(
    edition: Edition,
    style: Style,
    images: ReadonlyMap<string, Picture>,
    convert: (words: string) => string,
  ) {
    this.edition = edition
    this.style = style
    this.#images = images
    this.convert = convert
  }

  /** The number by which paragraphs name this list. */
  number(list: Numbering): number {
    return this.numberings.push(list)
  }

  /** Undefined where the picture is not at hand. */
  picture(src: string, relations: Relations): Placed | undefined {
    const picture = this.#images.get(src)
    const size = picture && pictureSize(picture.bytes)
    if (!size) return undefined
    let name = this.#media.get(src)
    if (name === undefined) {
      name = `media/image${this.#media.size + 1}.${picture.type === 'image/png' ? 'png' : 'jpeg'}`
      this.#media.set(src, name)
      this.media.push({name: `word/${name}`, content: picture.bytes})
    }
    return {relation: relations.add('image', name), ...size}
  }

  /** The relationship of a chart's part. */
  chart(chart: Chart, relations: Relations): string {
    const name = `charts/chart${++this.#charts}.xml`
    const language = this.edition.lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN'
    const type = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
    this.media.push({name: `word/${name}`, type, content: chartPart(chart, language)})
    return relations.add('chart', name)
  }

  /** A number that no other drawing has. */
  drawing(): number {
    return ++this.#drawings
  }

  /** Whether this is the first reference to a note: Word prints a note for each. */
  isFirstReference(note: number): boolean {
    if (this.#noted.has(note)) return false
    this.#noted.add(note)
    return true
  }
}
