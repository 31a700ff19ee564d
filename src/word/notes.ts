// The notes of an edition → footnotes.xml, and its lists → numbering.xml.

import type {Edition} from '../edition/edition.ts'
import {type Xml, xml} from '../xml/write.ts'
import type {Document, Numbering, Relations} from './document.ts'
import {run, runs} from './inlines.ts'
import {declared, namespace} from './part.ts'

export function footnotes(document: Document, relations: Relations, {notes}: Edition): Xml {
  const separator = (id: number, type: string, element: string): Xml =>
    xml(
      'w:footnote',
      {'w:type': type, 'w:id': id},
      xml(
        'w:p',
        {},
        xml('w:pPr', {}, xml('w:spacing', {'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto'})),
        xml('w:r', {}, xml(element)),
      ),
    )
  return xml(
    'w:footnotes',
    declared,
    separator(-1, 'separator', 'w:separator'),
    separator(0, 'continuationSeparator', 'w:continuationSeparator'),
    notes.map(({number, children}) =>
      xml(
        'w:footnote',
        {'w:id': number},
        xml(
          'w:p',
          {},
          xml('w:pPr', {}, xml('w:pStyle', {'w:val': 'FootnoteText'})),
          xml('w:r', {}, xml('w:rPr', {}, xml('w:rStyle', {'w:val': 'FootnoteReference'})), xml('w:footnoteRef')),
          run(' '),
          runs(document, relations, children),
        ),
      ),
    ),
  )
}

/** One definition a list, so that each begins where it says. */
export function numbering(lists: readonly Numbering[]): Xml {
  return xml(
    'w:numbering',
    {'xmlns:w': namespace.w},
    lists.map((list, index) =>
      xml(
        'w:abstractNum',
        {'w:abstractNumId': index},
        xml('w:multiLevelType', {'w:val': 'hybridMultilevel'}),
        Array.from({length: 9}, (_, level) =>
          xml(
            'w:lvl',
            {'w:ilvl': level},
            xml('w:start', {'w:val': list.start}),
            xml('w:numFmt', {'w:val': list.ordered ? 'decimal' : 'bullet'}),
            xml('w:suff', {'w:val': list.ordered ? 'nothing' : 'space'}),
            xml('w:lvlText', {'w:val': list.ordered ? `%${level + 1}.` : '•'}),
            xml('w:lvlJc', {'w:val': 'left'}),
          ),
        ),
      ),
    ),
    lists.map((_, index) => xml('w:num', {'w:numId': index + 1}, xml('w:abstractNumId', {'w:val': index}))),
  )
}
