// What the words around a number say that it counts, put together: a thing, what became of it, whose it is → cells of a
// table. Nothing where a word restricts it to a part, or says another thing.

import type {Count, CountRule, Form, Phrase} from '../../form/form.ts'
import type {Reading} from '../numbers/reading.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {coordinated, type Meaning, meaningOf} from './meaning.ts'
import type {Region, Regions} from './region.ts'
import {isNeutral, isOfKind, isRestricted} from './restriction.ts'
import type {Owner} from './scope.ts'

/** A number understood, and where the first word stands that says so. */
export interface Meant {
  readonly phrase: Phrase
  readonly severity: 'error' | 'warning'
  readonly start: number
  readonly unsure: boolean
}

/** What is remembered from one number of a passage to the next. */
interface Memory {
  last?: Meaning
  /** What was not read because it is of another, or of a part. */
  refused?: Count | undefined
  /** Things of which a number was gone through. */
  cleared?: Count
  /** Where its number ended. */
  at: number
  /** Meanings of the numbers that follow: of 自然人、企业分别为5件和3件. */
  readonly due: Map<number, Meant>
}

/** How far back a number is still about the same: 行政复议10件。其中，维持4件. */
const near = 60

export class CellReader {
  readonly #form: Form
  readonly #lexicon: Lexicon
  readonly #owner: Owner
  /** Tables by the senses that name what they count. */
  readonly #things = new Map<string, Count>()
  readonly #units: ReadonlySet<string>

  constructor(form: Form, lexicon: Lexicon, owner: Owner) {
    this.#form = form
    this.#lexicon = lexicon
    this.#owner = owner
    this.#units = new Set(['', ...form.counts.flatMap(({units}) => units)])
    for (const count of form.counts) {
      for (const sense of count.thing.length > 0 ? count.thing : count.rows.flatMap(({all}) => all))
        this.#things.set(sense, count)
    }
  }

  /** A function that reads one number after another of a passage. */
  reader(regions: Regions): (index: number) => Meant | undefined {
    const memory: Memory = {at: -near, due: new Map()}
    return (index) => memory.due.get(index) ?? this.#read(regions, index, memory)
  }

  /** Whether the sentence up to a number speaks of another office, another time or some of the things alone. */
  isElsewhere(regions: Regions, index: number): boolean {
    const {own, before, earlier, text} = regions.at(index)
    if (isOfKind(own, text)) return true
    return [...own, ...before, ...earlier].some(({senses}) => senses.includes('elsewhere'))
  }

