// Report → Prose: what its sentences say, before any rule judges it. Each part is made when it is first asked for; whoever
// holds the value holds all that is remembered.

import type {Form, Subject} from '../form/form.ts'
import type {Vocabulary} from '../form/vocabulary.ts'
import type {Report} from '../report/report.ts'
import {fold} from '../script/fold.ts'
import {isReferenced, type Reading, readingOf} from './numbers/reading.ts'
import {CellReader} from './quantities/cell.ts'
import {type Denial, denialsIn} from './quantities/denial.ts'
import {figuresOf, type ProseFigure} from './quantities/figure.ts'
import {type Flow, flowsIn} from './quantities/flow.ts'
import {type Quantity, quantitiesIn} from './quantities/quantity.ts'
import {Regions} from './quantities/region.ts'
import {isNeutral} from './quantities/restriction.ts'
import {endsOf, type Owner, seatOf, shortNameOf} from './quantities/scope.ts'
import {type Universal, universalsIn} from './quantities/universal.ts'
import {wholeIn} from './quantities/whole-named.ts'
import {isOfYear, namesYear} from './quantities/year-before.ts'
import {foldedPassages, isApart, isNaming, isSentence} from './reading/folded.ts'
import {lexiconOf, type Whose} from './reading/lexicon.ts'
import {once} from './reading/once.ts'
import {besideOf} from './relations/beside.ts'
import {type Changed, changedIn, evenIn} from './relations/change.ts'
import {type Comparison, comparisonsOf} from './relations/comparison.ts'
import {type Hundred, hundredsIn} from './relations/hundred.ts'
import {listingsOf} from './relations/listing.ts'
import type {Listing} from './relations/listing-words.ts'
import {differencesIn} from './relations/minus-signs.ts'
import type {Share} from './relations/operands.ts'
import {pairsOf, saidOfAll, withPairs} from './relations/pairwise.ts'
import {type Product, productsIn} from './relations/products.ts'
import {type Restated, restatedIn} from './relations/restated.ts'
import {seriesOf} from './relations/series.ts'
import {settledComparisons} from './relations/settled-comparisons.ts'
import {sharesIn} from './relations/share.ts'
import {sinceStart} from './relations/since-start.ts'
import {type Stock, stocksIn} from './relations/stocks.ts'
import {withApiece, yearsApiece} from './relations/years-apiece.ts'

/** A paragraph, item or note with what it says of its numbers. */
export interface Sentences {
  readonly reading: Reading
  /** Numbers with those that they are said to consist of. */
  readonly listings: readonly Listing[]
  /** Numbers that are said to be others multiplied. */
  readonly products: readonly Product[]
  /** Numbers that are said to be left of others, which came in or went out. */
  readonly stocks: readonly Stock[]
  /** Numbers that are said twice at once, and differ. */
  readonly restated: readonly Restated[]
  /** What is said to have changed against the year before; `evens`: to be what it was. */
  readonly changed: readonly Changed[]
  readonly evens: readonly Changed[]
  /** Percentages, and shares in words, with what they are shares of. */
  readonly shares: readonly Share[]
  /** Shares that ought to make 100 % and do not. */
  readonly hundreds: readonly Hundred[]
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
  /** Numbers that are said of the year before, as a report of that year would have them: 上年收到申请510件. */
  readonly earlier: readonly Quantity[]
  /** Every range that one recognises: 申请量在500至600件之间. */
  readonly ranges: readonly Quantity[]
  /** Clauses that say that something a table counts was not. */
  readonly denials: readonly Denial[]
  /** Clauses that say that all requests ended one way. */
  readonly universals: readonly Universal[]
  /** Sentences that tell what came in, was dealt with and is open. */
  readonly flows: readonly Flow[]
  /** Every rough number that one recognises: 约500件, 近600件. */
  readonly roughs: readonly Quantity[]
  /** The quantities that can be held against the tables; those printed by references are `printed`. */
  readonly figures: readonly ProseFigure[]
  readonly printed: readonly ProseFigure[]
  /**
   * What the whole office and year is said to have, where its number would stand: 行政复议量 | 比上年增加3件. `index`: of the
   * number that follows among those of the reading.
   */
  namedAt(reading: Reading, offset: number, index: number): Subject | undefined
  /** The whole of a table that the words from `from` to `to` name: 占 | 新收申请总数 | 的. */
  wholeIn(reading: Reading, from: number, to: number, table: string): Subject | undefined
  /** What a few words name in a table, one result of many, too. */
  rowNamed(words: string, table: string): Subject | undefined
}

