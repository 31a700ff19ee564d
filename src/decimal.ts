// Exact decimals with the places they were printed with: 18.8710 stays 18.8710, and sums are never binary fractions.

/** `units` × 10^-`places`. Counts have no places. */
export interface Decimal {
  readonly units: bigint
  readonly places: number
}

export const zero: Decimal = {units: 0n, places: 0}

/** Reads an optional minus sign, ASCII digits and an optional fraction; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const fraction = match[3] ?? ''
  const units = BigInt(match[2] + fraction)
  return {units: match[1] ? -units : units, places: fraction.length}
}

/** The digits with all printed places, a leading `-` for negatives; also a valid JSON number. */
export function printDecimal({units, places}: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const sign = units < 0n ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const places = Math.max(a.places, b.places)
  return [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places), places]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = align(a, b)
  return {units: left + right, places}
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = align(a, b)
  return {units: left - right, places}
}

/** Smaller than, equal to or greater than 0, by value: 1.50 equals 1.5. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = align(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}
