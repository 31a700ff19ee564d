// styles.xml → what a style says, as far as it concerns what a reader sees: its name, its level, its numbering, whether its
// text is hidden, struck out or raised, white or too small for the eye. Styles that are based on each other in a circle end where they began.

import {at, elementsOf, isElement, type XmlElement} from '../../xml/parse.ts'
import {isLight, isWhite} from '../shade.ts'

export interface RunLook {
  readonly hidden?: boolean
  readonly struck?: boolean
  readonly raised?: boolean
  readonly white?: boolean
  readonly tiny?: boolean
}

export interface Style extends RunLook {
  readonly name: string
  /** Level of an outline, from 0. */
  readonly outline?: number
  readonly numbering?: XmlElement
}

export interface Styles {
  (id: string | undefined): Style
  /** Whether there is one of this name. */
  has(name: string): boolean
  /** Whether a table's style colours what is behind its text. */
  shades(id: string | undefined): boolean
}

const none: Style = {name: ''}

export function stylesOf(root: XmlElement | undefined): Styles {
  const byId = new Map(
    elementsOf(root ?? {name: '', attributes: {}, children: [], line: 1, column: 1}, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  )
  const known = new Map<string, Style>()
  const named = new Set([...byId.values()].map((style) => nameOf(style)))
  return Object.assign((id: string | undefined) => (id === undefined ? none : read(id, new Set())), {
    has: (name: string) => named.has(name),
    shades: (id: string | undefined) => shades(id, new Set()),
  })

  function shades(id: string | undefined, above: ReadonlySet<string>): boolean {
    const element = id === undefined || above.has(id) ? undefined : byId.get(id)
    if (!element) return false
    const basis = at(element, 'w:basedOn')?.attributes['w:val']
    return holdsShade(element) || shades(basis, new Set([...above, id!]))
  }

  function read(id: string, above: ReadonlySet<string>): Style {
    const found = known.get(id)
    if (found) return found
    const element = byId.get(id)
    if (!element || above.has(id)) return none
    const basis = at(element, 'w:basedOn')?.attributes['w:val']
    const base = basis === undefined ? none : read(basis, new Set([...above, id]))
    const paragraph = at(element, 'w:pPr')
    const outline = at(paragraph, 'w:outlineLvl')?.attributes['w:val']
    const numbering = at(paragraph, 'w:numPr')
    const style: Style = {
      ...base,
      ...lookOf(at(element, 'w:rPr')),
      name: nameOf(element),
      ...(outline !== undefined && {outline: Number(outline)}),
      ...(numbering && {numbering}),
    }
    known.set(id, style)
    return style
  }
}

function nameOf(style: XmlElement): string {
  return (at(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()
}

/** Whether a property that is on or off is on; undefined where it is not there. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = at(properties, name)
  if (!element) return undefined
  return !/^(?:0|false|off|none)$/u.test(element.attributes['w:val'] ?? '1')
}

/** What run properties say themselves. */
export function lookOf(properties: XmlElement | undefined): RunLook {
  if (!properties) return {}
  const hidden = isOn(properties, 'w:vanish') ?? isOn(properties, 'w:specVanish')
  const [single, double] = [isOn(properties, 'w:strike'), isOn(properties, 'w:dstrike')]
  const struck = single === undefined && double === undefined ? undefined : (single ?? false) || (double ?? false)
  const align = at(properties, 'w:vertAlign')?.attributes['w:val']
  const position = at(properties, 'w:position')?.attributes['w:val']
  const raised =
    align === undefined && position === undefined
      ? undefined
      : align === 'superscript' || align === 'subscript' || Math.abs(Number(position ?? 0)) > 3
  const white = whiteIn(at(properties, 'w:color'))
  const size = at(properties, 'w:sz')?.attributes['w:val']
  return {
    ...(hidden !== undefined && {hidden}),
    ...(struck !== undefined && {struck}),
    ...(raised !== undefined && {raised}),
    ...(white !== undefined && {white}),
    ...(size !== undefined && {tiny: Number(size) <= smallest}),
  }
}

/** In half points: what is as small is read by nobody. */
const smallest = 4

function whiteIn(color: XmlElement | undefined): boolean | undefined {
  if (!color) return undefined
  const {'w:themeColor': theme, 'w:themeShade': shade, 'w:themeTint': tint, 'w:val': value = ''} = color.attributes
  if (/^(?:background1|light1)$/u.test(theme ?? '') && shade === undefined && tint === undefined) return true
  return isWhite(value)
}

/** Whether what is behind a text may be dark, by a shading (w:shd) or a highlight; undefined where neither says anything. */
export function darkIn(properties: XmlElement | undefined): boolean | undefined {
  const highlight = at(properties, 'w:highlight')?.attributes['w:val']
  if (highlight !== undefined && highlight !== 'none') return highlight !== 'white'
  const shading = at(properties, 'w:shd')
  return shading && isDarkShade(shading)
}

function isDarkShade({attributes}: XmlElement): boolean | undefined {
  const {'w:val': pattern = 'clear', 'w:fill': fill = 'auto'} = attributes
  if (!/^(?:clear|nil)$/u.test(pattern)) return true
  if (fill === 'auto') return undefined
  return !/^[\da-f]{6}$/iu.test(fill) || !isLight(fill)
}

function holdsShade(element: XmlElement): boolean {
  return element.children
    .filter(isElement)
    .some((child) => (child.name === 'w:shd' ? isDarkShade(child) === true : holdsShade(child)))
}

/** The level of a heading by its style: 0 the title, 1 … */
export function levelOf({name, outline}: Style, own: string | undefined): number | undefined {
  if (/^(?:title|标题)$/u.test(name)) return 0
  const named = /^(?:heading|标题)\s*(\d)$/u.exec(name)?.[1]
  if (named !== undefined) return Number(named)
  const level = own === undefined ? outline : Number(own)
  return level === undefined || level > 8 ? undefined : level + 1
}
