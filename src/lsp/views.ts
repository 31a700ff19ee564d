// Open documents → what is known of each, judged once for every state of it, of the settings and of last year's source.

import type {TextDocument} from 'vscode-languageserver-textdocument'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, word} from '../diagnostic/wording.ts'
import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {longestSource} from '../markdown/decode.ts'
import type {Judged} from '../pipeline.ts'
import {baselineName, compareWithBaseline} from '../project/baseline.ts'
import {fileFault} from '../project/file-fault.ts'
import {sourceReport} from '../project/given.ts'
import {startOf, stdinPath} from '../project/project.ts'
import {type JudgedFile, judgeFile} from '../project/run.ts'
import type {Report} from '../report/report.ts'
import {pathOf} from './address.ts'
import {type Files, filesOver} from './files.ts'
import {openIdle} from './idle.ts'
import {markLength} from './positions.ts'
import {isReport, openProjects, type Project, type Projects} from './projects.ts'
import {openWorkspace, type Workspace} from './workspace.ts'

/** A report as it is open in the editor. */
export interface View {
  readonly document: TextDocument
  /** As diagnostics name it: the file's path; `<stdin>` where it is no file yet. */
  readonly path: string
  readonly mark: 0 | 1
  readonly project: Project
  readonly forms: readonly Form[]
  /** With all that `check` says of it. */
  readonly judged: Judged
  /** Reports of its office of the year before and the year after, wherever in the open folders they are. */
  around(): readonly Report[]
}

export interface Views {
  readonly workspace: Workspace
  /** The report in a document; undefined where the document is none. */
  viewOf(document: TextDocument): View | undefined
  /** The settings that hold for a document. */
  projectOf(document: TextDocument): Project
  /** Paths of the files whose content a document's findings rest on, beside its own. */
  besides(document: TextDocument): readonly string[]
  /** What is said of a project's nianbao.yaml. */
  faultsOf(project: Project): readonly Diagnostic[]
  /** The file at this path is another one in the editor. */
  note(path: string): void
  /** What is known of every document may be out of date. */
  forget(): void
}

interface Known {
  readonly version: number
  readonly view: View | undefined
  readonly beside: readonly string[]
  readonly settings: Project['settings'] | undefined
  /** The bytes of last year's source that were held against it. */
  readonly previous: object | undefined
}

export interface Surroundings {
  readonly host: Host
  /** The working directory: home of what is no file yet where no folder is open. */
  readonly cwd: string
  readonly root: string | undefined
  documents(): Iterable<TextDocument>
  strict(): boolean
  /** Told that something else is to be said of the project's nianbao.yaml. */
  faults(project: Project): void
  /** Told of a fault of ours. */
  fault(error: unknown): void
}

