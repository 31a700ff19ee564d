// Wholes that are called by their parts: 复议、诉讼案件49件，其中行政复议13件、行政诉讼36件.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'

/** 复议、诉讼案件49件，其中行政复议13件、行政诉讼36件: the whole is called by its parts, joined, and by no more. */
export function areCalled({counts, text, words}: Reading, index: number, names: readonly string[]): boolean {
  const {start} = counts[index]!
  const own = text.slice(Math.max(clauseStart(text, start), start - 40), start)
  const joints = own.match(joint.in(words))?.length ?? 0
  return (
    joints === names.length - 1
    && new Set(names).size === names.length
    && names.every((name) => name.length > 1 && own.includes(name.slice(-2)))
  )
}

const joint = new Pattern('、|<and>', 'gu')

/** 建议和提案88件并公开答复，其中建议60件，提案28件: parts that the whole is called by. */
export function areNamed({counts, text}: Reading, index: number, names: readonly string[]): boolean {
  const {start} = counts[index]!
  const own = text.slice(Math.max(clauseStart(text, start), start - 30), start)
  return names.every((name) => name.length > 1 && own.includes(name.slice(-2)))
}
