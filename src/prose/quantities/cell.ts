// What the words around a number say that it counts, put together: a thing, what became of it, whose it is → cells of a
// table. Nothing where a word restricts it to a part, or says another thing.

import type {Count, Form, Subject} from '../../form/form.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {aboutOf, type Known, lastNamed} from './about.ts'
import {isAgain, isCounted} from './again.ts'
import {isApart} from './apart.ts'
import {bareSeverity} from './bare.ts'
import {coordinated, goesOn, opensRow} from './coordinate.ts'
import {evenly} from './evenly.ts'
import {inFullList} from './full-list.ts'
import {behindOf} from './including.ts'
import {meaningOf} from './meaning.ts'
import {isNamed, tellsAll, tellsNone} from './named-alone.ts'
import {isRatio, perhapsBehind} from './of-frame.ts'
import {followsUnknown} from './of-kind-clause.ts'
import {isCleared, isOfSome, isOpenEnded, isOther, joinsTables, namedBehindEtc} from './of-others.ts'
import {toldAlone} from './outcome-alone.ts'
import type {Region, Regions} from './region.ts'
import {isNeutral, isRestricted, isUntilNow} from './restriction.ts'
import {withHeld} from './rewritten.ts'
import type {Owner} from './scope.ts'
import type {Meaning} from './senses.ts'
import {subjectOf} from './subject.ts'
import {thingBehind, withoutPredicate} from './thing-behind.ts'
import {isVagueHead} from './vague-head.ts'

/** A number understood, and where the first word stands that says so. */
export interface Meant {
  readonly subject: Subject
  readonly severity: 'error' | 'warning'
  readonly start: number
  readonly unsure: boolean
  /** Whether it is one of a row of numbers that are told in turn: 制发/废止：5/3. */
  readonly listed?: true
  /** What else the same number is said of: 行政复议、行政诉讼均为0件. */
  readonly others?: readonly Meant[]
}

/** What is remembered from one number of a passage to the next. */
interface Memory {
  last?: Meaning
  /** What was not read because it is of another, or of a part. */
  refused?: Count | undefined
  /** Where the number ended that was last found to be of a part. */
  limited?: number
  /** Things of which a number was gone through. */
  cleared?: Count
  /** Where its number ended. */
  at: number
  /** Meanings of the numbers that follow: of 自然人、企业分别为5件和3件. */
  readonly due: Map<number, Meant | undefined>
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
  readonly #known: Known

  constructor(form: Form, lexicon: Lexicon, owner: Owner) {
    this.#form = form
    this.#lexicon = lexicon
    this.#owner = owner
    this.#known = {lexicon, thingOf: (token) => this.#thing(token)}
    this.#units = new Set(['', ...form.counts.flatMap(({units}) => units)])
    for (const count of form.counts) {
      for (const sense of count.thing.length > 0 ? count.thing : count.rows.flatMap(({all}) => all))
        this.#things.set(sense, count)
    }
  }

