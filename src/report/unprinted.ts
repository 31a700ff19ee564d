// What stands where only words are printed (titles, captions and cells of the statutory tables) and would be lost: pictures,
// and marks of notes that no number and no label of the form bears. Said as an error each.

import type {Nodes} from 'mdast'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import type {Source} from '../markdown/source.ts'

/** `printed`: marks of notes that are printed all the same. */
export function unprinted(source: Source, nodes: readonly Nodes[], printed?: ReadonlySet<Nodes>): Diagnostic[] {
  const found: Diagnostic[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    const key = node.type === 'footnoteReference' ? 'noteMark' : /^image/.test(node.type) ? 'picture' : undefined
    if (key && !printed?.has(node))
      found.push(diagnose('markup', key, {}, placeOf(source.path, node.position), {severity: 'error'}))
    if ('children' in node) open.push(...[...node.children].reverse())
  }
  return found
}
