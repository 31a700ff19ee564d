// Two parts that leave no third: 专栏12个，常设的9个、临时的3个; 案件12件，已结9件，未结3件; 来信12件，当场答复9件，转办3件. And parts
// that are named by what they are alone, 的 standing for what is counted: 公开栏12处，室内的9处，室外的3处.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isReferenced, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {closes, type Listing, nameIn, partName, withoutLead} from './listing-words.ts'
import {areOpposite, isDenied} from './opposite-names.ts'

/** Between the whole and the first part, and between the parts. */
const opening = new Pattern(
  `^[）)]?(?:[^，,。；;：:、（(\\d]{0,8}[，,；;：:、]|<among>[：:，,]?|[^，,。；;、（(\\d]{0,8}[，,；;。]<among>[：:，,]?)?[^，,。；;、（(\\d]{1,16}$`,
)
const joined = new Pattern('^(?:[，,、；;]|(?:<adding>|<and>))[^，,。；;、（(\\d]{1,16}$')
/** “两会”等 | 临时专题. */
const example = new Pattern('^[“《][^”》]*[”》]<and-so-on>?')
const joinedBy = new Pattern('^(?:<adding>|<and>)')
const headless = new Pattern('<of>$')
const cameIn = new Pattern('<coming-in>')
const done = new Pattern('<flowing>')
const carried = new Pattern('<carried-on>')
const comes = new Pattern('<coming-in>|<newly-in>')
const adding = new Pattern('<summing>|<rest>|<remaining>|<than>|<rise>|<fall>')

/** No name with its marks is longer. */
const near = 28
/** More parts than a person lists. */
const most = 12

/** The number at `index` with parts behind it that are opposites, or that are named by 的. */
export function pairedList(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const [whole, one, other] = [counts[index]!, counts[index + 1], counts[index + 2]]
  if (!one || !other || whole.scale !== 1n || whole.rough) return undefined
  if (one.start > whole.unitEnd + near || other.start > one.unitEnd + near) return undefined
  const isOf = (number: ProseNumber): boolean => isOperand(number) && number.unit === whole.unit && number.scale === 1n
  if (!isOf(one) || !isOf(other) || [one, other].every((part) => isReferenced(reading, part))) return undefined
  const [before, between] = [text.slice(whole.unitEnd, one.start), text.slice(one.unitEnd, other.start)]
  if (!opening.in(words).test(before) || !joined.in(words).test(between)) return undefined
  const nameOf = (said: string): string =>
    partName(said.replace(among.in(words), ''), words)
      .replace(joinedBy.in(words), '')
      .replace(example.in(words), '')
  const names = [nameOf(before), nameOf(between)] as const
  if (adding.in(words).test(before) || adding.in(words).test(between)) return undefined
  // 评出优秀19份、合格52份、不合格2份: the first of a list.
  if (before.startsWith('、') && between.startsWith('、')) return undefined
  const own = nameIn(text.slice(Math.max(0, whole.start - 16), whole.start))
  const isClosed = (number: ProseNumber): boolean => closes.test(text.slice(number.unitEnd, number.unitEnd + 2))
  if (areOpposite(words, names[0], names[1])) {
    // 原创12条，转载9条，原创信息3条: the first of a list, not its whole.
    if (names.some((name) => own !== '' && (areOpposite(words, own, name) || own.includes(name.slice(0, 2)))))
      return undefined
    // 收到工单12件，办结9件，未办结5件: those of last year among them.
    const flows = names.some((name) => done.in(words).test(name))
    const isOfYear = flows && cameIn.in(words).test(own)
    if (isOfYear && isDenied(words, names[1])) return undefined
    if (flows && isOneOfTwo(reading, index, own)) return undefined
    const next = counts[index + 3]
    const goesOn = next?.unit === whole.unit && joined.in(words).test(text.slice(other.unitEnd, next.start))
    return isClosed(other) && !goesOn ? {whole, parts: [one, other], tie: 'exact', sure: !isOfYear} : undefined
  }
  // 来自网站的84条，来自微信的250条: the first of a list, not its whole.
  const isFirst = headless.in(words).test(withoutLead(own, words)) && !noun.test(before)
  if (!names.every((name) => headless.in(words).test(name)) || isFirst) return undefined
  const parts = [one, other]
  for (let at = index + 3; at < Math.min(counts.length, index + most); at++) {
    const [next, last] = [counts[at]!, parts.at(-1)!]
    const said = text.slice(last.unitEnd, next.start)
    if (!isOf(next) || !joined.in(words).test(said) || !headless.in(words).test(nameOf(said))) break
    parts.push(next)
  }
  return isClosed(parts.at(-1)!) ? {whole, parts, tie: 'some', sure: true} : undefined
}

/** 新收申请132件，结转申请 | 24件，已办结141件，未办结15件: what became of both together, whichever is told first. */
function isOneOfTwo({counts, text, words}: Reading, index: number, name: string): boolean {
  const [before, own] = [counts[index - 1], counts[index]!]
  if (before?.unit !== own.unit || before.start < fullStart(text, own.start)) return false
  const other = nameIn(text.slice(Math.max(0, before.start - 16), before.start))
  const are = (one: string, two: string): boolean => carried.in(words).test(one) && comes.in(words).test(two)
  return are(name, other) || are(other, name)
}

/** 本年新收的132件 | 申请，: what is counted stands behind the number, and behind none of its parts. */
const noun = /^[^，,。；;：:、（(\d]{1,8}[，,；;：:、]/u
const among = new Pattern('^[^，,。；;：:、（(\\d]{0,8}[，,；;。]?<among>[：:，,]?')
