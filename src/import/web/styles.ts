// What a page's style sheets and style attributes say of an element, as far as it concerns what a reader sees: hidden, struck
// out, raised. Rules with one simple selector are followed, which is what word processors and injected spam write.

import {attribute, type Element} from '../../page/page.ts'

export interface Seen {
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: boolean
}

export interface Sheet {
  readonly rules: ReadonlyMap<string, Seen>
}

const nothing: Seen = {hidden: false, struck: false, raised: false}

/** Declarations, whatever else they say. */
export function declarations(text: string): Seen {
  const style = text
    .toLowerCase()
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s+/gu, '')
  const away = /(?:^|;)(?:left|top|text-indent|margin-left|margin-top):-\d{3,}/u.test(style)
  const none =
    /(?:^|;)(?:display:none|visibility:hidden|font-size:0(?:px|pt|em)?(?:;|!|$)|opacity:0(?:\.0+)?(?:;|!|$)|mso-hide:all)/u
  const flat = /(?:^|;)(?:max-)?(?:height|width):[01](?:px)?(?:;|!|$)/u.test(style) && /overflow:hidden/u.test(style)
  return {
    hidden: none.test(style) || away || flat,
    struck: /text-decoration(?:-line)?:[^;]*line-through/u.test(style),
    raised: /vertical-align:(?:super|sub)/u.test(style) || /mso-text-raise:(?!0)/u.test(style),
  }
}

export function sheetOf(styles: readonly string[]): Sheet {
  const rules = new Map<string, Seen>()
  for (const text of styles) {
    for (const [, selectors = '', body = ''] of text
      .replace(/\/\*.*?\*\/|<!--|-->/gsu, '')
      .matchAll(/([^{}]{1,400})\{([^{}]*)\}/gu)) {
      const seen = declarations(body)
      if (!seen.hidden && !seen.struck && !seen.raised) continue
      for (const selector of selectors.split(',')) {
        const name = selector.trim()
        if (/^(?:[\w-]*[.#][\w-]+|[a-z][a-z0-9]*)$/u.test(name)) rules.set(name, seen)
      }
    }
  }
  return {rules}
}

const struckTags = new Set(['s', 'strike', 'del'])
const raisedTags = new Set(['sup', 'sub'])

/** What holds for an element by itself. */
export function seenOf(element: Element, {rules}: Sheet): Seen {
  const {tagName} = element
  const found = [nothing]
  const style = attribute(element, 'style')
  if (style !== undefined) found.push(declarations(style))
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
      if (rule) found.push(rule)
    }
  }
  const hidden = attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true'
  return {
    hidden: hidden || found.some((one) => one.hidden),
    struck: struckTags.has(tagName) || found.some((one) => one.struck),
    raised: raisedTags.has(tagName) || found.some((one) => one.raised),
  }
}
