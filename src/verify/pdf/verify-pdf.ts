// A PDF edition → diagnostics of where it does not say what report.json says: in its tagged text, in its title and bookmarks,
// in the data attached to it. Places name the page as the line.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {likeness} from '../align.ts'
import {compare} from '../compare.ts'
import {type ReportData, readData} from '../data.ts'
import {decode} from '../decode.ts'
import {draftMarksIn, hasDraftMark, markBefore, unmarked} from '../draft-mark.ts'
import type {DraftMark, Examined, Reading} from '../reading.ts'
import {label, show} from '../show.ts'
import {openFile, type PdfFile} from './file.ts'
import type {PdfObject} from './object.ts'
import {isKind, Malformed} from './object.ts'
import {readDocument} from './read.ts'
import {isElement, placeOfPage, readStructure, type StructureElement} from './structure.ts'
import {textOf} from './unicode.ts'

/** A file that cannot be read gives a reading of nothing. */
/** `shown`: the text in the script of `data`. */
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
    const title = shown(textOf(file.get(file.resolve(file.trailer.get('Info')), 'Title')))
    const shownTexts = texts.map((text) => label(shown(text)))
    const reading: Reading = {
      ...readDocument(
        path,
        elements.map((element) => inWords(element, shown)),
        pages,
      ),
      draftMarks: draftMarksOf(path, title, shownTexts),
    }
    const differences = compare(reading, data, form, true)
    return examined(reading, [
      ...differences,
      ...comparePages(path, shownTexts, data),
      ...compareNames(file, data, path, shown),
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
function draftMarksOf(path: string, title: string, texts: readonly string[]): DraftMark[] {
  return [
    ...draftMarksIn(
      title,
      (_, end) => markBefore.test(title.slice(0, end + 1)),
      () => placeOfPage(path, 1),
    ),
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
  return {...element, children}
}

/** The title that a window shows, and the bookmarks. */
function* compareNames(file: PdfFile, data: ReportData, path: string, named: Shown): Generator<Diagnostic> {
  const titles = [data.title, ...data.sections.map(({title}) => title).filter((title) => title !== '')]
  const shown = textOf(file.get(file.resolve(file.trailer.get('Info')), 'Title'))
  for (const [name, actual] of [
    ['Title', shown] as const,
    ...bookmarks(file).map((words) => ['Outlines', words] as const),
  ]) {
    const bare = named(actual).replace(markBefore, '')
    if (titles.some((title) => label(title) === label(bare))) continue
    const [best] = titles
      .map((title) => [likeness(label(title), label(bare)), title] as const)
      .sort((a, b) => b[0] - a[0])
    if (!best || best[0] < 0.7) continue
    const values = {medium: 'PDF', name, actual: show(actual), expected: best[1]}
    yield diagnose('edition-differs', 'metadata', values, placeOfPage(path, 1), {actual, expected: best[1]})
  }
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
