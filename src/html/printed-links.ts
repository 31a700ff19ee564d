// The addresses of links as a browser prints them: which style sheet says how, and for notes the rules that give each address
// its mark and list them all below the text. On the screen there is nothing of it, and no text of the report is added.

import type {Edition} from '../edition/edition.ts'
import type {Style} from '../style/style.ts'
import {addressMark} from '../typography/address-mark.ts'

type Where = Style['links']['address']

/** Names of further style sheets among the templates. */
export function linkSheets(where: Where): readonly string[] {
  return where === 'none' ? [] : [`html/link-${where}.css`]
}

/** By the address and not by its turn: templates may place links in another order. */
export function linkRules(edition: Edition, where: Where): string {
  const addresses = where === 'note' ? [...addressesIn(edition)] : []
  if (addresses.length === 0) return ''
  const marked = addresses.map((href, index) => ({href: quoted(href), mark: addressMark(index + 1)}))
  const rules = marked.map(({href, mark}) => `.named[href=${href}]::after{content:"${mark}"}`)
  const list = marked.map(({href, mark}) => `"${mark} "${href}`).join('"\\a"')
  return `@media print{${rules.join('')}main::after{content:${list}}}`
}

/** Of links whose words are others, each once, in the order of the report. */
function addressesIn({foreword, opening, sections, notes, afterword}: Edition): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const {type, href, bare} = value as {readonly type?: unknown; readonly href?: unknown; readonly bare?: unknown}
      if (type === 'link' && bare === false) found.add(href as string)
      Object.values(value).forEach(visit)
    }
  }
  visit([foreword, opening, sections, notes, afterword])
  return found
}

/** A string of CSS that ends nowhere but at its end, not in its element either. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`
}
