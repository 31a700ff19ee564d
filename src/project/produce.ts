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
import {draft, type Judged, type Making, make, type Publishable} from '../pipeline.ts'
import {isoDate} from '../report/dates.ts'
import {writeReport} from '../report/json.ts'
import type {DraftReport, ValidReport} from '../report/report.ts'
import {type CheckSettings, settle} from '../rules/check.ts'
import type {Waived} from '../rules/waivers.ts'
import type {Verification} from '../verify/verify.ts'
import {blame} from './edition-fault.ts'
import {fileFault} from './file-fault.ts'
import type {Given} from './given.ts'
import type {SourceImages} from './images.ts'
import {type ManifestInput, type ManifestWaiver, writeManifest} from './manifest.ts'
import {type Materials, portable, type Settings} from './materials.ts'
import {below, type SourceFile, stdinPath} from './project.ts'
import {waiversFor} from './project-waivers.ts'
import {openPublication} from './publish.ts'
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
  readonly images: SourceImages
  readonly beside: Beside
}

/** What was read beside a source: the reports that it was held against, and its pictures. */
export interface Beside {
  previous?: Given | undefined
  members: readonly Given[]
  images?: SourceImages
}

interface Surroundings {
  readonly host: Host
  readonly root: string
  readonly settings: Settings
  readonly strict: boolean
}

interface Attempt {
  readonly report: ValidReport | DraftReport
  readonly edition: Edition
  readonly made: Awaited<ReturnType<typeof make>>
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

/**
 * The folder that was written, if one was; what is to be said is added to `diagnostics`, and what a waiver lets stand to
 * `waived`. Throws HostError.
 */
export async function produce(
  production: Production,
  {host, root, settings, strict}: Surroundings,
  making: MakingJob,
  diagnostics: Diagnostic[],
  waived: Waived[],
): Promise<string | undefined> {
  const {source, judged, images} = production
  const {materials, wanted, epoch, out} = making
  const report = making.draft ? draft({...judged, diagnostics}) : hasErrors(diagnostics) ? undefined : judged.report
  if (!report) return undefined
  const holes = making.draft ? [] : factsOf(report.form).filter(({fact}) => !report.cells.get(fact)?.value)
  if (holes.length > 0) {
    diagnostics.push(withHoles(judged, holes))
    return undefined
  }
  const folder = out === undefined ? source.folder : below(out, source.folder)
  const publication = out === undefined ? undefined : openPublication(host, folder)
  const words = settings.config.script ?? {}
  let verification: Checked<Verification> | undefined
  let current: ValidReport | DraftReport | undefined
  const rest = relief(production.bytes)
  const given: Making = {
    ...makingFor(judged, images, settings, materials, epoch),
    async done(name, bytes) {
      publication?.add(name, bytes)
      if (!making.verify) return
      // The first file is report.json, by which the others are judged.
      verification ??= await (await import('../verify/verify.ts')).openVerification(
        folder,
        bytes,
        settings.forms,
        () => words,
        // What its words were before they were put into another script.
        current?.front.script === 'hant' ? writeReport(current) : undefined,
      )
      await verification.value?.examine(name, bytes)
      if (worthRelief.has(name)) rest()
    },
    between: rest,
  }
  /** The files, and what was found in making them: settled as the report's findings are. */
  const attempt = async (report: ValidReport | DraftReport): Promise<Attempt> => {
    verification = undefined
    current = report
    const edition = compose(report)
    const made = await make(report, edition, given, wanted)
    const ours = made.diagnostics.filter(({code}) => code === 'template' && !materials.changed.size)
    if (ours.length > 0) await blame(ours, {report, edition, making: given}, materials)
    const settled = settle(judged.context!, made.diagnostics, settingsFor(settings, root, source.path))
    return {
      report,
      edition,
      made,
      found: strict ? settled.diagnostics.map(asError) : settled.diagnostics,
      waived: settled.waived,
    }
  }
  try {
    let last = await attempt(report)
    let {made, found, waived: letStand} = last
    if (making.draft && hasErrors(found)) {
      // What only making shows is to be mended, too: the mark counts it.
      publication?.discard()
      const marked = draft({...judged, diagnostics: [...diagnostics, ...found]})!
      last = await attempt(marked)
      ;({made, found, waived: letStand} = last)
    }
    for (const one of found) diagnostics.push(one)
    waived.push(...letStand)
    if (!made.value || (hasErrors(diagnostics) && !making.draft)) return undefined
    const differing = verification?.value?.conclude(made.value) ?? verification?.diagnostics ?? []
    if (differing.length > 0) diagnostics.push(...(await blame(differing, {...last, making: given}, materials)))
    if (differing.length > 0 || !publication) return undefined
    publication.add(
      'manifest.json',
      writeManifest({
        inputs: [...inputsOf(production, host, root), ...settings.inputs(report.form), ...materials.inputs(wanted)],
        outputs: made.value,
        summary: summarize(1, diagnostics),
        waivers: waiversInForce(waived),
        draft: making.draft,
      }),
    )
    await publication.finish()
    return folder
  } catch (error) {
    if (!(error instanceof HostError) || error.action !== 'write') throw error
    diagnostics.push(fileFault(error, {hints: [{code: 'file', key: 'kept', values: {}}]}))
    return undefined
  } finally {
    publication?.discard()
  }
}

/** Sources from this many bytes on, about seventy pages, leave much behind at each step: then each gives it back. */
const long = 100_000
const worthRelief: ReadonlySet<string> = new Set(['report.pdf', 'report.html'])

/** What to call where much of what was made of a source is done with. */
export function relief(source: Uint8Array): () => void {
  return source.length < long ? () => undefined : giveBack
}

/** What the project says about judging the source at `path`. */
export function settingsFor({config}: Settings, root: string, path: string): CheckSettings {
  return {
    severities: config.rules ?? {},
    waivers: waiversFor(config, root, path),
    ...(config.askedCharts && {charts: config.askedCharts}),
    ...(config.offices && {roster: config.offices.map(({office}) => office)}),
  }
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
function inputsOf({source, bytes, images, beside}: Production, host: Host, root: string): ManifestInput[] {
  const shipped = shippedFolder(host)
  const show = (path: string): string => (path === stdinPath ? 'stdin' : portable(path, shipped, root))
  return [
    {role: 'source', path: show(source.path), bytes},
    ...[...images.images.values()].map(
      (image): ManifestInput => ({role: 'image', path: show(image.path), bytes: image.bytes}),
    ),
    ...[...(beside.previous ? [beside.previous] : []), ...beside.members].map(({input}) => ({
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
