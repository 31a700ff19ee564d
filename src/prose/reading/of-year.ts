// What a form says in the words of a year: made once for all reports of that year.

/** So many years stand in one folder. */
const most = 8

/** `make`, which is asked once for each form and year as long as both are asked for. */
export function ofYear<K extends object, T>(make: (of: K, year: number) => T): (of: K, year: number) => T {
  const known = new WeakMap<K, Map<number, {readonly value: T}>>()
  return (of, year) => {
    const years = known.get(of) ?? new Map<number, {readonly value: T}>()
    known.set(of, years)
    const found = years.get(year)
    if (found) return found.value
    if (years.size >= most) years.clear()
    const value = make(of, year)
    years.set(year, {value})
    return value
  }
}
