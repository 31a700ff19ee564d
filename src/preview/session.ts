// One source in preview: the file and its text, what makes the editions, what is told of them. Knows neither a server nor a
// disk that is watched: whoever has them carries its words to the page and tells it what has happened.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, summarize, word} from '../diagnostic/wording.ts'
import {compose} from '../edition/compose.ts'
import type {Edition} from '../edition/edition.ts'
import {completionsAt} from '../editor/completion.ts'
import {guide} from '../editor/guide.ts'
import {hoverAt} from '../editor/hover.ts'
import type {Form} from '../form/form.ts'
import {gridOf} from '../grid/grid.ts'
import type {Host} from '../host/host.ts'
import {newToken} from '../host/token.ts'
import {draft, type Judged} from '../pipeline.ts'
import {openIdleWaivers} from '../project/idle-waivers.ts'
import {explained} from './explained.ts'
import {withLineFeeds} from './line-ends.ts'
import {openMaker, type PreviewOptions} from './maker.ts'
import {markPage} from './marked.ts'
import type {
  Asked,
  AskRequest,
  EditionsState,
  EditRequest,
  Events,
  FindingsState,
  PdfState,
  Range,
  ResolveRequest,
} from './protocol.ts'
import {openPreviewedFile} from './source-file.ts'
import {converterFor} from './speech.ts'
import {type Convert, convertAll, convertWorded, languageOf, type Tongue} from './tongue.ts'

/** Milliseconds after the last key before the file is written. */
export const beforeSaving = 600

export interface SessionRun extends PreviewOptions {
  readonly host: Host
  /** The source's path without links: this file is read and written. */
  readonly real: string
  readonly language: 'zh' | 'en'
  /** Whether the source is all that the project has, and not one that was named: then the project's waivers are looked at, too. */
  readonly whole: boolean
  showPath(path: string): string
  /** A fault of ours, in making a version. */
  fault(error: unknown): void
}

/** What is told, as it comes. */
export type Tell = <K extends StateName>(name: K, state: Events[K]) => void
type StateName = Exclude<keyof Events, 'tab'>
type States = Pick<Events, StateName>

export interface Session {
  /** The newest state of each kind that there is. */
  states(): Partial<States>
  /** A file of the editions that were made last, by name. */
  file(name: string): Uint8Array | undefined
  /** `false`: someone else has changed the text. */
  edit(request: EditRequest): boolean
  save(): void
  /** From now on everything is said so; one person looks at a source. */
  speak(tongue: Tongue): Promise<void>
  resolve(request: ResolveRequest): boolean
  /** What was last written did not come to where a person keeps it: there the file is `base`. */
  unwritten(base: Uint8Array): void
  /** What is known of a place; undefined where nothing is, or where this version has not been judged. */
  ask(request: AskRequest): Asked[keyof Asked] | undefined
  /** Something has happened at this path. */
  note(path: string): void
  /** What the last version rests on, the source among it. */
  paths(): Iterable<string>
  /** Writes what is not written yet; nothing is told any more. */
  close(): void
}

