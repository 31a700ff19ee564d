// A judged report → its editions, read back and published. Each file is read and written beside its place as soon as it
// is made; what is found on the way leaves the folder as it was.

import {asError, type Checked, type Diagnostic, diagnose, hasErrors} from '../diagnostic/diagnostic.ts'
import {summarize} from '../diagnostic/wording.ts'
import {compose} from '../edition/compose.ts'
import type {Edition} from '../edition/edition.ts'
import type {EditionName} from '../edition/names.ts'
import {type Address, factsOf} from '../form/address.ts'
import {type Host, HostError} from '../host/host.ts'
import {giveBack} from '../host/platform/platform.ts'
import {draft, isWhole, type Judged, type Making, makeEach, type Publishable} from '../pipeline.ts'
import {isoDate} from '../report/dates.ts'
import {writeReport} from '../report/json.ts'
import type {DraftReport, ValidReport} from '../report/report.ts'
import {settle} from '../rules/check.ts'
import type {Waived} from '../rules/waivers.ts'
import type {Verification} from '../verify/verify.ts'
import type {Beside} from './beside.ts'
import {settingsFor} from './check-settings.ts'
import {blame} from './edition-fault.ts'
import {fileFault} from './file-fault.ts'
import type {SourceImages} from './images.ts'
import {type ManifestInput, type ManifestWaiver, writeManifest} from './manifest.ts'
import {type Materials, portable, type Settings} from './materials.ts'
import {below, type SourceFile, stdinPath} from './project.ts'
import {openPublication, type Publication} from './publish.ts'
import {shippedFolder} from './shipped.ts'

export interface MakingJob {
  readonly materials: Materials
  readonly wanted: ReadonlySet<EditionName>
  readonly draft: boolean
  readonly verify: boolean
  readonly epoch: number | undefined
  /** Folder below which each report has its own; absent: made and thrown away. */
  readonly out: string | undefined
}

export interface Production {
  readonly source: SourceFile
  readonly bytes: Uint8Array
  readonly judged: Publishable
  readonly beside: Beside
}

/** What became of a judged report. */
export interface Produced {
  /** All that is to be said of it, what was found in judging first. */
  readonly diagnostics: readonly Diagnostic[]
  /** What a waiver lets stand. */
  readonly waived: readonly Waived[]
  /** The folder that was written. */
  readonly published?: string | undefined
  /** What ended it, beside a file that cannot be written. */
  readonly fault?: {readonly error: unknown}
}

interface Surroundings {
  readonly host: Host
  readonly root: string
  readonly settings: Settings
  readonly strict: boolean
}

/** The editions of one report, and what was found in making them: settled as the report's findings are. */
interface Attempt {
  readonly report: ValidReport | DraftReport
  readonly edition: Edition
  /** By name; undefined where one of them cannot be made. */
  readonly files: ReadonlyMap<string, Uint8Array> | undefined
  /** Absent where nothing is read back. */
  readonly verification: Checked<Verification> | undefined
  readonly found: readonly Diagnostic[]
  readonly waived: readonly Waived[]
}

/** A fault that was waived or lowered may have left numbers out: what has none is no publication. */
function withHoles({context}: Publishable, holes: readonly Address[]): Diagnostic {
  const [{rowLabel, column}] = holes as [Address]
  const place = context!.report.tables.get(holes[0]!.table.id)?.place ?? context!.report.front.place
  const values = {count: holes.length, name: `${rowLabel}，${column.label}`}
  return diagnose('cell-blank', 'unpublished', values, place, {facts: holes.map(({fact}) => fact)})
}

/** Never throws: what ended it is in the result. */
export async function produce(
  production: Production,
  surroundings: Surroundings,
  making: MakingJob,
): Promise<Produced> {
  const {source, judged} = production
  const folder = making.out === undefined ? source.folder : below(making.out, source.folder)
  const publication = making.out === undefined ? undefined : openPublication(surroundings.host, folder)
  const maker = {production, surroundings, making, folder, publication}
  let said: Produced = {diagnostics: judged.diagnostics, waived: judged.waived}
  try {
    const report = making.draft ? draft(judged) : judged.report
    if (!report) return said
    const holes = making.draft ? [] : factsOf(report.form).filter(({fact}) => !report.cells.get(fact)?.value)
    if (holes.length > 0) return {...said, diagnostics: [...judged.diagnostics, withHoles(judged, holes)]}
    const {files, found, waived, ...attempt} = await attemptWhole(report, maker)
    said = {diagnostics: [...judged.diagnostics, ...found], waived: [...judged.waived, ...waived]}
    if (!files || (hasErrors(said.diagnostics) && !making.draft)) return said
    const differing = await differences(attempt, files, maker)
    if (differing.length > 0) return {...said, diagnostics: [...said.diagnostics, ...differing]}
    if (!publication) return said
    publication.add('manifest.json', manifestOf(attempt.report, files, said, maker))
    await publication.finish()
    return {...said, published: folder}
  } catch (error) {
    if (!(error instanceof HostError) || error.action !== 'write') return {...said, fault: {error}}
    const kept = fileFault(error, {hints: [{code: 'file', key: 'kept', values: {}}]})
    return {...said, diagnostics: [...said.diagnostics, kept]}
  } finally {
    publication?.discard()
  }
}

interface Maker {
  readonly production: Production
  readonly surroundings: Surroundings
  readonly making: MakingJob
  readonly folder: string
  /** Absent where nothing is written. */
  readonly publication: Publication | undefined
}

