// Lines that name a unit below or between the statutory tables: another unit than the form's is as wrong there as in a header.

import type {RootContent} from 'mdast'
import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form, FormTable} from '../../form/form.ts'
import {plain} from '../../markdown/plain.ts'
import type {Source} from '../../markdown/source.ts'
import {fold} from '../../script/fold.ts'
import type {Part} from '../sections.ts'
import type {Piece} from './pieces.ts'
import type {Recognised} from './recognise.ts'

const naming =
  /单位\s*(?:[:：]|为|是|均为)\s*[（(“]?\s*([十百千万亿]*(?:元|圆|件|条|个|次|项|份|人|宗|起|例|家|篇|户))(?=[）)”\s，。；、]|$)/u
/** Longer paragraphs are prose. */
const longest = 60

/** Lines above a table, which its reading has judged, are left out. */
export function unitLines(
  source: Source,
  form: Form,
  parts: readonly Part[],
  pieces: readonly Piece[],
  recognitions: readonly (Recognised | undefined)[],
): Diagnostic[] {
  const tables = new Map<RootContent, FormTable | undefined>()
  const above = new Set<RootContent>()
  for (const [index, piece] of pieces.entries()) {
    tables.set(piece.node, recognitions[index]?.table ?? tables.get(piece.node))
    for (const node of piece.above) above.add(node)
  }
  return parts.flatMap(({id, children}) => {
    const own = form.tables.filter(({section}) => section === id)
    if (own.length === 0) return []
    let last: FormTable | undefined
    return children.flatMap((node, index): Diagnostic[] => {
      if (node.type === 'table') last = tables.get(node) ?? last
      if (node.type !== 'paragraph' || above.has(node) || children[index + 1]?.type === 'table') return []
      const {text, place} = plain(source, node.children)
      const match = text.length > longest ? null : naming.exec(fold(text.normalize('NFKC')))
      const unit = match?.[1]
      const allowed = [...new Set((last ? [last] : own).flatMap(({columns}) => columns.flatMap(({units}) => units)))]
      if (unit === undefined || allowed.includes(unit)) return []
      const expected = allowed.join('、')
      const said = {label: text.trim(), unit, expected}
      return [diagnose('unit', 'header', said, place(0, text.length), {actual: unit, expected})]
    })
  })
}
