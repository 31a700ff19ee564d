// Report → Prose: what its sentences say, before any rule judges it. Each part is made when it is first asked for; whoever
// holds the value holds all that is remembered.

import type {Form, Phrase} from '../form/form.ts'
import type {Report} from '../report/report.ts'
import {type Reading, readingOf} from './numbers/reading.ts'
import {figuresOf, type ProseFigure} from './quantities/figure.ts'
import {namedAt, phrasesIn, type Quantity, quantitiesIn} from './quantities/quantity.ts'
import {foldedPassages, isSentence} from './reading/folded.ts'
import {once} from './reading/once.ts'
import {type Changed, changedIn, evenIn} from './relations/change.ts'
import {type Comparison, comparisonsOf} from './relations/comparison.ts'
import {type Listing, listingsOf} from './relations/listing.ts'

/** A paragraph, item or note with what it says of its numbers. */
export interface Sentences {
  readonly reading: Reading
  /** Numbers with those that they are said to consist of. */
  readonly listings: readonly Listing[]
  /** What is said to have changed against the year before; `evens`: to be what it was. */
  readonly changed: readonly Changed[]
  readonly evens: readonly Changed[]
  /** Pairs of numbers that are compared. */
  readonly comparisons: readonly Comparison[]
}

export interface Prose {
  readonly report: Report
  readonly form: Form
  /** Every passage: title, headings, paragraphs, items, cells of other tables, notes. */
  readonly readings: readonly Reading[]
  /** Those with sentences in them: paragraphs, items, notes. */
  readonly sentences: readonly Reading[]
  /** The same with the relations of their numbers. */
  readonly related: readonly Sentences[]
  /** Every exact number that a phrase of the form recognises, in order. */
  readonly quantities: readonly Quantity[]
  /** Every range that one recognises: 申请量在500至600件之间. */
  readonly ranges: readonly Quantity[]
  /** The quantities that can be held against the tables. */
  readonly figures: readonly ProseFigure[]
  /**
   * What the whole office and year is said to have, where its number would stand: 行政复议量 | 比上年增加3件. `index`: of the
   * number that follows among those of the reading.
   */
  namedAt(reading: Reading, offset: number, index: number): Phrase | undefined
}

export function readProse(report: Report, form: Form = report.form): Prose {
  const readings = once(() => foldedPassages(report).map(readingOf))
  const sentences = once(() => readings().filter(isSentence))
  const related = once(() => sentences().map(sentencesOf))
  const phrases = once(() => phrasesIn(form, report.front.year?.value ?? 0))
  const recognised = once(() => [...quantitiesIn(report, sentences(), phrases())])
  const quantities = once(() => recognised().filter(({number}) => !number.range))
  const ranges = once(() => recognised().filter(({number}) => number.range))
  const figures = once(() => figuresOf(report, quantities()))
  return {
    report,
    form,
    get readings() {
      return readings()
    },
    get sentences() {
      return sentences()
    },
    get related() {
      return related()
    },
    get quantities() {
      return quantities()
    },
    get ranges() {
      return ranges()
    },
    get figures() {
      return figures()
    },
    namedAt: (reading, offset, index) => namedAt(report, phrases(), reading, offset, index),
  }
}

function sentencesOf(reading: Reading): Sentences {
  const listings = once(() => [...listingsOf(reading)])
  const changed = once(() => changedIn(reading))
  const evens = once(() => [...evenIn(reading)])
  const comparisons = once(() => [...comparisonsOf(reading)])
  return {
    reading,
    get listings() {
      return listings()
    },
    get changed() {
      return changed()
    },
    get evens() {
      return evens()
    },
    get comparisons() {
      return comparisons()
    },
  }
}
