// What the server of the preview and its page tell each other, as JSON. Types only, and the names of the routes.

import type {Summary, WordedDiagnostic} from '../diagnostic/wording.ts'
import type {Guide} from '../editor/guide.ts'
import type {Grid} from '../grid/grid.ts'
import type {Box} from '../pdf/trace.ts'
import type {TracedLine} from '../text/lines.ts'

/** `saved`: the file is what the page shows. `conflict`: both have changed, and a person has to choose. */
export type Standing = 'saved' | 'unsaved' | 'conflict' | 'failed'

/** The text that is worked on. */
export interface SourceState {
  /** Of this run of the server: versions of another one say nothing. */
  readonly session: string
  readonly version: number
  /** With line feeds only, without a mark at the beginning. */
  readonly text: string
  /** False where the file is no text, or too long for a source. */
  readonly writable: boolean
  readonly standing: Standing
  /** In a conflict what the file says now; null where it is gone. */
  readonly disk?: string | null
  /** In a conflict what both were changed from; absent where that is not known, or where one of them cannot be merged. */
  readonly base?: string
  /** In a conflict: whether the two may be put together, which a file that is no text may not. */
  readonly mergeable?: boolean
  /** Names what is on disk, for the choice. */
  readonly diskHash?: string
  /** Why it could not be saved: the code of the system's refusal. */
  readonly reason?: string
}

/** What was found in a version. */
export interface FindingsState {
  readonly version: number
  readonly diagnostics: readonly WordedDiagnostic[]
  /** The line of each, where it stands in the source itself. */
  readonly lines: readonly (string | null)[]
  /** The diagnostics that stand in the source itself, by index. */
  readonly own: readonly number[]
  readonly summary: Summary
  /** Whether everything was looked at, the pages too. */
  readonly complete: boolean
}

/** First line and column, last line and column, as in a diagnostic. */
export type Range = readonly [line: number, column: number, endLine: number, endColumn: number]

/** The page and the text as they were last made. */
export interface EditionsState {
  /** Counts what was made, also where the text is the same. */
  readonly revision: number
  /** Of the text that they were made from. */
  readonly version: number
  readonly source: string
  readonly draft: boolean
  readonly title: string
  /** By node; null for what stands in no place of the source. */
  readonly places: readonly (Range | null)[]
  /** The page with `data-n` on what holds the text of a node, else byte by byte what is published. */
  readonly html: string
  readonly text: readonly TracedLine[]
}

export interface PdfState {
  readonly revision: number
  readonly version: number
  readonly size: number
  readonly places: readonly (Range | null)[]
  readonly source: string
  readonly boxes: readonly Box[]
}

/** Server-sent events by name. */
export interface Events {
  /** To each tab when it comes: its name. */
  readonly tab: {readonly client: string}
  readonly source: SourceState
  readonly findings: FindingsState
  readonly editions: EditionsState
  readonly pdf: PdfState
}

/** POST /edit. */
export interface EditRequest {
  readonly client: string
  /** The version that the text was changed from. */
  readonly version: number
  readonly text: string
}

/** What may be asked about a place in the text, or all of it, by name, and what is answered. */
export interface Asked {
  /** Markdown. */
  readonly hover: {readonly text: string}
  readonly grid: Grid
  readonly guide: Guide
  /** What the catalogue says of a code, whatever the version. */
  readonly explain: Explained
  readonly completion: readonly {
    readonly label: string
    readonly detail?: string
    readonly text: string
    readonly span: Range
  }[]
}

export interface Explained {
  readonly title: string
  readonly explanation: string
  readonly basis: string
  readonly mend: string
  /** Markdown that fires, and the same mended. */
  readonly wrong: string
  readonly right: string
}

/** POST /ask; answered where the text of this version has been judged. */
export interface AskRequest {
  readonly is: keyof Asked
  readonly version: number
  readonly line: number
  readonly column: number
  /** Where it is to be explained. */
  readonly code?: string
}

/** POST /resolve. */
export type ResolveRequest =
  | {readonly take: 'mine' | 'disk'; readonly diskHash: string}
  /** A text that a person has put together from both, `version` being the one of here that was looked at. */
  | {readonly take: 'merged'; readonly diskHash: string; readonly version: number; readonly text: string}

/** Every address that answers; there is no other. */
export const routes = {
  page: '/',
  script: '/page.js',
  style: '/page.css',
  drawer: '/pdf-drawer.js',
  worker: '/pdf-worker.js',
  edition: '/edition.html',
  html: '/report.html',
  pdf: '/report.pdf',
  text: '/report.txt',
  data: '/report.json',
  events: '/events',
  edit: '/edit',
  save: '/save',
  resolve: '/resolve',
  ask: '/ask',
} as const
