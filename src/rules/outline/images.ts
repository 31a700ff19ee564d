// `image-only`: a picture where a table or the text ought to be, which no reader of the page can search or hear.

import type {Position} from 'unist'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import {placeOf} from '../../diagnostic/place.ts'
import type {Rule} from '../rule.ts'
import {saysSomething} from './sections.ts'

interface Node {
  readonly type: string
  readonly position?: Position
  readonly children?: readonly unknown[]
}

export const imageOnly: Rule = {
  code: 'image-only',
  *check({form, report, prose}) {
    for (const {id, children} of report.sections) {
      const section = form.sections.find((one) => one.id === id)
      const picture = firstPicture(children)
      if (!section || !picture) continue
      const place = placeOf(report.path, picture.position)
      if (section.content === 'tables') {
        const missing = form.tables.filter((table) => table.section === id && !report.tables.has(table.id))
        if (missing.length > 0) yield diagnose('image-only', 'table', {title: section.title}, place)
      } else if (!saysSomething(prose, section.id, true)) {
        yield diagnose('image-only', 'main', {title: section.title}, place)
      }
    }
  },
}

function firstPicture(nodes: readonly unknown[]): Node | undefined {
  for (const node of nodes as readonly Node[]) {
    const found = node.type === 'image' ? node : node.children && firstPicture(node.children)
    if (found) return found
  }
  return undefined
}
