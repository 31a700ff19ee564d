// Lengths of the name and the date of a sign-off → where each begins in its line (GB/T 9704 7.3.5). Without seal the name
// leaves two characters free; with seal the date leaves four and the name is centred on it.

/** Lengths, and left edges of name and date, in points; `em` is a character. A date of no length is not there. */
export function signOffPlaces(
  name: number,
  date: number,
  width: number,
  em: number,
  sealed: boolean,
): [number, number] {
  if (date === 0) return [width - (sealed ? 4 : 2) * em - name, 0]
  if (sealed) {
    const right = width - 4 * em
    const longer = Math.max(name - date, 0) / 2
    const left = Math.min(right - date, width - em - name + longer)
    return [left + (date - name) / 2, left]
  }
  const left = width - 2 * em - name
  if (left + 2 * em + date <= width - 2 * em) return [left, left + 2 * em]
  const dateLeft = width - 2 * em - date
  return [Math.min(left, dateLeft - 2 * em), dateLeft]
}
