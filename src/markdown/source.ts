// A source as text. Decoding, and what is refused before any parsing, is in decode.ts and limits.ts.

/** One Markdown file. `text` has no BOM; line ends are as written. */
export interface Source {
  /** Absolute with forward slashes, or `<stdin>`. */
  readonly path: string
  readonly text: string
  /** Whether the file began with a BOM (kept by every fix). */
  readonly bom: boolean
}
