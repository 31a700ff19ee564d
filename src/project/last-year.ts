// Last year's report → what next year's blank source takes over: the numbers that the form carries from year to year,
// and the prose, to be read while the new one is written. Nothing else.

import {printDecimal} from '../decimal.ts'
import type {FactId, Form} from '../form/form.ts'
import {withoutComments} from '../report/comments.ts'
import {valueOf} from '../report/facts.ts'
import {printedText} from '../report/printed.ts'
import type {Report} from '../report/report.ts'

export interface LastYear {
  readonly year: number
  /** Numbers of the new year by fact: what the form says is the same number as one of last year's. */
  readonly carried: ReadonlyMap<FactId, string>
  /** Markdown of each section by its number, 0 being the opening; without tables of the form and comments. */
  readonly prose: ReadonlyMap<number, string>
}

/** `form` is that of the new year. */
export function lastYearOf(report: Report, year: number, form: Form): LastYear {
  const carried = form.identities.flatMap(({relation, left, right}): [FactId, string][] => {
    const [from, to] = [left[0], right[0]]
    if (relation !== 'equal' || left.length !== 1 || right.length !== 1 || from!.year !== -1 || to!.year !== 0)
      return []
    const value = valueOf(report, from!.fact)
    return value ? [[to!.fact, printDecimal(value)]] : []
  })
  const prose = report.sections.flatMap((section): [number, string][] => {
    const {id, children} = section
    // What was read from data or from a page has no Markdown of its own.
    if (report.source.text === '') {
      const printed = printedText(report, section)
      return id === undefined || printed === '' ? [] : [[id, printed]]
    }
    const blocks = children.map(({position}) => {
      const [start, end] = [position?.start.offset, position?.end.offset]
      return start === undefined || end === undefined
        ? ''
        : withoutComments(report.source.text.slice(start, end)).text.trim()
    })
    const text = blocks
      .filter((block) => block !== '')
      .join('\n\n')
      .replaceAll('\r\n', '\n')
    return id === undefined || text === '' ? [] : [[id, text]]
  })
  return {year, carried: new Map(carried), prose: new Map(prose)}
}
