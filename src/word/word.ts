// Edition → the bytes of report.docx (ISO/IEC 29500), which Word, WPS and LibreOffice open: text, styles, notes and pictures
// as parts of one file. The same edition gives the same bytes.

import {createdInUtc} from '../edition/created.ts'
import type {Edition} from '../edition/edition.ts'
import {type Part, writePackage} from '../opc/package.ts'
import type {Style} from '../style/style.ts'
import {xml} from '../xml/write.ts'
import {bodyOf} from './body.ts'
import {Document, Relations} from './document.ts'
import {fontTable} from './fonts.ts'
import {footnotes, numbering} from './notes.ts'
import {declared, relation} from './part.ts'
import type {Picture} from './picture.ts'
import {footer, header, kinds, section, settings} from './running.ts'
import {styleSheet} from './styles.ts'

/** What a Word file needs beside its edition. */
export interface WordAssets {
  /** Picture files by the address in the source; of one that is not at hand the words are printed. */
  readonly images?: ReadonlyMap<string, Picture>
  /** Seconds since 1970 for the file's dates, in place of the report's own. */
  readonly epoch?: number | undefined
  /** The words that are not the edition's, in its script. */
  readonly convert?: ((words: string) => string) | undefined
}

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export function toWord(edition: Edition, style: Style, {images, epoch, convert}: WordAssets = {}): Uint8Array {
  const document = new Document(edition, style, images ?? new Map(), convert ?? ((words) => words))
  const language = edition.lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN'
  const mark = edition.draft?.mark
  const aside: Part[] = [
    {name: 'word/styles.xml', type: `${types}.styles+xml`, content: styleSheet(style, language)},
    {name: 'word/settings.xml', type: `${types}.settings+xml`, content: settings(language)},
    {name: 'word/fontTable.xml', type: `${types}.fontTable+xml`, content: fontTable(style)},
  ]
  const relations = new Relations(
    ['styles', 'settings', 'fontTable', 'numbering', 'footnotes'].map((name, index) => ({
      id: `rId${index + 1}`,
      type: relation(name),
      target: `${name}.xml`,
    })),
  )
  const running: Part[] = []
  const put = (type: 'header' | 'footer', kind: (typeof kinds)[number]): readonly [string, string] => {
    const name = `${type}-${kind}.xml`
    const content = type === 'header' ? header(mark!) : footer(kind, style)
    running.push({name: `word/${name}`, type: `${types}.${type}+xml`, content})
    return [kind, relations.add(type, name)]
  }
  const headers = mark === undefined ? [] : kinds.map((kind) => put('header', kind))
  const footers = kinds.map((kind) => put('footer', kind))
  const body = bodyOf(document, relations)
  const content = xml('w:document', declared, xml('w:body', {}, body, section(style, headers, footers)))
  const ofNotes = new Relations()
  const notes = footnotes(document, ofNotes, edition)
  return writePackage(
    [
      {name: 'word/document.xml', type: `${types}.document.main+xml`, content, relations: relations.all},
      ...aside,
      {name: 'word/numbering.xml', type: `${types}.numbering+xml`, content: numbering(document.numberings)},
      {name: 'word/footnotes.xml', type: `${types}.footnotes+xml`, content: notes, relations: ofNotes.all},
      ...running,
      ...document.media,
    ],
    {
      title: mark === undefined ? edition.title : `${mark} ${edition.title}`,
      creator: edition.office,
      language: edition.lang,
      created: createdInUtc(edition, epoch),
    },
  )
}