  #read(regions: Regions, index: number, memory: Memory): Meant | undefined {
    const {reading} = regions
    const {text, numbers} = reading
    const number = numbers[index]!
    if (!this.#units.has(number.unit)) return undefined
    const region = regions.at(index)
    // 申请件数：541。 A number without a unit is a count behind what says so.
    if (number.unit === '' && !/[：:]$/u.test(text.slice(region.start, number.start).trimEnd())) return undefined
    const recent = region.end - memory.at < near ? memory.last : undefined
    const {count, named} = this.#countOf(region, recent)
    if (!count?.units.includes(number.unit || count.units[0]!)) return undefined
    // 对118件规范性文件进行清理，废止10件: of those, whosever they are.
    if (region.right.some(({senses}) => senses.includes('cleared'))) memory.cleared = count
    if (memory.cleared === count) return undefined
    // 受理行政复议申请320件，审结290件: of what was not the office's own, nor is what follows.
    if (!named && memory.refused === count) return undefined
    const about = this.#aboutOf(count, reading, region)
    if (!about || isRestricted(reading, region, index, this.#owner) || isOther(count, region)) {
      memory.refused = count
      return undefined
    }
    const several = coordinated({countOf: (token) => this.#thing(token), count}, region, recent, reading, index)
    for (const [at, meaning] of several ?? []) memory.due.set(at, this.#meant(meaning, region, about))
    const meaning = several?.get(index) ?? meaningOf(count, region, recent)
    if (!meaning) return undefined
    memory.last = meaning
    memory.refused = undefined
    memory.at = number.unitEnd
    return this.#meant(meaning, region, about)
  }

  #meant(meaning: Meaning, {own, start}: Region, about: 'text' | 'heading'): Meant {
    const {count, row, column} = meaning
    const table = this.#form.tables.find(({id}) => id === count.table)!
    const known = new Set(table.rows.map(({id}) => id))
    const expand = (id: string): readonly string[] =>
      known.has(id)
        ? [id]
        : (this.#form.derived.find((one) => one.table === count.table && one.row === id)?.rows ?? [id])
    const columns = column ? column.is : [[count.otherwise!]]
    const facts: string[] = []
    const sums: string[][] = []
    for (const rows of row.is) {
      for (const parts of columns) {
        const [first] = rows
        if (rows.length === 1 && parts.length === 1) facts.push(`${count.table}/${first}/${parts[0]}`)
        else sums.push(rows.flatMap(expand).flatMap((id) => parts.map((part) => `${count.table}/${id}/${part}`)))
      }
    }
    const severity =
      row.severity === 'warning' || column?.severity === 'warning' || about === 'heading' || meaning.unsure
        ? 'warning'
        : 'error'
    const result = row.result || column?.result === true
    const nameOf = (row: CountRule, column?: CountRule): string =>
      count.name.replace('{row}', row.name).replace('{column}', column?.name ?? '')
    const results = resultsOf(count, meaning).map((one) =>
      one === row ? '' : count.rows.includes(one) ? nameOf(one) : nameOf(row, one),
    )
    const phrase: Phrase = {
      name: nameOf(row, column),
      facts,
      sums,
      result: result && about !== 'heading' && !meaning.unsure,
      wordings: [],
      about: count.about,
      unless: [],
      despite: [],
      units: count.units,
      severity,
      byHeading: severity,
      bare: false,
      partOf: [],
      ...(results.length > 0 && {results}),
      ...(row.balance && !column && {balance: row.balance}),
    }
    return {phrase, severity, unsure: meaning.unsure, start: own.find((token) => !isNeutral(token))?.start ?? start}
  }

  /** The table whose things are counted: named in its own clause, right behind the number, or last before. */
  #countOf(
    {own, right, before, earlier}: Region,
    recent: Meaning | undefined,
  ): {readonly count: Count | undefined; readonly named: boolean} {
    const none = {count: undefined, named: false}
    if (own.some(({senses}) => senses.includes('foreign'))) return none
    const at = own.findLastIndex((token) => this.#thing(token))
    if (at >= 0) {
      const count = this.#thing(own[at]!)
      // 行政许可申请: an application for something else.
      const before = own[at - 1]
      const other = before?.end === own[at]!.start && this.#thing(before) !== undefined && this.#thing(before) !== count
      return other && count?.thing.length !== 0 ? none : {count, named: true}
    }
    for (const token of right) {
      const thing = this.#thing(token)
      if (thing) return {count: thing, named: true}
      if (!isNeutral(token)) break
    }
    // 答复时一并提供文件78份: something else is counted, whatever was spoken of before.
    const cue = own.findIndex((token) => token.senses.length > 0 && !isNeutral(token))
    if (own.some(({senses}, at) => senses.length === 0 && at > cue && cue >= 0)) return none
    for (const token of [...earlier, ...before].reverse()) {
      if (token.senses.includes('foreign')) return none
      const thing = this.#thing(token)
      if (thing) return {count: thing, named: false}
    }
    if (recent) return {count: recent.count, named: false}
    // Only the heading or the sentences before say what it is about; what is dealt with is named by nothing else.
    const unknown = own.some(({senses}, at) => senses.length === 0 && at > 0)
    const count = this.#form.counts.find(({thing, about}) => thing.length > 0 && about.length > 0)
    return unknown ? none : {count, named: false}
  }

  /** Where the words stand that it has to be about; in the heading alone they are no certainty for what is counted once. */
  #aboutOf(count: Count, {text, heading}: Reading, {sentence, end}: Region): 'text' | 'heading' | undefined {
    const {about, thing, rows} = count
    const before = text.slice(Math.max(0, end - 400), end)
    if (about.length === 0 || about.some((word) => before.includes(word))) return 'text'
    if (!about.some((word) => heading.includes(word))) return undefined
    if (thing.length > 0) return 'text'
    // 行政复议9件、行政诉讼9件: both below such a heading are about it.
    const said = tokensIn(this.#lexicon, text, fullStart(text, sentence), fullStop(text, end))
    const named = rows.filter(({all}) => all.length === 1 && said.some(({senses}) => senses.includes(all[0]!)))
    return named.length > 1 ? 'text' : 'heading'
  }

  #thing({senses}: Token): Count | undefined {
    for (const sense of senses) {
      const count = this.#things.get(sense)
      if (count) return count
    }
    return undefined
  }
}

/** Where a sentence begins that ； may part. */
function fullStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('。', offset - 1) + 1, offset - 160, 0)
}

/** Where a full stop stands behind the offset, or the text ends. */
function fullStop(text: string, offset: number): number {
  const at = text.indexOf('。', offset)
  return at < 0 ? Math.min(text.length, offset + 160) : at
}

/** The rules of what makes up a number of things that are closed; none of a number of one of them. */
function resultsOf({rows, columns, thing}: Count, {row, column}: Meaning): readonly CountRule[] {
  if (column || row.result) return []
  if (thing.length === 0) return columns.filter(({result}) => result)
  const isClosed = row.balance === 'answered' || row.all.includes('handled')
  return isClosed
    ? rows.filter(({result, is}) => result && is.length === 1 && is[0]!.length === 1 && !is[0]![0]!.includes('.'))
    : []
}

/** Whether senses in its clause say that something else is counted. */
function isOther({unless}: Count, {own}: Region): boolean {
  return own.some(({senses}) => senses.some((sense) => unless.includes(sense)))
}
