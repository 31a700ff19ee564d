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
import type {DraftReport, EarlierYear, Report, ValidReport} from './report/report.ts'
import {wrapping} from './report/wrapping.ts'
import {type CheckSettings, check, draftOf} from './rules/check.ts'
import type {Context} from './rules/rule.ts'
import type {Waived} from './rules/waivers.ts'
import type {OwnWords} from './script/traditional.ts'
import type {Style} from './style/style.ts'
import type {Spot} from './template/marks.ts'
import type {Download} from './template/page.ts'
import type {Templates} from './template/templates.ts'
import type {TracedLine} from './text/lines.ts'

/** By what a source is judged. */
export interface Judging {
  readonly forms: readonly Form[]
  readonly settings: CheckSettings
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Last year's report of the office, where there is one. */
  previous?(report: Report): Report | undefined
  /** The reports that this one sums up, where they were given. */
  members?(report: Report): readonly Report[] | undefined
}

/** A source as it stands, before anything beside it is asked for. */
export interface Read {
  /** Absent where the file is no text. */
  readonly source: Source | undefined
  /** Absent where it cannot be parsed, or where no form is known for it. */
  readonly understood: {readonly tree: Root; readonly report: Report} | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** What a report is held against, and what is to be said of that. */
export interface HeldAgainst {
  readonly previous?: Report | undefined
  /** For charts over the years. */
  readonly earlier?: readonly EarlierYear[] | undefined
  readonly members?: readonly Report[] | undefined
  readonly diagnostics?: readonly Diagnostic[]
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
  const known = readSource(path, bytes, judging)
  const report = known.understood?.report
  return checkRead(
    known,
    report ? {previous: judging.previous?.(report), members: judging.members?.(report)} : {},
    judging,
  )
}

/** Reads a source: text, tree, report, each where the one before it could be had. */
export function readSource(
  path: string,
  bytes: Uint8Array,
  {forms, settings}: Pick<Judging, 'forms' | 'settings'>,
): Read {
  const {value: source, diagnostics: unreadable} = decode(path, bytes)
  if (!source) return {source, understood: undefined, diagnostics: unreadable}
  const wrapped = wrapping(source)
  if (wrapped) return {source, understood: undefined, diagnostics: [wrapped]}
  const {value: tree, diagnostics: excessive} = parse(source)
  if (!tree) return {source, understood: undefined, diagnostics: excessive}
  const {value: report, diagnostics} = read(source, tree, forms, settings.charts)
  if (!report) return {source, understood: undefined, diagnostics: sortDiagnostics(diagnostics)}
  return {source, understood: {tree, report}, diagnostics}
}

/** Checks what was read, held against what lies beside it. */
export function checkRead(
  {source, understood, diagnostics: found}: Read,
  {previous, earlier, members, diagnostics: beside = []}: HeldAgainst,
  {settings, strict}: Pick<Judging, 'settings' | 'strict'>,
): Judged {
  if (!source || !understood) return {source, context: undefined, report: undefined, diagnostics: found, waived: []}
  const {tree} = understood
  const report = earlier?.length ? {...understood.report, earlier} : understood.report
  const context: Context = {
    source,
    tree,
    report,
    form: report.form,
    prose: readProse(report),
    ...(previous && {previous}),
    ...(members && {members}),
    ...(settings.roster && {roster: settings.roster}),
  }
  const {value, diagnostics, waived} = check(context, [...found, ...beside], settings)
  const said = strict ? diagnostics.map(asError) : diagnostics
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
  /** Whether it is to be said where in each edition the nodes of the report stand. */
  readonly trace?: boolean
  /** Called within the making of the PDF, where what was needed so far is done with. */
  readonly between?: () => void
}

/** What leads from a place in an edition to the source, through `Edition.places`. */
export interface Trace {
  /** Of report.html. */
  readonly spots?: readonly Spot[] | undefined
  /** Of report.txt. */
  readonly lines?: readonly TracedLine[] | undefined
  /** Of report.pdf, also where the file could not be made. */
  readonly boxes?: readonly Box[] | undefined
}

/** One file of a report's editions; no bytes where it cannot be made. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array | undefined
  readonly trace: Trace
  /** What was found in making it. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The files of the editions by name, report.json always among them; no value where one of them cannot be made, but of a
 * draft those that can.
 */
export async function make(
  report: ValidReport | DraftReport,
  composed: Edition,
  making: Making,
  wanted: ReadonlySet<EditionName>,
): Promise<Checked<ReadonlyMap<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  for await (const {name, bytes, diagnostics: said} of makeEach(report, composed, making, wanted)) {
    if (bytes) files.set(name, bytes)
    // One by one: there can be more of them than a call takes arguments.
    for (const one of said) diagnostics.push(one)
  }
  return {value: isWhole(report, diagnostics) ? files : undefined, diagnostics}
}

