// `other-year`: the text of another year. The title and the period have codes of their own.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {clauseEnd, clauseStart, isQuoted, sentenceStart} from '../../prose/reading/clauses.ts'
import {isSentence} from '../../prose/reading/folded.ts'
import type {Rule} from '../rule.ts'

/** What the report calls itself. */
const itself = new Pattern('^<degree>?<disclosure>?<work>?<yearly>?<annual-report>')
const own = new Pattern(
  '^(?:<this-office>|<ours>(?:<body>|<further-body>)|<this-street>)?(?:<own-offices>)?<at-time>?$',
)
/** 据统计，, 从全年情况看，, 与2021年（1217件）相比，: before what is told, and no part of it. */
const ahead = new Pattern(
  '^(?:[^，,。；;\\d]{0,12}<as-told>|<with>(?:20\\d\\d<year>|<last-year>)<degree>?(?:[（(][^（()）]{0,20}[）)])?<compared>)[，,]\\s*',
)
/** 现将 | 本区 | 2021年度依申请公开情况说明如下. */
const presenting = new Pattern('^<report-led>')
/** 新收申请1206件: below what is about requests they are named shortly. */
const ofRequests = new Pattern(
  '^<degree>?<own-year>?[，,]?([^，,。；;：:\\d]{0,16}?)<tally>?<statutory-act>[^，,。；;\\d]{0,6}<request>[^，,。；;\\d]{0,4}\\d',
)
const besideThis = new Pattern('<this-year>')
const matter = new Pattern('<disclosure-matter>')
/** 2021年度依申请公开情况说明如下：收到…, 2021年度依申请公开主要数据：新收…: of which year all is that follows. */
const announcing = new Pattern(
  '^<degree>?<own-year>?([^，,。；;\\d]{0,10}?)<disclosure-matter>[^，,。；;：:\\d]{0,14}(?:<as-follows>[。，,：:]|[：:]\\s*<own-year>?<statutory-act>)',
)
const quantity = new Pattern(
  '^<degree>?<own-year>?[，,]?([^，,。；;]{0,16}?)<tally>?<statutory-act>[^。；;]{0,20}<statutory-thing>',
)
/** 回顾2021年的依申请公开工作，各单位通力协作，办结申请共计122件: behind what was looked back at. */
const recalled = new Pattern(
  '^<degree>?<of>([^，,。；;\\d]{0,6}?)<disclosure-matter>[^，,。；;\\d]{0,6}[，,][^。；;\\d]{0,30}?<statutory-act>[^，,。；;\\d]{0,6}<request>[^，,。；;\\d]{0,4}\\d',
)
const recalling = new Pattern('^<recalling>$')
/** 2021年度行政复议19件: a thing and its number, without what became of it. */
const bare = new Pattern(
  '^<degree>?<own-year>?[，,]?([^，,。；;\\d]{0,16}?<disclosure>)[^，,。；;\\d]{0,6}?<statutory-thing>[^，,。；;\\d]{0,6}\\d',
)
/** 2021年，行政规范性文件现行有效185件: the thing before what is said of it. */
const thingFirst = new Pattern(
  '^<degree>?<own-year>?[，,]?([^，,。；;\\d]{0,16}?)<statutory-thing>[^，,。；;\\d]{0,4}(?:<statutory-act>|<in-force>)[^，,。；;\\d]{0,4}\\d',
)
/** 全区 | 各级行政机关, 全区 | 新: what changes nothing of whose it is. */
const plainly = new Pattern('(?:<own-offices>|<newly>|<undergoing>)+$')
/** Of what the whole report is. */
const about = new Pattern('<because>?<disclosure>$')
/** From the first month to the last: of the whole year. */
const wholeYear = new Pattern('^<degree>?1<month>?(?:1<day>)?(?:<to>|[—–~～-]+)12<month>(?:31<day>)?')
/** 本年度（2021年）, 回顾2021年: before a year that what follows is of. */
const leading = new Pattern('^(?:<recalling>|<at-time>|<this-year>[（(])$')
/** Before or behind a year that is spoken of for itself: comparisons, dates of documents. */
const comparing = new Pattern('(?:<with>|<to>|<against>)\\s*$')
const elsewhere = new Pattern(
  '^<degree>?[^，,。；;]{0,24}(?:<document-event>(?!<done>?(?!<of>)[^，,。；;\\d]{0,4}<statutory-thing>(?:<is>|<altogether>)*\\d)|(?<!<normative>)<document>)',
)
/** 截至2020年底，现行有效规范性文件45件: what there is, is told of the end of the year reported on. */
const stock = new Pattern('^<year>?<year-end>[，,]?[^。；;]{0,24}<in-force>[^。；;]{0,16}\\d')
const asOf = new Pattern('(?:^|[。；;！？\\n])\\s*<as-of>\\s*$')
/** Headings about what last year's report named. */
const lookingBack = new Pattern('<looking-back>')
/** 2021年12月: a date. */
const dated = new Pattern('^\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})<month>')
const opening = new Pattern('^<degree>?(?:[，,]|.{0,12}(?:<disclosure>|<open-affairs>))')

