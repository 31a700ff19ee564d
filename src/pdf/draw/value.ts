// Values of PDF → their source text (ISO 32000-1 7.3). A JavaScript string is source already: a name with its slash, a
// reference, what `text` and `bytes` make.

/** A number of an object of the file. */
export type ObjectNumber = number

export type Value = number | boolean | string | readonly Value[] | Dictionary

/** Keys without slash; entries that are undefined are left out. */
export interface Dictionary {
  readonly [key: string]: Value | undefined
}

export function stringify(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return String(value)
  if (isArray(value)) return `[${value.map(stringify).join(' ')}]`
  let source = '<<'
  for (const key in value) {
    const entry = value[key]
    if (entry !== undefined) source += `/${key} ${stringify(entry)}`
  }
  return `${source}>>`
}

function isArray(value: readonly Value[] | Dictionary): value is readonly Value[] {
  return Array.isArray(value)
}

/** A real number with at most `places` decimals, without exponent, without a zero that says nothing. */
export function number(value: number, places = 3): string {
  const factor = 10 ** places
  const rounded = Math.round(value * factor) / factor
  // Small numbers print with an exponent below 1e-6 only: `places` never goes that far.
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export function reference(object: ObjectNumber): string {
  return `${object} 0 R`
}

/** A text string: ASCII as it is, all else as UTF-16BE with its mark (ISO 32000-1 7.9.2.2). */
export function text(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return literal(value)
  let hex = '<FEFF'
  for (let i = 0; i < value.length; i++) hex += value.charCodeAt(i).toString(16).padStart(4, '0')
  return `${hex}>`
}

/** A byte string of a value's UTF-8: ids and addresses. */
export function bytes(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) ? literal(value) : `<${Buffer.from(value).toString('hex')}>`
}

function literal(value: string): string {
  return `(${value.replace(/[\\()]/g, '\\$&')})`
}

/** A name, with what a name may not hold as `#xx` (ISO 32000-1 7.3.5). */
export function name(value: string): string {
  return `/${value.replace(/[^A-Za-z0-9+_.-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}
