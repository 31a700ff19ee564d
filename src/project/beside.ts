// What lies beside a source: last year's report, the reports that it sums up, its pictures. What is said of them, and no
// more, is said here.

import type {Root} from 'mdast'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import type {Host} from '../host/host.ts'
import type {HeldAgainst} from '../pipeline.ts'
import {mostYears} from '../report/chart.ts'
import type {EarlierYear, Report} from '../report/report.ts'
import {earlierYears} from './earlier-years.ts'
import type {Given} from './given.ts'
import {readImages, type SourceImages} from './images.ts'
import type {Settings} from './materials.ts'
import {membersOf} from './members.ts'
import {previousBeside, previousNamed} from './previous.ts'

/** Where to look, and what was given. */
export interface Around {
  readonly host: Host
  readonly root: string
  readonly cwd: string
  readonly settings: Settings
  /** Last year's report where it was named. */
  readonly previous: Given | undefined
  /** Reports of offices, where they were named. */
  readonly members?: readonly Given[] | undefined
  /** Whether no other report is worked on. */
  readonly only: boolean
}

export interface Beside {
  readonly previous: Given | undefined
  /** Where charts are asked for: it and those of the years before it, the newest first. */
  readonly earlier: readonly Given[]
  /** What charts print of them. */
  readonly years: readonly EarlierYear[]
  /** Undefined where this report sums up no others. */
  readonly members: readonly Given[] | undefined
  readonly images: SourceImages
  readonly diagnostics: readonly Diagnostic[]
}

/** What lies beside the source at `path`. Throws HostError. */
export function lookBeside(path: string, {tree, report}: {tree: Root; report: Report}, around: Around): Beside {
  const {host, root, cwd, settings, only} = around
  const named = around.previous && previousNamed(around.previous, report, only)
  // One that was named for this report alone and is of another year is not replaced by what lies beside it.
  const previous = named?.value ?? (named && only ? undefined : previousBeside(host, path, report, settings.forms))
  const earlier = report.charts?.length && previous ? [previous, ...earlierThan(host, previous, settings.forms)] : []
  const over = earlierYears(report, earlier, around)
  const members = around.members && membersOf(around.members, report, only)
  const images = readImages(host, path, {cwd, root}, tree)
  const diagnostics = [...(named?.diagnostics ?? []), ...over.diagnostics, ...images.diagnostics]
  return {previous, earlier, years: over.years, members, images, diagnostics}
}

/** The same as what a report is held against. */
export function heldAgainst({previous, years, members, diagnostics}: Beside): HeldAgainst {
  return {
    previous: previous?.report,
    ...(years.length > 0 && {earlier: years}),
    members: members?.map((one) => one.report),
    diagnostics,
  }
}

/** Further years back, each beside the one after it. */
function earlierThan(host: Host, previous: Given, forms: readonly Form[]): Given[] {
  const found: Given[] = []
  for (let last = previous; found.length < mostYears - 2; last = found.at(-1)!) {
    const before = previousBeside(host, last.input.path, last.report, forms)
    if (!before) break
    found.push(before)
  }
  return found
}
