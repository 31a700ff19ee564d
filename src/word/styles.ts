// The blocks and inline elements of a style → styles.xml: the built-in styles that Word and WPS show as 标题 1 to 3, and some
// of our own. Paragraphs and runs of the document then only name them.

import {fontName} from '../style/office-font.ts'
import type {BlockStyle, Style} from '../style/style.ts'
import {type Xml, xml} from '../xml/write.ts'
import {numberFont, runFonts} from './fonts.ts'
import {namespace} from './part.ts'
import {halfPoints, tracking, twips} from './units.ts'

/** A paragraph style: how Word names it, and which block of the style it looks like. */
interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly block: string
  /** Level in the outline, from 0. */
  readonly outline?: number
  readonly custom?: boolean
}

const paragraphs: readonly ParagraphStyle[] = [
  {id: 'Normal', name: 'Normal', block: 'p'},
  {id: 'Title', name: 'Title', block: 'h1'},
  {id: 'Heading1', name: 'heading 1', block: 'h2', outline: 0},
  {id: 'Heading2', name: 'heading 2', block: 'h3', outline: 1},
  {id: 'Heading3', name: 'heading 3', block: 'h4', outline: 2},
  {id: 'Date', name: 'Date', block: 'meta'},
  {id: 'Caption', name: 'caption', block: 'caption'},
  {id: 'TableUnit', name: 'Table Unit', block: 'unit', custom: true},
  {id: 'TableHead', name: 'Table Head', block: 'th', custom: true},
  {id: 'TableStub', name: 'Table Stub', block: 'th-row', custom: true},
  {id: 'TableText', name: 'Table Text', block: 'td', custom: true},
  {id: 'FootnoteText', name: 'footnote text', block: 'footnote'},
  {id: 'RemarkLabel', name: 'Remark Label', block: 'remark-label', custom: true},
  {id: 'Signature', name: 'Signature', block: 'signed'},
  {id: 'Header', name: 'header', block: 'draft'},
]

/** A block of a style; where the style has none of the name, the paragraph's. */
export function blockOf(name: string, {blocks}: Pick<Style, 'blocks'>): BlockStyle {
  return blocks.get(name) ?? blocks.get('p')!
}

/** A line of the page, in points: as many as the style wants have room when each takes as much as every other. */
export function linePitch({page}: Pick<Style, 'page'>): number {
  return Math.min(page.pitch, Math.floor((page.textHeight / page.lines) * 20) / 20)
}

const alignments = {start: 'left', center: 'center', end: 'right', justify: 'both'} as const

export function alignment(align: BlockStyle['align']): Xml {
  return xml('w:jc', {'w:val': alignments[align]})
}

export function indent(left: number, right: number, first: number): Xml {
  return xml('w:ind', {
    'w:left': twips(left),
    'w:right': twips(right),
    ...(first < 0 ? {'w:hanging': twips(-first)} : {'w:firstLine': twips(first)}),
  })
}

function color(value: string): Xml | undefined {
  const digits = value.replace('#', '').toUpperCase()
  return digits === '000000' ? undefined : xml('w:color', {'w:val': digits})
}

function runOf({font, size, color: ink}: Pick<BlockStyle, 'font' | 'size' | 'color'>, style: Style): Xml {
  const closer = tracking(size)
  return xml(
    'w:rPr',
    {},
    runFonts(fontName(font, style)),
    xml('w:b', {'w:val': '0'}),
    xml('w:i', {'w:val': '0'}),
    color(ink),
    closer !== 0 && xml('w:spacing', {'w:val': closer}),
    xml('w:sz', {'w:val': halfPoints(size)}),
    xml('w:szCs', {'w:val': halfPoints(size)}),
  )
}