/** Whether editions with these findings may be shown: of a draft, what there is of them. */
export function isWhole(report: ValidReport | DraftReport, diagnostics: readonly Diagnostic[]): boolean {
  return 'pending' in report || !hasErrors(diagnostics)
}

/**
 * Each file as soon as it is made, report.json first; the next one is begun when it is asked for. Each writer is loaded
 * when it is first needed: a check needs none of them.
 */
export async function* makeEach(
  report: ValidReport | DraftReport,
  composed: Edition,
  making: Making,
  wanted: ReadonlySet<EditionName>,
): AsyncGenerator<MadeFile, void, void> {
  const {style, site, images, epoch, trace = false} = making
  const traditional = composed.lang === 'zh-Hant' ? await inTraditional(report, composed, making) : undefined
  const {edition, templates} = traditional ?? {edition: composed, templates: making.templates}
  const data = utf8(writeReport(report, traditional?.convert))
  yield {...made('report.json', data), diagnostics: traditional?.diagnostics ?? []}
  /** How long what the page offers is. */
  const sizes = new Map(making.sizes)
  if (wanted.has('pdf')) {
    const [fonts, {toPdf}] = await Promise.all([making.fonts(), import('./pdf/pdf.ts')])
    const assets = {data, images, text: making.text, epoch, trace, between: making.between}
    const pdf = fonts.value && (await toPdf(edition, templates, style, fonts.value, assets))
    if (pdf?.value) sizes.set('report.pdf', pdf.value.length)
    const diagnostics = [...fonts.diagnostics, ...(pdf?.diagnostics ?? [])]
    yield {...made('report.pdf', pdf?.value), trace: {boxes: pdf?.boxes}, diagnostics}
  }
  if (wanted.has('text')) {
    const {toText} = await import('./text/text.ts')
    const {value, diagnostics, lines} = toText(edition, templates, style, trace)
    const text = made('report.txt', value)
    if (text.bytes) sizes.set('report.txt', text.bytes.length)
    yield {...text, trace: {lines}, diagnostics}
  }
  if (wanted.has('docx')) {
    const {toWord} = await import('./word/word.ts')
    yield made('report.docx', toWord(edition, style, {images, epoch, convert: templates.convert}))
  }
  if (wanted.has('xlsx')) {
    const {toSheet} = await import('./sheet/sheet.ts')
    yield made('report.xlsx', toSheet(edition, style, {form: report.form, epoch, convert: templates.convert}))
  }
  if (wanted.has('html')) {
    const {printSize, toHtml} = await import('./html/html.ts')
    const options = {links: links(sizes, printSize), site, images, trace, addresses: style.links.address}
    const {value, diagnostics, spots} = toHtml(edition, templates, options)
    yield {...made('report.html', value), trace: {spots}, diagnostics}
    const {toFragment} = await import('./html/fragment.ts')
    const fragment = toFragment(edition, templates, images)
    yield {...made('report.fragment.html', fragment.value), diagnostics: fragment.diagnostics}
  }
}

/** Of which nothing is to be said. */
function made(name: string, content: Uint8Array | string | undefined): MadeFile {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return {name, bytes, trace: {}, diagnostics: []}
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

/** The other editions of these sizes, as the page offers them beside its title. */
function links(sizes: ReadonlyMap<string, number>, printSize: (bytes: number) => string): Download[] {
  const offered = [
    ['pdf', 'report.pdf', 'application/pdf'],
    ['text', 'report.txt', 'text/plain'],
  ] as const
  return offered.flatMap(([kind, href, type]) => {
    const size = sizes.get(href)
    return size === undefined ? [] : [{kind, href, type, size: printSize(size)}]
  })
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
