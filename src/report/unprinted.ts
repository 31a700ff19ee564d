// What stands where only words are printed (titles, captions and cells of the statutory tables) and would be lost: marks of
// notes and pictures. Said as an error each.

import type {Nodes} from 'mdast'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import type {Source} from '../markdown/source.ts'

export function unprinted(source: Source, nodes: readonly Nodes[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    const key = node.type === 'footnoteReference' ? 'noteMark' : /^image/.test(node.type) ? 'picture' : undefined
    if (key) found.push(diagnose('markup', key, {}, placeOf(source.path, node.position), {severity: 'error'}))
    if ('children' in node) open.push(...[...node.children].reverse())
  }
  return found
}
