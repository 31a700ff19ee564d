// The blocks of an edition in reading order → paragraphs and tables of the body: each block in the paragraph style of its
// kind, lists with their numbers, a sign-off in its place.

import type {
  Block,
  Chart,
  Edition,
  Figure,
  Inline,
  List,
  ListItem,
  Paragraph,
  Remark,
  SignOff,
  Subheading,
} from '../edition/edition.ts'
import {ems} from '../typography/east-asian-width.ts'
import {signOffPlaces} from '../typography/sign-off.ts'
import {type Xml, xml} from '../xml/write.ts'
import {chartDrawing} from './chart.ts'
import type {Document, Relations} from './document.ts'
import {lineBreak, run, runs, wordRuns} from './inlines.ts'
import {drawing} from './picture.ts'
import {alignment, blockOf, indent} from './styles.ts'
import {captionOf, tableOf, unitOf} from './table.ts'
import {titleLines} from './title.ts'
import {twips} from './units.ts'

/** Inside a list: how deep, and the number of the list for an item's first paragraph. */
interface Around {
  readonly depth: number
  readonly number?: number
}

const outside: Around = {depth: 0}

export function bodyOf(document: Document, relations: Relations): Xml[] {
  const {edition, style} = document
  const found: Xml[] = []
  /** Whether the last thing was a table: a paragraph has to follow it. */
  let behindTable = false

  paragraph('Title', titled(edition))
  if (edition.published) paragraph('Date', [run(`（${edition.published.text}）`)])
  edition.foreword.forEach(remark)
  blocks(edition.opening, outside)
  for (const {title, marks, children} of edition.sections) {
    paragraph('Heading1', [...wordRuns(title), ...inline(marks ?? [])])
    blocks(children, outside)
  }
  if (edition.signOff) signOff(edition.signOff)
  edition.afterword.forEach(remark)
  if (behindTable) paragraph(undefined, [])
  return found

  /** `properties` in the order of CT_PPr, behind the style and what follows it. */
  function paragraph(named: string | undefined, content: readonly Xml[], ...properties: Xml[]): void {
    const block = named === undefined ? blockOf('p', style) : undefined
    const spaced = behindTable && properties.length === 0 && block !== undefined
    found.push(
      xml(
        'w:p',
        {},
        (named !== undefined || properties.length > 0 || spaced)
          && xml(
            'w:pPr',
            {},
            named !== undefined && xml('w:pStyle', {'w:val': named}),
            properties,
            spaced && xml('w:spacing', {'w:before': twips(block.before + style.table.after)}),
          ),
        content,
      ),
    )
    behindTable = false
  }

  function remark({label, blocks: own}: Remark): void {
    paragraph('RemarkLabel', [run(label)])
    blocks(own, outside)
  }

  function inline(nodes: readonly Inline[], named?: string): Xml[] {
    return runs(document, relations, nodes, named)
  }

  function blocks(own: readonly Block[], around: Around): void {
    for (const block of own) one(block, around)
  }

  function one(block: Block, around: Around): void {
    switch (block.type) {
      case 'subheading':
        return subheading(block, outside)
      case 'paragraph':
        return text(block, around)
      case 'list':
        return list(block, around)
      case 'figure':
        return figure(block, around)
      case 'chart':
        return chart(block)
      case 'table':
        // Words that stand right above the table already are not said again: only the unit is.
        if (block.captionShown) paragraph('Caption', wordRuns(captionOf(block, document)))
        else if (block.unit !== undefined) paragraph('TableUnit', [run(unitOf(block, document))])
        else if (behindTable) paragraph(undefined, [])
        found.push(tableOf(document, relations, block))
        behindTable = true
    }
  }

  function subheading({depth, children}: Subheading, around: Around): void {
    paragraph(`Heading${depth - 1}`, inline(children), ...placed(around))
  }

  function text({runIn, children}: Paragraph, around: Around): void {
    const content = [...(runIn ? inline(runIn.children, `RunIn${runIn.depth - 1}`) : []), ...inline(children)]
    paragraph(undefined, content, ...placed(around))
  }

  /** Where a paragraph of a list stands, and the number before it. */
  function placed({depth, number}: Around): Xml[] {
    if (depth === 0) return []
    const {indent: own, left, right, size} = blockOf('p', style)
    const {hang} = blockOf('li', style)
    const edge = left + hang + 2 * size * (depth - 1)
    const first = hang === 0 ? own : number === undefined ? 0 : own - hang
    const numbered =
      number !== undefined
      && xml('w:numPr', {}, xml('w:ilvl', {'w:val': Math.min(8, depth - 1)}), xml('w:numId', {'w:val': number}))
    return [...(numbered ? [numbered] : []), indent(edge, right, first)]
  }

  function list({ordered, start, items}: List, {depth}: Around): void {
    const number = document.number({ordered, start})
    for (const each of items) item(each, {depth: depth + 1, number})
  }

  /** The number stands before the item's first words; where it begins with something else, in a line of its own. */
  function item({children}: ListItem, around: Around): void {
    const [first, ...rest] = children
    if (first?.type === 'paragraph') text(first, around)
    else if (first?.type === 'subheading') subheading(first, around)
    else paragraph(undefined, [], ...placed(around))
    const begun = first?.type === 'paragraph' || first?.type === 'subheading'
    blocks(begun ? rest : children, {depth: around.depth})
  }

  function figure(block: Figure, around: Around): void {
    const picture = document.picture(block.src, relations)
    if (!picture)
      return paragraph(undefined, wordRuns(`${document.convert('（图：')}${block.alt}）`), ...placed(around))
    inLine(xml('w:r', {}, drawing(block, picture, document.drawing(), style.page)))
  }

  function inLine(content: Xml): void {
    // A line of a given height would cut the picture.
    const spacing = xml('w:spacing', {
      'w:before': 0,
      'w:after': twips(style.page.pitch / 4),
      'w:line': 240,
      'w:lineRule': 'auto',
    })
    paragraph(undefined, [content], spacing, indent(0, 0, 0), alignment('center'))
  }

  function chart(block: Chart): void {
    const relation = document.chart(block, relations)
    inLine(xml('w:r', {}, chartDrawing(block, relation, document.drawing(), style.page)))
    paragraph(undefined, wordRuns(block.says))
  }

  function signOff({kind, signed, dated}: SignOff): void {
    const {size, pitch} = blockOf('signed', style)
    const lengths = [ems(signed) * size, ems(dated?.text ?? '') * size] as const
    const lefts = signOffPlaces(...lengths, style.page.measure, size, kind === 'sealed')
    const lines = [signed, ...(dated ? [dated.text] : [])]
    for (const [index, line] of lines.entries())
      found.push(
        xml(
          'w:p',
          {},
          xml(
            'w:pPr',
            {},
            xml('w:pStyle', {'w:val': 'Signature'}),
            index < lines.length - 1 && xml('w:keepNext'),
            index === 0 && kind !== 'sealed' && xml('w:spacing', {'w:before': twips(pitch)}),
            indent(Math.max(0, lefts[index]!), 0, 0),
            alignment('start'),
          ),
          run(line),
        ),
      )
    behindTable = false
  }

  function titled(own: Edition): Xml[] {
    const {size} = blockOf('h1', style)
    return titleLines(own, style.page.measure / size).flatMap((line, index) =>
      index === 0 ? wordRuns(line) : [lineBreak(), ...wordRuns(line)],
    )
  }
}
