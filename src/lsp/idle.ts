// Waivers of each nianbao.yaml that waive nothing in any report of its project: looked for when nobody has typed for a
// while, because every report has to be judged for that.

import {asError, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Host} from '../host/host.ts'
import {type IdleWaivers, openIdleWaivers} from '../project/idle-waivers.ts'
import type {Project} from './projects.ts'

/** Milliseconds after the last change. */
const quiet = 400

export interface Idle {
  /** As they were last found. */
  of(project: Project): readonly Diagnostic[]
  /** The file at this path, or any, may be another one. */
  note(path?: string): void
}

export interface IdleSurroundings {
  readonly host: Host
  readonly cwd: string
  /** The projects of the open documents. */
  projects(): Iterable<Project>
  strict(): boolean
  /** Others were found than before. */
  changed(project: Project): void
  fault(error: unknown): void
}

interface Known {
  readonly waivers: IdleWaivers
  found: readonly Diagnostic[]
}

export function openIdle({host, cwd, projects, strict, changed, fault}: IdleSurroundings): Idle {
  const known = new Map<string, Known>()
  let timer: NodeJS.Timeout | undefined
  let looking = false
  return {
    of({root}) {
      const found = known.get(root)?.found ?? []
      return strict() ? found.map(asError) : found
    },
    note(path) {
      for (const {waivers} of known.values()) waivers.note(path)
      later()
    },
  }

  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), quiet)
  }

  async function look(): Promise<void> {
    // What is noted meanwhile is looked at afterwards.
    if (looking) return later()
    looking = true
    try {
      for (const project of new Map([...projects()].map((one) => [one.root, one])).values()) await lookAt(project)
    } catch (error) {
      fault(error)
    }
    looking = false
  }

  async function lookAt(project: Project): Promise<void> {
    const {root, settings} = project
    if (!settings.config.waivers?.length && !known.has(root)) return
    const one = known.get(root) ?? {
      waivers: openIdleWaivers(host, {root, cwd, strict: false, previous: undefined, members: undefined}),
      found: [],
    }
    known.set(root, one)
    const found = await one.waivers.find()
    if (JSON.stringify(found) === JSON.stringify(one.found)) return
    one.found = found
    changed(project)
  }
}
