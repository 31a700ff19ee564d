// Page, headers and footers of a Word file: a draft's mark above every page, the page's number below it, at the outer edge on
// odd and on even pages (GB/T 9704 7.5).

import type {Style} from '../style/style.ts'
import {type Xml, xml} from '../xml/write.ts'
import {field, run} from './inlines.ts'
import {declared} from './part.ts'
import {alignment, blockOf, indent, linePitch} from './styles.ts'
import {twips} from './units.ts'

/** Pages that may have headers of their own: all, even ones, the first. */
export const kinds = ['default', 'even', 'first'] as const

export function header(mark: string): Xml {
  return xml('w:hdr', declared, xml('w:p', {}, xml('w:pPr', {}, xml('w:pStyle', {'w:val': 'Header'})), run(mark)))
}

export function footer(kind: (typeof kinds)[number], {pageNumber: {text, align, inset}}: Style): Xml {
  const [before = '', after = ''] = text.split('{page}')
  const left = kind === 'even'
  const place =
    align === 'center'
      ? [alignment('center')]
      : [indent(left ? inset : 0, left ? 0 : inset, 0), alignment(left ? 'start' : 'end')]
  return xml(
    'w:ftr',
    declared,
    xml(
      'w:p',
      {},
      xml('w:pPr', {}, xml('w:pStyle', {'w:val': 'Footer'}), place),
      before !== '' && run(before),
      field('PAGE', kind === 'even' ? '2' : '1'),
      after !== '' && run(after),
    ),
  )
}

/** The last thing of the body. `headers` and `footers`: identifiers of their parts by kind. */
export function section(
  style: Style,
  headers: readonly (readonly [kind: string, id: string])[],
  footers: readonly (readonly [kind: string, id: string])[],
): Xml {
  const {page, pageNumber} = style
  const below = page.height - page.top - page.textHeight
  const mark = blockOf('draft', style)
  return xml(
    'w:sectPr',
    {},
    headers.map(([kind, id]) => xml('w:headerReference', {'w:type': kind, 'r:id': id})),
    footers.map(([kind, id]) => xml('w:footerReference', {'w:type': kind, 'r:id': id})),
    xml('w:footnotePr', {}, xml('w:numFmt', {'w:val': 'decimal'})),
    xml('w:pgSz', {'w:w': twips(page.width), 'w:h': twips(page.height)}),
    xml('w:pgMar', {
      'w:top': twips(page.top),
      'w:right': twips(page.width - page.left - page.textWidth),
      'w:bottom': twips(below),
      'w:left': twips(page.left),
      'w:header': Math.max(0, twips(page.top - page.pitch / 2 - mark.pitch)),
      'w:footer': Math.max(0, twips(below - pageNumber.distance - pageNumber.size / 2)),
      'w:gutter': 0,
    }),
    xml('w:docGrid', {'w:type': 'lines', 'w:linePitch': twips(linePitch(style))}),
  )
}

export function settings(language: string): Xml {
  return xml(
    'w:settings',
    {'xmlns:w': declared['xmlns:w']},
    xml('w:zoom', {'w:percent': 100}),
    xml('w:bordersDoNotSurroundHeader'),
    xml('w:bordersDoNotSurroundFooter'),
    xml('w:defaultTabStop', {'w:val': 420}),
    xml('w:evenAndOddHeaders'),
    xml('w:drawingGridVerticalSpacing', {'w:val': 156}),
    xml('w:characterSpacingControl', {'w:val': 'compressPunctuation'}),
    xml('w:footnotePr', {}, xml('w:footnote', {'w:id': -1}), xml('w:footnote', {'w:id': 0})),
    xml(
      'w:compat',
      {},
      xml('w:spaceForUL'),
      xml('w:balanceSingleByteDoubleByteWidth'),
      xml('w:doNotLeaveBackslashAlone'),
      xml('w:ulTrailSpace'),
      xml('w:doNotExpandShiftReturn'),
      xml('w:useFELayout'),
      xml('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    xml('w:themeFontLang', {'w:val': 'en-US', 'w:eastAsia': language}),
  )
}