/** 2020年收取1300元；本年 | 未收取: another year is meant, and told beside this one. */
const besideOwn = new Pattern('\\d[^。\\n]{0,80}[；;]<this-year>')

export const otherYear: Rule = {
  code: 'other-year',
  *check({form, report, prose}) {
    const {year, office} = report.front
    if (year === undefined) return
    const tables = form.sections.filter(({content}) => content === 'tables').map(({id}) => id)
    for (const reading of prose.readings) {
      const {passage, text, numbers} = reading
      if (passage.kind === 'title' || passage.kind === 'cell') continue
      for (const number of numbers) {
        const other = Number(number.value.units)
        if (number.kind === 'year' && isIntoOther(reading, number.start, other, year.value)) {
          const place = passage.place(number.start, number.end)
          const next = year.value + 1
          const details = {expected: String(next), actual: String(other), severity: 'warning'} as const
          yield diagnose('other-year', 'carried', {other, year: next}, place, details)
          continue
        }
        if (
          number.kind !== 'year'
          || other === year.value
          || other < 2000
          || other > 2099
          || isQuoted(text, number.start)
        )
          continue
        if (other < year.value - 1 && isCarriedHere(reading, number, year.value)) {
          const values = {other, year: year.value - 1}
          const details = {expected: String(values.year), actual: String(other), severity: 'warning'} as const
          yield diagnose('other-year', 'brought', values, passage.place(number.start, number.end), details)
          continue
        }
        const key = judge(reading, number, year.value, office?.value ?? '')
        if (key === undefined) continue
        const place = passage.place(number.start, number.end)
        const isCaption = key === 'heading' && tables.includes(passage.section ?? 0)
        const severity = key === 'main' || isCaption ? 'error' : 'warning'
        const details = {expected: String(year.value), actual: String(other), severity} as const
        yield diagnose('other-year', key, {other, year: year.value}, place, details)
      }
    }
  },
}

/** 结转至 | 2021年 in the report of 2021: what is carried over goes to the year after, unless it came from the one before. */
function isCarriedInto({text, words}: Reading, offset: number): boolean {
  const before = text.slice(sentenceStart(text, offset), offset)
  return carried.in(words).test(before) && !cameFrom.in(words).test(before)
}

/** 结转至2023年 in the report of 2021: nothing is carried over beyond the year after. */
function isIntoOther(reading: Reading, offset: number, other: number, year: number): boolean {
  if (other === year) return isCarriedInto(reading, offset)
  const {text, words} = reading
  return other === year + 2 && carried.in(words).test(text.slice(clauseStart(text, offset), offset))
}

