// One source → a judged report → its editions: the whole way as code. Reads and writes no file; project/ brings what a
// report is made of, and takes away what comes out.

import type {Root} from 'mdast'
import {asError, type Checked, type Diagnostic, hasErrors} from './diagnostic/diagnostic.ts'
import {sortDiagnostics} from './diagnostic/wording.ts'
import type {Edition} from './edition/edition.ts'
import type {EditionName} from './edition/names.ts'
import type {Form} from './form/form.ts'
import type {HtmlOptions} from './html/html.ts'
import {decode} from './markdown/decode.ts'
import {parse} from './markdown/parse.ts'
import type {Source} from './markdown/source.ts'
import type {EmbeddableFonts} from './pdf/font/font.ts'
import type {Box} from './pdf/trace.ts'
import {readProse} from './prose/prose.ts'
import {writeReport} from './report/json.ts'
import {read} from './report/read.ts'
import type {DraftReport, Report, ValidReport} from './report/report.ts'
import {type CheckSettings, check, draftOf} from './rules/check.ts'
import type {Context} from './rules/rule.ts'
import type {Waived} from './rules/waivers.ts'
import type {OwnWords} from './script/traditional.ts'
import type {Style} from './style/style.ts'
import type {Spot} from './template/marks.ts'
import type {Download} from './template/page.ts'
import type {Templates} from './template/templates.ts'
import type {TracedLine} from './text/lines.ts'

/** What judging a source needs beside it. */
export interface Judging {
  readonly forms: readonly Form[]
  readonly settings: CheckSettings
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Last year's report of the office, where there is one. */
  previous(report: Report): Report | undefined
  /** The reports that this one sums up, where they were given. */
  members?(report: Report): readonly Report[] | undefined
  /** What is to be said of the reports beside it, once they were asked for. */
  said?(tree: Root): readonly Diagnostic[]
}

/** What is known of one source. */
export interface Judged {
  /** Absent where the file is no text. */
  readonly source: Source | undefined
  /** Absent where it cannot be parsed, or where no form is known for it. */
  readonly context: Context | undefined
  /** Present where nothing is at error level. */
  readonly report: ValidReport | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** What a waiver lets stand. */
  readonly waived: readonly Waived[]
}

/** What editions are made from. */
export interface Publishable extends Omit<Judged, 'context'> {
  readonly context: Omit<Context, 'tree' | 'prose'> | undefined
}

/** Without the tree and what was understood of the sentences, which for a long report is most of what is remembered. */
export function publishable(judged: Judged): Publishable {
  if (!judged.context) return {...judged, context: undefined}
  const {tree, prose, ...context} = judged.context
  return {...judged, context}
}

/** Reads and checks a source, and collects all that is to be said about it. */
export function judge(path: string, bytes: Uint8Array, judging: Judging): Judged {
  const {value: source, diagnostics: unreadable} = decode(path, bytes)
  if (!source) return {source, context: undefined, report: undefined, diagnostics: unreadable, waived: []}
  const {value: tree, diagnostics: excessive} = parse(source)
  if (!tree) return {source, context: undefined, report: undefined, diagnostics: excessive, waived: []}
  const {value: report, diagnostics: found} = read(source, tree, judging.forms, judging.settings.charts)
  if (!report) return {source, context: undefined, report: undefined, diagnostics: sortDiagnostics(found), waived: []}
  const previous = judging.previous(report)
  const members = judging.members?.(report)
  const context: Context = {
    source,
    tree,
    report,
    form: report.form,
    prose: readProse(report),
    ...(previous && {previous}),
    ...(members && {members}),
    ...(judging.settings.roster && {roster: judging.settings.roster}),
  }
  const {value, diagnostics, waived} = check(context, [...found, ...(judging.said?.(tree) ?? [])], judging.settings)
  const said = judging.strict ? diagnostics.map(asError) : diagnostics
  return {source, context, report: hasErrors(said) ? undefined : value, diagnostics: said, waived}
}

/** The report with its faults marked, for `--draft`; how many errors `diagnostics` hold stands on it. Undefined where nothing of it could be read. */
export function draft({context, diagnostics}: Publishable): DraftReport | undefined {
  return context && draftOf(context, diagnostics)
}

/** What making editions needs beside the report. */
export interface Making {
  readonly templates: Templates
  readonly style: Style
  /** Opened only where a PDF is made. */
  fonts(): Promise<Checked<EmbeddableFonts>>
  readonly site: NonNullable<HtmlOptions['site']>
  /** The pictures of an edition that could be read, by the address in the source. */
  readonly images: NonNullable<HtmlOptions['images']>
  /** `script:` of nianbao.yaml, for editions in Traditional characters. */
  readonly words?: OwnWords
  /** The source, for the places of characters that no font has. */
  readonly text?: string
  /** Seconds since 1970 for the PDF's dates in place of the report's own (SOURCE_DATE_EPOCH). */
  readonly epoch?: number
  /** Bytes of editions that the page offers and that are not made in this call, by name. */
  readonly sizes?: ReadonlyMap<string, number>
  /** Told where in each edition the nodes of the report stand. */
  readonly traced?: Tracing
  /** Called with each file as soon as it is made, report.json first; the next one waits for it. */
  readonly done?: (name: string, bytes: Uint8Array) => Promise<void> | void
  /** Called within the making of the PDF, where what was needed so far is done with. */
  readonly between?: () => void
}

