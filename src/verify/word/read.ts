// The body of a Word file → the report's title, sections, prose and tables in it. Headings are known by the names of their
// styles, as Word's own outline knows them.

import type {Place} from '../../diagnostic/place.ts'
import {elementsOf, type XmlElement} from '../../xml/parse.ts'
import {readTable} from '../grid.ts'
import type {ReadAddress, Reading, ReadSection, ReadTable, ReadText} from '../reading.ts'
import {barsOf} from './chart.ts'
import type {WordFile} from './file.ts'
import {tableParts} from './table.ts'
import {type ParagraphText, textOf} from './text.ts'

interface Open {
  heading?: ReadText
  prose: ReadText[]
  tables: ReadTable[]
  place: ReadSection['place']
}

/** A paragraph of the file, as its line: those of tables are counted, too. */
export function placeOf(path: string, number: number): Place {
  return {path, line: number, column: 1, endLine: number, endColumn: 1}
}

export interface ReadWord {
  readonly reading: Reading
  /** Captions of tables as they are seen, each with what those hear who do not see it. */
  readonly captions: readonly {readonly seen: ReadText; readonly said: string}[]
}

/** Marks of a draft are no content: whoever reads the headers adds them. `shown`: the text in the script of the data. */
export function readBody(path: string, file: WordFile, shown: (text: string) => string): ReadWord {
  let number = 0
  const numbers = new Map<string, number>()
  const links: ReadAddress[] = []
  const images: ReadText[] = []
  const charts: ReadText[] = []
  const captions: {seen: ReadText; said: string}[] = []
  const particulars: {name: string; value: ReadText}[] = []
  const sections: Open[] = [{prose: [], tables: [], place: placeOf(path, 1)}]
  let title: ReadText | undefined
  let marker: string | undefined
  let caption: ReadText | undefined
  /** How deep in lists the item stands that a marker waits for. */
  let depth = 0
  let inTable = false
  /** Where the links of the remarks behind the text begin: other editions have the notes before them. */
  let closing: number | undefined
  for (const element of elementsOf(file.body)) {
    if (element.name === 'w:p') paragraph(element)
    else if (element.name === 'w:tbl') table(element)
  }
  flushCaption()
  const end = placeOf(path, Math.max(1, number))
  const ofText = links.splice(0)
  const notes = [...numbers].map(([id, at]) => noteOf(id, at))
  links.unshift(...ofText.slice(0, closing))
  links.push(...(closing === undefined ? [] : ofText.slice(closing)))
  if (notes.length > 0)
    sections.push({
      heading: {text: '注释', place: () => end},
      prose: notes,
      tables: [],
      place: end,
    })
  return {
    reading: {medium: 'DOCX', ...(title && {title}), draftMarks: [], particulars, sections, links, images, charts, end},
    captions,
  }

  function read(element: XmlElement, inNotes = false): ReadText {
    const place = placeOf(path, inNotes ? Math.max(1, number) : ++number)
    const found = textOf(element, noted, (id) => file.address(id, inNotes))
    beside(found, place)
    return {text: shown(found.text), place: () => place}
  }

  function beside(found: ParagraphText, place: Place): void {
    for (const text of found.links) links.push({text, place: () => place, ...(inTable && {inTable})})
    for (const {said, part} of found.charts)
      charts.push({text: shown(said + (barsOf(file.chart(part)) ?? '')), place: () => place})
    for (const text of found.images) images.push({text: shown(text ?? ''), place: () => place})
  }

  /** Word numbers notes in the order of their marks. */
  function noted(id: string): number {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return numbers.get(id)!
  }

  function noteOf(id: string, at: number): ReadText {
    const note = file.notes.get(id)
    const own = note ? elementsOf(note, 'w:p').map((one) => read(one, true)) : []
    const text = own.map((one) => one.text).join('\n')
    return {text: `[${at}] ${text}`.trimEnd(), place: () => end}
  }

  function flushCaption(): void {
    if (caption) sections.at(-1)!.prose.push(caption)
    caption = undefined
  }

  function paragraph(element: XmlElement): void {
    const style = file.styleOf(element)
    const own = file.markerOf(element)
    if (style === 'remark label' && sections.length > 1) closing ??= links.length
    const text = read(element)
    flushCaption()
    if (own !== undefined) {
      // A list that begins in a list has the markers of both before its first words; another item's stands alone.
      marker = marker !== undefined && own.depth > depth ? marker + own.marker : own.marker
      depth = own.depth
    } else marker = undefined
    if (style === 'title' && !title) title = text
    else if (style === 'heading 1') sections.push({heading: text, prose: [], tables: [], place: text.place()})
    else if (style === 'caption' || style === 'table unit') caption = text
    else if (text.text) put(text)
    else if (images.at(-1)?.place().line === text.place().line) marker = undefined
  }

  function put(text: ReadText): void {
    const date = sections.length === 1 ? /^（(\d+年\d+月\d+日)）$/u.exec(text.text) : null
    const instead = /^（[图圖]：(.*)）$/u.exec(text.text)
    if (instead) images.push({text: instead[1]!, place: text.place})
    if (date) particulars.push({name: '发布日期', value: {text: date[1]!, place: text.place}})
    else sections.at(-1)!.prose.push(marker === undefined ? text : {...text, marker})
    marker = undefined
  }

  function table(element: XmlElement): void {
    const place = placeOf(path, number + 1)
    const [properties] = elementsOf(element, 'w:tblPr')
    const named = properties && elementsOf(properties, 'w:tblCaption')[0]?.attributes['w:val']
    const said = named === undefined ? undefined : shown(named)
    const above = caption
    // A unit alone stands for the end of a caption whose other words stand in the heading.
    const isUnit = above !== undefined && /^（[单單]位：[^）]*）$/u.test(above.text)
    const whole = said !== undefined && (above === undefined || (isUnit && said.endsWith(above.text)))
    const seen = whole ? {text: said, place: () => above?.place() ?? place} : above
    caption = undefined
    marker = undefined
    const parts = tableParts(element, seen, place, (cell) => {
      const paragraphs = elementsOf(cell, 'w:p')
      inTable = true
      const texts = paragraphs.map((one) => read(one))
      inTable = false
      const text = texts.map((one) => one.text).join('\n')
      const at = texts[0]?.place() ?? place
      return {text: {text, place: () => at}, header: /^table (?:head|stub)$/u.test(file.styleOf(paragraphs[0]!))}
    })
    sections.at(-1)!.tables.push(readTable(parts))
    if (seen && said !== undefined) captions.push({seen, said})
  }
}
