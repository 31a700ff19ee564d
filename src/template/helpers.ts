// The helpers of templates, beside Handlebars' own each, if, unless and with. They choose no data and format no number.
//
//   {{node}}                     the source place of this node; prints something in the medium pdf only
//   {{attr 'rowspan' rowspan}}   ` rowspan="2"`, or nothing where the value is empty; lists are joined by spaces;
//                                `except=1` leaves that value out, too
//   {{#if (is kind 'sealed')}}   whether two values are the same
//   {{> (by-type 'inline')}}     the partial `inline-link` for a node whose type is `link`
//   {{words title}}              the text, its sentences of English in <span lang="en">; not in text
//   {{language alt}}             ` lang="en"` where all of the text is English: for attributes; not in text
//   {{#block before=2 after=1}}  text only: one line of output, with the blank lines that it wants around it
//   {{newline}}                  text only: a line end inside a block

import {englishIn} from '../typography/language.ts'
import type {Medium} from './templates.ts'

/** Of Handlebars' environment, what helpers use. */
export interface Environment {
  readonly SafeString: new (text: string) => object
  readonly escapeExpression: (text: string) => string
}

interface Options {
  readonly hash: Readonly<Record<string, unknown>>
  readonly fn: (context: unknown) => string
}

type Helper = (this: unknown, ...values: unknown[]) => unknown

/** What text templates mark their lines with; text/lines.ts reads it. Noncharacters: they are in no source. */
export const blockMarks = {open: '\uFDE0', close: '\uFDE1', newline: '\uFDE2'} as const

export function helpersOf(medium: Medium, {SafeString, escapeExpression}: Environment): Record<string, Helper> {
  const attribute = (name: string, value: string): object => new SafeString(` ${name}="${escapeExpression(value)}"`)
  const shared: Record<string, Helper> = {
    node() {
      return medium === 'pdf' ? attribute('data-n', String((this as {node: number}).node)) : ''
    },
    attr(name, value, options) {
      if (!/^[a-z][a-z-]*$/.test(String(name))) throw new Error(`attr: ${String(name)}`)
      const {except} = (options as Options).hash
      if (value === undefined || value === null || value === false || value === '' || value === except) return ''
      const text = Array.isArray(value) ? value.join(' ') : String(value)
      return text === '' ? '' : attribute(String(name), text)
    },
    is: (a, b) => a === b,
    'by-type'(prefix) {
      return partialFor(String(prefix), (this as {type: string}).type)
    },
  }
  if (medium !== 'text')
    return {
      ...shared,
      words(value) {
        const text = String(value ?? '')
        let [made, at] = ['', 0]
        for (const {start, end} of englishIn(text)) {
          const inside = escapeExpression(text.slice(start, end))
          made += `${escapeExpression(text.slice(at, start))}<span lang="en">${inside}</span>`
          at = end
        }
        return new SafeString(made + escapeExpression(text.slice(at)))
      },
      language(value) {
        // Without the marks that prove that it came out.
        const text = String(value ?? '').replace(/[\uFDD0-\uFDEF]+/g, '')
        const [first] = englishIn(text)
        return first?.start === 0 && first.end === text.length ? attribute('lang', 'en') : ''
      },
    }
  return {
    ...shared,
    block(options) {
      const {hash, fn} = options as Options
      const lines = (value: unknown): number => Math.min(9, Math.max(0, Number(value ?? 0)))
      const content = fn(this).replace(/(?<!\s)\s*\n\s*/g, '')
      return `${blockMarks.open}${lines(hash['before'])}${lines(hash['after'])}${content}${blockMarks.close}`
    },
    newline: () => blockMarks.newline,
  }
}

/** `inline` and `noteReference` give `inline-note-reference`. */
export function partialFor(prefix: string, type: string): string {
  return `${prefix}-${type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
