// `prose-claim`: a sentence says that something did not happen, or always ended one way, and a cell refutes it.

import {printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import type {Claim, Form} from '../../form/form.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {clausesOf, isSentence, type Reading, readingsOf, sentenceEnd, sentenceStart} from './reading.ts'
import {namesAnother, namesOtherArea} from './scope.ts'
import {compile, compiledOnce, match, type Worded} from './wording.ts'

/** Read from the start of a clause on: as behind a number that is not there. */
const compiled = compiledOnce(({claims}: Form): Worded<Claim>[] => {
  return claims.map((of) => ({of, wordings: of.wordings.map((line) => compile(`{n} … ${line}`, {}))}))
})

export const proseClaim: Rule = {
  code: 'prose-claim',
  *check({form, report}) {
    const claims = compiled(form, 0)
    let heading = ''
    for (const reading of readingsOf(report)) {
      if (reading.passage.kind === 'heading') heading = reading.text
      if (!isSentence(reading)) continue
      const near = claims.filter(({of: claim, wordings}) => {
        return (
          !claim.except.includes(reading.passage.section ?? 0)
          && wordings.some(({after: [first]}) => isNamed(first!.words, reading))
        )
      })
      if (near.length === 0) continue
      for (const {start, end} of clausesOf(reading.text)) {
        for (const one of near) {
          const found = judge(report, {...reading, heading}, start, end, one)
          if (found) yield found
        }
      }
    }
  },
}

function isNamed(words: readonly string[], {text}: Reading): boolean {
  return words.some((word) => text.includes(word))
}

/** A passage below the heading that says what it is about. */
interface Headed extends Reading {
  readonly heading: string
}

function judge(
  report: Report,
  {text, passage, heading}: Headed,
  start: number,
  end: number,
  {of: claim, wordings}: Worded<Claim>,
): Diagnostic | undefined {
  const last = claim.within === 'clause' ? end : sentenceEnd(text, end)
  for (const wording of wordings) {
    const used = match(wording, text, start, start, start, last)
    if (!used || used[0]![0] >= end) continue
    const [from, to] = [used[0]![0], used.at(-1)![1]]
    const sentence = text.slice(sentenceStart(text, start), last)
    const before = heading + text.slice(Math.max(0, from - 400), sentenceEnd(text, to))
    if (claim.about.length > 0 && !claim.about.some((word) => before.includes(word))) continue
    if ([...claim.unless, ...report.form.scopes.sentence].some((word) => sentence.includes(word))) continue
    const {office, level} = report.front
    const owner = {office: office?.value ?? '', level: level?.value}
    if (otherYear(sentence, report) || namesAnother(sentence, owner.office) || namesOtherArea(sentence, owner)) continue
    for (const fact of claim.facts) {
      const value = valueOf(report, fact)
      if (!value || value.units === 0n) continue
      const {rowLabel, column, addends} = lookUp(report.form, fact)!
      const [where, actual] = [`${rowLabel}/${column.label}`, printDecimal(value)]
      const related = addends.flatMap((addend) => {
        const cell = report.cells.get(addend)
        if (!cell?.value) return []
        return [{message: message('prose-claim', 'cell', {value: printDecimal(cell.value)}), place: cell.place}]
      })
      return diagnose('prose-claim', 'main', {name: claim.name, where, actual}, passage.place(from, to), {
        expected: '0',
        actual,
        facts: [fact],
        related,
      })
    }
  }
  return undefined
}

function otherYear(sentence: string, {front: {year}}: Report): boolean {
  return [...sentence.matchAll(/(20\d\d)年/gu)].some(([, named]) => Number(named) !== year?.value)
}
