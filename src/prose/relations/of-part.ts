// Numbers that are said of one of the parts of a list, not of its whole.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'

const inPart = new Pattern('^([^，,。；;\\d]{2,12}?)<inside>(?!<not-inside>)[^，,。；;\\d]{2,}$')

/** 原创12条，转载9条，| 原创信息中图文类: what is said of one of the parts before. */
export function isOfPart(name: string, names: readonly string[], words: Vocabulary): boolean {
  const of = inPart.in(words).exec(name)?.[1]
  return of !== undefined && names.some((one) => one.length > 1 && of.startsWith(one.slice(0, 2)))
}