export function openViews({host: disk, cwd, root, documents, strict, faults, fault}: Surroundings): Views {
  const encoded = new WeakMap<TextDocument, {readonly version: number; readonly bytes: Uint8Array}>()
  let known = new WeakMap<TextDocument, Known>()
  const files: Files = filesOver(disk, opened)
  const projects: Projects = openProjects(files.host, root)
  const workspace = openWorkspace({
    host: disk,
    opened: (path) => opened(path),
    isReport: (path, text) => isReport(projects.projectOf(path), path, text),
    forms: (path) => projects.projectOf(path).settings.forms,
  })
  const idle = openIdle({
    host: files.host,
    cwd,
    strict,
    fault,
    changed: faults,
    projects: () => [...documents()].map(projectOf),
  })
  return {
    viewOf,
    projectOf,
    forget,
    workspace,
    besides: (document) => known.get(document)?.beside ?? [],
    faultsOf: (project) => distinct(sortDiagnostics([...project.faults, ...idle.of(project)])),
    note: (path) => idle.note(path),
  }

  function forget(): void {
    files.forget()
    known = new WeakMap()
    idle.note()
  }

  function opened(path: string): Uint8Array | undefined {
    for (const document of documents()) if (pathOf(document.uri) === path) return bytesOf(document)
    return undefined
  }

  /** Where what is no file yet looks for pictures and settings. */
  function home(): string {
    return workspace.folders[0] ?? cwd
  }

  function bytesOf(document: TextDocument): Uint8Array {
    const before = encoded.get(document)
    if (before?.version === document.version) return before.bytes
    const bytes = new TextEncoder().encode(document.getText())
    encoded.set(document, {version: document.version, bytes})
    return bytes
  }

  function projectOf(document: TextDocument): Project {
    return projects.projectOf(pathOf(document.uri) ?? `${home()}/untitled.md`)
  }

  function viewOf(document: TextDocument): View | undefined {
    const path = pathOf(document.uri)
    const before = known.get(document)
    const project = projectOf(document)
    if (
      before?.version === document.version
      && before.settings === project.settings
      && before.previous === previousBytes(before)
    )
      return before.view
    const text = document.getText()
    if (!isReport(project, path, text)) {
      known.set(document, {
        version: document.version,
        view: undefined,
        beside: [],
        settings: project.settings,
        previous: undefined,
      })
      return undefined
    }
    const {judged, beside} = judge(project, path ?? stdinPath, bytesOf(document))
    const view = {
      document,
      path: path ?? stdinPath,
      mark: markLength(text),
      project,
      forms: project.settings.forms,
      judged,
      around: () => aroundOf(judged, project),
    }
    const previous = beside?.previous?.input
    known.set(document, {
      version: document.version,
      view,
      settings: project.settings,
      beside: previous ? [previous.path] : [],
      previous: previous?.bytes,
    })
    return view
  }

  function aroundOf({context}: Judged, {settings}: Project): readonly Report[] {
    const {office, year} = context?.report.front ?? {}
    const near = workspace
      .reports()
      .filter((one) => office && year && one.office === office.value && Math.abs(one.year - year.value) === 1)
    return near.flatMap(({path}) => {
      const bytes = files.host.read(path, longestSource + 1)
      return (bytes && sourceReport(path, bytes, settings.forms)) ?? []
    })
  }

  function previousBytes({beside: [path], previous}: Known): object | undefined {
    if (path === undefined) return previous
    try {
      return files.host.read(path)
    } catch {
      return undefined
    }
  }

  /** As `check` does: what goes wrong is among the findings. */
  function judge(
    {root: folder, settings}: Project,
    path: string,
    bytes: Uint8Array,
  ): {judged: Judged; beside?: JudgedFile['beside']} {
    try {
      const job = {
        host: files.host,
        root: folder,
        cwd: home(),
        settings,
        strict: strict(),
        previous: undefined,
        only: true,
        stdin: undefined,
      }
      const {judged, beside, diagnostics} = judgeFile(path, bytes, job)
      return {
        judged: {
          ...judged,
          diagnostics: notKnown(folder, path, judged.source?.text, distinct(sortDiagnostics(diagnostics))),
        },
        beside,
      }
    } catch (error) {
      if (!(error instanceof HostError)) fault(error)
      const said = error instanceof HostError ? fileFault(error) : diagnose('file', 'fault', {}, startOf(path))
      return {judged: {source: undefined, context: undefined, report: undefined, diagnostics: [said], waived: []}}
    }
  }

  /** Without what is in the project's baseline. */
  function notKnown(
    folder: string,
    path: string,
    text: string | undefined,
    diagnostics: readonly Diagnostic[],
  ): readonly Diagnostic[] {
    if (files.host.kind(`${folder}/${baselineName}`) !== 'file') return diagnostics
    const lines = (text ?? '').split(/\r\n|\n|\r/u)
    const worded = diagnostics.map((one) => word(one, 'zh', (shown) => shown))
    const line = (shown: string, number: number): string | undefined => (shown === path ? lines[number - 1] : undefined)
    const {said} = compareWithBaseline({
      host: files.host,
      root: folder,
      checked: new Set([path]),
      diagnostics,
      worded,
      line,
    })
    return said.filter((one) => diagnostics.includes(one))
  }
}
