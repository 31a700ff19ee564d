// A run of many reports → what is said of each as a whole: how many errors and warnings, of which codes, and whether the
// editions in output/ are those of its source.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Host} from '../host/host.ts'
import {isBuilt} from '../project/built.ts'
import type {Standing} from '../project/kept-run.ts'
import {below, stdinPath} from '../project/project.ts'
import type {Outcome} from '../project/run.ts'
import type {SaidOfReport} from './format.ts'

export interface Asked {
  readonly host: Host
  /** Folder of the editions that are published, not of drafts. */
  readonly out: string
  /** Whether editions were to be written. */
  readonly building: boolean
  showPath(path: string): string
  /** Sorted; what was said of the whole, at a place in a source, counts for that source, too. */
  readonly said: readonly Diagnostic[]
  /** By path: of reports that were built elsewhere. */
  readonly standing?: ReadonlyMap<string, Standing> | undefined
}

/** In the order of the outcomes. */
export function saidOfReports(
  outcomes: readonly Outcome[],
  {host, out, building, showPath, said, standing}: Asked,
): SaidOfReport[] {
  const byPath = Map.groupBy(said, ({place}) => place?.path)
  return outcomes.map(({source, whose, published}) => {
    const own = byPath.get(source.path) ?? []
    const errors = own.filter(({severity}) => severity === 'error')
    const codes = Map.groupBy(errors, ({code}) => code)
    const folder = below(out, source.folder)
    return {
      path: showPath(source.path),
      ...(whose && {office: whose.office, year: whose.year}),
      errors: errors.length,
      warnings: own.filter(({severity}) => severity === 'warning').length,
      codes: [...codes].map(([code, ones]) => ({code, count: ones.length})).sort((a, b) => b.count - a.count),
      ...(standing?.get(source.path) ?? {
        built: source.path === stdinPath ? published === folder : isBuilt(host, folder, source.path),
        ...(building && published === undefined && {left: leftIn(host, folder)}),
      }),
    }
  })
}

function leftIn(host: Host, folder: string): 'before' | 'nothing' {
  return host.kind(below(folder, 'manifest.json')) === 'file' ? 'before' : 'nothing'
}
