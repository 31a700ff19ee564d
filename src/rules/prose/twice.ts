// `prose-twice`: the same quantity of the same scope given twice with two values. What the tables have, they decide
// (prose-figure); this is about what stands in prose alone.

import {compare, printDecimal} from '../../decimal.ts'
import {diagnose, message} from '../../diagnostic/diagnostic.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {clauseStart, sentenceStart} from '../../prose/reading/clauses.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'

export const proseTwice: Rule = {
  code: 'prose-twice',
  *check({report, prose}) {
    const first = new Map<string, Quantity>()
    for (const quantity of prose.quantities) {
      const {
        subject: {name},
        number,
        scoped,
        reading: {passage},
      } = quantity
      if (scoped || number.scale !== 1n || decided(report, quantity)) continue
      const key = `${name} ${number.unit}`
      const other = first.get(key)
      if (!other || (isPart(other) && !isPart(quantity))) first.set(key, quantity)
      if (!other || agree(other, quantity)) continue
      const [actual, earlier] = [printDecimal(number.value), printDecimal(other.number.value)]
      const place = passage.place(number.start, number.end)
      yield diagnose('prose-twice', 'main', {name, actual, earlier, unit: number.unit}, place, {
        actual,
        related: [
          {
            message: message('prose-twice', 'first', {earlier}),
            place: other.reading.passage.place(other.number.start, other.number.end),
          },
        ],
      })
    }
  },
}

/** Two parts may be parts of different things; a part may be less than all there is, never more. */
function agree(a: Quantity, b: Quantity): boolean {
  const order = compare(a.number.value, b.number.value)
  const [partA, partB] = [isPart(a), isPart(b)]
  return order === 0 || isElsewhere(a, b) || (partA && partB) || (partA && order < 0) || (partB && order > 0)
}

/** 区政府门户网站 and 本局网站 are two. */
function isElsewhere(a: Quantity, b: Quantity): boolean {
  const [one, other] = [ownerOf(a), ownerOf(b)]
  return one !== '' && other !== '' && one !== other
}

const nobodys = new Pattern('\\s|<nobodys>|[\\d、]', 'gu')

/** What stands before the words that say what is counted, in their clause: whose it is. */
function ownerOf({start, reading: {text, words}}: Quantity): string {
  return text.slice(clauseStart(text, start), start).replace(nobodys.in(words), '')
}

const apart = new Pattern('<apart>|[（(]')

/** 发布信息300条，其中网站200条; 300条（网站200条 …）. */
function isPart({number, reading: {text, words}}: Quantity): boolean {
  return apart.in(words).test(text.slice(sentenceStart(text, number.start), number.start))
}

/** Whether the tables say which value is right. */
function decided(report: Report, {subject: {facts}}: Quantity): boolean {
  return facts.some((fact) => valueOf(report, fact) !== undefined)
}
