// The part of a chart → what it shows: each bar's label with its number, as its format prints it.

import {at, elementsOf, textIn, type XmlElement} from '../../xml/parse.ts'

/** Undefined where it is no chart of one row of bars. */
export function barsOf(part: XmlElement | undefined): string | undefined {
  const drawn = at(part, 'c:chart', 'c:plotArea', 'c:barChart')
  const series = drawn ? elementsOf(drawn, 'c:ser') : []
  if (series.length !== 1) return undefined
  const labels = pointsOf(at(series[0], 'c:cat', 'c:strLit') ?? at(series[0], 'c:cat', 'c:strRef', 'c:strCache'))
  const values = at(series[0], 'c:val', 'c:numLit') ?? at(series[0], 'c:val', 'c:numRef', 'c:numCache')
  const numbers = pointsOf(values)
  const format = at(values, 'c:formatCode')
  const unit = /"([^"]*)"$/u.exec(format ? textIn(format) : '')?.[1] ?? ''
  const places = [...new Set([...labels.keys(), ...numbers.keys()])].sort((a, b) => a - b)
  return places
    .map((place) => {
      const number = numbers.get(place)
      return (labels.get(place) ?? '') + (number === undefined ? '' : number + unit)
    })
    .join('')
}

function pointsOf(list: XmlElement | undefined): Map<number, string> {
  return new Map(
    (list ? elementsOf(list, 'c:pt') : []).map((point) => {
      const value = at(point, 'c:v')
      return [Number(point.attributes['idx']), value ? textIn(value) : '']
    }),
  )
}
