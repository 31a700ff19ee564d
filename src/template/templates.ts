// Templates as the writers of editions receive them: ready to render, whichever way they were made. Made from files by
// load.ts, or before bundling by precompile.ts and prepared.ts.

export type Medium = 'html' | 'fragment' | 'text' | 'pdf'

export const media: readonly Medium[] = ['html', 'fragment', 'text', 'pdf']

/** One file below templates/, ours or the user's in its place. */
export interface TemplateFile {
  /** Relative to templates/, with forward slashes: `html/report.hbs`. */
  readonly name: string
  /** Where it lies, for diagnostics. */
  readonly path: string
  readonly text: string
}

/** What one medium needs: its entry `report` and every partial that it may call. */
export interface MediumTemplates {
  /** Where the entry lies, for diagnostics about the whole. */
  readonly path: string
  /** Throws where the template does; see render.ts. */
  readonly render: (context: unknown, data: {readonly page: unknown}) => string
}

export interface Templates {
  readonly media: Readonly<Partial<Record<Medium, MediumTemplates>>>
  /** What lies beside the templates and is no template, by name: `html/style.css`. */
  readonly assets: ReadonlyMap<string, string>
  /** The script of the edition, for the words that stand in templates; absent: as they are written. */
  readonly convert?: (words: string) => string
}

/** Name of the template that a file holds for a medium; undefined where it is none of its. */
export function templateName(file: string, medium: Medium): {name: string; shared: boolean} | undefined {
  const match = /^(html|fragment|text|pdf|partials)\/([a-z0-9-]+)\.hbs$/.exec(file)
  if (!match) return undefined
  const shared = match[1] === 'partials'
  if (!shared && match[1] !== medium) return undefined
  return {name: match[2]!, shared}
}

/** The files of a medium by template name: its own before the shared ones. */
export function filesOf(files: readonly TemplateFile[], medium: Medium): Map<string, TemplateFile> {
  const found = new Map<string, TemplateFile>()
  const owned = new Set<string>()
  for (const file of files) {
    const named = templateName(file.name, medium)
    if (!named || (named.shared && owned.has(named.name))) continue
    found.set(named.name, file)
    if (!named.shared) owned.add(named.name)
  }
  return found
}

/** The text of a template: the last line end of a file is no part of it. */
export function templateText(file: TemplateFile): string {
  return file.text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n')
    .replace(/\n$/, '')
}

/** How every template is compiled. Partials are not indented: white space in a cell or a line of text is content. */
export function compileOptions(medium: Medium): {
  strict: true
  preventIndent: true
  knownHelpersOnly: true
  knownHelpers: Record<string, boolean>
  noEscape: boolean
} {
  const own = ['node', 'attr', 'is', 'by-type', ...(medium === 'text' ? ['block', 'newline'] : ['words', 'language'])]
  return {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(own.map((name) => [name, true])),
    noEscape: medium === 'text',
  }
}
