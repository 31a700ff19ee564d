// When the report is published.

import {diagnose} from '../diagnostic/diagnostic.ts'
import type {CalendarDate} from '../report/report.ts'
import type {Rule} from './rule.ts'

export const publishedEarly: Rule = {
  code: 'published-early',
  *check({
    report: {
      front: {year, published},
    },
  }) {
    if (!year || !published || published.value.year > year.value) return
    const date = written(published.value)
    yield diagnose('published-early', 'main', {date, year: year.value}, published.place, {actual: date})
  },
}

export const publishedLate: Rule = {
  code: 'published-late',
  *check({
    form,
    report: {
      front: {year, level, published},
    },
  }) {
    const last = level && form.deadlines[level.value]
    if (!year || !published || last === undefined) return
    const {year: y, month, day} = published.value
    const deadline = `${year.value + 1}-${last}`
    const [atMonth, atDay] = last.split('-').map(Number) as [number, number]
    if (y < year.value + 1 || (y === year.value + 1 && (month < atMonth || (month === atMonth && day <= atDay)))) return
    const date = written(published.value)
    const key = level!.value === 'department' ? 'main' : 'government'
    yield diagnose('published-late', key, {date, deadline}, published.place, {expected: deadline, actual: date})
  },
}

function written({year, month, day}: CalendarDate): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
