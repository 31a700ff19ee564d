// The projects that open documents belong to: their settings, read again when nianbao.yaml is another one.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {type Host, HostError} from '../host/host.ts'
import {fileFault} from '../project/file-fault.ts'
import {loadSettings, type Settings} from '../project/materials.ts'
import {absolute, below, findRoot, isReportName} from '../project/project.ts'

export interface Project {
  readonly root: string
  /** Path of nianbao.yaml, whether it is there or not. */
  readonly config: string
  /** The last settings that could be read; those of an empty nianbao.yaml until there are any. */
  readonly settings: Settings
  /** What is wrong with nianbao.yaml as it is now. */
  readonly faults: readonly Diagnostic[]
}

interface Loaded {
  readonly project: Project
  readonly bytes: Uint8Array | undefined
}

export interface Projects {
  /** The project of the file at `path`, with the settings of now. */
  projectOf(path: string): Project
}

/** `root`: the project's folder where it was named; else the nearest one above each file. */
export function openProjects(host: Host, root: string | undefined): Projects {
  const known = new Map<string, Loaded>()
  return {
    projectOf(path) {
      const folder = root ?? findRoot(host, absolute(path, '..'))
      const config = below(folder, 'nianbao.yaml')
      const bytes = readOrNothing(host, config)
      const before = known.get(folder)
      if (before && before.bytes === bytes) return before.project
      const {settings, faults} = load(host, folder)
      const project = {
        root: folder,
        config,
        faults,
        settings: settings ?? before?.project.settings ?? plainSettings(host),
      }
      known.set(folder, {project, bytes})
      return project
    },
  }
}

function readOrNothing(host: Host, path: string): Uint8Array | undefined {
  try {
    return host.read(path)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return undefined
  }
}

function load(
  host: Host,
  root: string,
): {readonly settings: Settings | undefined; readonly faults: readonly Diagnostic[]} {
  try {
    const {value, diagnostics} = loadSettings(host, root)
    return {settings: value, faults: diagnostics}
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return {settings: undefined, faults: [fileFault(error)]}
  }
}

/** Those of a project without nianbao.yaml. */
function plainSettings(host: Host): Settings {
  const {value, diagnostics} = loadSettings(
    {...host, kind: (path) => (path.endsWith('/nianbao.yaml') ? undefined : host.kind(path))},
    '/',
  )
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** Front matter with a key of ours. */
const ours = /^\uFEFF?---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,40}?(?:office|year|机关|年份|年度)[ \t]*[:：]/u
/** A report's title as the first thing that is written. */
const titled = /^\uFEFF?\s*#{1,2}[^\r\n]*政府信息公开[^\r\n]*报告/u

/** Whether a file is a report: by its place in the project, else by what it begins with. */
export function isReport({root}: Project, path: string | undefined, text: string): boolean {
  if (path !== undefined && !/\.(?:md|markdown)$/iu.test(path)) return false
  const source = below(root, 'source/')
  if (path?.startsWith(source)) {
    const parts = path.slice(source.length).split('/')
    return isReportName(parts.at(-1)!) && !parts.some((part) => /^[_.]/u.test(part))
  }
  const start = text.slice(0, 8_192)
  return ours.test(start) || titled.test(start)
}
