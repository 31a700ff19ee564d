// A published page and where in it texts of the edition begin → the same page whose elements name the nodes of the texts
// that they hold (`data-n`). Taken away again, the page is byte by byte what it was: nothing else is touched.

import type {Spot} from '../template/marks.ts'

const tag =
  /<!--[^]*?-->|<(?<raw>script|style|title|textarea)\b[^]*?<\/\k<raw>\s*>|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu
const mark = / data-n="\d+"/gu

/** Elements that have no end. */
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** `spots` in the order of the page. Where one element holds several nodes, the first one is named. */
export function markPage(html: string, spots: readonly Spot[]): string {
  const nodes = new Map<number, number>()
  const open: {readonly name: string; readonly end: number}[] = []
  let next = 0
  const take = (before: number, end: number | undefined): void => {
    for (; next < spots.length && spots[next]!.at < before; next++) {
      if (end !== undefined && !nodes.has(end)) nodes.set(end, spots[next]!.node)
    }
  }
  for (const {0: whole, 2: slash, 3: name = '', 4: rest = '', index} of html.matchAll(tag)) {
    // A text that begins right before a tag's end stands before it.
    take(index, open.at(-1)?.end)
    const end = index + whole.length - (rest.endsWith('/') ? 2 : 1)
    if (name === '') take(index + whole.length, undefined)
    else if (slash === '') {
      take(index + whole.length, end)
      if (!empty.has(name.toLowerCase()) && !rest.endsWith('/')) open.push({name: name.toLowerCase(), end})
    } else {
      const at = open.findLastIndex((one) => one.name === name.toLowerCase())
      if (at >= 0) open.length = at
    }
  }
  let marked = ''
  let from = 0
  for (const [end, node] of [...nodes].sort(([a], [b]) => a - b)) {
    marked += `${html.slice(from, end)} data-n="${node}"`
    from = end
  }
  return marked + html.slice(from)
}

/** The published page again. */
export function unmarkPage(html: string): string {
  return html.replace(mark, '')
}
