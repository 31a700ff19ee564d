// Declarations of a page → whether their text can be seen by its colour and its size, which elements inside have from those
// around them.

import {attribute, type Element} from '../../page/page.ts'
import {isLight, isWhite} from '../shade.ts'

export interface Paint {
  /** White, or of no colour at all. */
  readonly colour?: 'white' | 'none' | 'seen'
  /** Smaller than anything that is read. */
  readonly tiny?: boolean
  /** Behind it: whether white is seen there. */
  readonly dark?: boolean
}

/** Lower case, without spaces. */
export function paintOf(style: string): Paint {
  if (!/color|background|font-size/u.test(style)) return {}
  const colour = lastOf(style, /(?:^|;)color:([^;!]+)/gu)
  const ground = lastOf(style, /(?:^|;)background(?:-color|-image)?:([^;!]+)/gu)
  const size = lastOf(style, /(?:^|;)font-size:([^;!]+)/gu)
  const cut = /background-clip:text/u.test(style)
  const tiny = size === undefined ? undefined : isTiny(size)
  const dark = ground === undefined ? undefined : isDark(ground)
  return {
    ...(colour !== undefined
      && !/^(?:inherit|unset|currentcolor)$/u.test(colour) && {colour: cut ? 'seen' : kindOf(colour)}),
    ...(tiny !== undefined && {tiny}),
    ...(dark !== undefined && {dark}),
  }
}

/** What attributes of old pages say. */
export function attributePaint(element: Element): Paint {
  const [colour, ground] = [attribute(element, 'color'), attribute(element, 'bgcolor')]
  const dark = ground === undefined ? undefined : isDark(ground.trim().toLowerCase())
  return {
    ...(colour !== undefined && element.tagName === 'font' && {colour: kindOf(colour.trim().toLowerCase())}),
    ...(dark !== undefined && {dark}),
  }
}

/** The paint of an element's text: its own, else that around it. */
export function over(around: Paint, own: Paint): Paint {
  const {colour = around.colour, tiny = around.tiny, dark = around.dark} = own
  return {
    ...(colour !== undefined && {colour}),
    ...(tiny !== undefined && {tiny}),
    ...(dark !== undefined && {dark}),
  }
}

function lastOf(style: string, pattern: RegExp): string | undefined {
  return [...style.matchAll(pattern)].at(-1)?.[1]
}

function kindOf(colour: string): 'white' | 'none' | 'seen' {
  if (
    colour === 'transparent'
    || /^(?:rgba|hsla)\(.*,0(?:\.0+)?\)$/u.test(colour)
    || /^#(?:.{3}0|.{6}00)$/u.test(colour)
  )
    return 'none'
  const hex = hexOf(colour)
  return hex !== undefined && isWhite(hex) ? 'white' : 'seen'
}

/** Undefined: what is behind it is seen through. What is not known may be dark. */
function isDark(ground: string): boolean | undefined {
  if (/^(?:none|transparent|inherit|initial|unset|0|00)$/u.test(ground)) return undefined
  const hex = hexOf(ground)
  return hex === undefined || !isLight(hex)
}

function hexOf(colour: string): string | undefined {
  if (colour === 'white') return 'ffffff'
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(colour)
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
  const parts = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})/u.exec(colour)
  if (parts)
    return parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
  return /^#([\da-f]{6})$/u.exec(colour)?.[1]
}

/** Undefined where it follows from the size around it. */
function isTiny(size: string): boolean | undefined {
  const [, digits, unit] = /^([\d.]+)(px|pt|em|rem|%|)$/u.exec(size) ?? []
  if (digits === undefined) return /^(?:inherit|unset|smaller|larger)$/u.test(size) ? undefined : false
  if (Number(digits) === 0) return true
  if (unit === 'px' || unit === 'pt') return Number(digits) <= 1
  return unit === 'rem' ? false : undefined
}
