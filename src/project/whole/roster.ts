// The roster of nianbao.yaml → the tree of offices, and which report is whose: by the office's name, its other names, or its
// id. An office that was renamed keeps its id, so that its years stand together.

import type {Stated} from '../../report/stated.ts'
import type {RosterEntry} from '../config.ts'

/** An office of the tree. */
export interface RosterOffice extends RosterEntry {
  /** Unlike every other's: `id`, else the name, else the name behind its parent's. */
  readonly key: string
  readonly parent: RosterOffice | undefined
  readonly members: readonly RosterOffice[]
}

export interface Roster {
  /** In the order of nianbao.yaml. */
  readonly offices: readonly RosterOffice[]
  /** The office of a name as reports write it; of several of that name the one that no report was taken for yet. */
  find(name: string): readonly RosterOffice[]
}

/** Entries whose parent is not in the roster, or that are their own forebears: the tree is made without that link. */
export interface RosterFault {
  readonly kind: 'parent' | 'circle' | 'double'
  readonly entry: RosterEntry
}

export function rosterOf(entries: readonly RosterEntry[]): {readonly roster: Roster; readonly faults: RosterFault[]} {
  const faults: RosterFault[] = []
  const nodes = entries.map((entry): Node => ({...entry, key: '', parent: undefined, members: []}))
  const byName = Map.groupBy(
    nodes.flatMap((node) => [node.office, ...(node.also ?? [])].map((name) => ({name: bare(name), node}))),
    ({name}) => name,
  )
  const byId = new Map(nodes.flatMap((node) => (node.id === undefined ? [] : [[node.id, node]])))
  for (const [index, node] of nodes.entries()) {
    if (node.of === undefined) continue
    const parent = byId.get(node.of) ?? byName.get(bare(node.of))?.find((one) => one.node !== node)?.node
    if (!parent) faults.push({kind: 'parent', entry: entries[index]!})
    else if (isForebear(node, parent)) faults.push({kind: 'circle', entry: entries[index]!})
    else {
      node.parent = parent
      parent.members.push(node)
    }
  }
  const keys = new Set<string>()
  for (const [index, node] of nodes.entries()) {
    const alone = (byName.get(bare(node.office))?.length ?? 0) <= 1
    node.key = node.id ?? (alone || !node.parent ? node.office : `${node.parent.office}／${node.office}`)
    if (keys.has(node.key)) faults.push({kind: 'double', entry: entries[index]!})
    keys.add(node.key)
  }
  return {
    roster: {offices: nodes, find: (name) => (byName.get(bare(name)) ?? []).map(({node}) => node)},
    faults,
  }
}

type Node = {
  -readonly [Key in keyof Omit<RosterOffice, 'members' | 'parent'>]: RosterOffice[Key]
} & {parent: Node | undefined; members: Node[]}

function isForebear(node: Node, parent: Node): boolean {
  for (let at: Node | undefined = parent; at; at = at.parent) if (at === node) return true
  return false
}

/** Names are compared without spaces and width. */
function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '')
}

/** Whose reports are whose, of one year. */
export interface Placed {
  readonly office: RosterOffice
  /** By path; more than one is doubled, none is missing. */
  readonly reports: readonly Stated[]
}

/**
 * The reports of a year by office, in the order of the roster; those of no office of it stand apart. A name that several
 * offices have goes to the one whose parent's name stands in the path, else to the first that has none yet.
 */
export function placeReports(
  {offices, find}: Roster,
  reports: readonly Stated[],
): {readonly placed: readonly Placed[]; readonly others: readonly Stated[]} {
  const found = new Map<RosterOffice, Stated[]>(offices.map((office) => [office, []]))
  const others: Stated[] = []
  for (const report of reports.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const candidates = report.office === undefined ? [] : find(report.office)
    const office =
      candidates.find(({parent}) => parent && report.path.split('/').includes(parent.office))
      ?? candidates.find((one) => found.get(one)!.length === 0)
      ?? candidates[0]
    if (office) found.get(office)!.push(report)
    else others.push(report)
  }
  return {placed: offices.map((office) => ({office, reports: found.get(office)!})), others}
}
