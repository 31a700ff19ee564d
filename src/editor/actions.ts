// A stretch of a source → what can be done about it at the press of a key: the fixes of its diagnostics, totals computed,
// numbers of sentences replaced by references, missing pieces put in, the rest made to agree with one number.

import type {Diagnostic, Edit} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/place.ts'
import {type Language, wordMessage} from '../diagnostic/wording.ts'
import {fixesOf, separate} from '../edit/apply.ts'
import {pointAt, type Source} from '../markdown/source.ts'
import type {Judged} from '../pipeline.ts'
import type {Action} from './action.ts'
import {figureActions} from './figure-actions.ts'
import {tableEdits} from './format-table.ts'
import {missingActions} from './missing-actions.ts'
import {meets} from './point.ts'
import {tableAt} from './table-lines.ts'
import {say} from './words.ts'

/** What can be done at `span`. Edits of one action never meet. */
export function actionsAt(judged: Judged, span: Span, language: Language): readonly Action[] {
  const {source, context, diagnostics} = judged
  if (!source) return []
  const here = diagnostics.filter(({place}) => place?.path === source.path && meets(place, span))
  return [
    ...here.flatMap((one) => fixAction(one, language)),
    ...(context
      ? [
          ...missingActions(context, here, language),
          ...figureActions(context, here, span, language),
          ...alignAction(source, judged, span, language),
        ]
      : []),
    ...fixAll(judged, language),
  ]
}

function fixAction(diagnostic: Diagnostic, language: Language): Action[] {
  const {fix} = diagnostic
  if (!fix) return []
  return [
    {
      title: wordMessage(fix.title, language),
      kind: 'quickfix',
      edits: fix.edits,
      mends: [diagnostic],
      preferred: fix.safe,
    },
  ]
}

/** Every safe fix of the source at once; of two that meet the first. */
export function fixAll({source, diagnostics}: Judged, language: Language): Action[] {
  if (!source) return []
  const done = separate(source.text, fixesOf(diagnostics, source.path, 'safe'))
  if (done.length === 0) return []
  return [
    {
      title: say(language, 'fixAll', {count: done.length}),
      kind: 'source.fixAll',
      edits: done.flatMap(({edits}) => edits),
    },
  ]
}

function alignAction(source: Source, {context}: Judged, {line}: Span, language: Language): Action[] {
  const statutory = context && tableAt(context.report, {line, column: 1})
  const node =
    statutory
    && context.tree.children.find(
      (one) => one.type === 'table' && one.position!.start.line <= line && one.position!.end.line >= line,
    )
  if (node?.type !== 'table') return []
  const edits = tableEdits(source, node, 'aligned').map(({start, end, text}): Edit => {
    const [from, to] = [pointAt(source, start), pointAt(source, end)]
    return {line: from.line, column: from.column, endLine: to.line, endColumn: to.column, text}
  })
  return edits.length ? [{title: say(language, 'align', {}), kind: 'refactor.rewrite', edits}] : []
}
