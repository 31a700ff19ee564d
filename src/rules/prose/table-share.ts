// `prose-percent` where the whole, or the part, too, stands in a table alone: 自然人申请174件，占新收申请总数的10.6%; 自然人申请占新收申请的
// 10.6%. Which cell is meant is never certain, so what none of them gives is a warning.

import {compare, type Decimal, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message, type Related} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {type Candidate, candidatesOf, nameOf} from '../../prose/quantities/candidate.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {clauseStart, fullStart} from '../../prose/reading/clauses.ts'
import {fitOf, ratioOf, toNumber} from '../../prose/relations/recompute.ts'
import type {Context} from '../rule.ts'

const share = new Pattern('^[，,（(]?<share>([^，。；;%\\d（()）]{2,14}?)(?:<of>(?:<proportion>)?(?:<is>)?)$')

/** Words without a number, 占, and of what. */
const alone = new Pattern(
  '^([^\\d（()）]{2,24}?)(<of>?<proportion>?<share>)(?:([^\\d%（()）]{2,14}?)<of>(?:<proportion><is>?)?)?$',
)
/** 自然人申请 | 在全部新收申请中占. */
const within = new Pattern('^([^\\d（()）]{2,24}?)(<at-time>)([^\\d%（()）]{2,14}?)<inside><share><is>?$')
/** 新收申请中， | 自然人占. */
const frame = new Pattern('(?:^|[，,])<at-time>?(<all>?[^，,。；;：:（()）\\d]{2,20}?)<inside>[，,]$')
/** 不予公开30件，占 | 29.4%: of what the share before was. */
const also = new Pattern('^[，,（(]?<share><is>?$')
const inside = new Pattern('^[^，。；\\d]{0,10}<inside>[，,]')

/** What a share before was of, and in which sentence. */
interface Whole {
  readonly reading: Reading
  readonly sentence: number
  readonly wholes: NonNullable<ReturnType<typeof candidatesOf>>
}

function percentOf(part: Decimal, whole: Decimal): number {
  return whole.units === 0n ? Infinity : (toNumber(part) / toNumber(whole)) * 100
}

