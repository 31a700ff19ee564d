// Sources → what was made of them before, where nothing that it rests on is any other: neither what was asked, nor the
// program, nor the options, nor what was written. What comes back is as if it had been made now.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {sinceEpoch} from '../../host/clock.ts'
import {type Host, HostError} from '../../host/host.ts'
import {sha256} from '../hash.ts'
import {below, type SourceFile} from '../project.ts'
import type {Outcome} from '../run.ts'
import {type Output, outputsStand} from './outputs.ts'
import {type Asked, openAsker} from './questions.ts'
import {openStore} from './store.ts'
import type {Traced} from './trace.ts'

export interface CacheOptions {
  readonly host: Host
  readonly root: string
  /** Digest of the program: what another one has made says nothing. */
  readonly program: string
  /** Everything that an outcome depends on beside its source and what was asked, as text. */
  readonly options: string
  /** Below which each report has its folder; absent where nothing is written. */
  readonly out: string | undefined
}

export interface Cache {
  find(source: SourceFile): Outcome | undefined
  /** The outcome without what is only for the cache. */
  keep(traced: Traced): Outcome
  /** What was said of the run as a whole, where every one of its outcomes came from `find` and is the same. */
  findRun(sources: readonly SourceFile[], run: string): readonly Diagnostic[] | undefined
  /** After every outcome was found or kept; `run` names what else it depends on. */
  keepRun(sources: readonly SourceFile[], run: string, said: readonly Diagnostic[]): void
  save(): void
}

type Kept = Omit<Outcome, 'source' | 'text' | 'published' | 'fault'> & {
  readonly text: boolean
  readonly published: boolean
}

interface Entry {
  readonly key: string
  /** Digest of the record of what is common. */
  readonly common: string
  readonly asked: readonly Asked[]
  readonly outputs?: readonly Output[]
  readonly outcome: Kept
}

interface RunRecord {
  readonly key: string
  readonly common: readonly string[]
  readonly said: readonly Diagnostic[]
}

/** So many records are kept beside four times those of a run. */
const spare = 4000
/** After so many the index is written, for a run that is ended early. */
const saving = 200

/** Undefined where nothing can be remembered. */
export function openCache({host, root, program, options, out}: CacheOptions): Cache | undefined {
  const opened = openStore(host, root)
  if (!opened) return undefined
  const store = opened
  const base = `${program}\0${root}\0${options}`
  const asker = openAsker(host)
  const commons = new Map<string, boolean>()
  /** What each source has: digest of its entry, and of its common record. */
  const current = new Map<string, {readonly digest: string; readonly common: string}>()
  const texts = new Map<string, string>()
  /** Whatever this run looks at, it looks at later: what is written after that has another stamp than what was before. */
  const since = sinceEpoch()
  let kept = 0
  const keyOf = (text: string): string => sha256(new TextEncoder().encode(`${base}\0${text}`))

  return {
    find(source) {
      try {
        return found(source)
      } catch (error) {
        // What cannot be looked at is worked on, and said then.
        if (error instanceof HostError || error instanceof TypeError) return undefined
        throw error
      }
    },
    keep({trace, ...outcome}) {
      const {source, text, published, fault, ...rest} = outcome
      current.delete(source.path)
      if (!trace) return outcome
      let common = texts.get(trace.common)
      if (common === undefined) {
        const asked = JSON.parse(trace.common) as Asked[]
        const digest = sha256(new TextEncoder().encode(JSON.stringify({asked})))
        common = store.put(keyOf(`common ${digest}`), {asked}, since)
        texts.set(trace.common, common)
        commons.set(common, true)
      }
      const key = keyOf(`source ${source.path}`)
      const told: Kept = {...rest, text: text !== undefined, published: published !== undefined}
      const {asked, outputs} = trace
      const entry: Entry = {key, common, asked, ...(outputs && {outputs}), outcome: told}
      current.set(source.path, {digest: store.put(key, entry, since), common})
      if (++kept % saving === 0) save()
      return outcome
    },
    findRun(sources, run) {
      const key = runKey(sources, run)
      const known = key === undefined ? undefined : store.get(key)
      const record = known && (store.read(known.digest) as RunRecord | undefined)
      if (key === undefined || record?.key !== key || !record.common.every(commonHolds)) return undefined
      store.touch(key)
      return record.said
    },
    keepRun(sources, run, said) {
      const key = runKey(sources, run)
      if (key === undefined) return
      const common = [...new Set(sources.map(({path}) => current.get(path)!.common))]
      store.put(key, {key, common, said} satisfies RunRecord, since)
    },
    save,
  }

  function save(): void {
    store.save(4 * current.size + spare)
  }

  function found(source: SourceFile): Outcome | undefined {
    const key = keyOf(`source ${source.path}`)
    const known = store.get(key)
    const entry = known && (store.read(known.digest) as Entry | undefined)
    if (!entry || entry.key !== key || !commonHolds(entry.common) || !asker.holds(entry.asked, known.at))
      return undefined
    const {text, published, ...rest} = entry.outcome
    const folder = published ? below(out!, source.folder) : undefined
    let digest = known.digest
    if (folder !== undefined) {
      const stands = outputsStand(host, folder, entry.outputs!, known.at)
      if (!stands) return undefined
      if (stands.looked) digest = restamped(key, entry, stands.outputs)
    }
    store.touch(key)
    current.set(source.path, {digest, common: entry.common})
    return {...rest, source, text: text ? textOf(source.path) : undefined, published: folder, fault: undefined}
  }

  /** Their bytes were looked at: from now on their stamps will do. */
  function restamped(key: string, entry: Entry, outputs: readonly Output[]): string {
    if (outputs.every(([, , , stamp], index) => stamp === entry.outputs![index]![3])) {
      store.settle(key, since)
      return store.get(key)!.digest
    }
    return store.put(key, {...entry, outputs}, since)
  }

  function commonHolds(digest: string): boolean {
    let holds = commons.get(digest)
    if (holds === undefined) {
      const key = keyOf(`common ${digest}`)
      const record = store.read(digest) as {readonly asked: readonly Asked[]} | undefined
      const before = asker.looked
      holds = record !== undefined && asker.holds(record.asked, store.get(key)?.at ?? 0)
      if (holds && asker.looked !== before) store.settle(key, since)
      commons.set(digest, holds)
      if (holds) store.touch(key)
    }
    return holds
  }

  /** Undefined where a source has no entry. */
  function runKey(sources: readonly SourceFile[], run: string): string | undefined {
    const entries = sources.map(({path}) => current.get(path))
    if (entries.includes(undefined)) return undefined
    return keyOf(`run ${run}\0${sources.map(({path}, index) => `${path}\0${entries[index]!.digest}`).join('\0')}`)
  }

  function textOf(path: string): string | undefined {
    const bytes = host.read(path)
    return bytes && new TextDecoder().decode(bytes)
  }
}
