// numbering.xml → what stands before each item of a list: decimal numbers and bullets, which is all that an edition has.

import {at, elementsOf, type XmlElement} from '../../xml/parse.ts'

interface Level {
  readonly bullet: boolean
  readonly text: string
  readonly start: number
}

/** What stands before a paragraph, and how deep in lists. */
export interface Marker {
  readonly marker: string
  readonly depth: number
}

/** Counts on with each call. */
export function countersOf(root: XmlElement | undefined): (properties: XmlElement | undefined) => Marker | undefined {
  const value = (element: XmlElement | undefined, name: string): string | undefined =>
    at(element, name)?.attributes['w:val']
  const abstracts = new Map(
    (root ? elementsOf(root, 'w:abstractNum') : []).map((one) => [
      one.attributes['w:abstractNumId'] ?? '',
      new Map(
        elementsOf(one, 'w:lvl').map((level): [number, Level] => [
          Number(level.attributes['w:ilvl'] ?? 0),
          {
            bullet: value(level, 'w:numFmt') === 'bullet',
            text: value(level, 'w:lvlText') ?? '',
            start: Number(value(level, 'w:start') ?? 1),
          },
        ]),
      ),
    ]),
  )
  const lists = new Map(
    (root ? elementsOf(root, 'w:num') : []).map((one) => [one.attributes['w:numId'] ?? '', one] as const),
  )
  const counts = new Map<string, number>()
  return (properties) => {
    const id = value(properties, 'w:numId')
    const list = id === undefined ? undefined : lists.get(id)
    if (!list) return undefined
    const depth = Number(value(properties, 'w:ilvl') ?? 0)
    const abstract = value(list, 'w:abstractNumId') ?? ''
    const level = abstracts.get(abstract)?.get(depth)
    if (!level) return undefined
    if (level.bullet) return {marker: '•', depth}
    const override = elementsOf(list, 'w:lvlOverride').find((one) => Number(one.attributes['w:ilvl'] ?? 0) === depth)
    const start = Number(value(override, 'w:startOverride') ?? level.start)
    // Lists that share a definition count on, unless one begins anew.
    const key = `${override ? `${id}:` : abstract}/${depth}`
    const number = counts.has(key) ? counts.get(key)! + 1 : start
    counts.set(key, number)
    return {marker: level.text.replace(`%${depth + 1}`, String(number)), depth}
  }
}
