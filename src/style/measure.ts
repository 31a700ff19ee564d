// A length as written, `31.5 pt` or `2 字`, → points. Units: mm, cm, pt; em or 字, the size of the element; 行, the pitch
// of a line of the page.

/** Points in one of each unit; relative units come from the caller. */
const absolute: Readonly<Record<string, number>> = {pt: 1, mm: 72 / 25.4, cm: 720 / 25.4}

export const units: readonly string[] = ['mm', 'cm', 'pt', 'em', '字', '行']

export type Measured =
  | {readonly points: number}
  | {readonly fault: 'number' | 'unit' | 'relative'; readonly found: string}

/**
 * Points of `text`, where `em` is the element's size and `line` the page's pitch; a unit whose size is not given, or
 * not known at all, is a fault.
 */
export function measure(text: string, relative: {readonly em?: number; readonly line?: number}): Measured {
  const match = /^([-+]?(?:\d{1,6}(?:\.\d{1,6})?|\.\d{1,6}))[ \u00a0]?([A-Za-z%\u4e00-\u9fff]*)$/u.exec(text.trim())
  if (!match) return {fault: 'number', found: text}
  const [, number = '', unit = ''] = match
  const size = unit === 'em' || unit === '字' ? relative.em : unit === '行' ? relative.line : absolute[unit]
  if (size !== undefined) return {points: Number(number) * size}
  return {fault: units.includes(unit) ? 'relative' : 'unit', found: unit}
}
