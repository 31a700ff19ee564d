// Where things lie: the project's folder, its reports, the folder of each report's editions. Paths are absolute with
// forward slashes; an editions' folder is relative to output/.

import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Host} from '../host/host.ts'
import {resolvePath} from '../host/platform/platform.ts'
import {originalOf} from './copies.ts'
import {matchesGlob} from './glob.ts'

/** One report to be worked on. */
export interface SourceFile {
  /** `<stdin>` for standard input. */
  readonly path: string
  /** `tongzhou/2021` for source/tongzhou/2021.md; the file's name without .md where it lies outside source/. */
  readonly folder: string
}

export interface SourceList {
  readonly sources: readonly SourceFile[]
  /** Files that are not there or cannot be looked at. */
  readonly diagnostics: readonly Diagnostic[]
}

export const stdinPath = '<stdin>'

/** `path` as seen from `from`, absolute, with forward slashes. */
export function absolute(from: string, path: string): string {
  return resolvePath(from, path)
    .replaceAll('\\', '/')
    .replace(/(?<=.)\/$/u, '')
}

/** The first character of a file, for what is said about the file as a whole. */
export function startOf(path: string): Place {
  return {path, line: 1, column: 1, endLine: 1, endColumn: 1}
}

/** The nearest folder upwards that holds nianbao.yaml or source/, else `from` itself. */
export function findRoot(host: Host, from: string): string {
  for (let folder = from; ; folder = absolute(folder, '..')) {
    if (host.kind(below(folder, 'nianbao.yaml')) === 'file' || host.kind(below(folder, 'source')) === 'folder')
      return folder
    if (absolute(folder, '..') === folder) return from
  }
}

