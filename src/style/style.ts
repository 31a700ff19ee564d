// The look of an edition as data: page, fonts, sizes and distances of each element, text options. All lengths are
// points (1/72 inch) by now; how they are written, in mm, em or 行, is for load.ts.

import type {Place} from '../diagnostic/place.ts'

export interface Style {
  readonly page: PageStyle
  /** Faces by key, in the order of the file. */
  readonly fonts: ReadonlyMap<string, FontFace>
  /** Blocks by class or, where no class has a style, by element name. Always holds `p`. */
  readonly blocks: ReadonlyMap<string, BlockStyle>
  /** Stretches inside a line, by class or element name: `strong`, `em`, `sup` … */
  readonly inlines: ReadonlyMap<string, InlineStyle>
  readonly table: TableStyle
  readonly notes: NoteStyle
  readonly links: LinkStyle
  readonly pageNumber: PageNumberStyle
  readonly pdf: {readonly standard: (typeof pdfStandards)[number]}
  readonly text: TextStyle
}

/** What a PDF claims: PDF/A-3a or PDF/A-2a with PDF/UA-1, or PDF/UA-2 with PDF/A-4f. */
export const pdfStandards = ['a-3a', 'a-2a', 'ua-2'] as const

/** How report.txt is written. */
export interface TextStyle {
  readonly bom: boolean
  readonly eol: 'crlf' | 'lf'
  /** Longest line in columns of a fixed-width terminal (a Chinese character takes two); null: one paragraph a line. */
  readonly columns: number | null
}

export interface PageStyle {
  readonly width: number
  readonly height: number
  /** From the page's edge to the type area (天头, 订口). */
  readonly top: number
  readonly left: number
  /** The type area (版心). */
  readonly textWidth: number
  readonly textHeight: number
  /** Characters of the body in a full line, and their common width: what paragraphs are set to. */
  readonly characters: number
  readonly measure: number
  /** Lines on a full page, and the distance from one baseline to the next. */
  readonly lines: number
  readonly pitch: number
}

/** The font files of a face and where to look for a character that they lack. */
export interface FontFace {
  readonly key: string
  /** One or more: a further one is looked into for what the ones before lack. */
  readonly files: readonly FontFile[]
  readonly fallback: readonly string[]
}

export interface FontFile {
  /** As seen from the folder of the style file that names it; of an installed font, its names. */
  readonly path: string
  /** A font that is installed under one of these names, in place of a path; the first that is there. */
  readonly names?: readonly string[]
  /** Where the style names it, for what is to be said about the file. */
  readonly place: Place
}

export const aligns = ['start', 'center', 'end', 'justify'] as const

export type Align = (typeof aligns)[number]

export interface BlockStyle {
  readonly font: string
  readonly size: number
  /** Baseline to baseline. */
  readonly pitch: number
  readonly align: Align
  /** Before the first line's first character, beside `left`. */
  readonly indent: number
  /** Of a list item: how much further right than its edge lines stand after the first, and what follows its marker. */
  readonly hang: number
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  /** Stays on the page of what follows. */
  readonly keep: boolean
  /** Lines of nearly equal length, broken between words, in place of full ones. */
  readonly balance: boolean
  readonly color: string
}

/** What is absent is as around it. */
export interface InlineStyle {
  readonly font?: string
  /** Share of the size around it. */
  readonly scale?: number
  /** Above the baseline, in em of the size around it. */
  readonly rise?: number
  readonly color?: string
  /** Thickness of a line under the characters, in points. */
  readonly underline?: number
}

export interface TableStyle {
  /** Thickness of the lines between cells and of the outer frame. */
  readonly rule: number
  readonly frame: number
  readonly color: string
  /** From a cell's rule to its text, at the sides and above and below. */
  readonly paddingX: number
  readonly paddingY: number
  /** At least so much room below a table; what follows goes back to the page's lines. */
  readonly after: number
  /** A table that takes no more than this much of a page is never broken. */
  readonly whole: number
  /** Classes of the tables that stand on landscape pages; `wide`: every table that is too wide for an upright one. */
  readonly landscape: readonly string[]
}

export const linkAddresses = ['none', 'behind', 'note'] as const

/** How links are told on paper. */
export interface LinkStyle {
  /** Where the address of a link whose words are others is printed: nowhere, behind them, at the foot of their page. */
  readonly address: (typeof linkAddresses)[number]
}

/** What stands over the notes at the foot of a page; their text is the block `footnote`. */
export interface NoteStyle {
  /** Thickness and length of the rule. */
  readonly rule: number
  readonly length: number
  /** From the text to the rule and from the rule to the first note, at least. */
  readonly above: number
  readonly below: number
  readonly color: string
}

export interface PageNumberStyle {
  readonly font: string
  readonly size: number
  /** From the type area's lower edge to the top of the dashes. */
  readonly distance: number
  /** From the type area's outer edge. */
  readonly inset: number
  readonly align: 'outside' | 'center'
  /** `{page}` stands for the number. */
  readonly text: string
}
