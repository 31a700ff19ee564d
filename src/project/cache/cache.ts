// Sources → what was made of them before, where nothing that it rests on is any other: neither what was asked, nor the
// program, nor the options, nor what was written. What comes back is as if it had been made now.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {sinceEpoch} from '../../host/clock.ts'
import {type Host, HostError} from '../../host/host.ts'
import type {Stated} from '../../report/stated.ts'
import {sha256} from '../hash.ts'
import type {JobOptions} from '../open.ts'
import {below, type SourceFile} from '../project.ts'
import type {Aside, Outcome} from '../run.ts'
import {type Output, outputsStand} from './outputs.ts'
import {type Asked, openAsker} from './questions.ts'
import {openStore} from './store.ts'
import type {Trace, Traced} from './trace.ts'

export interface CacheOptions {
  readonly host: Host
  readonly root: string
  /** Digest of the program: what another one has made says nothing. */
  readonly program: string
  /** Everything that an outcome depends on beside its source and what was asked, as text. */
  readonly options: string
  /** Of a run that builds: the same of one that checks. */
  readonly checking: string | undefined
  /** What outcomes are to say of their reports, where that is more than the project asks for. */
  readonly stating: JobOptions['stating']
  /** How many reports are given beside, of which something is remembered, too. */
  readonly beside: number
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
  /** Where a check finds what became of it, too. */
  readonly checkKey?: string
  /** What a check says otherwise. */
  readonly checked?: NonNullable<Aside['checked']>
  /** Digest of the record of what the report states, with its texts. */
  readonly stated?: string
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

/** So many records are kept beside twelve times as many as a run has sources: three of each, of four sets of options. */
const spare = 4000
/** After so many the index is written, for a run that is ended early. */
const saving = 200

/** Undefined where nothing can be remembered. */
export function openCache({
  host,
  root,
  program,
  options,
  checking,
  stating,
  beside,
  out,
}: CacheOptions): Cache | undefined {
  const opened = openStore(host, root)
  if (!opened) return undefined
  const store = opened
  const baseOf = (text: string): string => `${program}\0${root}\0${text}`
  const base = baseOf(options)
  const asker = openAsker(host)
  const commons = new Map<string, boolean>()
  /** What each source has: digest of its entry, and of its common record. */
  const current = new Map<string, {readonly digest: string; readonly common: string}>()
  const texts = new Map<string, string>()
  /** Whatever this run looks at, it looks at later: what is written after that has another stamp than what was before. */
  const since = sinceEpoch()
  let kept = 0
  const keyIn = (text: string, own: string): string => sha256(new TextEncoder().encode(`${text}\0${own}`))
  const keyOf = (text: string): string => keyIn(base, text)
  // Of whatever options: what one command has remembered is of use to the others.
  const commonKey = (digest: string): string => keyIn(baseOf('common'), digest)
  const statedKey = (path: string): string => keyIn(baseOf('stated'), path)

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
      const {source} = outcome
      current.delete(source.path)
      if (!trace) return outcome
      let common = texts.get(trace.common)
      if (common === undefined) {
        const asked = JSON.parse(trace.common) as Asked[]
        const digest = sha256(new TextEncoder().encode(JSON.stringify({asked})))
        common = store.put(commonKey(digest), {asked}, since)
        texts.set(trace.common, common)
        commons.set(common, true)
      }
      current.set(source.path, {digest: putEntry(entryOf(source, trace, common, outcome)), common})
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

  function entryOf({path}: SourceFile, trace: Trace, common: string, outcome: Outcome): Entry {
    const {source, text, published, fault, stated, ...rest} = outcome
    const {asked, outputs, aside} = trace
    const name = `source ${path}`
    // What the project asks for is in the entry; what only some commands do in a record of its own.
    const facts = aside?.asked === true ? {...aside.stated, texts: []} : undefined
    return {
      key: keyOf(name),
      common,
      asked,
      ...(outputs && {outputs}),
      ...(aside && {stated: store.put(statedKey(path), aside.stated, since)}),
      ...(aside?.checked
        && checking !== undefined && {checkKey: keyIn(baseOf(checking), name), checked: aside.checked}),
      outcome: {...rest, ...(facts && {stated: facts}), text: text !== undefined, published: published !== undefined},
    }
  }

  function putEntry(entry: Entry): string {
    const digest = store.put(entry.key, entry, since)
    if (entry.checkKey !== undefined) store.also(entry.checkKey, digest, since)
    return digest
  }

  function save(): void {
    store.save(12 * (current.size + beside) + spare)
  }

  function found(source: SourceFile): Outcome | undefined {
    const key = keyOf(`source ${source.path}`)
    const known = store.get(key)
    const entry = known && (store.read(known.digest) as Entry | undefined)
    const kept = entry && keptAt(key, entry)
    if (!kept || !commonHolds(entry.common) || !asker.holds(entry.asked, known.at)) return undefined
    const {text, published, ...rest} = kept
    const stated = stating === undefined ? rest.stated : statedIn(entry)
    if (stating !== undefined && entry.stated !== undefined && !stated) return undefined
    const folder = published ? below(out!, source.folder) : undefined
    let digest = known.digest
    if (folder !== undefined) {
      const stands = outputsStand(host, folder, entry.outputs!, known.at)
      if (!stands) return undefined
      if (stands.looked) digest = restamped(key, entry, stands.outputs)
    }
    store.touch(key)
    if (entry.stated !== undefined) store.touch(statedKey(source.path))
    current.set(source.path, {digest, common: entry.common})
    return {
      ...rest,
      ...(stated && {stated}),
      source,
      text: text ? textOf(source.path) : undefined,
      published: folder,
      fault: undefined,
    }
  }

  /** What a check says of a source that was built, where a check asks. */
  function keptAt(key: string, entry: Entry): Kept | undefined {
    if (entry.key === key) return entry.outcome
    if (entry.checkKey !== key || !entry.checked) return undefined
    const {diagnostics, waived} = entry.checked
    return {...entry.outcome, diagnostics, waived, text: diagnostics.length + waived.length > 0, published: false}
  }

  /** As far as it was asked for. */
  function statedIn(entry: Entry): Stated | undefined {
    const stated = entry.stated === undefined ? undefined : (store.read(entry.stated) as Stated | undefined)
    return stated && stating === 'facts' ? {...stated, texts: []} : stated
  }

  /** Their bytes were looked at: from now on their stamps will do. */
  function restamped(key: string, entry: Entry, outputs: readonly Output[]): string {
    if (outputs.every(([, , , stamp], index) => stamp === entry.outputs![index]![3])) {
      store.settle(key, since)
      return store.get(key)!.digest
    }
    return putEntry({...entry, outputs})
  }

  function commonHolds(digest: string): boolean {
    let holds = commons.get(digest)
    if (holds === undefined) {
      const key = commonKey(digest)
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
