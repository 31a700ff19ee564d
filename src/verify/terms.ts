// Names of what stands beside the title and after the text, as editions print them.

import {fold} from '../script/fold.ts'

const terms = ['公开机关', '发布日期', '统计期限', '联系方式']

/** The name that one was meant to be: all but one of its characters are the same. */
export function meantTerm(name: string): string | undefined {
  const said = [...fold(name)]
  return terms.find((term) => said.length === term.length && said.filter((character, at) => character !== term[at]).length === 1)
}
