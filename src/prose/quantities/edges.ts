// Where the words around a number begin and end.

import {backTo, marks} from '../reading/clauses.ts'

/** Longest stretch that is looked at on one side of a number. */
export const reach = 160

/** Where the clause of the next number begins, if that is before `end`; not before `floor`. */
export function beforeNext(text: string, next: number | undefined, end: number, floor: number): number {
  return next === undefined || next >= end ? end : backTo(text, next, Math.min(floor, next), `${marks}、`)
}

/** Before a single letter that touches a number: x541件 is about what 541件 is about. */
export function beforeLetter(text: string, offset: number): number {
  return /(?<![A-Za-z])[A-Za-z]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ? offset - 1 : offset
}

/** Before blanks and opening quotation marks. */
export function beforeMarks(text: string, offset: number): number {
  let at = offset
  while (at > 0 && /[\s“‘"（(]/u.test(text[at - 1]!) && offset - at < 4) {
    // （522）件: a bracket that holds the number alone.
    if (/[（(]/u.test(text[at - 1]!) && !/^[\d,.]+[）)]/u.test(text.slice(at, at + 16))) break
    at--
  }
  return at
}

/** 本年新收（件）：173: before the unit in brackets. */
export function beforeUnit(text: string, end: number): number {
  const unit = /[（(]\p{Script=Han}{1,2}[）)]$/u.exec(text.slice(Math.max(0, end - 4), end))?.[0]
  return end - (unit?.length ?? 0)
}

/** Where the next of the marks stands, as far as one looks. */
export function forwardTo(text: string, offset: number, ends: string): number {
  let at = offset
  while (at < text.length && at < offset + reach && !ends.includes(text[at]!)) at++
  return at
}

/** Behind a bracket without a number that opens at `offset`; there, where none does. */
export function behindBracket(text: string, offset: number): number {
  const held = /^[（(][^（()）\d]{0,20}[）)]/u.exec(text.slice(offset, offset + 24))?.[0]
  return offset + (held?.length ?? 0)
}
