// What a page's style sheets and style attributes say of an element, as far as it concerns what a reader sees: hidden, struck
// out, raised, painted so that nobody sees it. Rules with one simple selector are followed, which is what word processors and injected spam write.

import {attribute, type Element} from '../../page/page.ts'
import {attributePaint, over, type Paint, paintOf} from './paint.ts'

export interface Seen extends Paint {
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: boolean
}

export interface Sheet {
  readonly rules: ReadonlyMap<string, Seen>
  /** Whether what is behind a text is known: no rule that is not followed colours it. */
  readonly plain: boolean
}

const nothing: Seen = {hidden: false, struck: false, raised: false}

/** Declarations, whatever else they say. */
export function declarations(text: string): Seen {
  const style = text
    .toLowerCase()
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s+/gu, '')
  const away = /(?:^|;)(?:left|top|text-indent|margin-left|margin-top):-\d{3,}/u.test(style)
  const none = /(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\.0+)?(?:;|!|$)|mso-hide:all)/u
  const flat = /(?:^|;)(?:max-)?(?:height|width):[01](?:px)?(?:;|!|$)/u.test(style) && /overflow:hidden/u.test(style)
  const cut = /(?:^|;)clip:rect\((?:[01](?:px)?,?){4}\)/u.test(style)
  return {
    ...paintOf(style),
    hidden: none.test(style) || away || flat || cut,
    struck: /text-decoration(?:-line)?:[^;]*line-through/u.test(style),
    raised: /vertical-align:(?:super|sub)/u.test(style) || /mso-text-raise:(?!0)/u.test(style),
  }
}

/** `linked`: whether the page has style sheets that are not there. */
export function sheetOf(styles: readonly string[], linked = false): Sheet {
  const rules = new Map<string, Seen>()
  let plain = !linked
  for (const text of styles) {
    for (const [, selectors = '', body = ''] of text
      .replace(/\/\*.*?\*\/|<!--|-->/gsu, '')
      .matchAll(/([^{}]{1,400})\{([^{}]*)\}/gu)) {
      const seen = declarations(body)
      if (!seen.hidden && !seen.struck && !seen.raised && !isPainted(seen)) continue
      for (const selector of selectors.split(',')) {
        const name = selector.trim()
        if (/^(?:[\w-]*[.#][\w-]+|[a-z][a-z0-9]*)$/u.test(name)) rules.set(name, both(rules.get(name) ?? nothing, seen))
        else if (seen.dark) plain = false
      }
    }
  }
  return {rules, plain}
}

function isPainted({colour, tiny, dark}: Paint): boolean {
  return colour !== undefined || tiny !== undefined || dark !== undefined
}

/** What two say of the same; of the paint the second. */
function both(a: Seen, b: Seen): Seen {
  return {
    ...over(a, b),
    hidden: a.hidden || b.hidden,
    struck: a.struck || b.struck,
    raised: a.raised || b.raised,
  }
}

/** What holds inside of an element that is not hidden, from around it and by itself. */
export function inside(around: Seen, own: Seen): Seen {
  return {...both(around, own), hidden: false}
}

/** Whether nobody sees a text for its colour or size; 'maybe' for white where what is behind it is not known. */
export function isUnseen({colour, tiny, dark}: Seen, {plain}: Sheet): boolean | 'maybe' {
  if (tiny || colour === 'none') return true
  if (colour !== 'white') return false
  return dark || !plain ? 'maybe' : true
}

const struckTags = new Set(['s', 'strike', 'del'])
const raisedTags = new Set(['sup', 'sub'])

/** What holds for an element by itself. */
export function seenOf(element: Element, {rules}: Sheet): Seen {
  const {tagName} = element
  let seen: Seen = {...nothing, ...attributePaint(element)}
  if (rules.size) {
    const names = (attribute(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '')
    const id = attribute(element, 'id')
    const selectors = [
      tagName,
      ...names.flatMap((name) => [`.${name}`, `${tagName}.${name}`]),
      ...(id ? [`#${id}`, `${tagName}#${id}`] : []),
    ]
    for (const selector of selectors) {
      const rule = rules.get(selector)
      if (rule) seen = both(seen, rule)
    }
  }
  const style = attribute(element, 'style')
  if (style !== undefined) seen = both(seen, declarations(style))
  const hidden = attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true'
  return {
    ...seen,
    hidden: hidden || seen.hidden,
    struck: struckTags.has(tagName) || seen.struck,
    raised: raisedTags.has(tagName) || seen.raised,
  }
}
