// Whether a list of parts leaves nothing out: by what is said behind it (没有经其他渠道提出的申请, 二者相加即为总量), or by what its parts are
// called (已回复, 正在核实; 采纳, 部分采纳, 未采纳).

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Listing, Tie} from './listing-words.ts'
import {areOpposite} from './opposite-names.ts'

const kind = '[^，,。；;\\d]{0,3}(?:<aspect>|<way-word>|<kind-noun>)'
/** Nothing came otherwise. */
const noOther = new Pattern(
  `^[，,；;。](?:[^，,。；;\\d]{0,12}(?:<no-other>|<not>[^，,。；;\\d]{0,6}<rest>)${kind}|[^，,。；;\\d]{0,20}<rest>${kind}[^，,。；;\\d]{0,4}<not>)`,
)
/** Together they are what stands before them; no number is given again. */
const isAll = new Pattern(
  '^[，,；;]<kinds>?(?:<adding-up>|<summing>)(?:<that-is>|<is>)+[^，,。；;\\d]{0,14}(?:[，,。；;]|$)',
)
const closer = /^[）)]/u

/** The list as it is tied by what follows it. */
export function closedBehind({text, words}: Reading, listing: Listing): Listing {
  if (listing.tie !== 'some') return listing
  const end = listing.parts.at(-1)!.unitEnd
  const behind = text.slice(closer.test(text.slice(end)) ? end + 1 : end, end + far)
  const tie: Tie = isAll.in(words).test(behind) ? 'exact' : noOther.in(words).test(behind) ? 'rest' : 'some'
  return tie === 'some' ? listing : {...listing, tie}
}

const far = 48

const done = new Pattern('^(?:<already>|<closing>|<answering>)')
const ongoing = new Pattern('^(?:<going-on>|<not-yet>)')

/** 已回复、正在核实、不再回复: how far all have come. */
export function areStates(words: Vocabulary, names: readonly string[]): boolean {
  return names.some((name) => done.in(words).test(name)) && names.some((name) => ongoing.in(words).test(name))
}

const broughtIn = new Pattern('<last-year>[^，,。；;]{0,4}<carried-on>|<carried-on>')
const newlyIn = new Pattern('<newly-in>|<this-year>[^，,。；;]{0,4}<coming-in>')

/** 上年结转2件、本年新收132件: all that there was to be dealt with. */
export function areCarriedAndNew(words: Vocabulary, names: readonly string[]): boolean {
  const [one = '', other = ''] = names
  const are = (first: string, second: string): boolean =>
    broughtIn.in(words).test(first) && newlyIn.in(words).test(second)
  return names.length === 2 && (are(one, other) || are(other, one))
}

/** 采纳、部分采纳、未采纳: what is so, and what is not. */
export function holdOpposites(words: Vocabulary, names: readonly string[]): boolean {
  return names.length > 2 && names.some((one) => names.some((other) => areOpposite(words, one, other)))
}
