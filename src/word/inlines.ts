// Inline nodes of an edition → runs of a Word paragraph: character styles for what stands out, hyperlinks, references to
// footnotes.

import type {Inline} from '../edition/edition.ts'
import {englishIn} from '../typography/language.ts'
import {words, type Xml, xml} from '../xml/write.ts'
import type {Document, Relations} from './document.ts'

/** A run of text; a line end in it is a space, as in the sentence that it was written in. */
export function run(text: string, style?: string, lang?: string): Xml {
  return xml(
    'w:r',
    {},
    (style !== undefined || lang !== undefined)
      && xml(
        'w:rPr',
        {},
        style !== undefined && xml('w:rStyle', {'w:val': style}),
        lang !== undefined && xml('w:lang', {'w:val': lang}),
      ),
    xml('w:t', {'xml:space': 'preserve'}, words(text)),
  )
}

/** Runs of a text that is no inline nodes: sentences of English in it say their language. */
export function wordRuns(text: string): Xml[] {
  const made: Xml[] = []
  let at = 0
  for (const {start, end} of englishIn(text)) {
    if (start > at) made.push(run(text.slice(at, start)))
    made.push(run(text.slice(start, end), undefined, 'en'))
    at = end
  }
  if (at < text.length) made.push(run(text.slice(at)))
  return made
}

export function lineBreak(): Xml {
  return xml('w:r', {}, xml('w:br'))
}

/** A field in runs of its own for each of its marks: WPS shows no number where they share one. */
export function field(instruction: string, result: string, style?: string): Xml[] {
  const properties = style !== undefined && xml('w:rPr', {}, xml('w:rStyle', {'w:val': style}))
  const mark = (type: string): Xml => xml('w:r', {}, properties, xml('w:fldChar', {'w:fldCharType': type}))
  return [
    mark('begin'),
    xml('w:r', {}, properties, xml('w:instrText', {'xml:space': 'preserve'}, words(` ${instruction} `))),
    mark('separate'),
    run(result, style),
    mark('end'),
  ]
}

/** `style` is the character style around them, `lang` their language where it is not the report's. */
export function runs(
  document: Document,
  relations: Relations,
  nodes: readonly Inline[],
  style?: string,
  lang?: string,
): Xml[] {
  return nodes.flatMap((node): Xml[] => {
    switch (node.type) {
      case 'text':
        return node.value === '' ? [] : [run(node.value, style, lang)]
      case 'fact':
        return [run(node.value, node.pending ? 'Strong' : style, lang)]
      case 'emphasis':
        return runs(document, relations, node.children, 'Emphasis')
      case 'strong':
        return runs(document, relations, node.children, 'Strong')
      case 'link': {
        const children = runs(document, relations, node.children, style ?? 'Hyperlink')
        return [xml('w:hyperlink', {'r:id': relations.link(node.href), 'w:history': 1}, children)]
      }
      case 'foreign':
        return runs(document, relations, node.children, style, node.lang)
      case 'noteReference':
        return reference(document, node.number)
      case 'break':
        return [lineBreak()]
    }
  })
}

/** A further reference to a note repeats its number by a field: a second mark would be a second note. */
function reference(document: Document, number: number): Xml[] {
  const bookmark = `note${number}`
  if (!document.isFirstReference(number)) return field(`NOTEREF ${bookmark} \\h`, String(number), 'FootnoteReference')
  return [
    xml('w:bookmarkStart', {'w:id': number, 'w:name': bookmark}),
    xml(
      'w:r',
      {},
      xml('w:rPr', {}, xml('w:rStyle', {'w:val': 'FootnoteReference'})),
      xml('w:footnoteReference', {'w:id': number}),
    ),
    xml('w:bookmarkEnd', {'w:id': number}),
  ]
}
