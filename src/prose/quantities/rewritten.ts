// Words beside each other that say together what neither says alone: 尚未 and 作出答复; 上年 and 未办结.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'

const ended: ReadonlySet<string> = new Set(['closed', 'answered', 'handled'])

/** 尚未 | 作出答复: what is not done is open. */
export function withDenied(own: readonly Token[]): readonly Token[] {
  const at = own.findIndex(({senses}) => senses.includes('denial'))
  const next = own[at + 1]
  if (at < 0 || next?.start !== own[at]!.end || !next.senses.some((sense) => ended.has(sense))) return own
  return [...own.slice(0, at), {...next, start: own[at]!.start, senses: ['open']}, ...own.slice(at + 2)]
}

const coming = new Pattern('(?:<is>|<altogether>|<summing>|<amount>)$')

/**
 * 收到的申请，不含上年结转为132件，| 含上年结转为 | 134件: where no number came before that may hold it, or one without it did, those carried in
 * are counted with the others.
 */
export function withHeld(region: Region, words: Vocabulary): Region {
  const {own, earlier, before, text, start, end} = region
  const [first] = own
  if (first?.senses.includes('plus')) return withTogether(region, words)
  const has = (tokens: readonly Token[], sense: string): boolean => tokens.some(({senses}) => senses.includes(sense))
  const isBracketed = /[（(]/u.test(text[start - 1] ?? '')
  // 新收132件（不含上年结转 | 2件）: how many are left out, where brackets behind a number tell it.
  // 新收132件，不含上年结转的 | 2件: the same beside it.
  const isBeside = isBracketed || (earlier.length > 0 && before.length === 0 && words.has('of', text[end - 1] ?? ''))
  if (
    first?.senses.includes('excluding')
    && isBeside
    && has(own, 'carried')
    && !coming.in(words).test(text.slice(start, end))
  )
    return {...region, own: own.slice(1)}
  if (!first?.senses.includes('holding') || !has(own, 'carried') || isBracketed) return region
  const isOther = has(earlier, 'excluding') || (earlier.length === 0 && before.length > 0)
  if (!coming.in(words).test(text.slice(start, end))) return region
  return {...region, own: [{...first, senses: [isOther ? 'with-all' : 'with-some']}, ...own.slice(1)]}
}

/** 新收132件，连同上年结转 | 共134件: both together, where no number stands between. */
function withTogether(region: Region, words: Vocabulary): Region {
  const {own, text, start, end} = region
  const isCarried =
    own.some(({senses}) => senses.includes('carried')) && own.some(({senses}) => senses.includes('last'))
  if (!isCarried || !coming.in(words).test(text.slice(start, end))) return region
  return {...region, own: [{...own[0]!, senses: ['with-all']}, ...own.slice(1)]}
}

/** 承接上年未办结申请: what was open then is what was carried in. */
export function withoutOpen(own: readonly Token[]): readonly Token[] {
  const said = (sense: string): number => own.findIndex(({senses}) => senses.includes(sense))
  if (said('carried') < 0 && said('taking-over') < 0) return own
  // 承接上年遗留在办申请; but 上年结转未办结申请 are those that are left of them.
  const from = said('taking-over') < 0 ? Infinity : said('last')
  return own.filter(({senses}, at) => {
    return !senses.includes('open') || !(own[at - 1]?.senses.includes('last') || (from >= 0 && at > from))
  })
}
