// A number in a table or in a sentence → what can be done with it: compute it, refer to it, make the rest agree with it.

import {compare, printDecimal} from '../decimal.ts'
import type {Diagnostic, Edit} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/place.ts'
import type {Language} from '../diagnostic/wording.ts'
import {lineAt} from '../markdown/source.ts'
import type {Prose} from '../prose/prose.ts'
import {shortAddress} from '../prose/quantities/candidate.ts'
import type {ProseFigure} from '../prose/quantities/figure.ts'
import {valueOf} from '../report/facts.ts'
import {pendingText, printedFact} from '../report/printed.ts'
import type {Cell, Report} from '../report/report.ts'
import {isTotal} from '../report/table/totals.ts'
import type {Context} from '../rules/rule.ts'
import type {Action} from './action.ts'
import {consequences, isBlank} from './consequences.ts'
import {computed} from './equations.ts'
import {spanOf} from './point.ts'
import {hasPlace, nameOf} from './table-lines.ts'
import {targetAt} from './target.ts'
import {say} from './words.ts'

export function figureActions(context: Context, here: readonly Diagnostic[], span: Span, language: Language): Action[] {
  const {report, prose} = context
  const target = targetAt(prose, span)
  switch (target?.type) {
    case 'cell':
      return [
        ...total(context, target.cell, here, language),
        ...follow(prose, target.cell, language),
        ...allReferences(prose, language),
      ]
    case 'figure':
      return [
        ...reference(report, target.figure, here, language),
        ...followProse(prose, target.figure, language),
        ...allReferences(prose, language),
      ]
    case 'reference': {
      const value = printedFact(report, target.fact)
      if (value === pendingText) return []
      return [
        {
          title: say(language, 'figureOf', {value}),
          kind: 'refactor.rewrite',
          edits: [{...spanOf(target.place), text: value}],
        },
      ]
    }
    default:
      return []
  }
}

/** A total: its sum, or `=`. */
function total(context: Context, cell: Cell, here: readonly Diagnostic[], language: Language): Action[] {
  const {report} = context
  if (!isTotal(report.form, cell.fact) || !hasPlace(report, cell) || cell.origin === 'computed') return []
  const sum = computed(context, cell.fact)
  const mends = here.filter(({facts}) => facts?.[0] === cell.fact)
  const put = (text: string): Edit => ({...spanOf(cell.place), text: isBlank(report, cell) ? ` ${text} ` : text})
  const equals: Action = {title: say(language, 'equals', {}), kind: 'refactor.rewrite', edits: [put('=')]}
  if (!sum || (cell.value && compare(cell.value, sum) === 0)) return [equals]
  const value = printDecimal(sum)
  // A blank may be `0 `, `/` or a letter for a digit: what stands there is named.
  const before = cell.value
    ? printDecimal(cell.value)
    : lineAt(report.source, cell.place.line)
        .slice(cell.place.column - 1, cell.place.endColumn - 1)
        .trim()
  if (before === '')
    return [{title: say(language, 'fillTotal', {value}), kind: 'quickfix', edits: [put(value)], mends}, equals]
  const mended = {
    ...put(value),
    label: say(language, 'totalEdit', {name: nameOf(report, cell.fact)}),
    description: say(language, 'review', {before, after: value}),
  }
  return [{title: say(language, 'mendTotal', {before, value}), kind: 'quickfix', edits: [mended], mends}, equals]
}

/** Totals and sentences that do not agree with the cell. */
function follow(prose: Prose, cell: Cell, language: Language): Action[] {
  if (!cell.value) return []
  const edits = consequences(prose, cell.fact, cell.value, language)
  if (edits.length === 0) return []
  return [
    {
      title: say(language, 'follow', {value: printDecimal(cell.value), count: edits.length}),
      kind: 'refactor.rewrite',
      edits,
    },
  ]
}

/** The cell, and all that follows from it, as a sentence has it. */
function followProse(prose: Prose, {quantity: {number}, candidates, right}: ProseFigure, language: Language): Action[] {
  const [{address}] = candidates
  const [fact] = address.addends
  if (right || address.addends.length > 1 || number.scale !== 1n || address.column.kind === 'amount') return []
  const edits = consequences(prose, fact!, number.value, language)
  if (edits.length === 0) return []
  return [
    {
      title: say(language, 'followProse', {value: printDecimal(number.value), count: edits.length}),
      kind: 'refactor.rewrite',
      edits,
    },
  ]
}

/** A number of a sentence becomes a reference to what it speaks of. */
function reference(report: Report, figure: ProseFigure, here: readonly Diagnostic[], language: Language): Action[] {
  const {right, candidates, place} = figure
  return (right ? [right] : candidates)
    .filter(({address}) => valueOf(report, address.fact))
    .map(({address}) => {
      const written = `{{${shortAddress(report.form, address)}}}`
      const mends = right
        ? []
        : here.filter(({code, place: at}) => code === 'prose-figure' && at?.column === place.column)
      return {
        title: say(language, 'reference', {reference: written}),
        kind: right ? 'refactor.rewrite' : 'quickfix',
        edits: [{...spanOf(place), text: written}],
        mends,
      }
    })
}

/** Every number of a sentence that is the table's, in the table's own writing. */
function allReferences({report, figures}: Prose, language: Language): Action[] {
  const agreeing = figures.filter(
    ({right, quantity: {number}}) => right && number.scale === 1n && compare(number.value, right.value) === 0,
  )
  if (agreeing.length < 2) return []
  const edits = agreeing.map(
    ({right, place}): Edit => ({...spanOf(place), text: `{{${shortAddress(report.form, right!.address)}}}`}),
  )
  return [{title: say(language, 'allReferences', {count: edits.length}), kind: 'refactor.rewrite', edits}]
}
