// One source in preview, put together: the file and its text, what makes the editions, the server, the watch on the disk.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, summarize, word} from '../diagnostic/wording.ts'
import type {Edition} from '../edition/edition.ts'
import type {Host} from '../host/host.ts'
import {newToken} from '../host/token.ts'
import {watchFolders} from '../host/watch.ts'
import {openIdleWaivers} from '../project/idle-waivers.ts'
import {standing as standingFolder} from '../project/watch.ts'
import {withLineFeeds} from './line-ends.ts'
import {openMaker, type PreviewOptions} from './maker.ts'
import {markPage} from './marked.ts'
import type {EditionsState, Events, FindingsState, PdfState, Range, SourceState} from './protocol.ts'
import {startServer} from './server.ts'
import {openPreviewedFile} from './source-file.ts'
import {pageWords} from './words.ts'

/** Milliseconds after the last key before the file is written. */
const beforeSaving = 600

export interface PreviewRun extends PreviewOptions {
  readonly host: Host
  /** The source's path without links: this file is read and written. */
  readonly real: string
  /** 0: a free one. */
  readonly port: number
  readonly language: 'zh' | 'en'
  /** Whether the source is all that the project has, and not one that was named: then the project's waivers are looked at, too. */
  readonly whole: boolean
  showPath(path: string): string
  /** A fault of ours, in making a version. */
  fault(error: unknown): void
}

export interface Preview {
  readonly address: string
  /** Writes what is not written yet, at once. */
  flush(): void
  close(): Promise<void>
}

/** Throws HostError where the source or the port cannot be had. */
export async function openPreview(run: PreviewRun): Promise<Preview> {
  const {host, source, language, showPath} = run
  const session = newToken()
  const words = pageWords[language]
  const states: {-readonly [K in keyof Events]?: Events[K]} = {}
  let files: ReadonlyMap<string, Uint8Array> = new Map()
  let revision = 0
  let saving: NodeJS.Timeout | undefined
  let made = 0
  /** Waivers of the project that waive nothing, as they were last found. */
  let idle: readonly Diagnostic[] = []
  const waivers = run.whole ? openIdleWaivers(overlaid(), run) : undefined

  const file = openPreviewedFile(host, run.real, changed)
  const maker = openMaker(host, run, {
    findings(version, diagnostics, text, complete, fault) {
      if (fault !== undefined) run.fault(fault)
      const tellThem = (): void => tell('findings', findingsOf(version, [...diagnostics, ...idle], text, complete))
      tellThem()
      if (complete) lookForIdle(version, tellThem)
    },
    editions({version, edition, source: text, draft, files: these, spots, lines}) {
      files = new Map([...files, ...these])
      const html = markPage(new TextDecoder().decode(these.get('report.html')), spots)
      tell('editions', {
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
      tell('pdf', {
        revision: ++revision,
        version,
        size: these.get('report.pdf')!.length,
        places: rangesOf(edition),
        source: withLineFeeds(text),
        boxes,
      } satisfies PdfState)
    },
  })
  const server = await startServer(host, run.port, {
    words,
    path: showPath(source.path),
    session,
    states: () => states,
    file: (name) => files.get(name),
    edit: ({client, version, text}) => file.edit(client, version, text),
    save: () => file.save(),
    resolve: ({take, diskHash}) => file.resolve(take, diskHash),
  })
  changed()
  const watcher = watchFolders(
    folders(),
    (path) => {
      if (path === source.path || path === run.real) file.look()
      waivers?.note(path)
      maker.note(path)
      watcher.add(folders())
    },
    (error) => run.fault(error),
  )
  // What the first version rests on is known once it has been made.
  const later = setInterval(() => watcher.add(folders()), 2000)
  later.unref()

  return {
    address: server.address,
    flush: () => file.save(),
    async close() {
      clearTimeout(saving)
      clearInterval(later)
      file.save()
      server.close()
      await watcher.close()
    },
  }

  function changed(): void {
    const {reason, ...state} = file.state()
    tell('source', {session, ...state, ...(reason !== undefined && {reason})} satisfies SourceState)
    clearTimeout(saving)
    // In a conflict what was typed is kept beside the file.
    if (state.standing === 'unsaved' || state.standing === 'conflict')
      saving = setTimeout(() => file.save(), beforeSaving)
    if (state.version === made) return
    made = state.version
    waivers?.note(source.path)
    maker.make(made, file.bytes())
  }

  function tell<K extends keyof Events>(name: K, state: Events[K]): void {
    states[name] = state
    server.send(name, state)
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

  function* folders(): Generator<string> {
    for (const path of [source.path, run.real, ...maker.paths()]) yield standingFolder(host, path)
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
      diagnostics: sorted.map((one) => word(one, language, showPath)),
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
