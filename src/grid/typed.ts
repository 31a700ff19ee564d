// What a person types into a cell of numbers, or a spreadsheet brings → as it is to be written in the source. Only what is
// certain is changed; anything else stays, for the check to speak of.

/** Full-width digits and signs, 。 for a decimal point, digits grouped by commas. */
export function typed(text: string): string {
  const seen = text.trim()
  const folded = seen
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\s]/gu, '')
    .replace(/(?<=\d)。(?=\d)/u, '.')
  const plain = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(folded) ? folded.replaceAll(',', '') : folded
  // Blanks between digits may part two numbers.
  if (/\d\s+\d/u.test(seen) && !/^\d{1,3}(?:[  ]\d{3})+$/u.test(seen)) return inCell(seen)
  return /^[-+]?\d+(?:\.\d+)?$/u.test(plain) || plain === '=' ? plain : inCell(seen)
}

/** On one line and without a bar, which would end the cell. */
function inCell(text: string): string {
  return text
    .split(/[\n\r]+/u)
    .map((line) => line.trim())
    .join(' ')
    .replace(/\\?\|/gu, '\\|')
}
