// Pages → readable text, for goldens and for looking at what changed: every line with its place, faces and sizes, every
// rule and picture. In points from the type area's corner, so that numbers stay small.

import type {GlyphRun, Item, Page} from './page.ts'

/** `left` and `top` are where the type area begins. */
export function inspectPages(pages: readonly Page[], left: number, top: number): string {
  return pages.map(({number, items}) => [`page ${number}`, ...linesOf(items, left, top), ''].join('\n')).join('\n')
}

function linesOf(items: readonly Item[], left: number, top: number): string[] {
  const lines: string[] = []
  let rules = 0
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (item.type === 'rectangle') {
      rules++
      continue
    }
    const place = `${round(item.x - left)} ${round(item.y - top)}`
    if (item.type === 'picture') {
      lines.push(`  ${place} picture ${item.src} ${round(item.width)}×${round(item.height)}`)
      continue
    }
    const runs = [item]
    while (at + 1 < items.length && continues(items[at + 1]!, item)) runs.push(items[++at] as GlyphRun)
    lines.push(`  ${place}–${round(endOf(runs.at(-1)!) - left)} ${runs.map(showRun).join(' ')}`)
  }
  return rules > 0 ? [...lines, `  ${rules} rules`] : lines
}

/** On the same baseline, further right, of an element or not. */
function continues(next: Item, first: GlyphRun): boolean {
  if (next.type !== 'glyphs' || next.y !== first.y || next.x <= first.x) return false
  return (next.element === undefined) === (first.element === undefined)
}

function endOf({x, advances}: GlyphRun): number {
  return advances.reduce((sum, advance) => sum + advance, x)
}

function showRun({text, font, size, element, rise}: GlyphRun): string {
  return `${element === undefined ? 'artifact ' : ''}${font} ${size}${rise ? ` +${round(rise)}` : ''} ${text}`
}

function round(points: number): string {
  return String(Math.round(points * 10) / 10)
}
