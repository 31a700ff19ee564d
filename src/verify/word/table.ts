// A Word table → its rows and cells with their spans: cells that go on from the row above are part of the one they began as.

import {at, elementsOf, type XmlElement} from '../../xml/parse.ts'
import type {TableCell, TableParts, TableRow} from '../grid.ts'
import type {ReadText} from '../reading.ts'

interface Building extends TableCell {
  rowspan: number
}

/** `textOf` a cell, and whether it is a header by the styles of its paragraphs. */
export function tableParts(
  table: XmlElement,
  caption: ReadText | undefined,
  place: TableRow['place'],
  textOf: (cell: XmlElement) => {readonly text: ReadText; readonly header: boolean},
): TableParts {
  const groups: {inHead: boolean; rows: TableRow[]}[] = []
  let open = new Map<number, Building>()
  for (const row of elementsOf(table, 'w:tr')) {
    const properties = at(row, 'w:trPr')
    if (at(properties, 'w:del')) continue
    const inHead = at(properties, 'w:tblHeader') !== undefined
    if (groups.at(-1)?.inHead !== inHead) {
      groups.push({inHead, rows: []})
      open = new Map()
    }
    const cells: Building[] = []
    let column = Number(at(properties, 'w:gridBefore')?.attributes['w:val'] ?? 0)
    for (const cell of elementsOf(row, 'w:tc')) {
      const own = at(cell, 'w:tcPr')
      const colspan = Number(at(own, 'w:gridSpan')?.attributes['w:val'] ?? 1)
      const merge = at(own, 'w:vMerge')
      const above = open.get(column)
      const text = textOf(cell)
      // A cell that is told to go on hides its own text: Word shows none of it.
      if (merge && merge.attributes['w:val'] !== 'restart' && above?.colspan === colspan) above.rowspan++
      else {
        const begun: Building = {...text, rowspan: 1, colspan, names: []}
        cells.push(begun)
        if (merge) open.set(column, begun)
        else open.delete(column)
      }
      column += colspan
    }
    groups.at(-1)!.rows.push({cells, place})
  }
  return {...(caption && {caption}), groups, place}
}
