// Braces that were lost, parted, escaped or typed full-width: what was meant as a reference and would be printed as it
// stands. Braces that hold no address are text.

import {type Details, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {lookUp} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import type {Plain} from '../markdown/plain.ts'

/** Words parted by strokes. Tried only where a word begins, so that a long one without a stroke is gone through once. */
const word = '[^\\s{}｛｝/／、，。；：！？（）“”《》<>|\\uFFFC]'
const address = new RegExp(`(?<!${word})${word}+(?:[ \\t]*[/／][ \\t]*${word}+)+`, 'gu')
const brace = /[{}｛｝]/
const near = /[{}｛｝ \t\u00A0\u3000\n]/
/** Whether a text needs to be looked at. */
const worth = /[{}｛｝]|[a-z]\/[a-z]|\p{Script=Han}[/／]\p{Script=Han}/u
/** Ids of the form; short Chinese names may be words where they are neither all that is said nor counted. */
const bare = /^[a-z/-]+$/
const counted = /^[ \t]*(?:件|宗|份|条|项|万?元)/u
/** One brace more than a reference has. */
const beside = /[{}｛｝]\uFFFC[{}｛｝]?|\uFFFC[{}｛｝]/gu
/** How far braces are from the address that they hold. */
const reach = 8

/** `text` is the printed text without the references that are some, and without code. */
export function lostBraces(form: Form, {text, place}: Pick<Plain, 'text' | 'place'>): Diagnostic[] {
  if (!worth.test(text)) return []
  const found: Diagnostic[] = []
  const covered = new Set<number>()
  for (const {0: written, index} of text.matchAll(address)) {
    const [from, to] = [around(text, index, -1), around(text, index + written.length, 1)]
    const [left, right] = [text.slice(from, index), text.slice(index + written.length, to)]
    const known = tailOf(form, written)
    const [opened, closed] = [countOf(left), countOf(right)]
    const at = known === undefined ? 0 : Math.max(0, written.indexOf(known))
    const own = index + at
    if (opened + closed === 0) {
      if (known && isMeant(text, written, own, known)) found.push(said('bare', own, own + known.length, known))
      continue
    }
    const wide = /[｛｝]/u.test(left + right)
    // Two that are opened and never closed are said where they stand.
    if (opened >= 2 && closed === 0 && !wide) continue
    const strokes = written.split(/[/／]/u).length - 1
    if (!known && (strokes < 2 || (opened < 2 && closed < 2))) continue
    for (let one = from; one < to; one++) covered.add(one)
    found.push(said(wide ? 'wide' : 'lost', opened > 0 ? from : own, to, known))
  }
  for (const {0: written, index} of text.matchAll(beside)) found.push(said('lost', index, index + written.length))
  for (const one of strays(text, covered)) found.push(said(one.key, one.at, one.at + 2))
  return found

  function said(
    key: 'wide' | 'lost' | 'bare' | 'open' | 'close',
    start: number,
    end: number,
    known?: string,
  ): Diagnostic {
    const at = place(start, end)
    const written = text.slice(start, end).replaceAll('\uFFFC', '{{…}}')
    return diagnose('fact-unknown', key, {written}, at, {
      actual: written,
      ...(known !== undefined && mended(at, known)),
    })
  }
}

/** Whether an address without braces was meant as a reference: not where it is the end of a path (…/requests/new/total). */
function isMeant(text: string, written: string, start: number, known: string): boolean {
  if (/[/.]$/u.test(text.slice(Math.max(0, start - 1), start))) return false
  return bare.test(known) || text.trim() === written.trim() || counted.test(text.slice(start + known.length))
}

function mended({line, column, endLine, endColumn}: ReturnType<Plain['place']>, known: string): Details {
  const text = `{{${known}}}`
  const title = message('fact-unknown', 'replace', {address: text})
  return {expected: text, fix: {title, safe: true, edits: [{line, column, endLine, endColumn, text}]}}
}

/** Where the braces beside an offset end, blanks among them passed over. */
function around(text: string, offset: number, step: 1 | -1): number {
  let end = offset
  for (let at = offset; Math.abs(at - offset) < reach; at += step) {
    const character = text[step > 0 ? at : at - 1]
    if (character === undefined || !near.test(character)) break
    if (brace.test(character)) end = at + step
  }
  return end
}

function countOf(text: string): number {
  return text.replace(/[^{}｛｝]/gu, '').length
}

/** The address that a text ends in: 申请requests/new/total. */
function tailOf(form: Form, written: string): string | undefined {
  const parts = written.normalize('NFKC').replace(/\s/gu, '').split('/')
  if (parts.length < 3) return undefined
  const [first = '', ...rest] = parts.slice(-3)
  const [row = '', column = ''] = rest
  // Behind it the sentence may go on: requests/new/total件, 申请/新收/总计件.
  const columns = new Set([column, /^[a-z-]*/u.exec(column)![0], column.slice(0, -1), column.slice(0, -2)])
  for (const last of columns)
    for (let from = Math.max(0, first.length - 24); from < first.length; from++) {
      const one = [first.slice(from), row, last].join('/')
      if (lookUp(form, one)) return one
    }
  return undefined
}

/** Two braces of one side, or more in a row, that belong to nothing: one finding a run. */
function strays(text: string, covered: ReadonlySet<number>): {key: 'open' | 'close'; at: number}[] {
  const found: {key: 'open' | 'close'; at: number}[] = []
  let open = 0
  for (const {0: run, index} of text.matchAll(/\{+|\}+/gu)) {
    if (run.startsWith('{')) {
      open += Math.ceil(run.length / 2)
      if (run.length > 1 && !covered.has(index)) found.push({key: 'open', at: index})
      continue
    }
    const closing = Math.min(run.length, open)
    open -= closing
    const at = index + closing
    if (run.length - closing > 1 && !covered.has(at)) found.push({key: 'close', at})
  }
  return found
}