/** 2020年 | 结转至本年度的申请, in the report of 2022: what is carried in comes from the year before. */
function isCarriedHere({text, words, passage}: Reading, {unitEnd, value}: ProseNumber, year: number): boolean {
  if (passage.section === 0 || passage.kind === 'heading') return false
  const said = carriedHere.in(words).exec(text.slice(unitEnd, unitEnd + 16))
  if (said === null) return false
  // 2020年结转至2021年 in the report of 2022, which is not named: both are of the year before.
  const isShifted = Number(said[1]) === Number(value.units) + 1 && !text.includes(String(year))
  return said[1] === undefined || said[1] === String(year) || isShifted
}

const carriedHere = new Pattern(
  '^(?:<degree>|<year-end>)?<turning>(?:(?:<to>|<into>)?(?:<this-year>|(20\\d\\d)<year>)|<come-over>[^，,。；;\\d]{0,6}<request>|<of>\\d{1,5}<request-unit><request>)',
)
const carried = new Pattern('<turning>(?:<to>|<into>)?$')
const cameFrom = new Pattern('<earlier-year>|20\\d\\d<year>')

/** 我区于 | 2021年共制定规范性文件63件: when the office did so many, not since when. */
function isOwnTime({text, words}: Reading, start: number, behind: string): boolean {
  return own.in(words).test(text.slice(sentenceStart(text, start), start).trim()) && /^[^，,。；;\d]*\d/u.test(behind)
}

function judge(
  reading: Reading,
  {start, unitEnd}: ProseNumber,
  year: number,
  office: string,
): 'main' | 'heading' | 'quantity' | undefined {
  const {passage, text, heading, words} = reading
  const behind = text.slice(unitEnd, clauseEnd(text, unitEnd + 1) + 40)
  const isStock =
    stock.in(words).test(behind) && asOf.in(words).test(text.slice(0, start)) && !text.includes(String(year))
  if (isStock && isSentence(reading) && passage.section !== 0) return 'quantity'
  if (
    dated.in(words).test(behind.replace(wholeYear.in(words), ''))
    || (comparing.in(words).test(text.slice(Math.max(0, start - 4), start)) && !isOwnTime(reading, start, behind))
  )
    return undefined
  if (elsewhere.in(words).test(behind)) return undefined
  if (!isSentence(reading)) return lookingBack.in(words).test(text) ? undefined : 'heading'
  if (passage.section === 0) {
    const opensClause = start === clauseStart(text, start) && opening.in(words).test(behind)
    return itself.in(words).test(behind) || opensClause ? 'main' : undefined
  }
  const before = text
    .slice(sentenceStart(text, start), start)
    .trim()
    .replace(ahead.in(words), '')
    .replace(presenting.in(words), '')
  const isOpen = before === '' || leading.in(words).test(before) || own.in(words).test(before)
  if (!isOpen || text.includes(String(year)) || besideOwn.in(words).test(text.slice(unitEnd, unitEnd + 160)))
    return undefined
  const of = behind.replace(wholeYear.in(words), '').replace(/^[）)]/u, '')
  // 2021年新收申请138件，相比之下，本年新收132件: beside this year, what is named shortly is compared.
  const isAbout =
    (matter.in(words).test(heading) || matter.in(words).test(text)) && !besideThis.in(words).test(of.slice(1))
  const told = [
    quantity,
    bare,
    thingFirst,
    ...(recalling.in(words).test(before) ? [recalled] : []),
    ...(isAbout ? [announcing, ofRequests] : []),
  ]
  const found = told.map((pattern) => pattern.in(words).exec(of)).find((match) => match !== null)
  if (found && lookingBack.in(words).test(found[0])) return undefined
  const who = found?.[1]
    ?.replace(about.in(words), '')
    .replace(plainly.in(words), '')
    .replace(about.in(words), '')
    .trim()
  if (who === undefined) return undefined
  return who === '' || own.in(words).test(who) || (who.length > 1 && office.includes(who)) ? 'quantity' : undefined
}
