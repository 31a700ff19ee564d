// A text that is being worked on → what is found in it, and its editions, again after every change and each as soon as it
// is there. Settings, forms, templates, style, fonts, pictures and the reports beside stay in memory until they change.

import {type Checked, type Diagnostic, diagnose, hasErrors} from '../diagnostic/diagnostic.ts'
import {compose} from '../edition/compose.ts'
import type {Edition} from '../edition/edition.ts'
import type {EditionName} from '../edition/names.ts'
import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {turn} from '../host/platform/platform.ts'
import type {EmbeddableFonts} from '../pdf/font/font.ts'
import type {Box} from '../pdf/trace.ts'
import {draft, isWhole, type Judged, type MadeFile, type Making, makeEach, type Trace} from '../pipeline.ts'
import {fileFault} from '../project/file-fault.ts'
import {memberFiles} from '../project/members.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import {makingFor} from '../project/produce.ts'
import {absolute, type SourceFile, startOf} from '../project/project.ts'
import {type Job, judgeFile} from '../project/run.ts'
import {remember} from '../project/watch-memory.ts'
import type {DraftReport, ValidReport} from '../report/report.ts'
import {adjust} from '../rules/waivers.ts'
import type {Spot} from '../template/marks.ts'
import type {TracedLine} from '../text/lines.ts'

export type PreviewOptions = Omit<JobOptions, 'members' | 'only' | 'stdin' | 'making'> & {
  readonly source: SourceFile
  /** Glob of the members' files, where it was given. */
  readonly members: string | undefined
  /** Show drafts alone, 送审稿 where no error stands, never the last version without errors in place of one. */
  readonly draft: boolean
  readonly epoch: number | undefined
  /** Absent: html, PDF and text. */
  readonly wanted?: readonly ('html' | 'pdf' | 'text')[]
  /** Resolves when there are fonts to print with, where they come later than the rest. */
  readonly pdf?: Promise<void>
}

/** What the maker tells, each about one version of the text. */
export interface Told {
  /** `complete`: the pages have been laid out and read back, too. `fault`: ours, in making this version. */
  findings(
    version: number,
    diagnostics: readonly Diagnostic[],
    text: string | undefined,
    complete: boolean,
    fault?: unknown,
  ): void
  /** What the text was read as, for questions about it. */
  judged?(version: number, judged: Judged, forms: readonly Form[]): void
  editions(made: MadeEditions): void
  pdf(made: MadePdf): void
}

interface Made {
  readonly version: number
  readonly edition: Edition
  readonly source: string
  readonly draft: boolean
  /** By name; those that were made so far. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface MadeEditions extends Made {
  readonly spots: readonly Spot[]
  readonly lines: readonly TracedLine[]
}

export interface MadePdf extends Made {
  readonly boxes: readonly Box[]
}

export interface Maker {
  /** Makes this version; one that is still being made is given up at the next good place. */
  make(version: number, bytes: Uint8Array): void
  /** Something may have happened at this path: makes the last version again if it rests on it. */
  note(path: string): void
  /** As of a watched project. */
  paths(): Iterable<string>
}

/** Milliseconds. */
const beforeReadingBack = 300

const everyEdition = ['html', 'pdf', 'text'] as const
const beforePdf: ReadonlySet<EditionName> = new Set(['html', 'text'])
const pdfAlone: ReadonlySet<EditionName> = new Set(['pdf'])
const pageAlone: ReadonlySet<EditionName> = new Set(['html'])

