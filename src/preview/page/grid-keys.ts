// A key in a cell → the cell that it leads to.

import type {FactId} from '../../form/form.ts'
import type {GridTable} from '../../grid/grid.ts'
import {gridOf} from '../../grid/paste.ts'

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>
type Cursor = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>

/** Undefined where the key is the field's own. */
export function wayFrom(
  {key, shiftKey, ctrlKey, altKey, metaKey, isComposing}: Key,
  {value, selectionStart, selectionEnd}: Cursor,
  table: GridTable,
  fact: FactId,
): FactId | undefined {
  if (isComposing || ctrlKey || altKey || metaKey) return undefined
  const rows = gridOf(table)
  const row = rows.findIndex((cells) => cells.some((cell) => cell.fact === fact))
  const column = rows[row]!.findIndex((cell) => cell.fact === fact)
  const all = selectionStart === 0 && selectionEnd === value.length
  if (key === 'Enter') return rows[row + (shiftKey ? -1 : 1)]?.[column]?.fact
  if (shiftKey) return undefined
  if (key === 'ArrowDown') return rows[row + 1]?.[column]?.fact
  if (key === 'ArrowUp') return rows[row - 1]?.[column]?.fact
  if (key === 'ArrowLeft' && (all || selectionEnd === 0)) return rows[row]![column - 1]?.fact
  if (key === 'ArrowRight' && (all || selectionStart === value.length)) return rows[row]![column + 1]?.fact
  return undefined
}
