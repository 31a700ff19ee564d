// `prose-claim`: a sentence says that something did not happen, or always ended one way, and a cell refutes it.

import {printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {lookUp} from '../../form/address.ts'
import type {Claim, FactId} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Denial} from '../../prose/quantities/denial.ts'
import {isOfRest} from '../../prose/quantities/of-rest.ts'
import {namesAnother, namesOtherArea} from '../../prose/quantities/scope.ts'
import {match} from '../../prose/quantities/wording.ts'
import {clausesOf, fullStart, sentenceEnd, sentenceStart} from '../../prose/reading/clauses.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'

export const proseClaim: Rule = {
  code: 'prose-claim',
  *check({form: {claims}, report, prose}) {
    const said = new Map<Reading, Set<number>>()
    // 年终申请均已办结，无一结转下年: what one sentence says in two ways is one claim.
    const refutedIn = new Map<Reading, Set<string>>()
    const keysOf = ({text}: Reading, at: number, facts: readonly FactId[] = []): string[] =>
      facts.map((fact) => `${fullStart(text, at)} ${fact}`)
    const remember = (reading: Reading, at: number, {facts}: Diagnostic): void => {
      const known = refutedIn.get(reading) ?? new Set()
      refutedIn.set(reading, known)
      for (const key of keysOf(reading, at, facts)) known.add(key)
    }
    for (const reading of prose.sentences) {
      const near = claims.filter(({except, wordings}) => {
        return (
          !except.includes(reading.passage.section ?? 0)
          && wordings.some(({after: [first]}) => isNamed(first!.words, reading))
        )
      })
      if (near.length === 0) continue
      for (const {start, end} of clausesOf(reading.text)) {
        for (const one of near) {
          const found = judge(report, reading, start, end, one)
          if (!found) continue
          said.set(reading, (said.get(reading) ?? new Set()).add(start))
          remember(reading, start, found)
          yield found
        }
      }
    }
    for (const denial of prose.denials) {
      const known = said.get(denial.reading)?.has(denial.clause)
      const found = known ? undefined : refuted(report, denial)
      if (!found) continue
      remember(denial.reading, denial.clause, found)
      yield found
    }
    for (const one of prose.universals) {
      const found = refuted(report, one, 'main')
      const known = refutedIn.get(one.reading)
      if (found && !keysOf(one.reading, one.clause, found.facts).some((key) => known?.has(key))) yield found
    }
  },
}

function refuted(
  report: Report,
  {reading, name, facts, start, end}: Omit<Denial, 'clause'>,
  key: 'main' | 'denied' = 'denied',
): Diagnostic | undefined {
  for (const fact of facts) {
    const value = valueOf(report, fact)
    if (value && value.units > 0n) return refutedBy(report, key, name, fact, reading.passage.place(start, end))
  }
  return undefined
}

function refutedBy(report: Report, key: 'main' | 'denied', name: string, fact: FactId, place: Place): Diagnostic {
  const {rowLabel, column, addends} = lookUp(report.form, fact)!
  const [where, actual] = [`${rowLabel}/${column.label}`, printDecimal(valueOf(report, fact)!)]
  const related = addends.flatMap((addend) => {
    const cell = report.cells.get(addend)
    if (!cell?.value) return []
    return [{message: message('prose-claim', 'cell', {value: printDecimal(cell.value)}), place: cell.place}]
  })
  return diagnose('prose-claim', key, {name, where, actual}, place, {expected: '0', actual, facts: [fact], related})
}

function isNamed(words: readonly string[], {text}: Reading): boolean {
  return words.some((word) => text.includes(word))
}

function judge(
  report: Report,
  {text, passage, heading, words}: Reading,
  start: number,
  end: number,
  claim: Claim,
): Diagnostic | undefined {
  const last = claim.within === 'clause' ? end : sentenceEnd(text, end)
  for (const wording of claim.wordings) {
    const used = match(wording, {text, words}, {from: start, start, end: start, to: last})
    if (!used || used[0]![0] >= end) continue
    const [from, to] = [used[0]![0], used.at(-1)![1]]
    const sentence = text.slice(sentenceStart(text, start), last)
    const before = heading + text.slice(Math.max(0, from - 400), sentenceEnd(text, to))
    if (claim.about.length > 0 && !claim.about.some((word) => before.includes(word))) continue
    if ([...claim.unless, ...report.form.scopes.sentence].some((word) => sentence.includes(word))) continue
    const {office, level} = report.front
    const owner = {office: office?.value ?? '', level: level?.value}
    // 努力实现行政复议零纠错: what is aimed at is not said to be so.
    if (
      aimed.in(words).test(text.slice(sentenceStart(text, start), from))
      // 其余申请均由自然人提出: of some, beside those that were told of before.
      || isOfRest(words, text.slice(sentenceStart(text, start), to))
      || otherYear(words, sentence, report)
      || namesAnother(words, sentence, owner.office)
      || namesOtherArea(words, sentence, owner)
    )
      continue
    for (const fact of claim.facts) {
      const value = valueOf(report, fact)
      if (!value || value.units === 0n) continue
      return {...refutedBy(report, 'main', claim.name, fact, passage.place(from, to)), severity: claim.severity}
    }
  }
  return undefined
}

const aimed = new Pattern('<striving>')
const years = new Pattern('(20\\d\\d)<year>', 'gu')

function otherYear(words: Vocabulary, sentence: string, {front: {year}}: Report): boolean {
  return [...sentence.matchAll(years.in(words))].some(([, named]) => Number(named) !== year?.value)
}