export function openMaker(
  host: Host,
  {source, members, draft: asDraft, epoch, pdf: fontsReady, wanted: names = everyEdition, ...options}: PreviewOptions,
  told: Told,
): Maker {
  const {root, cwd, strict, previous} = options
  const common = remember(host)
  const beside = remember(host)
  let job: ReturnType<typeof openJob> | undefined
  /** Kept from one version to the next with all that was measured; not where a file of them is of no use. */
  let kept: {readonly materials: Pick<Making, 'fonts'>; readonly fonts: Checked<EmbeddableFonts>} | undefined
  let wanted: {readonly version: number; readonly bytes: Uint8Array} | undefined
  let last: typeof wanted
  let busy = false
  /** Whether an edition without errors has been shown. */
  let good = false
  let pdfSize: number | undefined
  /** Ends the pause before reading back. */
  let wake: (() => void) | undefined

  return {
    make(version, bytes) {
      last = wanted = {version, bytes}
      wake?.()
      if (!busy) void run()
    },
    note(path) {
      const changed = common.forget(path)
      if (changed) job = kept = undefined
      if ((beside.forget(path) || changed) && last) this.make(last.version, last.bytes)
    },
    *paths() {
      yield* common.paths()
      yield* beside.paths()
    },
  }

  async function run(): Promise<void> {
    busy = true
    // A request that comes meanwhile is heard first: the newest text is what anyone waits for.
    while (wanted) {
      await turn()
      const {version, bytes} = wanted
      wanted = undefined
      const diagnostics: Diagnostic[] = []
      try {
        await makeOne(version, bytes, diagnostics)
      } catch (error) {
        const fault = error instanceof HostError ? undefined : error
        diagnostics.push(
          error instanceof HostError ? fileFault(error) : diagnose('file', 'fault', {}, startOf(source.path)),
        )
        told.findings(version, diagnostics, undefined, true, fault)
      }
    }
    busy = false
  }

  /** `diagnostics` collects what is to be said. */
  async function makeOne(version: number, bytes: Uint8Array, diagnostics: Diagnostic[]): Promise<void> {
    const opened = await (job ??= open())
    diagnostics.push(...opened.diagnostics)
    if (!opened.value?.making) return told.findings(version, diagnostics, undefined, true)
    const current: Job = {...opened.value, host: beside.host}
    const {judged, beside: around, diagnostics: found} = judgeFile(source.path, bytes, current)
    diagnostics.push(...found)
    told.judged?.(version, judged, current.settings.forms)
    const text = judged.source?.text
    const broken = hasErrors(diagnostics)
    const asOne = asDraft || (broken && !good)
    const report = !around ? undefined : asOne ? draft(judged) : broken ? undefined : judged.report
    told.findings(version, diagnostics, text, !report)
    if (!report || !around || text === undefined) return
    const {materials} = opened.value.making
    const making = {
      ...makingFor(judged, around.images, current.settings, materials, epoch),
      fonts: () => fontsOf(materials),
    }
    await turn()
    if (wanted) return
    await editions({version, report, text, making, broken, current}, diagnostics)
  }

  async function editions(
    {version, report, text, making, broken, current}: Version,
    diagnostics: Diagnostic[],
  ): Promise<void> {
    const edition = compose(report)
    const rules = current.settings.config.rules ?? {}
    const files = new Map<string, Uint8Array>()
    let trace: Trace = {}
    /** Whether all of it could be made. */
    const part = async (names: ReadonlySet<EditionName>, sizes?: ReadonlyMap<string, number>): Promise<boolean> => {
      const said: Diagnostic[] = []
      const parts: MadeFile[] = []
      for await (const file of makeEach(report, edition, {...making, trace: true, ...(sizes && {sizes})}, names)) {
        parts.push(file)
        said.push(...file.diagnostics)
      }
      diagnostics.push(
        ...adjust(said, rules).filter(
          (one) => !diagnostics.some((other) => JSON.stringify(other) === JSON.stringify(one)),
        ),
      )
      for (const one of parts) trace = {...trace, ...one.trace}
      if (!isWhole(report, said)) return false
      for (const {name, bytes} of parts) if (bytes) files.set(name, bytes)
      return true
    }
    const made = {version, edition, source: text, draft: broken, files}
    const page = await part(beforePdf, pdfSize === undefined ? undefined : new Map([['report.pdf', pdfSize]]))
    // A table that fits no page is no reason to keep the page from sight; the same text as PDF is.
    if (page) {
      good ||= !broken
      told.editions({...made, spots: trace.spots ?? [], lines: trace.lines ?? []})
    }
    await turn()
    if (wanted) return
    await fontsReady
    if (wanted) return
    const pdf = !names.includes('pdf') || (await part(pdfAlone))
    if (pdf && page && files.has('report.pdf')) {
      const size = files.get('report.pdf')!.length
      const {printSize} = await import('../html/html.ts')
      // The page offers the PDF with its size.
      if (pdfSize === undefined || printSize(size) !== printSize(pdfSize)) {
        await part(
          pageAlone,
          new Map([
            ['report.pdf', size],
            ['report.txt', files.get('report.txt')!.length],
          ]),
        )
        told.editions({...made, spots: trace.spots ?? [], lines: trace.lines ?? []})
      }
      pdfSize = size
      told.pdf({...made, boxes: trace.boxes ?? []})
    }
    told.findings(version, diagnostics, text, false)
    if (pdf && page && !broken) await readBack(version, text, files, current, diagnostics)
    else told.findings(version, diagnostics, text, true)
  }

  async function fontsOf(materials: Pick<Making, 'fonts'>): Promise<Checked<EmbeddableFonts>> {
    if (kept?.materials !== materials || kept.fonts.value?.faults().length !== 0)
      kept = {materials, fonts: await materials.fonts()}
    return kept.fonts
  }

  /** What `build` would refuse to write. */
  async function readBack(
    version: number,
    text: string,
    files: ReadonlyMap<string, Uint8Array>,
    {settings}: Job,
    diagnostics: Diagnostic[],
  ): Promise<void> {
    const {openVerification} = await import('../verify/verify.ts')
    // Until nobody types: whoever does is not to wait for it.
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, beforeReadingBack)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    if (wanted) return
    const verification = await openVerification(
      source.folder,
      files.get('report.json')!,
      settings.forms,
      () => settings.config.script ?? {},
    )
    for (const [name, content] of files) {
      await verification.value?.examine(name, content)
      await turn()
      if (wanted) return
    }
    diagnostics.push(...(verification.value?.conclude(files) ?? verification.diagnostics))
    told.findings(version, diagnostics, text, true)
  }

  function open(): ReturnType<typeof openJob> {
    const making = {wanted: names, draft: asDraft, verify: true, epoch, out: undefined}
    const given = members === undefined ? undefined : memberFiles(common.host, cwd, members)
    return openJob(common.host, {
      root,
      cwd,
      strict,
      making,
      only: true,
      stdin: undefined,
      members: given,
      previous: previous === undefined ? undefined : absolute(cwd, previous),
    })
  }
}

interface Version {
  readonly version: number
  readonly report: ValidReport | DraftReport
  readonly text: string
  readonly making: Making
  readonly broken: boolean
  readonly current: Job
}
