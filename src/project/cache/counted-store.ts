// Sources of offices that a government's report sums up → what was read of them before: of a thousand that stand as they
// stood, none is parsed again because a word of the government's own report has changed.

import type {Form} from '../../form/form.ts'
import {sinceEpoch} from '../../host/clock.ts'
import type {Host} from '../../host/host.ts'
import {type Counted, countedOf, countedReport} from '../../report/counted.ts'
import type {Report} from '../../report/report.ts'
import type {Config} from '../config.ts'
import {sha256} from '../hash.ts'
import {openStore} from './store.ts'

export interface CountedStore {
  /** The report in these bytes as it was read before, its facts and their places alone. */
  find(path: string, bytes: Uint8Array, forms: readonly Form[]): Report | undefined
  keep(path: string, bytes: Uint8Array, report: Report): void
  save(): void
}

interface CountedRecord {
  readonly key: string
  readonly counted: Counted
}

/** So many records of others are left beside those of the members. */
const spare = 100_000

/**
 * Undefined where nothing can be remembered.
 * @param host the one that answers now: what lies in the cache is no answer that a result rests on
 * @param program digest of the program
 */
export function openCountedStore(
  host: Host,
  root: string,
  {program, config}: {readonly program: string; readonly config: Config},
): CountedStore | undefined {
  const store = openStore(host, root)
  if (!store) return undefined
  const since = sinceEpoch()
  const base = `${program}\0${root}\0counted\0${JSON.stringify(config)}`
  let fresh = 0
  const keyOf = (path: string, bytes: Uint8Array): string =>
    sha256(new TextEncoder().encode(`${base}\0${path}\0${sha256(bytes)}`))
  return {
    find(path, bytes, forms) {
      const key = keyOf(path, bytes)
      const known = store.get(key)
      const record = known && (store.read(known.digest) as CountedRecord | undefined)
      const form = record?.key === key ? forms.find(({id}) => id === record.counted.stated.form) : undefined
      if (!record || !form) return undefined
      store.touch(key)
      return countedReport(record.counted, form)
    },
    keep(path, bytes, report) {
      fresh++
      const key = keyOf(path, bytes)
      store.put(key, {key, counted: countedOf(report)} satisfies CountedRecord, since)
    },
    save() {
      if (fresh > 0) store.save(spare)
    },
  }
}
