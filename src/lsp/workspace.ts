// The folders that are open in the editor → the reports in them, by office and year. A report's head is read again only
// where it is another one.

import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {sourceReport} from '../project/given.ts'
import {below, isReportName} from '../project/project.ts'
import {pathOf} from './address.ts'

export interface ListedReport {
  readonly path: string
  readonly office: string
  readonly year: number
}

export interface Workspace {
  /** Absolute paths. */
  readonly folders: readonly string[]
  change(added: readonly string[], removed: readonly string[]): void
  /** In the order of their paths. */
  reports(): readonly ListedReport[]
}

export interface WorkspaceSurroundings {
  readonly host: Host
  /** The text of a file as it is open. */
  opened(path: string): Uint8Array | undefined
  /** Whether a file that begins so is a report. */
  isReport(path: string, text: string): boolean
  forms(path: string): readonly Form[]
}

/** Enough for front matter. */
const head = 8_192
/** A folder that holds more is not one of reports. */
const mostFiles = 5_000

const front = /^\uFEFF?---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/u

export function openWorkspace({host, opened, isReport, forms}: WorkspaceSurroundings): Workspace {
  const known = new Map<string, {readonly bytes: Uint8Array; readonly listed: ListedReport | undefined}>()
  let all: readonly string[] = []
  return {
    get folders() {
      return all
    },
    change(added, removed) {
      const gone = new Set(folderPaths(removed))
      all = [...new Set([...all, ...folderPaths(added)])].filter((path) => !gone.has(path))
    },
    reports() {
      const left = {files: mostFiles}
      const paths = new Set(all.flatMap((folder) => filesBelow(folder, left)).sort())
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path)
      return [...paths].flatMap((path) => list(path) ?? [])
    },
  }

  function filesBelow(folder: string, left: {files: number}): string[] {
    return listed(folder).flatMap((name) => {
      if (left.files <= 0 || /^[_.]/u.test(name) || name === 'node_modules/') return []
      if (name.endsWith('/')) return filesBelow(below(folder, name.slice(0, -1)), left)
      if (!isReportName(name)) return []
      left.files--
      return [below(folder, name)]
    })
  }

  function listed(folder: string): readonly string[] {
    try {
      return host.list(folder)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      return []
    }
  }

  function list(path: string): ListedReport | undefined {
    const bytes = readHead(path)
    if (!bytes) return undefined
    const before = known.get(path)
    if (before && Buffer.compare(before.bytes, bytes) === 0) return before.listed
    const listed = readListed(path, bytes)
    known.set(path, {bytes, listed})
    return listed
  }

  function readHead(path: string): Uint8Array | undefined {
    try {
      return opened(path)?.slice(0, head) ?? host.read(path, head)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      return undefined
    }
  }

  function readListed(path: string, bytes: Uint8Array): ListedReport | undefined {
    const text = new TextDecoder().decode(bytes)
    const block = front.exec(text)?.[0]
    if (block === undefined || !isReport(path, text)) return undefined
    const {office, year} = sourceReport(path, new TextEncoder().encode(block), forms(path))?.front ?? {}
    return office && year && {path, office: office.value, year: year.value}
  }
}

function folderPaths(uris: readonly string[]): string[] {
  return uris.flatMap((uri) => pathOf(uri)?.replace(/(?<=.)\/$/u, '') ?? [])
}
