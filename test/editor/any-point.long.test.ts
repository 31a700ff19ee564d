// Whatever a source holds and wherever one asks: no throw, spans that are there, edits of one action that do not meet.

import {expect, test} from 'vitest'
import type {Edit} from '../../src/diagnostic/diagnostic.ts'
import type {Span} from '../../src/diagnostic/place.ts'
import {actionsAt} from '../../src/editor/actions.ts'
import {completionsAt} from '../../src/editor/completion.ts'
import {hintsIn} from '../../src/editor/hints.ts'
import {hoverAt} from '../../src/editor/hover.ts'
import {definitionOf, marksOf, referencesOf} from '../../src/editor/links.ts'
import {at, holds} from '../../src/editor/point.ts'
import {sample} from '../support/editing.ts'
import {forms} from '../support/form.ts'
import {drawn} from '../support/generate-draw.ts'
import {damaged} from '../support/generate-hostile.ts'
import {always} from '../support/property.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

/** What is wrong with spans in a text. */
function misplaced(lines: readonly string[], spans: readonly Span[]): Span[] {
  const inside = (line: number, column: number): boolean =>
    line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1
  return spans.filter(
    ({line, column, endLine, endColumn}) =>
      !inside(line, column)
      || !inside(endLine, endColumn)
      || endLine < line
      || (endLine === line && endColumn < column),
  )
}

function meeting(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.line - b.line || a.column - b.column)
  return sorted.some((edit, index) => {
    const next = sorted[index + 1]
    return (
      next !== undefined && (next.line < edit.endLine || (next.line === edit.endLine && next.column < edit.endColumn))
    )
  })
}

function asked(text: string, step: number): void {
  const judged = judge(text)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  let count = 0
  for (const [index, line] of lines.entries()) {
    for (let column = 1; column <= line.length + 1; column += 1 + (line.length >> 2)) {
      if (count++ % step !== 0) continue
      const point = {line: index + 1, column}
      const items = completionsAt(judged, forms, point, 'zh')
      expect(
        misplaced(
          lines,
          items.map(({span}) => span),
        ),
      ).toEqual([])
      expect(items.filter(({span}) => !holds(span, point) || span.line !== span.endLine)).toEqual([])
      for (const {edits, title} of actionsAt(judged, at(point), 'zh')) {
        expect([title, misplaced(lines, edits), meeting(edits)]).toEqual([title, [], false])
      }
      const hover = hoverAt(judged, forms, point, 'en')
      expect(hover?.markdown).not.toBe('')
      expect(hover?.markdown ?? '').not.toMatch(/undefined|\[object/)
      if (!judged.context) continue
      const {report} = judged.context
      const places = [
        ...definitionOf(judged.context, point),
        ...referencesOf(judged.context, point, true),
        ...(marksOf(judged.context, point)?.places ?? []),
      ]
      expect(
        misplaced(
          lines,
          places.filter(({path}) => path === report.path),
        ),
      ).toEqual([])
    }
  }
  if (judged.context) hintsIn(judged.context, {line: 1, column: 1, endLine: lines.length, endColumn: 1})
}

test('in every kind of fault', () => {
  for (const code of suiteCodes) asked(casesOf(code)[0]!.source, 23)
})

test('in a report that something has happened to', () => {
  always(
    drawn((draw) => damaged(sample, draw)),
    8,
    (text) => asked(text, 11),
  )
})
