// What the words around a number mean together, and the rules of a table that fit them.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import {isNeutral} from './restriction.ts'

export interface Meaning {
  readonly count: Count
  readonly row: CountRule
  /** Absent: the column that the table has otherwise. */
  readonly column?: CountRule
  /** Whether another reading is as good. */
  readonly unsure: boolean
  /** Whether its column is said before its row, so that it may be that of the next number, too. */
  readonly leading?: boolean
}

/** All that may be meant of a column where no row is named. */
export function anyOf({rows}: Count): CountRule | undefined {
  return rows.length > 0 ? {...rows.at(-1)!, severity: 'warning'} : undefined
}

/** The words up to the first that is not known. */
export function known(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({senses}) => senses.length === 0)
  if (at < 0) return tokens
  // 30件申请答复 | 文书: what runs into it is part of its name.
  const isJoined = at > 0 && tokens[at - 1]!.end === tokens[at]!.start
  // 17份 | 答复初稿: a draft, whatever it is of.
  const isNoun = at === 1 && tokens[0]!.senses.includes('answered')
  return tokens.slice(0, isJoined && (at > 1 || isNoun) ? at - 1 : at)
}

/** All senses of the words. */
export function sensesOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({senses}) => senses))
}

/** The first rule all of whose senses are said. */
export function first(rules: readonly CountRule[], senses: ReadonlySet<string>): CountRule | undefined {
  return rules.find(({all}) => all.every((sense) => senses.has(sense)))
}

/** Whether a word that is not known stands behind the first that says something. */
export function hasUnknown(own: readonly Token[]): boolean {
  // Before all that is known: who, or how.
  const at = own.findIndex((token) => token.senses.length > 0 && !isNeutral(token))
  return own.some(({senses}, index) => senses.length === 0 && index > at)
}