/** What leads from a place in an edition to the source, through `Edition.places`. */
export interface Tracing {
  html(spots: readonly Spot[]): void
  text(lines: readonly TracedLine[]): void
  pdf(boxes: readonly Box[]): void
}

/**
 * Each writer is loaded when it is first needed: a check needs none of them. The files of the editions by name, report.json always among
 * them; no value where one of them cannot be made, but of a draft those that can.
 */
export async function make(
  report: ValidReport | DraftReport,
  composed: Edition,
  making: Making,
  wanted: ReadonlySet<EditionName>,
): Promise<Checked<ReadonlyMap<string, Uint8Array>>> {
  const {style, site, images} = making
  const traditional = composed.lang === 'zh-Hant' ? await inTraditional(report, composed, making) : undefined
  const {edition, templates, convert, diagnostics} = traditional ?? {
    edition: composed,
    templates: making.templates,
    convert: undefined,
    diagnostics: [] as Diagnostic[],
  }
  const files = new Map<string, Uint8Array>()
  const put = async ({value, diagnostics: said}: Checked<string | Uint8Array>, name: string): Promise<void> => {
    // One by one: there can be more of them than a call takes arguments.
    for (const one of said) diagnostics.push(one)
    if (value === undefined) return
    const bytes = typeof value === 'string' ? utf8(value) : value
    files.set(name, bytes)
    await making.done?.(name, bytes)
  }
  await put({value: writeReport(report, convert), diagnostics: []}, 'report.json')
  if (wanted.has('pdf')) {
    const [fonts, {toPdf}] = await Promise.all([making.fonts(), import('./pdf/pdf.ts')])
    diagnostics.push(...fonts.diagnostics)
    if (fonts.value) {
      const data = files.get('report.json')!
      await put(
        await toPdf(edition, templates, style, fonts.value, {
          data,
          images,
          text: making.text,
          epoch: making.epoch,
          traced: making.traced?.pdf,
          between: making.between,
        }),
        'report.pdf',
      )
    }
  }
  if (wanted.has('text')) {
    const {toText} = await import('./text/text.ts')
    await put(toText(edition, templates, style, making.traced?.text), 'report.txt')
  }
  if (wanted.has('docx')) {
    const {toWord} = await import('./word/word.ts')
    const {convert: own} = templates
    await put(
      {value: toWord(edition, style, {images, epoch: making.epoch, convert: own}), diagnostics: []},
      'report.docx',
    )
  }
  if (wanted.has('xlsx')) {
    const {toSheet} = await import('./sheet/sheet.ts')
    const assets = {form: report.form, epoch: making.epoch, convert: templates.convert}
    await put({value: toSheet(edition, style, assets), diagnostics: []}, 'report.xlsx')
  }
  if (wanted.has('html')) {
    const {printSize, toHtml} = await import('./html/html.ts')
    await put(
      toHtml(edition, templates, {
        links: links(files, making.sizes, printSize),
        site,
        images,
        traced: making.traced?.html,
      }),
      'report.html',
    )
    const {toFragment} = await import('./html/fragment.ts')
    await put(toFragment(edition, templates, images), 'report.fragment.html')
  }
  const partial = 'pending' in report
  return {value: hasErrors(diagnostics) && !partial ? undefined : files, diagnostics}
}

/** The same in Traditional characters, and where it is doubtful which ones; the dictionaries are loaded only here. */
async function inTraditional(
  report: Report,
  composed: Edition,
  {templates, words}: Making,
): Promise<{
  edition: Edition
  templates: Templates
  convert: (words: string) => string
  diagnostics: Diagnostic[]
}> {
  const [{traditional}, {inScript}, {doubtful}] = await Promise.all([
    import('./script/traditional.ts'),
    import('./edition/in-script.ts'),
    import('./edition/doubtful.ts'),
  ])
  const {convert, doubts} = traditional(words, report.source.text)
  const own = traditional()
  return {
    edition: inScript(composed, convert),
    templates: {...templates, convert: own.convert},
    convert,
    diagnostics: doubtful(report, doubts),
  }
}

/** The other editions, as the page offers them beside its title. */
function links(
  files: ReadonlyMap<string, Uint8Array>,
  sizes: Making['sizes'],
  printSize: (bytes: number) => string,
): Download[] {
  const offered = [
    ['pdf', 'report.pdf', 'application/pdf'],
    ['text', 'report.txt', 'text/plain'],
  ] as const
  return offered.flatMap(([kind, href, type]) => {
    const size = files.get(href)?.length ?? sizes?.get(href)
    return size === undefined ? [] : [{kind, href, type, size: printSize(size)}]
  })
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
