// A PDF edition → diagnostics of where it does not say what report.json says: in its tagged text, in its title and bookmarks,
// in the data attached to it. Places name the page as the line.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {compare} from '../compare.ts'
import {type ReportData, readData} from '../data.ts'
import {decode} from '../decode.ts'
import {draftMarksIn, hasDraftMark, unmarked} from '../draft-mark.ts'
import {compareFileTitle, type FileTitle, marksInTitle} from '../file-title.ts'
import {linesOf} from '../lead.ts'
import type {DraftMark, Examined, Reading} from '../reading.ts'
import {label, show} from '../show.ts'
import {withTitleMarks} from '../title-marks.ts'
import {openFile, type PdfFile} from './file.ts'
import type {PdfObject} from './object.ts'
import {isKind, Malformed} from './object.ts'
import {readDocument} from './read.ts'
import {isElement, placeOfPage, readStructure, type StructureElement} from './structure.ts'
import {textOf} from './unicode.ts'

/** A file that cannot be read gives a reading of nothing. `shown`: the text in the script of `data`. */
export function examinePdf(
  bytes: Uint8Array,
  data: ReportData,
  form: Form,
  path: string,
  shown: Shown = (text) => text,
): Examined {
  const examined = (reading: Reading, diagnostics: readonly Diagnostic[]): Examined => ({
    path,
    reading,
    diagnostics,
    located: () => reading,
  })
  const nothing = readDocument(path, [], 1)
  try {
    const file = openFile(bytes)
    const {elements, pages, texts} = readStructure(file)
    if (!elements.length)
      return examined(nothing, [diagnose('edition-differs', 'untagged', {medium: 'PDF'}, placeOfPage(path, 1))])
    const written = titleOf(file)
    const place = placeOfPage(path, 1)
    const title: FileTitle = {medium: 'PDF', name: 'Title', written, text: shown(written), place}
    const shownTexts = texts.map((text) => label(shown(text)))
    const shownElements = elements.map((element) => inWords(element, shown))
    const reading: Reading = {
      ...withTitleMarks(readDocument(path, shownElements, pages), data),
      draftMarks: draftMarksOf(path, title, shownTexts),
    }
    const differences = compare(reading, data, form, true)
    return examined(reading, [
      ...differences,
      ...comparePages(path, shownTexts, data),
      ...compareFileTitle(title, data),
      ...compareBookmarks(file, shownElements, data, path, shown),
      ...compareAttachment(file, data, path, shown),
    ])
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    return examined(nothing, [diagnose('edition-differs', 'unreadable', {medium: 'PDF'}, placeOfPage(path, 1))])
  }
}

export function verifyPdf(bytes: Uint8Array, data: ReportData, form: Form, path: string): Diagnostic[] {
  return [...examinePdf(bytes, data, form, path).diagnostics]
}

/** In the file's title, then page by page; there a heading that a table repeats may say the same. */
function draftMarksOf(path: string, title: FileTitle, texts: readonly string[]): DraftMark[] {
  return [
    ...marksInTitle(title),
    ...texts.flatMap((text, index) =>
      draftMarksIn(
        text,
        () => false,
        () => placeOfPage(path, index + 1),
      ),
    ),
  ]
}

/** A draft that is marked on one page is marked on every page: each may be looked at by itself. */
function* comparePages(path: string, texts: readonly string[], {draft}: ReportData): Generator<Diagnostic> {
  const bare = texts.flatMap((text, index) => (hasDraftMark(text) ? [] : [index + 1]))
  if (draft && bare.length < texts.length) for (const page of bare) yield unmarked('PDF', placeOfPage(path, page))
}

type Shown = (text: string) => string

function inWords(element: StructureElement, shown: Shown): StructureElement {
  const children = element.children.map((child) =>
    isElement(child) ? inWords(child, shown) : {...child, text: shown(child.text)},
  )
  return {...element, children, alt: element.alt === undefined ? undefined : shown(element.alt)}
}