export function* sharesOfTables({report, prose}: Context): Iterable<Diagnostic> {
  let last: Whole | undefined
  const known = new Set(prose.related.flatMap(({shares}) => shares.map(({percent}) => percent)))
  for (const quantity of prose.quantities) {
    const found = quantity.scoped || quantity.number.rough ? undefined : wrongIn(quantity)
    if (found) yield found
  }
  for (const {reading} of prose.related) if (reading.text.includes('%')) yield* namedIn(reading, known)

  /** 办结的112件申请中，予以公开占5.4%; 自然人申请占全部新收申请的9.1%，企业申请占1.2%: parts, or both, that tables alone have. */
  function* namedIn(reading: Reading, known: ReadonlySet<ProseNumber>): Iterable<Diagnostic> {
    const {text, numbers, words} = reading
    let of: {readonly wholes: readonly Candidate[]; readonly sentence: number} | undefined
    for (const [index, percent] of numbers.entries()) {
      if (percent.kind !== 'percent' || percent.rough || known.has(percent)) continue
      const start = clauseStart(text, percent.start)
      const said =
        within.in(words).exec(text.slice(start, percent.start))
        ?? alone.in(words).exec(text.slice(start, percent.start))
      // 占不予公开的18.21%，…占14.78%: of that whole, too.
      if (said?.[3] !== undefined) of = undefined
      const part = said && prose.namedAt(reading, start + said[1]!.length, index)
      const parts = part && candidatesOf(report, part)
      const table = parts?.[0].address.table.id
      if (!said || !parts || table === undefined) continue
      const sentence = fullStart(text, percent.start)
      const from = start + said[1]!.length + said[2]!.length
      const subject = said[3] ? prose.wholeIn(reading, from, from + said[3].length, table) : undefined
      const wholes = subject
        ? candidatesOf(report, subject)
        : said[3]
          ? undefined
          : (before(reading, index, sentence) ?? framed(reading, sentence, start, table))
      if (wholes) of = {wholes, sentence}
      if (of?.sentence !== sentence || (said[3] && !wholes)) continue
      const all = parts.flatMap((one) => of!.wholes.map((whole) => [one, whole] as const))
      const fits = all.map(([one, whole]) => fitOf(percent.value, percentOf(one.value, whole.value)))
      if (fits.some(({fit}) => fit !== 'wrong')) continue
      yield wrong(reading, percent, fits[0]!.expected, all[0]!)
    }
  }

  /** 新收申请 | 中，自然人占: what the words of the frame name. */
  function framed({text, words}: Reading, sentence: number, start: number, table: string): Whole['wholes'] | undefined {
    const said = frame.in(words).exec(text.slice(sentence, start))
    const subject = said && prose.rowNamed(said[1]!, table)
    return subject?.result === false ? candidatesOf(report, subject) : undefined
  }

  /** 办结的 | 112件 | 申请中: what the quantity before may mean, and no other is told. */
  function before(reading: Reading, index: number, sentence: number): readonly Candidate[] | undefined {
    const last = reading.numbers.slice(0, index).findLast(({kind}) => kind !== 'percent')
    const quantity = last && prose.quantities.find(({number}) => number === last)
    if (!quantity || quantity.scoped || last.start < sentence) return undefined
    if (!inside.in(reading.words).test(reading.text.slice(last.unitEnd, last.unitEnd + 16))) return undefined
    const found = candidatesOf(report, quantity.subject)?.filter(({value}) => compare(value, last.value) === 0)
    return found && found.length > 0 ? found : undefined
  }

  function wrong(
    {passage}: Reading,
    percent: ProseNumber,
    expected: string,
    operands: readonly [Candidate, Candidate],
  ): Diagnostic {
    const values = {actual: `${printDecimal(percent.value)}%`, expected: `${expected}%`}
    return diagnose('prose-percent', 'main', values, passage.place(percent.start, percent.end), {
      severity: 'warning',
      ...values,
      facts: operands.map(({address}) => address.fact),
      related: operands.flatMap(({address}) => operandsOf(address)),
    })
  }

  function operandsOf({addends}: Candidate['address']): Related[] {
    return addends.flatMap((fact) => {
      const cell = report.cells.get(fact)
      if (!cell?.value) return []
      const value = `${nameOf(report.form, lookUp(report.form, fact)!)} ${printDecimal(cell.value)}`
      return [{message: message('prose-percent', 'operand', {value}), place: cell.place}]
    })
  }

  function wrongIn({reading, number, subject: part}: Quantity): Diagnostic | undefined {
    const {text, counts, words, passage} = reading
    const percent = counts[counts.indexOf(number) + 1]
    if (percent?.kind !== 'percent' || percent.rough || known.has(percent)) return undefined
    const between = text.slice(number.unitEnd, percent.start)
    const name = share.in(words).exec(between)?.[1]
    const table = lookUp(report.form, part.facts[0] ?? part.sums[0]?.[0] ?? '')?.table.id
    if (table === undefined) return undefined
    const sentence = fullStart(text, number.start)
    const from = name === undefined ? number.unitEnd : text.indexOf(name, number.unitEnd)
    const subject = name === undefined ? undefined : prose.wholeIn(reading, from, from + name.length, table)
    const isSame = also.in(words).test(between) && last?.reading === reading && last.sentence === sentence
    const wholes = subject ? candidatesOf(report, subject) : isSame ? last!.wholes : undefined
    last = wholes && {reading, sentence, wholes}
    if (!wholes) return undefined
    const fits = wholes.map(({value}) => fitOf(percent.value, ratioOf(number, {...number, value})))
    if (fits.some(({fit}) => fit !== 'wrong')) return undefined
    const values = {actual: `${printDecimal(percent.value)}%`, expected: `${fits[0]!.expected}%`}
    const [{address}] = wholes
    return diagnose('prose-percent', 'main', values, passage.place(percent.start, percent.end), {
      severity: 'warning',
      ...values,
      facts: [address.fact],
      related: [
        {
          message: message('prose-percent', 'operand', {value: text.slice(number.start, number.end)}),
          place: passage.place(number.start, number.end),
        },
        ...operandsOf(address),
      ],
    })
  }
}
