// What of a link no edition prints, and stars that Markdown takes for emphasis where they mark something else.

import type {Emphasis, Image, Link, PhrasingContent} from 'mdast'
import {type Diagnostic, diagnose, type Edit, message} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import {safeHref} from '../markdown/href.ts'
import {plain} from '../markdown/plain.ts'
import {placeAt, type Source} from '../markdown/source.ts'

/** A link whose address nobody can follow or see; a link without words, whose address is printed nowhere. */
export function linkFaults(source: Source, link: Link): Diagnostic[] {
  const {url, position} = link
  const place = placeOf(source.path, position)
  const found = titleFaults(source, link)
  const hasWords =
    plain(source, link.children, ({type}) => (type === 'image' || type === 'factReference' ? '1' : undefined)).text
    !== ''
  if (url.trim() === '') found.push(diagnose('markup', 'noAddress', {}, place))
  else if (!hasWords) found.push(diagnose('markup', 'noWords', {url}, place, {actual: url}))
  else if (safeHref(url) === undefined) found.push(diagnose('markup', 'scheme', {url}, place, {actual: url}))
  return found
}

/** The picture of [![words](a.png)](address), which is printed where the link stands; said of its address, which is not. */
export function linkedPicture(
  {source, diagnostics}: {readonly source: Source; readonly diagnostics: Diagnostic[]},
  node: PhrasingContent,
): PhrasingContent | undefined {
  if ((node.type !== 'link' && node.type !== 'linkReference') || node.children.length !== 1) return undefined
  const [picture] = node.children as [PhrasingContent]
  if (picture.type !== 'image' && picture.type !== 'imageReference') return undefined
  diagnostics.push(diagnose('markup', 'pictureLink', {}, placeOf(source.path, node.position)))
  return picture
}

/** [words](address "title"): only a pointer that rests on it would see the title. */
export function titleFaults(source: Source, {title, position}: Link | Image): Diagnostic[] {
  if (!title?.trim()) return []
  return [diagnose('markup', 'linkTitle', {title}, placeOf(source.path, position), {actual: title})]
}

/** *为重点项目，*为一般项目: no emphasis ends behind a comma; two marks of a legend do. */
export function takenStars(source: Source, {position}: Emphasis): Diagnostic[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  if (source.text[start] !== '*' || !/[，、；：,;:]/u.test(source.text[end - 2] ?? '')) return []
  const edits = [start, end - 1].map((at): Edit => {
    const {line, column} = placeAt(source, at, at)
    return {line, column, endLine: line, endColumn: column, text: '\\'}
  })
  const fix = {title: message('markup', 'escapeStars', {}), safe: false, edits}
  return [diagnose('markup', 'starsTaken', {}, placeOf(source.path, position), {fix})]
}
