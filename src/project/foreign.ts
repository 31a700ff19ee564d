// A Word file as a source: judged by what import makes of it, each finding where a person finds it in the file. What only a
// source of ours can say (its front matter, its Markdown) is no fault of such a file.

import {type Diagnostic, diagnose, type Related} from '../diagnostic/diagnostic.ts'
import type {Imported} from '../import/import.ts'
import {startOf} from './project.ts'

/** Codes that speak of how a source is written. */
const ours: readonly string[] = ['markdown-hint', 'lines-joined', 'cell-format', 'source-limit']

/** What import has to say of the file, and what was found in the source that it made. */
export function foundInFile(path: string, imported: Imported, judged: readonly Diagnostic[]): Diagnostic[] {
  const missing = new Set(
    imported.diagnostics.flatMap(({code, facts = []}) => (code === 'import-missing' ? facts : [])),
  )
  const own = judged.filter((one) => !ours.includes(one.code) && !isFrontMatter(one) && !isSaid(one, missing))
  const count = imported.aside.length
  return [
    ...imported.diagnostics.filter(({code}) => code !== 'import-blank'),
    ...(count ? [diagnose('import-aside', 'unlisted', {count}, startOf(path))] : []),
    ...own.map((one) => placed(one, path, imported)),
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

function placed({fix: _, ...diagnostic}: Diagnostic, path: string, imported: Imported): Diagnostic {
  const where = whereOf(diagnostic.place?.line, diagnostic.facts, imported)
  const related = diagnostic.related?.map((one): Related => {
    if (one.place.path !== path) return one
    const there = whereOf(one.place.line, undefined, imported)
    return {...one, place: startOf(path), ...(there !== undefined && {where: there})}
  })
  if (diagnostic.place?.path !== path) return {...diagnostic, ...(related && {related})}
  return {...diagnostic, place: startOf(path), ...(where !== undefined && {where}), ...(related && {related})}
}

/** The cell of a fact, else the place of the line in the file that it was made from. */
function whereOf(
  line: number | undefined,
  facts: readonly string[] | undefined,
  {places, collected}: Imported,
): string | undefined {
  const [table, row, column] = facts?.length === 1 ? facts[0]!.split('/') : []
  const value = table === undefined ? undefined : collected.readings.get(table)?.values.get(`${row}/${column}`)
  if (value) return value.where.words
  for (let at = line ?? 0; at > 0; at--) {
    const where = places.get(at)
    if (where) return where.words
  }
  return undefined
}
