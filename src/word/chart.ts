// A chart of an edition → a chart of the Word file's own (DrawingML, ISO/IEC 29500-1, 21.2): bars with their numbers, drawn by
// whatever opens the file. Its name and its sentence are said to those who do not see it.

import type {Chart} from '../edition/edition.ts'
import type {PageStyle} from '../style/style.ts'
import {words, type Xml, xml} from '../xml/write.ts'
import {inlineDrawing} from './inline.ts'
import {namespace} from './part.ts'
import {emu} from './units.ts'

/** From one bar to the next, in points, and what stands above and below all of them. */
const [pitch, around] = [24, 16]

/** The drawing in the line. `relation` is that of its part, `number` unique in the document. */
export function chartDrawing({title, says, bars}: Chart, relation: string, number: number, page: PageStyle): Xml {
  const extent = {cx: emu(page.measure), cy: emu(bars.length * pitch + around)}
  const named = {id: number, name: `Chart ${number}`, title, descr: says}
  const graphic = xml('c:chart', {'xmlns:c': namespace.c, 'r:id': relation})
  return inlineDrawing({extent, named, uri: namespace.c, graphic})
}

const one = (name: string, val: string | number): Xml => xml(name, {val})

/** The part with the bars. A number that is still to be filled in has no bar; its label says so. */
export function chartPart({title, bars}: Chart, language: string): Xml {
  const read = bars.map(({label, value}) => ({label, value, number: /^\d+(?:\.\d+)?/u.exec(value)?.[0]}))
  const unit = read.find(({number}) => number !== undefined)
  const format = unit ? `General"${unit.value.slice(unit.number!.length)}"` : 'General'
  const points = (of: (bar: (typeof read)[number]) => string | undefined): Xml[] =>
    read.flatMap((bar, idx) => {
      const said = of(bar)
      return said === undefined ? [] : [xml('c:pt', {idx}, xml('c:v', {}, words(said)))]
    })
  const series = xml(
    'c:ser',
    {},
    one('c:idx', 0),
    one('c:order', 0),
    xml('c:tx', {}, xml('c:v', {}, words(title))),
    filled('1F4E79'),
    one('c:invertIfNegative', 0),
    labels(format),
    xml(
      'c:cat',
      {},
      xml(
        'c:strLit',
        {},
        one('c:ptCount', bars.length),
        points(({label, value, number}) => (number === undefined ? `${label} ${value}` : label)),
      ),
    ),
    xml(
      'c:val',
      {},
      xml(
        'c:numLit',
        {},
        xml('c:formatCode', {}, words(format)),
        one('c:ptCount', bars.length),
        points(({number}) => number),
      ),
    ),
  )
  return xml(
    'c:chartSpace',
    {'xmlns:c': namespace.c, 'xmlns:a': namespace.a, 'xmlns:r': namespace.r},
    one('c:roundedCorners', 0),
    xml(
      'c:chart',
      {},
      one('c:autoTitleDeleted', 1),
      xml(
        'c:plotArea',
        {},
        xml('c:layout'),
        xml(
          'c:barChart',
          {},
          one('c:barDir', 'bar'),
          one('c:grouping', 'clustered'),
          one('c:varyColors', 0),
          series,
          one('c:gapWidth', 80),
          one('c:axId', 1),
          one('c:axId', 2),
        ),
        axis('c:catAx', {id: 1, across: 2, place: 'l', turned: true}),
        axis('c:valAx', {id: 2, across: 1, place: 'b', turned: false}),
      ),
      one('c:plotVisOnly', 1),
      one('c:dispBlanksAs', 'gap'),
    ),
    xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill'))),
    text(language),
  )
}

function filled(color: string): Xml {
  return xml('c:spPr', {}, xml('a:solidFill', {}, xml('a:srgbClr', {val: color})))
}

function labels(format: string): Xml {
  return xml(
    'c:dLbls',
    {},
    xml('c:numFmt', {formatCode: format, sourceLinked: 0}),
    one('c:dLblPos', 'outEnd'),
    one('c:showLegendKey', 0),
    one('c:showVal', 1),
    one('c:showCatName', 0),
    one('c:showSerName', 0),
    one('c:showPercent', 0),
    one('c:showBubbleSize', 0),
  )
}

interface Axis {
  readonly id: number
  readonly across: number
  readonly place: string
  /** The first bar is at the top; the axis of the numbers is not seen: they stand at their bars. */
  readonly turned: boolean
}

function axis(name: 'c:catAx' | 'c:valAx', {id, across, place, turned}: Axis): Xml {
  return xml(
    name,
    {},
    one('c:axId', id),
    xml('c:scaling', {}, one('c:orientation', turned ? 'maxMin' : 'minMax'), !turned && one('c:min', 0)),
    one('c:delete', turned ? 0 : 1),
    one('c:axPos', place),
    xml('c:numFmt', {formatCode: 'General', sourceLinked: 0}),
    one('c:majorTickMark', 'none'),
    one('c:minorTickMark', 'none'),
    one('c:tickLblPos', 'nextTo'),
    one('c:crossAx', across),
    one('c:crosses', 'autoZero'),
  )
}

function text(language: string): Xml {
  return xml(
    'c:txPr',
    {},
    xml('a:bodyPr'),
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', {}, xml('a:defRPr', {lang: language, sz: 1200})),
      xml('a:endParaRPr', {lang: language}),
    ),
  )
}
