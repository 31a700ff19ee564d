// Values out of a merged style tree: lengths in points, words, switches; what is wrong becomes a `style` diagnostic at
// its place, and reading goes on with a stand-in so that every fault of the file is found at once.

import {nearest} from '../data/nearest.ts'
import {entryOf, type YamlNode} from '../data/yaml.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {measure, units} from './measure.ts'

/** What relative units mean, and the bounds of a length, in points. */
export interface Scale {
  readonly em?: number
  readonly line?: number
  readonly least?: number
  readonly most?: number
}

/** Nothing on a page is larger than this: 2 m. */
const farthest = 5670

/** A reader of the keys of one map. */
export interface Reader {
  length<T extends number | undefined>(key: string, otherwise: T, scale?: Scale): number | T
  word<T extends string | undefined>(key: string, otherwise: T): string | T
  number<T extends number | undefined>(key: string, otherwise: T): number | T
  flag(key: string, otherwise: boolean): boolean
  /** The words of a list. */
  words(key: string): readonly string[]
  color<T extends string | undefined>(key: string, otherwise: T): string | T
  /** One of the keys of the style's fonts. */
  font<T extends string | undefined>(key: string, otherwise: T): string | T
  node(key: string): YamlNode | undefined
}

export function reader(
  map: YamlNode | undefined,
  fonts: readonly string[],
  say: (diagnostic: Diagnostic) => void,
): Reader {
  const node = (key: string): YamlNode | undefined => {
    const value = entryOf(map, key)?.value
    return value?.type === 'scalar' && value.value === null ? undefined : value
  }
  const scalar = (key: string): string | number | boolean | undefined => {
    const value = node(key)
    return value?.type === 'scalar' ? (value.value ?? undefined) : undefined
  }
  const word = <T extends string | undefined>(key: string, otherwise: T): string | T => {
    const value = scalar(key)
    return typeof value === 'string' ? value : otherwise
  }
  return {
    node,
    word,
    flag: (key, otherwise) => (typeof scalar(key) === 'boolean' ? scalar(key) === true : otherwise),
    words(key) {
      const value = node(key)
      const items = value?.type === 'list' ? value.items : []
      return items.flatMap((item) => (item.type === 'scalar' && item.value !== null ? [String(item.value)] : []))
    },
    number(key, otherwise) {
      const value = scalar(key)
      return typeof value === 'number' ? value : otherwise
    },
    color(key, otherwise) {
      const value = scalar(key)
      if (typeof value !== 'string') return otherwise
      if (/^#[0-9a-fA-F]{6}$/.test(value)) return value.toLowerCase()
      say(diagnose('style', 'color', {found: value}, node(key)!.place, {actual: value, expected: '#rrggbb'}))
      return otherwise
    },
    font(key, otherwise) {
      const value = scalar(key)
      if (typeof value !== 'string') return otherwise
      if (fonts.includes(value)) return value
      say(unknownFont(value, fonts, node(key)!))
      return otherwise
    },
    length(key, otherwise, {em, line, least = 0, most = farthest} = {}) {
      const value = scalar(key)
      if (typeof value !== 'string') return otherwise
      const {place} = node(key)!
      const result = measure(value, {em, line})
      if ('points' in result) {
        if (result.points >= least && result.points <= most) return result.points
        say(diagnose('style', 'range', {found: value, least, most}, place, {actual: value}))
        return otherwise
      }
      const {fault, found} = result
      const known = units.join(' ')
      if (fault === 'number') say(diagnose('style', 'number', {found}, place, {actual: value}))
      else if (fault === 'relative') say(diagnose('style', 'relative', {found}, place, {actual: value}))
      else if (found === '') say(diagnose('style', 'noUnit', {found: value, units: known}, place, {actual: value}))
      else say(diagnose('style', 'unit', {found, units: known}, place, {actual: value}))
      return otherwise
    },
  }
}

/** A font key that `fonts` does not have. */
export function unknownFont(found: string, fonts: readonly string[], {place}: YamlNode): Diagnostic {
  const near = nearest(found, fonts)
  const hints = near === undefined ? [] : [message('style', 'nearest', {nearest: near})]
  return diagnose('style', 'font', {found}, place, {actual: found, hints})
}