export function readProse(report: Report, form: Form = report.form): Prose {
  const {year, office, level} = report.front
  const all = once(() => foldedPassages(report).map((folded) => readingOf(folded, form.words, year?.value)))
  const readings = once(() => all().filter(({passage}) => !isApart(passage.kind)))
  const sentences = once(() => readings().filter(isSentence))
  const related = once(() => sentences().map(sentencesOf))
  const owner = {office: office?.value ?? '', level: level?.value, year: year?.value ?? 0}
  const lexicon = once(() => lexiconOf(form.senses, whoseOf(owner, form.words)))
  const counting = once(() => all().filter((one) => isSentence(one) || (isNaming(one) && one.counts.length > 0)))
  const regions = once(() => counting().map((reading) => new Regions(reading, lexicon(), isNeutral)))
  const regionsOf = once(() => new Map(regions().map((one) => [one.reading, one])))
  const cells = once(() => new CellReader(form, lexicon(), owner))
  const recognised = once(() => {
    return year && office ? [...quantitiesIn(form, owner, regions(), cells())] : []
  })
  const earlier = once(() => (year && office ? earlierIn(form, owner, sentences()) : []))
  const denials = once(() => (year ? [...denialsIn(form, lexicon(), owner, sentences())] : []))
  const universals = once(() => (year ? [...universalsIn(form, lexicon(), owner, sentences(), quantities)] : []))
  const flows = once(() => [...flowsIn(regions())])
  const quantities = once(() => recognised().filter(({number}) => !number.rough))
  const roughs = once(() => recognised().filter(({number}) => number.rough && !number.range))
  const ranges = once(() => recognised().filter(({number}) => number.range))
  const compared = once(() => figuresOf(report, quantities()))
  const isPrinted = ({quantity: {reading, number}}: ProseFigure): boolean => isReferenced(reading, number)
  const figures = once(() => compared().filter((one) => !isPrinted(one)))
  const printed = once(() => compared().filter(isPrinted))
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
    get earlier() {
      return earlier()
    },
    get ranges() {
      return ranges()
    },
    get denials() {
      return denials()
    },
    get universals() {
      return universals()
    },
    get flows() {
      return flows()
    },
    get roughs() {
      return roughs()
    },
    get printed() {
      return printed()
    },
    get figures() {
      return figures()
    },
    wholeIn: ({text}, from, to, table) => wholeIn({form, lexicon: lexicon()}, text, from, to, table),
    rowNamed: (words, table) => wholeIn({form, lexicon: lexicon(), results: true}, words, 0, words.length, table),
    namedAt: (reading, offset, index) => {
      const own = year && office && regionsOf().get(reading)
      return own ? cells().namedAt(own, offset, index)?.subject : undefined
    },
  }
}

/** What `sentences` say of the year before the owner's. */
function earlierIn(form: Form, owner: Owner, sentences: readonly Reading[]): Quantity[] {
  const before = {...owner, year: owner.year - 1}
  const named = sentences.filter((reading) => namesYear(reading, before.year))
  if (named.length === 0) return []
  const lexicon = lexiconOf(form.senses, whoseOf(before, form.words), true)
  const regions = new Map(named.map((reading) => [reading, new Regions(reading, lexicon, isNeutral)]))
  const found = quantitiesIn(form, before, [...regions.values()], new CellReader(form, lexicon, before))
  return [...found].filter(({reading, index, number}) => !number.rough && isOfYear(regions.get(reading)!.at(index)))
}

function whoseOf({office, year}: Owner, words: Vocabulary): Whose {
  const name = fold(office)
  return {
    year,
    names: name === '' ? [] : [name, shortNameOf(words, name), ...endsOf(words, name)],
    area: seatOf(words, name),
  }
}

function sentencesOf(reading: Reading): Sentences {
  const listings = once(() => [...listingsOf(reading)])
  const hundreds = once(() => (reading.text.includes('%') ? [...hundredsIn(reading)] : []))
  const products = once(() => [...productsIn(reading)])
  const stocks = once(() => [...stocksIn(reading), ...differencesIn(reading)])
  const restated = once(() => [...restatedIn(reading)])
  const changed = once(() => changedIn(reading))
  const evens = once(() => [...evenIn(reading)])
  const comparisons = once(() => {
    const pairs = withPairs([...comparisonsOf(reading)], [...pairsOf(reading)])
    const all = [...pairs, ...saidOfAll(reading, pairs), ...besideOf(reading), ...seriesOf(reading)]
    return settledComparisons(
      reading,
      withApiece(reading, [...all, ...sinceStart(reading), ...yearsApiece(reading)]),
      listings,
    )
  })
  const shares = once(() => [...sharesIn(reading, listings)])
  return {
    reading,
    get listings() {
      return listings()
    },
    get products() {
      return products()
    },
    get stocks() {
      return stocks()
    },
    get restated() {
      return restated()
    },
    get changed() {
      return changed()
    },
    get evens() {
      return evens()
    },
    get shares() {
      return shares()
    },
    get hundreds() {
      return hundreds()
    },
    get comparisons() {
      return comparisons()
    },
  }
}
