// Where the section that begins at a heading ends. Pure.

/** The last line of it; undefined for a line that is no heading, or has nothing below it. Lines from 1. */
export function sectionEnd(text: (line: number) => string, lines: number, line: number): number | undefined {
  const level = levelOf(text(line))
  if (level === 0) return undefined
  let end = line
  for (let next = line + 1; next <= lines; next++) {
    const own = levelOf(text(next))
    if (own > 0 && own <= level) break
    if (text(next).trim() !== '') end = next
  }
  return end === line ? undefined : end
}

function levelOf(text: string): number {
  return /^(#{1,6})(?:\s|$)/u.exec(text)?.[1]?.length ?? 0
}
