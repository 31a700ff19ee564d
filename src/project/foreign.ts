// A Word file as a source: judged by what import makes of it, each finding where a person finds it in the file. What only a
// source of ours can say (its front matter, its Markdown) is no fault of such a file.

import {type Diagnostic, diagnose, type Related} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Imported} from '../import/import.ts'
import type {Report} from '../report/report.ts'
import {startOf} from './project.ts'

/** Codes that speak of how a source is written. */
const ours: readonly string[] = ['markdown-hint', 'lines-joined', 'cell-format', 'source-limit']

/** What import has to say of the file, and what was found in the source that it made, with the `cells` that were read of it. */
export function foundInFile(
  path: string,
  imported: Imported,
  judged: readonly Diagnostic[],
  cells: Report['cells'] | undefined,
): Diagnostic[] {
  const missing = new Set(
    imported.diagnostics.flatMap(({code, facts = []}) => (code === 'import-missing' ? facts : [])),
  )
  const own = judged.filter((one) => !ours.includes(one.code) && !isFrontMatter(one) && !isSaid(one, missing))
  const count = imported.aside.length
  return [
    ...imported.diagnostics.filter(({code}) => code !== 'import-blank'),
    ...(count ? [diagnose('import-aside', 'unlisted', {count}, startOf(path))] : []),
    ...own.map((one) => placed(one, path, placesOf(imported, cells))),
  ]
}

/** A Word file has no place for a level, and may have none for the day of publication. */
function isFrontMatter({code, message}: Diagnostic): boolean {
  if (code !== 'front-matter') return false
  return message.key === 'unpublished' || message.values['key'] === 'level'
}

function isSaid({code, facts = []}: Diagnostic, missing: ReadonlySet<string>): boolean {
  return code === 'cell-blank' && facts.length > 0 && facts.every((fact) => missing.has(fact))
}

function placed({fix: _, ...diagnostic}: Diagnostic, path: string, places: Places): Diagnostic {
  const where = diagnostic.place && whereOf(diagnostic.place, diagnostic.facts, places)
  const related = diagnostic.related?.map((one): Related => {
    if (one.place.path !== path) return one
    const there = whereOf(one.place, undefined, places)
    return {...one, place: startOf(path), ...(there !== undefined && {where: there})}
  })
  if (diagnostic.place?.path !== path) return {...diagnostic, ...(related && {related})}
  const depth = diagnostic.place.line
  return {...diagnostic, place: startOf(path), depth, ...(where !== undefined && {where}), ...(related && {related})}
}

/** Where in the file a place of the source that was made from it was found. */
interface Places {
  readonly lines: Imported['places']
  /** By fact, and by where its cell begins in the source. */
  readonly facts: ReadonlyMap<string, string>
  readonly cells: ReadonlyMap<string, string>
}

function placesOf({places, collected}: Imported, read: Report['cells'] | undefined): Places {
  const facts = new Map<string, string>()
  for (const [table, {values}] of collected.readings)
    for (const [key, value] of values) facts.set(`${table}/${key}`, value.where.words)
  const cells = new Map<string, string>()
  for (const {fact, place, origin} of read?.values() ?? []) {
    const where = origin === 'written' || origin === 'hole' ? facts.get(fact) : undefined
    if (where !== undefined) cells.set(startOfCell(place), where)
  }
  return {lines: places, facts, cells}
}

function startOfCell({line, column}: Place): string {
  return `${line}:${column}`
}

/** The cell of a fact, else the place of the line in the file that it was made from. */
function whereOf(
  place: Place,
  facts: readonly string[] | undefined,
  {lines, facts: known, cells}: Places,
): string | undefined {
  const cell = (facts?.length === 1 ? known.get(facts[0]!) : undefined) ?? cells.get(startOfCell(place))
  if (cell !== undefined) return cell
  for (let at = place.line; at > 0; at--) {
    const where = lines.get(at)
    if (where) return where.words
  }
  return undefined
}
