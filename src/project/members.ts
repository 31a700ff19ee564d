// `--members GLOB` → the reports of the offices that a government's report sums up, and for which of the reports that are
// worked on they count.

import type {Host} from '../host/host.ts'
import type {Report} from '../report/report.ts'
import type {Given} from './given.ts'
import {matchesGlob} from './glob.ts'
import {absolute, below, isReportName} from './project.ts'

/** Files that may hold a report and fit the glob, which is relative to `from`; a folder stands for all below it. */
export function memberFiles(host: Host, from: string, glob: string): string[] {
  const pattern = absolute(from, host.kind(absolute(from, glob)) === 'folder' ? `${glob}/**` : glob)
  const fixed = pattern.split('/')
  const wild = fixed.findIndex((part) => /[*?{]/u.test(part))
  const start = fixed.slice(0, wild < 0 ? -1 : wild).join('/') || '/'
  const found = filesBelow(host, start).filter((path) => matchesGlob(path, pattern))
  // An editions' folder says the same three times.
  const data = new Set(found.filter((path) => path.endsWith('/report.json')).map(folderOf))
  return found.filter(
    (path) =>
      path.endsWith('.json')
      || !/\/report\.(?:fragment\.)?html$/u.test(path)
      || (!data.has(folderOf(path)) && !path.endsWith('.fragment.html')),
  )
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function filesBelow(host: Host, folder: string): string[] {
  return host.list(folder).flatMap((name) => {
    if (/^[_.]/u.test(name)) return []
    if (name.endsWith('/')) return name === 'node_modules/' ? [] : filesBelow(host, below(folder, name.slice(0, -1)))
    return isReportName(name) || (/\.(?:json|html?)$/iu.test(name) && name !== 'manifest.json')
      ? [below(folder, name)]
      : []
  })
}

/**
 * Those that count for `report`: all but itself. Where several reports are worked on (not `only`), a government's alone
 * sums up others, and only if some of them are of its year.
 */
export function membersOf(
  members: readonly Given[],
  {path, front}: Report,
  only: boolean,
): readonly Given[] | undefined {
  const office = front.office?.value
  const others = members.filter(
    ({report}) => report.path !== path && (office === undefined || report.front.office?.value !== office),
  )
  if (only && others.length === members.length) return others
  if (front.level?.value !== 'government') return undefined
  const year = front.year?.value
  return only || others.some(({report}) => report.front.year?.value === year) ? others : undefined
}