/** Throws HostError where the source cannot be had. `tell` is called before this returns, too. */
export function openSession(run: SessionRun, tell: Tell): Session {
  const {host, source, showPath} = run
  let {language} = run
  let spoken: Tongue = language === 'en' ? 'en' : 'zh-Hans'
  let convert: Convert = (text) => text
  /** Says the newest findings once more. */
  let again = (): void => undefined
  const session = newToken()
  const states: {-readonly [K in StateName]?: Events[K]} = {}
  let files: ReadonlyMap<string, Uint8Array> = new Map()
  let revision = 0
  let saving: ReturnType<typeof setTimeout> | undefined
  let made = 0
  let judged: {readonly version: number; readonly file: Judged; readonly forms: readonly Form[]} | undefined
  let closed = false
  /** Waivers of the project that waive nothing, as they were last found. */
  let idle: readonly Diagnostic[] = []
  const waivers = run.whole ? openIdleWaivers(overlaid(), run) : undefined

  const file = openPreviewedFile(host, run.real, changed)
  const maker = openMaker(host, run, {
    findings(version, diagnostics, text, complete, fault) {
      if (fault !== undefined) run.fault(fault)
      const tellThem = (): void => say('findings', findingsOf(version, [...diagnostics, ...idle], text, complete))
      again = tellThem
      tellThem()
      if (complete) lookForIdle(version, tellThem)
    },
    judged(version, file, forms) {
      judged = {version, file, forms}
    },
    editions({version, edition, source: text, draft, files: these, spots, lines}) {
      files = new Map([...files, ...these])
      const html = markPage(new TextDecoder().decode(these.get('report.html')), spots)
      say('editions', {
        revision: ++revision,
        version,
        source: withLineFeeds(text),
        draft,
        title: edition.title,
        places: rangesOf(edition),
        html,
        text: lines,
      } satisfies EditionsState)
    },
    pdf({version, edition, source: text, files: these, boxes}) {
      files = these
      say('pdf', {
        revision: ++revision,
        version,
        size: these.get('report.pdf')!.length,
        places: rangesOf(edition),
        source: withLineFeeds(text),
        boxes,
      } satisfies PdfState)
    },
  })
  changed()

  return {
    states: () => states,
    file: (name) => files.get(name),
    edit: ({client, version, text}) => file.edit(client, version, text),
    save: () => file.save(),
    async speak(tongue) {
      if (tongue === spoken) return
      const next = await converterFor(tongue)
      convert = next
      spoken = tongue
      language = languageOf(tongue)
      again()
    },
    resolve: (request) => file.resolve(request),
    unwritten: (base) => file.unwritten(base),
    ask,
    note(path) {
      if (path === source.path || path === run.real) file.look()
      waivers?.note(path)
      maker.note(path)
    },
    *paths() {
      yield* [source.path, run.real]
      yield* maker.paths()
    },
    close() {
      clearTimeout(saving)
      file.save()
      closed = true
      clearTimeout(saving)
    },
  }

  function changed(): void {
    const state = file.state()
    say('source', {session, ...state})
    clearTimeout(saving)
    // In a conflict what was typed is kept beside the file.
    if (state.standing === 'unsaved' || state.standing === 'conflict')
      saving = setTimeout(() => file.save(), beforeSaving)
    if (state.version === made) return
    made = state.version
    waivers?.note(source.path)
    maker.make(made, file.bytes())
  }

  function say<K extends StateName>(name: K, state: Events[K]): void {
    if (closed) return
    states[name] = state
    tell(name, state)
  }

  function ask({is, version, line, column, code = ''}: AskRequest): Asked[keyof Asked] | undefined {
    if (is === 'explain') return explained(code, language, convert)
    if (judged?.version !== version) return undefined
    if (is === 'grid') {
      const report = draft(judged.file)
      return report && gridOf(report, compose(report))
    }
    if (is === 'guide') return convertAll(guide(judged.file, language), convert)
    if (is === 'hover') {
      const found = hoverAt(judged.file, judged.forms, {line, column}, language)
      return found && {text: convert(found.markdown)}
    }
    return completionsAt(judged.file, judged.forms, {line, column}, language).map(({label, detail, text, span}) => ({
      label,
      ...(detail !== undefined && {detail}),
      text,
      span: [span.line, span.column, span.endLine, span.endColumn],
    }))
  }

  /** Says them once more where others are idle now; a newer version says it itself. */
  function lookForIdle(version: number, again: () => void): void {
    void waivers?.find().then(
      (found) => {
        if (JSON.stringify(found) === JSON.stringify(idle)) return
        idle = found
        if (version === made) again()
      },
      (error: unknown) => run.fault(error),
    )
  }

  /** The files with the text as it is worked on. */
  function overlaid(): Host {
    const own = (path: string): boolean => path === source.path || path === run.real
    return {...host, read: (path, atMost) => (own(path) ? file.bytes().subarray(0, atMost) : host.read(path, atMost))}
  }

  function findingsOf(
    version: number,
    diagnostics: readonly Diagnostic[],
    text: string | undefined,
    complete: boolean,
  ): FindingsState {
    const sorted = distinct(sortDiagnostics(diagnostics))
    const lines = text?.split(/\r\n|\n|\r/u)
    const own = sorted.flatMap(({place}, index) => (place?.path === source.path ? [index] : []))
    return {
      version,
      own,
      complete,
      diagnostics: sorted.map((one) => convertWorded(word(one, language, showPath), convert)),
      lines: sorted.map(({place}) => (place?.path === source.path ? (lines?.[place.line - 1] ?? null) : null)),
      summary: summarize(1, sorted),
    }
  }

  function rangesOf({places}: Edition): (Range | null)[] {
    return places.map(({path, line, column, endLine, endColumn}) =>
      path === source.path ? [line, column, endLine, endColumn] : null,
    )
  }
}
