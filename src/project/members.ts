// `--members GLOB` → the reports of the offices that a government's report sums up, and for which of the reports that are
// worked on they count.

import type {Host} from '../host/host.ts'
import type {Report} from '../report/report.ts'
import type {Given} from './given.ts'
import {absolute, filesLike, isReportName} from './project.ts'

/** Files that may hold a report and fit the glob, which is relative to `from`; a folder stands for all below it. */
export function memberFiles(host: Host, from: string, glob: string): string[] {
  const pattern = absolute(from, host.kind(absolute(from, glob)) === 'folder' ? `${glob}/**` : glob)
  const found = filesLike(host, pattern, mayHold)
  // An editions' folder says the same three times.
  const data = new Set(found.filter((path) => path.endsWith('/report.json')).map(folderOf))
  return found.filter(
    (path) =>
      path.endsWith('.json')
      || !/\/report\.(?:(?:fragment\.)?html|pdf|txt|docx|xlsx)$/u.test(path)
      || (!data.has(folderOf(path)) && !path.endsWith('.fragment.html')),
  )
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** By its name: a source, data, a page, or a file that import reads. */
function mayHold(name: string): boolean {
  return isReportName(name) || (/\.(?:json|html?|docx?|wps|xlsx?|et|pdf|txt)$/iu.test(name) && name !== 'manifest.json')
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
