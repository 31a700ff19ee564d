// `image-only`: a picture where a table or the text ought to be, which no reader of the page can search or hear.
// `image-alt`: a picture without words for those who do not see it.

import type {Image, Nodes} from 'mdast'
import type {Position} from 'unist'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import {placeOf} from '../../diagnostic/place.ts'
import {saysNothing} from '../../report/alternative.ts'
import type {Report} from '../../report/report.ts'
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

export const imageAlt: Rule = {
  code: 'image-alt',
  *check({report}) {
    for (const {url, alt, position} of picturesOf(report)) {
      if (!saysNothing(alt ?? '', url)) continue
      const written = (alt ?? '').trim()
      const place = placeOf(report.path, position)
      yield written === ''
        ? diagnose('image-alt', 'none', {}, place)
        : diagnose('image-alt', 'main', {written}, place, {actual: written})
    }
  },
}

/** Every picture of the prose and of the notes. */
function* picturesOf({sections, notes}: Report): Iterable<Image> {
  const open: Nodes[] = [...sections.flatMap(({children}) => children), ...notes.values()].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'image') yield node
    else if ('children' in node) open.push(...[...node.children].reverse())
  }
}

function firstPicture(nodes: readonly unknown[]): Node | undefined {
  for (const node of nodes as readonly Node[]) {
    const found = node.type === 'image' ? node : node.children && firstPicture(node.children)
    if (found) return found
  }
  return undefined
}
