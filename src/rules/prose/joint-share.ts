// `prose-percent` of several rows together, or of what a frame names, where tables alone have the numbers: 予以公开和部分公开两类合起来，占办结总数的
// 3.8%; 办结的申请里，有6.9%得到全部或者部分公开; 不予公开6件，分别占….

import {add, type Decimal, printDecimal, zero} from '../../decimal.ts'
import {type Diagnostic, diagnose, message, type Related} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import type {FactId, Subject} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {candidatesOf, nameOf} from '../../prose/quantities/candidate.ts'
import {fullStart} from '../../prose/reading/clauses.ts'
import {fitOf, toNumber} from '../../prose/relations/recompute.ts'
import type {Context} from '../rule.ts'

const name = '[^，,。；;：:（()）\\d]'
const share = `<share>(?<whole>${name}{2,14}?)<of>(?:<proportion>)?<is>?$`
const together = new Pattern(
  `(?<names>${name}{4,30}?)(?:<kinds>${name}{0,4})?(?:<adding-up>|<summing>|<altogether>)+(?:<up>|<that-is>)*[，,]?${share}`,
)
/** 在办结的申请中，| 予以公开和部分公开的合计占. */
const inside = new Pattern(
  `(?<whole>${name}{2,20})<inside>[，,](?<names>${name}{4,30}?)<of>?(?:<kinds>${name}{0,4})?(?:<adding-up>|<summing>|<altogether>)*<up>?<share><is>?$`,
)
const framed = new Pattern(`(?<whole>${name}{2,20})<inside>[，,](?:<have>|<about>|<among>)*$`)
const behind = new Pattern(
  `^(?:<of>${name}{0,4}?)?(?:<become>|<is>|<granting>)*(?<names>${name}{2,24}?)(?=[，,。；;]|$)`,
)
const apiece = new Pattern(`<apiece>${share}`)
const joint = new Pattern('、|<and>|<either>', 'gu')
const joints = /^(?:、)?$/u

interface Stated {
  readonly values: readonly Decimal[]
  readonly facts: readonly FactId[]
}

export function* jointShares({report, prose}: Context, known: ReadonlySet<ProseNumber>): Iterable<Diagnostic> {
  const tables = [...new Set(report.form.counts.map(({table}) => table))]
  for (const {reading} of prose.related) {
    if (!reading.text.includes('%')) continue
    const {text, counts, words} = reading
    for (const [index, percent] of counts.entries()) {
      if (percent.kind !== 'percent' || percent.rough || percent.unit !== '%' || known.has(percent)) continue
      const said = text.slice(Math.max(fullStart(text, percent.start), percent.start - far), percent.start)
      const each = apiece.in(words).exec(said)?.groups
      if (each) {
        yield* ofEach(reading, index, each['whole']!)
        continue
      }
      const sum = (together.in(words).exec(said) ?? inside.in(words).exec(said))?.groups
      const frame = sum ? undefined : framed.in(words).exec(said)?.groups
      const names = sum?.['names'] ?? (frame && behind.in(words).exec(text.slice(percent.unitEnd))?.groups?.['names'])
      const whole = sum?.['whole'] ?? frame?.['whole']
      if (names === undefined || whole === undefined) continue
      for (const table of tables) {
        const [parts, of] = [partsOf(names.split(joint.in(words)), table), valuesOf(prose.rowNamed(whole, table))]
        if (!parts || !of) continue
        const found = wrong(reading, percent, parts, of)
        if (found) yield found
        break
      }
    }
  }

  /** 不予公开6件…、8件，分别占不予公开总数的 | 12.2%和16.3%: each number in front with its share. */
  function* ofEach(reading: Reading, index: number, whole: string): Iterable<Diagnostic> {
    const {counts, text, words} = reading
    let length = 1
    for (; counts[index + length]?.kind === 'percent'; length++) {
      const [one, next] = [counts[index + length - 1]!, counts[index + length]!]
      const between = text.slice(one.unitEnd, next.start).trim()
      if (!joints.test(between.replace(joint.in(words), ''))) break
    }
    const parts = counts.slice(Math.max(0, index - length), index)
    if (length < 2 || parts.length < length || parts.some(({kind, rough}) => kind === 'percent' || rough)) return
    const quantity = prose.quantities.find(({number}) => number === parts[0])
    const table = lookUp(report.form, quantity?.subject.facts[0] ?? '')?.table.id
    const of = table === undefined ? undefined : valuesOf(prose.rowNamed(whole, table))
    if (!of) return
    for (const [at, {value}] of parts.entries()) {
      const found = wrong(reading, counts[index + at]!, {values: [value], facts: []}, of)
      if (found) yield found
    }
  }

  /** What the names mean together; 全部或者部分公开 says 公开 once. */
  function partsOf(names: readonly string[], table: string): Stated | undefined {
    const whole = prose.rowNamed(names.join('、'), table)
    const tail = names.at(-1)!.slice(-2)
    const each = names.map((one) => valuesOf(prose.rowNamed(one, table) ?? prose.rowNamed(one + tail, table)))
    if (each.some((one) => one === undefined)) return valuesOf(whole)
    const value = each.reduce((total, one) => add(total, one!.values[0]!), zero)
    return {values: [value], facts: each.flatMap((one) => one!.facts)}
  }

  function valuesOf(subject: Subject | undefined): Stated | undefined {
    const found = subject && candidatesOf(report, subject)
    return found && {values: found.map(({value}) => value), facts: found[0].address.addends}
  }

  function wrong(reading: Reading, percent: ProseNumber, part: Stated, whole: Stated): Diagnostic | undefined {
    const ratios = part.values.flatMap((one) => whole.values.map((all) => percentOf(one, all)))
    const fits = ratios.map((ratio) => fitOf(percent.value, ratio))
    if (fits.length === 0 || fits.some(({fit}) => fit !== 'wrong')) return undefined
    const values = {actual: `${printDecimal(percent.value)}%`, expected: `${fits[0]!.expected}%`}
    return diagnose('prose-percent', 'main', values, reading.passage.place(percent.start, percent.end), {
      severity: 'warning',
      ...values,
      facts: [...part.facts, ...whole.facts],
      related: [...part.facts, ...whole.facts].flatMap(cellOf),
    })
  }

  function cellOf(fact: FactId): Related[] {
    const cell = report.cells.get(fact)
    if (!cell?.value) return []
    const value = `${nameOf(report.form, lookUp(report.form, fact)!)} ${printDecimal(cell.value)}`
    return [{message: message('prose-percent', 'operand', {value}), place: cell.place}]
  }
}

const far = 64

function percentOf(part: Decimal, whole: Decimal): number {
  return whole.units === 0n ? Infinity : (toNumber(part) / toNumber(whole)) * 100
}
