// What a sentence itself adds up: a number with the numbers that it is said to consist of.

import type {ProseNumber} from '../numbers/numbers.ts'
import {isReferenced, type Reading} from '../numbers/reading.ts'

export interface Listing {
  readonly whole: ProseNumber
  readonly parts: readonly ProseNumber[]
  /** Whether the parts are all of it (a+b=c, 分别为, 即) or may leave a rest (其中, 包括, in brackets). */
  readonly exact: boolean
  /** Whether nothing but parts can be meant. */
  readonly sure: boolean
}

/** Every listing of the reading, in the order of their wholes or first parts. */
export function* listingsOf(reading: Reading): Iterable<Listing> {
  yield* plusSigns(reading)
  for (const [index, whole] of reading.numbers.entries()) {
    const found = listingBehind(reading, index, whole)
    if (found) yield found
  }
}

/** How long the words between a part and the next may be. */
const near = 24
const plus = /^[^，。；;\n]{0,20}[+＋][^，。；;\n]{0,20}$/u

/** 12+1740+225＝1977, 1977（12+1740+225）, 网站12条+微信30条: numbers joined by plus signs, and the one they are to make. */
function* plusSigns(reading: Reading): Iterable<Listing> {
  const {numbers, text} = reading
  for (let first = 0; first < numbers.length; first++) {
    let last = first
    while (last + 1 < numbers.length && plus.test(between(text, numbers[last]!, numbers[last + 1]!))) last++
    if (last === first) continue
    const parts = numbers.slice(first, last + 1)
    const [before, after] = [numbers[first - 1], numbers[last + 1]]
    const whole =
      after && /^\s*[）)]?\s*[=＝]\s*$/u.test(between(text, parts.at(-1)!, after))
        ? after
        : before && /^\s*[（(=＝][^，。；;\n]{0,16}$/u.test(between(text, before, parts[0]!))
          ? before
          : undefined
    if (whole && certain(whole, parts)) yield {whole, parts, exact: true, sure: true}
    first = last
  }
}

/** Where a listing begins behind its whole, and whether it is to be complete. */
const beginnings: readonly {readonly words: RegExp; readonly exact: boolean}[] = [
  {words: /^[^。！？；;\n\d（(]{0,12}?(?:分别为|分别是|分别系)[:：]?/u, exact: true},
  {words: /^[，,]?即[:：]?/u, exact: true},
  {words: /^[^。！？；;\n\d]{0,12}?(?:其中|包括|包含|含)[:：，,]?/u, exact: false},
  {words: /^[（(:：]/u, exact: false},
]
/** Words that compare, or that begin something else than a further part. */
const compares =
  /比|较|同比|环比|增|减|降|升|占|率|上年|去年|累计|结转|办结|收到|受理|答复|合计|共|总计|另|全年|同时|^[，,、；;和及]\s*(?:并|还|又)?(?:开展|举办|印发|制发|制定|发生|办理|组织|召开|回应|编制|设置)/u
/** What may be said anew behind a comma, of the same kind as the whole. */
const anew = /公开(?!目录|指南|栏|专栏|制度|平台)|发布|推送|转载|更新|刊发|通过|利用|运用/u

/** 共15443条，其中信息7309条、新闻5018条: at most the whole; 分别为, 即: exactly the whole. */
function listingBehind(reading: Reading, index: number, whole: ProseNumber): Listing | undefined {
  const {numbers, text} = reading
  if (whole.unit === '' || isDate(whole)) return undefined
  const behind = text.slice(whole.unitEnd, whole.unitEnd + 20)
  const beginning = beginnings.find(({words}) => words.test(behind))
  const words = beginning?.words.exec(behind)?.[0]
  if (beginning === undefined || words === undefined || compares.test(words)) return undefined
  // 其中：甲1条；乙2条。
  const stops = /[:：]$/u.test(words) ? /[。！？（(）)\n]/u : /[。！？；;（(）)\n]/u
  const parts: ProseNumber[] = []
  let end = whole.unitEnd
  let sure = true
  for (let at = index + 1; at < numbers.length && at <= index + most; at++) {
    const number = numbers[at]!
    const said = text.slice(parts.length > 0 ? end : end + words.length, number.start)
    if (said.length > near || stops.test(said) || compares.test(said) || number.unit !== whole.unit) break
    if (parts.length > 0 && /[，,；;]/u.test(said) && anew.test(said)) sure = false
    if (parts.length > 0 && !/[，,、；;和及与]/u.test(said)) break
    parts.push(number)
    end = number.unitEnd
  }
  if (parts.length < 2 || !certain(whole, parts) || parts.some((part) => isReferenced(reading, part))) return undefined
  // A bracket or another unit behind the last part: what follows may belong to it.
  const ends = /^\s*(?:[。；;，,）)\n]|$)/u.test(text.slice(end, end + 4))
  return beginning.exact && !ends ? undefined : {whole, parts, exact: beginning.exact, sure}
}

/** More parts than a person lists. */
const most = 30

/** Whether the sum can be judged: 余 and 约 make a part at least so much, and a whole nothing to compare with. */
function certain(whole: ProseNumber, parts: readonly ProseNumber[]): boolean {
  if (whole.rough || whole.scale !== 1n) return false
  return parts.every(({rough, bound, scale}) => scale === 1n && (!rough || bound !== undefined))
}

function isDate({unit}: ProseNumber): boolean {
  return unit === '年' || unit === '月' || unit === '日' || unit === '号' || unit === '%'
}

/** The words between two numbers; where they are many, what does not fit any pattern. */
function between(text: string, left: ProseNumber, right: ProseNumber): string {
  return right.start > left.unitEnd + near ? '\n' : text.slice(left.unitEnd, right.start)
}