/** A draft is made once more where making it shows what is to be mended, too: its mark counts that. */
async function attemptWhole(report: ValidReport | DraftReport, maker: Maker): Promise<Attempt> {
  const first = await attempt(report, maker)
  if (!maker.making.draft || !hasErrors(first.found)) return first
  maker.publication?.discard()
  const {judged} = maker.production
  return attempt(draft({...judged, diagnostics: [...judged.diagnostics, ...first.found]})!, maker)
}

/** Each file is written beside its place and read back before the next one is made. */
async function attempt(report: ValidReport | DraftReport, maker: Maker): Promise<Attempt> {
  const {production, surroundings, making, folder, publication} = maker
  const {settings, root, strict} = surroundings
  const {source, judged, bytes} = production
  const edition = compose(report)
  const rest = relief(bytes)
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  let verification: Checked<Verification> | undefined
  const given = {...makingOf(maker), between: rest}
  for await (const {name, bytes: file, diagnostics: said} of makeEach(report, edition, given, making.wanted)) {
    for (const one of said) diagnostics.push(one)
    if (!file) continue
    files.set(name, file)
    publication?.add(name, file)
    if (!making.verify) continue
    // The first file is report.json, by which the others are judged.
    verification ??= await verificationOf(report, file, folder, settings)
    await verification.value?.examine(name, file)
    if (worthRelief.has(name)) rest()
  }
  const ours = diagnostics.filter(({code}) => code === 'template' && !making.materials.changed.size)
  if (ours.length > 0) await blame(ours, {report, edition, making: given}, making.materials)
  const settled = settle(judged.context!, diagnostics, settingsFor(settings, root, source.path))
  return {
    report,
    edition,
    files: isWhole(report, diagnostics) ? files : undefined,
    verification,
    found: strict ? settled.diagnostics.map(asError) : settled.diagnostics,
    waived: settled.waived,
  }
}

async function verificationOf(
  report: ValidReport | DraftReport,
  json: Uint8Array,
  folder: string,
  {forms, config}: Settings,
): Promise<Checked<Verification>> {
  const {openVerification} = await import('../verify/verify.ts')
  // What its words were before they were put into another script.
  const written = report.front.script === 'hant' ? writeReport(report) : undefined
  return openVerification(folder, json, forms, () => config.script ?? {}, written)
}

/** Where the editions do not say what report.json says, and whose fault that is. */
async function differences(
  {verification, report, edition}: Pick<Attempt, 'verification' | 'report' | 'edition'>,
  files: ReadonlyMap<string, Uint8Array>,
  maker: Maker,
): Promise<readonly Diagnostic[]> {
  const differing = verification?.value?.conclude(files) ?? verification?.diagnostics ?? []
  if (differing.length === 0) return []
  return blame(differing, {report, edition, making: makingOf(maker)}, maker.making.materials)
}

function makingOf({production, surroundings, making}: Maker): Making {
  return makingFor(production.judged, production.beside.images, surroundings.settings, making.materials, making.epoch)
}

function manifestOf(
  {form}: ValidReport | DraftReport,
  files: ReadonlyMap<string, Uint8Array>,
  {diagnostics, waived}: Produced,
  {production, surroundings, making}: Maker,
): Uint8Array {
  const {host, root, settings} = surroundings
  return writeManifest({
    inputs: [...inputsOf(production, host, root), ...settings.inputs(form), ...making.materials.inputs(making.wanted)],
    outputs: files,
    summary: summarize(1, diagnostics),
    waivers: waiversInForce(waived),
    draft: making.draft,
  })
}

/** Sources from this many bytes on, about seventy pages, leave much behind at each step: then each gives it back. */
const long = 100_000
const worthRelief: ReadonlySet<string> = new Set(['report.pdf', 'report.html'])

/** What to call where much of what was made of a source is done with. */
export function relief(source: Uint8Array): () => void {
  return source.length < long ? () => undefined : giveBack
}

/** What the editions of a judged source are made with. */
export function makingFor(
  {source}: Pick<Judged, 'source'>,
  {images}: SourceImages,
  {config}: Settings,
  materials: Materials,
  epoch: number | undefined,
): Making {
  const site = config.site ?? {}
  const words = config.script ?? {}
  return {...materials, images, site, words, ...(source && {text: source.text}), ...(epoch !== undefined && {epoch})}
}

/** The source first, then its pictures and the reports beside it. */
function inputsOf({source, bytes, beside}: Production, host: Host, root: string): ManifestInput[] {
  const shipped = shippedFolder(host)
  const show = (path: string): string => (path === stdinPath ? 'stdin' : portable(path, shipped, root))
  return [
    {role: 'source', path: show(source.path), bytes},
    ...[...beside.images.images.values()].map(
      (image): ManifestInput => ({role: 'image', path: show(image.path), bytes: image.bytes}),
    ),
    ...[
      ...(beside.previous ? [beside.previous] : []),
      ...beside.earlier.filter((one) => one !== beside.previous),
      ...(beside.members ?? []),
    ].map(({input}) => ({
      ...input,
      path: show(input.path),
    })),
  ]
}

/** Those that have something to waive, the report's own and the project's, each once. */
function waiversInForce(waived: readonly Waived[]): ManifestWaiver[] {
  return [...new Set(waived.flatMap(({waivers}) => waivers))].map(({code, at, reason, until}) => ({
    code,
    ...(at !== undefined && {at}),
    reason,
    ...(until && {until: isoDate(until)}),
  }))
}
