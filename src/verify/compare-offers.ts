// What a page offers beside itself, held against the files of its folder: each is there, and as large as it says.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Examined, Offer} from './reading.ts'

/** `changed`: files that are not those of the manifest, which itself says what is missing and what was changed since. */
export function compareOffers(
  examined: Examined,
  files: ReadonlyMap<string, Uint8Array>,
  changed: ReadonlySet<string>,
): Diagnostic[] {
  const folder = examined.path.slice(0, examined.path.lastIndexOf('/') + 1)
  const built = files.has('manifest.json')
  const compareOffer = ({file, size: actual, words, place}: Offer): Diagnostic[] => {
    const [medium, bytes] = ['HTML', files.get(file)]
    if (!bytes)
      return built && file.startsWith('report.') && changed.size
        ? []
        : [diagnose('edition-differs', 'offerMissing', {medium, words, file}, place, {actual: file})]
    const expected = printed(bytes.length)
    if (!built || changed.has(folder + file) || actual.replace(' ', '') === expected.replace(' ', '')) return []
    return [diagnose('edition-differs', 'offerSize', {medium, file, actual, expected}, place, {actual, expected})]
  }
  const differences = (offers: readonly Offer[] = []): Diagnostic[] => offers.flatMap(compareOffer)
  const found = differences(examined.reading.offers)
  return found.length ? differences(examined.located().offers) : found
}

/** In KB and MB of 1024. */
function printed(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