/** Of the document information or, where there is none (PDF 2.0), of the metadata. */
function titleOf(file: PdfFile): string {
  const information = file.resolve(file.trailer.get('Info'))
  if (isKind(information, 'dictionary')) return textOf(file.get(information, 'Title'))
  const metadata = file.get(file.resolve(file.trailer.get('Root')), 'Metadata')
  if (!isKind(metadata, 'stream')) return ''
  const [, title = ''] = /<dc:title>[^]*?<rdf:li[^>]*>([^<]*)</.exec(decode(file.data(metadata))) ?? []
  return title.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'}

/** Bookmarks, each held against the heading of the text that it stands for. */
function* compareBookmarks(
  file: PdfFile,
  elements: readonly StructureElement[],
  data: ReportData,
  path: string,
  named: Shown,
): Generator<Diagnostic> {
  const headings = headingsIn(elements).filter(({text}) => text !== '')
  const told = new Set([data.title, ...data.sections.flatMap(({title, text}) => [title, ...linesOf(text)])].map(label))
  let due = 0
  for (const actual of bookmarks(file)) {
    const words = label(named(actual))
    const found = headings.findIndex(({text}, index) => index >= due && index < due + 50 && text === words)
    if (found >= 0) {
      due = found + 1
      continue
    }
    const {text: expected = '', page = 1} = headings[due] ?? {}
    due++
    // Where the heading is what is wrong, that is said of it.
    if (told.has(words) && !told.has(expected)) continue
    const values = {medium: 'PDF', name: 'Outlines', actual: show(actual), expected: show(expected)}
    yield diagnose('edition-differs', 'metadata', values, placeOfPage(path, page), {actual, expected})
  }
}

function headingsIn(elements: readonly StructureElement[]): {text: string; page: number}[] {
  return elements.flatMap((element) => {
    if (/^H[1-4]$/.test(element.type)) return [{text: label(wordsOf(element)), page: element.page}]
    return headingsIn(element.children.filter(isElement))
  })
}

function wordsOf({children}: StructureElement): string {
  return children.map((child) => (isElement(child) ? wordsOf(child) : child.text)).join('')
}

/** ISO 32000-1 12.3.3. */
function bookmarks(file: PdfFile): string[] {
  const names: string[] = []
  const queue = [file.get(file.get(file.resolve(file.trailer.get('Root')), 'Outlines'), 'First')]
  const seen = new Set<PdfObject>()
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (!isKind(item, 'dictionary') || seen.has(item)) continue
    seen.add(item)
    names.push(textOf(file.get(item, 'Title')))
    // What is put in last is taken first: those below it, then those behind.
    queue.push(file.get(item, 'Next'), file.get(item, 'First'))
  }
  return names
}

/** report.json inside the file (ISO 32000-2 14.13), where it has one: the same numbers as the one beside it. */
function* compareAttachment(file: PdfFile, data: ReportData, path: string, shown: Shown): Generator<Diagnostic> {
  const attached = file.get(file.resolve(file.trailer.get('Root')), 'AF')
  for (const one of Array.isArray(attached) ? attached : []) {
    const stream = file.get(file.get(one, 'EF'), 'F')
    const name = textOf(file.get(one, 'UF')) || textOf(file.get(one, 'F'))
    if (!isKind(stream, 'stream') || name !== 'report.json') continue
    const own = readData(path, shown(decode(file.data(stream)))).value
    const facts = [...data.facts].filter(([fact, value]) => own?.facts.get(fact) !== value).map(([fact]) => fact)
    const words = ({sections, filling: {local, units}}: ReportData): string =>
      JSON.stringify([sections, local, ...units])
    const same = own && !facts.length && own.title === data.title && words(own) === words(data)
    if (!same) yield diagnose('edition-differs', 'attachment', {}, placeOfPage(path, 1), {facts})
  }
}