  /** A function that reads one number after another of a passage. */
  reader(regions: Regions): (index: number) => Meant | undefined {
    const memory: Memory = {at: -near, due: new Map()}
    return (index) => (memory.due.has(index) ? memory.due.get(index) : this.#read(regions, index, memory))
  }

  /** What is said to be counted where no number stands: 行政复议量 | 比上年增加3件. */
  namedAt(regions: Regions, offset: number, index: number): Meant | undefined {
    const region = regions.before(offset, index)
    const {count} = this.#countOf(region, undefined)
    const about = count && aboutOf(this.#known, count, regions.reading, region)
    if (!count || !about || isRestricted(regions.reading, region, index, this.#owner, count)) return undefined
    const meaning = meaningOf(count, region, undefined)
    return meaning && !meaning.unsure ? this.#meant(meaning, region, 'error') : undefined
  }

  #read(regions: Regions, index: number, memory: Memory): Meant | undefined {
    const {reading} = regions
    const number = reading.numbers[index]!
    if (!this.#units.has(number.unit) || regions.isAside(index)) return undefined
    const region = withHeld(namedBehindEtc(regions.at(index), this.#form), reading.words)
    if (number.unit === '' && !isCounted(reading, index, region.start)) return undefined
    const recent = region.end - memory.at < near ? memory.last : undefined
    const even = evenly(this.#known, region, reading)
    const isRow = even !== undefined || opensRow(region, reading, index)
    const {count, named} = this.#countOf(region, recent, isRow)
    // 制度15项，年内新增 | 3项: of what was counted before, where only the heading would say another thing.
    if (!named && !recent && followsUnknown(region, reading, index)) return undefined
    if (!count?.units.includes(number.unit || count.units[0]!)) return undefined
    if (!named && reading.words.has('loose-unit', number.unit)) return undefined
    // 对118件规范性文件进行清理，废止10件: of those, whosever they are.
    if (isCleared(region)) memory.cleared = count
    if (memory.cleared === count) return undefined
    const since = isOpenEnded(region, this.#owner.year)
    if ((since && isUntilNow(region)) || isRatio(reading, index, region.sentence)) return undefined
    // 受理行政复议申请320件，审结290件: of what was not the office's own, nor is what follows.
    if (!named && memory.refused === count && !region.own.some(({senses}) => senses.includes('new'))) return undefined
    const about =
      aboutOf(this.#known, count, reading, region) ?? toldAlone(this.#form, this.#lexicon, count, reading, region)
    const free = withoutPredicate(region, count, recent)
    if (!about || isRestricted(reading, free, index, this.#owner, count) || isOther(count, region)) {
      memory.refused = count
      memory.limited = number.unitEnd
      return undefined
    }
    // 某村先后提出申请8件、| 复议2件: a list goes on.
    if (memory.limited === region.start && goesOn(region)) {
      memory.limited = number.unitEnd
      return undefined
    }
    if (even) {
      const [first, ...others] = even.flatMap((meaning) => this.#ofEach(meaning, reading, region, number) ?? [])
      return first && {...first, others}
    }
    const bare = (): 'error' | 'warning' | undefined => this.#bareSeverity(regions, region, index)
    const several = coordinated({countOf: this.#known.thingOf, count, bare}, region, recent, reading, index)
    for (const [at, meaning] of several ?? [])
      memory.due.set(at, meaning && {...this.#meant(meaning, region, about), listed: true})
    if (several?.has(index) && several.get(index) === undefined) return undefined
    const {text} = reading
    const said = (): Token[] => tokensIn(this.#lexicon, text, fullStart(text, region.start), fullStop(text, region.end))
    const found =
      several?.get(index)
      ?? (isAgain(reading, index, region) ? recent : undefined)
      ?? inFullList(count, region, recent, reading.words, said)
      ?? meaningOf(count, region, recent, behindOf(regions, index))
    const isVague = since || isOfSome(region, this.#owner) || isVagueHead(region, reading.words)
    const meaning = found && isVague ? {...found, unsure: true} : found
    if (meaning && isApart(reading, region, index, meaning, this.#owner.year)) return undefined
    const behind = meaning && !meaning.column ? perhapsBehind(count, regions, index) : undefined
    if (meaning && behind) return this.#meant({...meaning, column: behind}, region, about)
    if (!meaning) return this.#bare(count, regions, region, index)
    memory.last = meaning
    memory.refused = undefined
    memory.at = number.unitEnd
    const meant: Meant = {...this.#meant(meaning, region, about), ...(several && {listed: true})}
    const isNone = tellsNone(meaning, number)
    const isAll = isNamed(meaning) && tellsAll(reading, region)
    return (isNone || isAll) && !meaning.unsure && about === 'error' ? {...meant, severity: 'error'} : meant
  }

  /** 行政复议、行政诉讼均为0件: what the number means of one of them. */
  #ofEach(meaning: Meaning, reading: Reading, region: Region, number: ProseNumber): Meant | undefined {
    const about = aboutOf(this.#known, meaning.count, reading, region)
    const meant = about && this.#meant(meaning, region, about)
    return meant && about === 'error' && tellsNone(meaning, number) ? {...meant, severity: 'error'} : meant
  }

  /** 行政许可3121件、行政处罚1020件: names without a verb. */
  #bare(count: Count, regions: Regions, region: Region, index: number): Meant | undefined {
    if (count.bare === undefined) return undefined
    const row = count.rows.find(({all}) => region.own.some(({senses}) => senses.includes(all[0]!)))
    const severity = row && this.#bareSeverity(regions, region, index)
    // 行政许可、行政处罚共41件: of both.
    const names = region.own.filter(({senses}) => senses.some((sense) => this.#things.get(sense)?.bare !== undefined))
    if (!row || !severity || names.length > 1) return undefined
    const column = count.columns.find(({is, severity}) => is[0]?.[0] === count.bare && severity === 'error')
    return column && this.#meant({count, row, column, unsure: false}, region, severity)
  }

  #bareSeverity({reading}: Regions, region: Region, index: number): 'error' | 'warning' | undefined {
    const from = fullStart(reading.text, region.sentence)
    const said = [...tokensIn(this.#lexicon, reading.text, from, region.end), ...region.right]
    return bareSeverity(reading, said, index, (token) => this.#thing(token)?.bare !== undefined)
  }

  #meant(meaning: Meaning, {own, start}: Region, about: 'error' | 'warning'): Meant {
    const {row, column, unsure} = meaning
    const isWarned = row.severity === 'warning' || column?.severity === 'warning' || about === 'warning' || unsure
    return {
      subject: subjectOf(this.#form, meaning),
      severity: isWarned ? 'warning' : 'error',
      unsure,
      start: own.find((token) => !isNeutral(token))?.start ?? start,
    }
  }

  /** The table whose things are counted: named in its own clause, right behind the number, or last before. */
  #countOf(
    region: Region,
    recent: Meaning | undefined,
    isRow = false,
  ): {readonly count: Count | undefined; readonly named: boolean} {
    const {own, right, text, sentence} = region
    const none = {count: undefined, named: false}
    if (own.some(({senses}) => senses.includes('foreign'))) return none
    const at = own.findLastIndex((token) => this.#thing(token))
    if (at >= 0) {
      const count = this.#thing(own[at]!)
      // 行政许可申请: an application for something else.
      if (!isRow && joinsTables(own, at, this.#known.thingOf)) return none
      const before = own[at - 1]?.end === own[at]!.start ? this.#thing(own[at - 1]!) : undefined
      return before !== undefined && before !== count && count?.thing.length !== 0 ? none : {count, named: true}
    }
    const behind = thingBehind(right, (token) => this.#thing(token))
    if (behind) return {count: behind, named: true}
    // 尚在办理的 | 提案: behind the number it is said of something else.
    if (right.some(({senses}) => senses.includes('foreign'))) return none
    // 答复时一并提供文件78份: something else is counted, whatever was spoken of before.
    const cue = own.findIndex((token) => token.senses.length > 0 && !isNeutral(token))
    if (own.some(({senses}, at) => senses.length === 0 && at > cue && cue >= 0)) return none
    // 接到建议20条。办结19条: what the sentences before speak of last.
    const told = (): Token[] => tokensIn(this.#lexicon, text, Math.max(0, sentence - 120), sentence)
    for (const tokens of [() => [...region.earlier, ...region.before], ...(recent || sentence === 0 ? [] : [told])]) {
      const found = lastNamed(tokens(), this.#known.thingOf)
      if (found) return found === 'foreign' ? none : {count: found, named: false}
    }
    if (recent) return {count: recent.count, named: false}
    // Only the heading says what it is about; what is dealt with is named by nothing else.
    const unknown = own.some(({senses}, at) => senses.length === 0 && at > 0)
    const count = this.#form.counts.find(({thing, about}) => thing.length > 0 && about.length > 0)
    return unknown ? none : {count, named: false}
  }

  #thing({senses}: Token): Count | undefined {
    for (const sense of senses) {
      const count = this.#things.get(sense)
      if (count) return count
    }
    return undefined
  }
}
