// A table in the terminal, columns padded by the width that Chinese characters have there.

/** Han, kana, full-width forms and marks (UAX 11: W and F, as far as benches print them). */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}

/** Prints `head` and `rows`; the first column starts left, the others end right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const room = ' '.repeat(widths[column]! - width(cell))
        return column === 0 ? cell + room : room + cell
      })
      .join('  ')
  console.log([line(head), widths.map((one) => '─'.repeat(one)).join('  '), ...rows.map(line)].join('\n'))
}
