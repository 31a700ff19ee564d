// Sentences with choices in them → shapes: a true text and texts that are false in one number. `<a|b>` is one of several,
// `{N~N+7}` a number and what falsifies it, `[words~others]` words and what falsifies them; behind a further ~ stands w for a
// warning or e for an error where it is not the kind's. Shapes are what JSON files of sentence shapes hold.

import {type Draw, pick} from '../../support/generate-draw.ts'

/** Sentences by their kind. */
export type Patterns = Readonly<Record<string, readonly string[]>>

type Severity = 'error' | 'warning'

export interface Shape {
  readonly id: string
  readonly kind: string
  /** With `{expression}` for numbers and `[[table/row/column]]` for references. */
  readonly text: string
  readonly vars: Readonly<Record<string, readonly [number, number]>>
  readonly facts: readonly string[]
  readonly where: string
  readonly level: Severity
  readonly false: readonly {readonly find: string; readonly put: string; readonly level: Severity}[]
}

/** What short names in expressions stand for. */
const named: Readonly<Record<string, string>> = {
  N: "f('requests/new/total')",
  CI: "f('requests/carried-in/total')",
  R: "(f('requests/new/total')+f('requests/carried-in/total'))",
  D: "f('requests/total/total')",
  CO: "f('requests/carried-out/total')",
  P: "f('requests/new/person')",
  B: "f('requests/new/business')",
  RS: "f('requests/new/research')",
  WF: "f('requests/new/welfare')",
  LG: "f('requests/new/legal')",
  op: "f('requests/open/total')",
  pa: "f('requests/partial/total')",
  de: "f('requests/deny/total')",
  un: "f('requests/unable/total')",
  re: "f('requests/refuse/total')",
  ot: "f('requests/other/total')",
  unh: "f('requests/unable.not-held/total')",
  unr: "f('requests/unable.not-ready-made/total')",
  rp1: "f('requests/refuse.petition/total')",
  rr: "f('requests/refuse.repeat/total')",
  RV: "f('disputes/review/total')",
  ru: "f('disputes/review/upheld')",
  rc: "f('disputes/review/corrected')",
  ro: "f('disputes/review/other')",
  rp: "f('disputes/review/pending')",
  LT: "f('disputes/litigation/total')",
  ld: "f('disputes/direct/total')",
  la: "f('disputes/after-review/total')",
  lc: "f('disputes/litigation/corrected')",
  IS: "f('documents/normative/issued')",
  RP: "f('documents/normative/repealed')",
  IF: "f('documents/normative/in-force')",
  LI: "f('licences/licences/decisions')",
  PE: "f('enforcement/penalties/decisions')",
  CM: "f('enforcement/compulsion/decisions')",
  FE: "f('fees/fees/amount')",
}
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  a: [30, 90],
  b: [200, 600],
  c: [5, 12],
  d: [1000, 5000],
  e: [2, 6],
}
const warned = new Set(['applicants', 'outcomes', 'balance', 'year'])

/** Every pattern with `times` draws of its choices; those that come out alike once. */
export function shapesOf(patterns: Patterns, draw: Draw, times: number): Shape[] {
  const found = new Map<string, Shape>()
  for (const [kind, texts] of Object.entries(patterns)) {
    for (const [index, text] of texts.entries()) {
      for (let at = 0; at < times; at++) {
        const chosen = choose(text, draw)
        if (!found.has(chosen)) found.set(chosen, shapeOf(`${kind}-${index + 1}-${at + 1}`, kind, chosen))
      }
    }
  }
  return [...found.values()]
}

/** The text with one of each `<a|b>`, inner ones first. */
export function choose(text: string, draw: Draw): string {
  let chosen = text
  for (let at = 0; at < 100; at++) {
    const next = chosen.replace(/<([^<>]*)>/u, (_, list: string) => pick(draw, list.split('|')))
    if (next === chosen) return chosen
    chosen = next
  }
  throw new Error(text)
}

/** A number, reference or stretch of words that may be falsified. */
const marked =
  /\{([^{}~]+)(?:~([^{}~]+))?(?:~([we]))?\}|\[((?:\[\[[^\]]*\]\]|[^[\]~])+)~((?:\[\[[^\]]*\]\]|[^[\]~])*)(?:~([we]))?\]/gu

function shapeOf(id: string, kind: string, text: string): Shape {
  const level = warned.has(kind) ? 'warning' : 'error'
  const pieces: {readonly text: string; readonly wrong?: string; readonly level: Severity}[] = []
  let end = 0
  for (const match of text.matchAll(marked)) {
    if (match.index > end) pieces.push({text: text.slice(end, match.index), level})
    const [all, expression, wrong, own, words, others, theirs] = match
    const said = own ?? theirs
    const put = expression === undefined ? others : wrong && `{${wrong}}`
    pieces.push({
      text: expression === undefined ? words! : `{${expression}}`,
      ...(put !== undefined && {wrong: put}),
      level: said === 'w' ? 'warning' : said === 'e' ? 'error' : level,
    })
    end = match.index + all.length
  }
  if (end < text.length) pieces.push({text: text.slice(end), level})
  const written = pieces.map((piece) => piece.text)
  const truth = written.join('')
  const wrongs = pieces.flatMap((piece, at) => {
    if (piece.wrong === undefined) return []
    // As much before and behind it as makes it stand there once.
    let [from, to] = [at, at]
    while (count(truth, written.slice(from, to + 1).join('')) > 1) {
      if (from > 0) from--
      else to++
    }
    const find = written.slice(from, to + 1).join('')
    const put = [...written.slice(from, at), piece.wrong, ...written.slice(at + 1, to + 1)].join('')
    return [{find: spelled(find), put: spelled(put), level: piece.level}]
  })
  const all = truth + wrongs.map(({put}) => put).join('')
  const vars = Object.fromEntries(
    Object.entries(ranges).filter(([name]) => new RegExp(`\\{[^{}]*\\b${name}\\b`, 'u').test(all)),
  )
  const facts = new Set(
    [...spelled(truth).matchAll(/f\('([^']+)'\)|\[\[([^\]]+)\]\]/gu)].map((one) => (one[1] ?? one[2])!),
  )
  const where = `${named['CO']}<${named['N']} and ${named['P']}<${named['N']}`
  return {id, kind, text: spelled(truth), vars, facts: [...facts], where, level, false: wrongs}
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Short names written out. */
function spelled(text: string): string {
  return text.replace(/\{([^{}]*)\}/gu, (_, inside: string) => {
    return `{${inside.replace(/\b[A-Za-z]+\d?\b/gu, (word) => named[word] ?? word)}}`
  })
}
