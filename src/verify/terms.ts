// Names of what stands beside the title and after the text, as editions print them.

import {fold} from '../script/fold.ts'

const terms = ['公开机关', '发布日期', '统计期限', '联系方式']

/** Words of their own that a site may use instead. */
const others = new Set(['公开机构', '统计期间', '统计时限', '联系方法'])

/** The name that one was meant to be: all but one of its characters are the same. */
export function meantTerm(name: string): string | undefined {
  const said = fold(name)
  return others.has(said) ? undefined : terms.find((term) => differsByOne(said, term))
}

/** Whether two texts of one length are the same but for one character. */
export function differsByOne(one: string, other: string): boolean {
  return one.length === other.length && [...one].filter((character, at) => character !== [...other][at]).length === 1
}
