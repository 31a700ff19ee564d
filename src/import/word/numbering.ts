// numbering.xml → the number that stands in front of each paragraph, as Word would print it: formats, levels, restarts.

import {at, elementsOf, type XmlElement} from '../../xml/parse.ts'

export interface Marker {
  readonly text: string
  readonly level: number
  /** 1., 2. or a bullet: an item of a list. */
  readonly listed: boolean
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly restart: number | undefined
}

interface Definition {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

/** Counts on with each call: the paragraphs of the document in their order. */
export type Numbering = (properties: XmlElement | undefined) => Marker | undefined

export function numberingOf(root: XmlElement | undefined): Numbering {
  if (!root) return () => undefined
  const abstracts = new Map(
    elementsOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  )
  const links = new Map(
    [...abstracts.values()].flatMap((one) => {
      const link = at(one, 'w:styleLink')?.attributes['w:val']
      return link === undefined ? [] : [[link, one] as const]
    }),
  )
  const definitions = new Map<string, Definition>()
  for (const one of elementsOf(root, 'w:num')) definitions.set(one.attributes['w:numId'] ?? '', definitionOf(one))
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  return (properties) => {
    const id = at(properties, 'w:numId')?.attributes['w:val']
    const definition = id === undefined || id === '0' ? undefined : definitions.get(id)
    if (!definition) return undefined
    const level = Math.min(8, Math.max(0, Number(at(properties, 'w:ilvl')?.attributes['w:val'] ?? 0) || 0))
    const own = definition.levels.get(level)
    if (!own) return undefined
    const counts = counters.get(definition.abstract) ?? []
    counters.set(definition.abstract, counts)
    const override = definition.starts.get(level)
    const first = override !== undefined && !started.has(`${id}/${level}`)
    if (first) started.add(`${id}/${level}`)
    for (let above = 0; above < level; above++) counts[above] ??= definition.levels.get(above)?.start ?? 1
    counts[level] = first ? override : counts[level] === undefined ? own.start : counts[level] + 1
    for (let below = level + 1; below < 9; below++) {
      const restart = definition.levels.get(below)?.restart
      if (restart === 0 || (restart !== undefined && level >= restart)) continue
      delete counts[below]
    }
    const text = own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1
      return formatted(counts[index] ?? 1, definition.levels.get(index)?.format ?? 'decimal')
    })
    if (own.format === 'none' && text.trim() === '') return undefined
    const listed = own.format === 'bullet' || (own.format === 'decimal' && /^\d+\.$/u.test(text))
    return {text: own.format === 'bullet' ? '•' : text, level, listed}
  }

  function definitionOf(element: XmlElement): Definition {
    const abstract = at(element, 'w:abstractNumId')?.attributes['w:val'] ?? ''
    let base = abstracts.get(abstract)
    const linked = at(base, 'w:numStyleLink')?.attributes['w:val']
    if (linked !== undefined) base = links.get(linked) ?? base
    const levels = new Map(elementsOf(base ?? element, 'w:lvl').map(levelOf))
    const starts = new Map<number, number>()
    for (const one of elementsOf(element, 'w:lvlOverride')) {
      const level = Number(one.attributes['w:ilvl'] ?? 0)
      const start = at(one, 'w:startOverride')?.attributes['w:val']
      if (start !== undefined) starts.set(level, Number(start))
      const own = at(one, 'w:lvl')
      if (own) levels.set(level, levelOf(own)[1])
    }
    return {abstract, levels, starts}
  }
}

function levelOf(element: XmlElement): [number, Level] {
  const value = (name: string): string | undefined => at(element, name)?.attributes['w:val']
  const restart = value('w:lvlRestart')
  return [
    Number(element.attributes['w:ilvl'] ?? 0),
    {
      format: value('w:numFmt') ?? 'decimal',
      text: value('w:lvlText') ?? '',
      start: Number(value('w:start') ?? 1),
      restart: restart === undefined ? undefined : Number(restart),
    },
  ]
}

const han = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'

/** Word's numFmt (ISO/IEC 29500-1, 17.18.59), those that such reports have. */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(number, han, '十')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(number, legal, '拾')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(number)].map((digit) => han[Number(digit)]).join('')
    case 'ideographTraditional':
      return stems[number - 1] ?? String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number > 0 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
    case 'decimalEnclosedParen':
      return `(${number})`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letter(number).toUpperCase()
    case 'lowerLetter':
      return letter(number)
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'bullet':
    case 'none':
      return ''
    default:
      return String(number)
  }
}

/** 1 … 99 as 一 … 九十九. */
function counted(number: number, digits: string, ten: string): string {
  if (number <= 0 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? ten : ''}${ones > 0 ? digits[ones] : ''}`
}

function letter(number: number): string {
  return String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
}

function roman(number: number): string {
  const parts: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(number, 3999)
  let text = ''
  for (const [value, sign] of parts) for (; rest >= value; rest -= value) text += sign
  return text
}
