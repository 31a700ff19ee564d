// Whether two syntax trees say the same: every node, value and attribute equal, wherever it stands.

/** Positions aside, deep equality of plain data. */
export function sameTree(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => sameTree(one, b[index]))
  const [left, right] = [a, b] as Readonly<Record<string, unknown>>[]
  const names = (one: object): string[] => Object.keys(one).filter((name) => name !== 'position')
  const keys = names(left!)
  return (
    keys.length === names(right!).length
    && keys.every((key) => Object.hasOwn(right!, key) && sameTree(left![key], right![key]))
  )
}
