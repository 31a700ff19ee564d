// Report → where it is doubtful which Traditional character a Simplified one stands for, each with its place. What the form
// prints in place of the source's words is not looked at.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {passages} from '../report/passages.ts'
import type {Field, Report} from '../report/report.ts'
import type {Doubt} from '../script/traditional.ts'

type Doubts = (text: string) => readonly Doubt[]

export function doubtful(report: Report, doubts: Doubts): Diagnostic[] {
  const captions = new Set(
    report.sections.flatMap(({id, heading}) => (id !== undefined && heading ? [heading.text] : [])),
  )
  const prose = passages(report)
    .filter(({kind, text}) => kind !== 'title' && !(kind === 'heading' && captions.has(text)))
    .flatMap(({text, place}) => said(text, doubts, (start, end) => place(start, end)))
  return [...front(report, doubts), ...prose]
}

/** What front matter has printed: a value of one line is found to the character. */
function front({front}: Report, doubts: Doubts): Diagnostic[] {
  const {office, contact, note, covers, attachments, revised, signed, periodReason} = front
  const titles = attachments && {place: attachments.place, value: attachments.value.map(({title}) => title)}
  const fields: readonly (Field<string | readonly string[]> | undefined)[] = [
    office,
    contact,
    note,
    revised,
    signed,
    periodReason,
    covers,
    titles,
  ]
  return fields.flatMap((field) => {
    if (!field) return []
    const {value, place} = field
    return [value].flat().flatMap((text) => {
      const exact = place.line === place.endLine && place.endColumn - place.column === text.length
      return said(text, doubts, (start, end) =>
        exact ? {...place, column: place.column + start, endColumn: place.column + end} : place,
      )
    })
  })
}

function said(text: string, doubts: Doubts, placeOf: (start: number, end: number) => Place): Diagnostic[] {
  return doubts(text).map(({start, character, taken, others}) => {
    const around = text.slice(Math.max(0, start - 4), start + 5).replace(/\s/g, ' ')
    return diagnose(
      'script-ambiguous',
      'main',
      {character, taken, others: Array.from(others).join('、'), around},
      placeOf(start, start + character.length),
      {
        actual: character,
        expected: taken,
        hints: [{code: 'script-ambiguous', key: 'own', values: {}}],
      },
    )
  })
}
