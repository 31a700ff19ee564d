// A report → its statutory tables as they are printed, without an edition around them.

import type {Report} from '../report/report.ts'
import {composing} from './composing.ts'
import type {EditionTable} from './edition.ts'
import {statutoryTable} from './table.ts'

/** In form order. */
export function tablesOf(report: Report): EditionTable[] {
  const pen = composing(report)
  return report.form.tables.map((table) => statutoryTable(pen, table))
}
