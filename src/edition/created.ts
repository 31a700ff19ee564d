// An edition → the date that its files bear, so that the same report gives the same bytes whenever it is made.

import type {Edition} from './edition.ts'

/**
 * The moment of publication in China's time, else the first day of the following year, as 2022-02-10T00:00:00+08:00.
 * `epoch`: seconds since 1970 in its place (SOURCE_DATE_EPOCH).
 */
export function createdAt({published, year}: Pick<Edition, 'published' | 'year'>, epoch: number | undefined): string {
  if (epoch !== undefined) return new Date(epoch * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  const [day, time = '00:00'] = (published?.iso ?? `${(year ?? 1999) + 1}-01-01`).split('T')
  return `${day}T${time}:00+08:00`
}

/** The same in UTC, as office files have it. */
export function createdInUtc(edition: Pick<Edition, 'published' | 'year'>, epoch: number | undefined): string {
  return new Date(createdAt(edition, epoch)).toISOString().replace(/\.\d+Z$/, 'Z')
}