function paragraphStyle({id, name, block, outline, custom}: ParagraphStyle, style: Style): Xml {
  const look = blockOf(block, style)
  const onGrid = look.pitch === style.page.pitch
  const line = onGrid ? linePitch(style) : look.pitch
  return xml(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': id === 'Normal' ? '1' : undefined,
      'w:customStyle': custom ? '1' : undefined,
      'w:styleId': id,
    },
    xml('w:name', {'w:val': name}),
    id !== 'Normal' && xml('w:basedOn', {'w:val': 'Normal'}),
    outline !== undefined && xml('w:next', {'w:val': 'Normal'}),
    xml('w:qFormat'),
    xml(
      'w:pPr',
      {},
      xml('w:keepNext', {'w:val': look.keep ? '1' : '0'}),
      xml('w:widowControl', {'w:val': '0'}),
      xml('w:snapToGrid', {'w:val': onGrid ? '1' : '0'}),
      xml('w:spacing', {
        'w:before': twips(look.before),
        'w:after': twips(look.after),
        'w:line': twips(line),
        'w:lineRule': 'exact',
      }),
      indent(look.left, look.right, look.indent),
      alignment(look.align),
      outline !== undefined && xml('w:outlineLvl', {'w:val': outline}),
    ),
    runOf(look, style),
  )
}

/** Stretches of a line: the style's inline element, and what Word calls it. */
const characters = [
  {id: 'Strong', name: 'Strong', inline: 'strong'},
  {id: 'Emphasis', name: 'Emphasis', inline: 'em'},
  {id: 'RunIn2', name: 'Run-in 2', inline: 'run-in-3'},
  {id: 'RunIn3', name: 'Run-in 3', inline: 'run-in-4'},
] as const

function characterStyles(style: Style): Xml[] {
  const one = (id: string, name: string, ...look: (Xml | undefined | false)[]): Xml =>
    xml(
      'w:style',
      {'w:type': 'character', 'w:styleId': id, 'w:customStyle': id.startsWith('RunIn') ? '1' : undefined},
      xml('w:name', {'w:val': name}),
      xml('w:qFormat'),
      xml('w:rPr', {}, look),
    )
  return [
    ...characters.map(({id, name, inline}) => {
      const {font, color: ink} = style.inlines.get(inline) ?? {}
      return one(id, name, font !== undefined && runFonts(fontName(font, style)), ink !== undefined && color(ink))
    }),
    one('FootnoteReference', 'footnote reference', xml('w:vertAlign', {'w:val': 'superscript'})),
    one('Hyperlink', 'Hyperlink'),
  ]
}

function footer(style: Style): Xml {
  const {size, align} = style.pageNumber
  return xml(
    'w:style',
    {'w:type': 'paragraph', 'w:styleId': 'Footer'},
    xml('w:name', {'w:val': 'footer'}),
    xml(
      'w:pPr',
      {},
      xml('w:snapToGrid', {'w:val': '0'}),
      xml('w:spacing', {'w:before': 0, 'w:after': 0, 'w:line': twips(size), 'w:lineRule': 'atLeast'}),
      alignment(align === 'center' ? 'center' : 'end'),
    ),
    xml(
      'w:rPr',
      {},
      runFonts(numberFont),
      xml('w:sz', {'w:val': halfPoints(size)}),
      xml('w:szCs', {'w:val': halfPoints(size)}),
    ),
  )
}

/** `language`: of the Chinese text, as Word names it. */
export function styleSheet(style: Style, language: string): Xml {
  return xml(
    'w:styles',
    {'xmlns:w': namespace.w},
    xml(
      'w:docDefaults',
      {},
      xml(
        'w:rPrDefault',
        {},
        xml(
          'w:rPr',
          {},
          runFonts(fontName(blockOf('p', style).font, style)),
          xml('w:lang', {'w:val': 'en-US', 'w:eastAsia': language, 'w:bidi': 'ar-SA'}),
        ),
      ),
      xml('w:pPrDefault'),
    ),
    paragraphs.map((one) => paragraphStyle(one, style)),
    footer(style),
    characterStyles(style),
    xml(
      'w:style',
      {'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal'},
      xml('w:name', {'w:val': 'Normal Table'}),
      xml('w:tblPr', {}, xml('w:tblInd', {'w:w': '0', 'w:type': 'dxa'})),
    ),
  )
}
