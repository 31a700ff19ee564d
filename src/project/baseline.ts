// nianbao-baseline.json: the faults that were there when old reports were adopted. `check` fails on others only; `build`
// does not look at it, for nothing wrong is published because it has long been wrong.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import {type Host, HostError} from '../host/host.ts'
import {fileFault} from './file-fault.ts'
import {fingerprints, type LineReader} from './fingerprint.ts'
import {below, fromRoot, startOf} from './project.ts'

export const baselineName = 'nianbao-baseline.json'

/** By path from the project's folder: what was known there. */
type Baseline = Readonly<Record<string, readonly {readonly code: string; readonly fingerprint: string}[]>>

export interface Compared {
  /** Not known before, and what belongs to no source. */
  readonly said: readonly Diagnostic[]
  readonly known: readonly Diagnostic[]
}

export interface Comparing {
  readonly host: Host
  readonly root: string
  /** Absolute paths of the sources that were checked. */
  readonly checked: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** The same, in words: of them fingerprints are made. */
  readonly worded: readonly WordedDiagnostic[]
  readonly line: LineReader
}

/** Parts what is new from what the file knows. */
export function compareWithBaseline({host, root, checked, diagnostics, worded, line}: Comparing): Compared {
  const path = below(root, baselineName)
  const baseline = readBaseline(host, path)
  if (!baseline) return {said: [...diagnostics, diagnose('config', 'baseline', {}, startOf(path))], known: []}
  const marks = fingerprints(worded, line)
  const isKnown = ({code, place}: Diagnostic, index: number): boolean =>
    belongs(code, place?.path, checked)
    && (baseline[fromRoot(root, place!.path)] ?? []).some(
      (one) => one.code === code && one.fingerprint === marks[index],
    )
  return {said: diagnostics.filter((one, index) => !isKnown(one, index)), known: diagnostics.filter(isKnown)}
}

/** Writes what was found as known; what is known of sources that were not checked, and still are there, is kept. */
export function writeBaseline({host, root, checked, diagnostics, worded, line}: Comparing): Compared {
  const path = below(root, baselineName)
  const marks = fingerprints(worded, line)
  const kept = Object.entries(readBaseline(host, path) ?? {}).filter(([name]) => {
    const source = name.startsWith('/') ? name : below(root, name)
    return !checked.has(source) && host.kind(source) === 'file'
  })
  const faults = new Map<string, {code: string; fingerprint: string}[]>(kept.map(([name, list]) => [name, [...list]]))
  const [said, known]: [Diagnostic[], Diagnostic[]] = [[], []]
  for (const [index, one] of diagnostics.entries()) {
    const {code, place} = one
    if (!belongs(code, place?.path, checked)) {
      said.push(one)
      continue
    }
    known.push(one)
    const name = fromRoot(root, place!.path)
    faults.set(name, [...(faults.get(name) ?? []), {code, fingerprint: marks[index]!}])
  }
  const sorted = Object.fromEntries([...faults].sort(([a], [b]) => (a < b ? -1 : 1)))
  try {
    host.write(path, new TextEncoder().encode(`${JSON.stringify({version: 1, faults: sorted}, undefined, 2)}\n`))
    return {said, known}
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return {said: [...diagnostics, fileFault(error)], known: []}
  }
}

/** A file that cannot be read is no fault of a report; standard input has no name to be known by. */
function belongs(code: string, path: string | undefined, checked: ReadonlySet<string>): boolean {
  return code !== 'file' && path !== undefined && path.includes('/') && checked.has(path)
}

/** Undefined: not what this program writes. No file: nothing is known. */
function readBaseline(host: Host, path: string): Baseline | undefined {
  const bytes = host.kind(path) === 'file' ? host.read(path) : undefined
  if (!bytes) return {}
  try {
    const {version, faults} = JSON.parse(new TextDecoder().decode(bytes)) as {version?: unknown; faults?: Baseline}
    const fits =
      version === 1 && Object.values(faults!).every((list) => list.every(({code, fingerprint}) => code && fingerprint))
    return fits ? faults : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