/** Every report below `operands`, each once, in the order of their paths; of source/ where there are none. */
export function listSources(host: Host, root: string, from: string, operands: readonly string[]): SourceList {
  const found = new Map<string, SourceFile>()
  const diagnostics: Diagnostic[] = []
  const add = (path: string): void => void found.set(path, {path, folder: folderOf(root, path)})
  for (const operand of operands.length ? operands : [below(root, 'source')]) {
    if (operand === '-') {
      found.set(stdinPath, {path: stdinPath, folder: 'stdin'})
      continue
    }
    const path = absolute(from, operand)
    const kind = host.kind(path)
    if (kind === 'file') add(path)
    else if (kind === 'folder') reportsBelow(host, path, diagnostics).forEach(add)
    else if (/[*?{]/u.test(operand) && matching(host, path).length) matching(host, path).forEach(add)
    else if (operands.length) diagnostics.push(diagnose('file', 'missing', {}, startOf(path)))
  }
  const sources = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return {sources, diagnostics}
}

/** Sources and Word files (not those with our comments) that fit a pattern, where the shell has not put them in its place. */
function matching(host: Host, pattern: string): string[] {
  return filesLike(host, pattern, (name) => isReportName(name) || /(?<!\.批注)\.docx$/iu.test(name))
}

/** Files that fit an absolute pattern; names that begin with _ or . are left out. */
export function filesLike(host: Host, pattern: string, takes: (name: string) => boolean): string[] {
  const parts = pattern.split('/')
  const wild = parts.findIndex((part) => /[*?{]/u.test(part))
  const start = parts.slice(0, wild < 0 ? -1 : wild).join('/') || '/'
  return filesBelow(host, start, takes).filter((path) => matchesGlob(path, pattern))
}

function filesBelow(host: Host, folder: string, takes: (name: string) => boolean): string[] {
  return host.list(folder).flatMap((name) => {
    if (/^[_.]/u.test(name)) return []
    if (name.endsWith('/'))
      return name === 'node_modules/' ? [] : filesBelow(host, below(folder, name.slice(0, -1)), takes)
    return takes(name) ? [below(folder, name)] : []
  })
}

/**
 * The reports in a folder and those below it: README.md and names that begin with _ or . are none. A copy that a program
 * has left beside a source is none either, but is said: which of the two is the right one, a person has to see.
 */
function reportsBelow(host: Host, folder: string, diagnostics: Diagnostic[]): string[] {
  const names = host.list(folder)
  return names.flatMap((name) => {
    if (/^[_.]/u.test(name)) return []
    if (name.endsWith('/')) return reportsBelow(host, below(folder, name.slice(0, -1)), diagnostics)
    if (!isReportName(name)) return []
    const original = originalOf(name, names)
    if (original === undefined) return [below(folder, name)]
    diagnostics.push(copyOf(below(folder, name), names.includes(original) ? below(folder, original) : undefined))
    return []
  })
}

function copyOf(path: string, original: string | undefined): Diagnostic {
  const related = original === undefined ? [] : [{message: message('file', 'original', {}), place: startOf(original)}]
  const name = path.slice(path.lastIndexOf('/') + 1)
  return diagnose('file', original === undefined ? 'lock' : 'copy', {name}, startOf(path), {
    severity: 'warning',
    related,
  })
}

/** Of a file: whether it is a source by its name, `_` and `.` in front aside. */
export function isReportName(name: string): boolean {
  return /\.md$/iu.test(name) && !/^readme\.md$/iu.test(name)
}

function folderOf(root: string, path: string): string {
  const source = below(root, 'source/')
  const inside = path.startsWith(source) ? path.slice(source.length) : path.slice(path.lastIndexOf('/') + 1)
  return inside.replace(/\.md$/iu, '')
}

/** As waivers and the baseline name a file: from the project's folder where it lies inside, else as it is. */
export function fromRoot(root: string, path: string): string {
  const start = below(root, '')
  return path.startsWith(start) ? path.slice(start.length) : path
}

export function below(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

/** On many disks `A` and `a` are one folder, and so are the composed and the decomposed form of a character. */
function folded(folder: string): string {
  return folder.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/**
 * A fault for each source whose drafts would have the folder that belongs to another report of the project, or whose own
 * folder holds drafts of another: source/draft/a.md and the drafts of source/a.md. Both may be published beside each other.
 */
function draftFolders(host: Host, root: string, sources: readonly SourceFile[], draft: boolean): Diagnostic[] {
  const own = below(root, 'source')
  if (!host.list(own).some((name) => folded(name) === 'draft/')) return []
  const all = reportsBelow(host, own, []).map((path) => ({path, folder: folderOf(root, path)}))
  const known = new Map(all.map((source) => [folded(source.folder), source]))
  return sources.flatMap((source) => {
    const key = folded(source.folder)
    const other = known.get(draft ? `draft/${key}` : key.startsWith('draft/') ? key.slice('draft/'.length) : '')
    if (!other) return []
    const folder = draft ? `draft/${source.folder}` : source.folder
    if (!draft && !holdsDrafts(host, below(root, `output/${folder}`))) return []
    const related = [{message: message('output-double', draft ? 'other' : 'drafted', {}), place: startOf(other.path)}]
    return [diagnose('output-double', draft ? 'main' : 'draft', {folder}, startOf(source.path), {related})]
  })
}

/** Whether the manifest in a folder says that what lies beside it is a draft (manifest.ts). */
function holdsDrafts(host: Host, folder: string): boolean {
  const bytes = host.read(below(folder, 'manifest.json'))
  return bytes !== undefined && /^ *"draft": *true,?$/mu.test(new TextDecoder().decode(bytes))
}

/** A fault for each source whose editions lie where the archive of all reports does. */
export function archiveFolders(sources: readonly SourceFile[]): Diagnostic[] {
  const shared = sources.filter(({folder}) => `${folded(folder)}/`.startsWith('archive/'))
  return shared.map(({path, folder}) => diagnose('output-double', 'archive', {folder}, startOf(path)))
}

/** A fault for each source whose editions would lie where those of another report do; `draft`: as drafts. */
export function sharedFolders(host: Host, root: string, sources: readonly SourceFile[], draft: boolean): Diagnostic[] {
  return [...doubleFolders(sources), ...draftFolders(host, root, sources, draft)]
}

/** A fault for each source whose folder is that of an earlier one. */
function doubleFolders(sources: readonly SourceFile[]): Diagnostic[] {
  const first = new Map<string, SourceFile>()
  return sources.flatMap((source) => {
    const key = folded(source.folder)
    const other = first.get(key)
    if (!other) first.set(key, source)
    if (!other) return []
    const related = [{message: {code: 'output-double' as const, key: 'other', values: {}}, place: startOf(other.path)}]
    return [diagnose('output-double', 'main', {folder: source.folder}, startOf(source.path), {related})]
  })
}
