// What a template finds under `@page` beside the edition: parts of the document around it that its writer makes. A
// medium that has no use for them passes none.

export interface Page {
  /** The style sheet, inlined. */
  readonly stylesheet: string
  /** Content-Security-Policy. */
  readonly policy: string
  /** JSON-LD, safe inside a script element. */
  readonly linkedData: string
  readonly metadata: readonly Meta[]
  /** The other editions of the same report. */
  readonly links: readonly Download[]
}

export interface Meta {
  readonly name: string
  readonly content: string
}

export interface Download {
  /** pdf, text … */
  readonly kind: string
  readonly href: string
  /** Media type. */
  readonly type: string
  /** With its unit: 412 KB. */
  readonly size: string
}

export const emptyPage: Page = {stylesheet: '', policy: '', linkedData: '', metadata: [], links: []}
