// What a page says to other programs and around the text (title, meta elements, JSON-LD, dates for machines, footer), held
// against report.json. What is not there is not asked for: a content management system takes it out.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Form} from '../../form/form.ts'
import {likeness} from '../align.ts'
import type {ReportData} from '../data.ts'
import {placeBetween} from '../position.ts'
import {label, show} from '../show.ts'
import {differsByOne, meantTerm} from '../terms.ts'
import {compareStatements, placeIn} from './linked-data.ts'
import type {Element, Page} from './page.ts'
import {attribute, isElement, isText, piecesOf, placeOfElement, textOf, walk} from './page.ts'

function elements(root: Element, ...names: string[]): Element[] {
  const found: Element[] = []
  walk(
    root,
    (node, leaving) => {
      if (!leaving && isElement(node) && names.includes(node.tagName)) found.push(node)
    },
    () => false,
  )
  return found
}

const inside = (element: Element): string => element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')
const words = (page: Page, element: Element): string => label(textOf(page, piecesOf(element), element).text)

function differs(name: string, actual: string, expected: string, place: Place, facts: string[] = []): Diagnostic {
  const values = {medium: 'HTML', name, actual: show(actual), expected: show(expected, 200)}
  return diagnose('edition-differs', 'metadata', values, place, {actual, expected, ...(facts.length && {facts})})
}

/** Differences in the head of the page, in its footer and in what dates and terms are called. */
export function* compareHead(page: Page, data: ReportData, form: Form): Generator<Diagnostic> {
  yield* compareLanguage(page, data)
  for (const element of elements(page.root, 'title', 'meta', 'script', 'nav', 'time', 'dt', 'footer')) {
    if (element.tagName === 'title' && !isOfDrawing(element))
      yield* compareName(page, element, inside(element), 'title', data.title)
    if (element.tagName === 'meta') yield* compareMeta(page, element, data)
    if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
      yield* compareLinkedData(page, element, data, form)
    if (element.tagName === 'nav') yield* compareContents(page, element, data)
    if (element.tagName === 'time') yield* compareTime(page, element, data)
    if (element.tagName === 'dt') yield* compareTerm(page, element)
    if (element.tagName === 'footer') yield* compareBasis(page, element, form)
  }
}

/** A drawing has a title of its own. */
function isOfDrawing({parentNode}: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'svg'
}

/** The language of the page, where it says that it is Chinese. */
function* compareLanguage(page: Page, {script, folded}: ReportData): Generator<Diagnostic> {
  const actual = attribute(page.root, 'lang') ?? ''
  const known = script === 'hant' ? /^zh(?:-(?:Hant|TW|HK|MO).*)?$/i : /^zh(?:-(?:Hans|CN|SG).*)?$/i
  if (folded || !/^zh/i.test(actual) || known.test(actual)) return
  yield differs('lang', actual, script === 'hant' ? 'zh-Hant' : 'zh-CN', placeOfElement(page, page.root))
}

/** A text that is meant to name the report, but does not quite. A host's page may be called anything else. */
function* compareName(
  page: Page,
  element: Element,
  actual: string,
  name: string,
  expected: string,
): Generator<Diagnostic> {
  if (label(actual).includes(label(expected)) || likeness(label(actual), label(expected)) < 0.7) return
  yield differs(name, actual.trim(), expected, placeOfElement(page, element))
}

function* compareMeta(page: Page, element: Element, data: ReportData): Generator<Diagnostic> {
  const [name, actual] = [attribute(element, 'name') ?? '', attribute(element, 'content') ?? '']
  const place = placeOfElement(page, element)
  const date = data.published?.slice(0, 10)
  if (/^(?:ArticleTitle|DC\.title)$/i.test(name)) yield* compareName(page, element, actual, name, data.title)
  else if (/^(?:PubDate|DC\.date)$/i.test(name) && date && !actual.startsWith(date))
    yield differs(name, actual, date, place)
  else if (/^DC\.creator$/i.test(name) && actual !== data.office) yield differs(name, actual, data.office, place)
  else if (/^(?:ContentSource|Keywords)$/i.test(name)) {
    // Either may be the site's own words; what is the office but for one character is meant to be it.
    for (const one of actual.split(/[,，;；\s]+/))
      if (differsByOne(one, data.office)) yield differs(name, one, data.office, place)
  } else if (/^Description$/i.test(name)) {
    const titles = data.sections.filter(({id}) => id !== 0).map(({title}) => title)
    const whole = `${data.title}：${titles.join('；')}。`
    const begins = whole.startsWith(actual.replace(/(?<![.…])[.…]+$/, ''))
    if (!begins && likeness(actual, whole) > 0.7) yield differs(name, actual, whole, place)
  } else if (/^DC\.language$/i.test(name)) {
    const language = data.script === 'hant' ? 'zh-Hant' : 'zh-CN'
    if (!data.folded && /^zh/i.test(actual) && actual !== language) yield differs(name, actual, language, place)
  } else if (/^DC\.coverage$/i.test(name)) {
    const times = elements(page.body, 'time')
    const shown = times.flatMap((time) => isoOf(words(page, time)) ?? [])
    // A date that is not what it says for machines is named for that.
    const known = new Set([...shown, ...times.map((time) => attribute(time, 'datetime'))])
    const lost = actual.split('/').find((day) => shown.length > 1 && !known.has(day))
    if (lost !== undefined) yield differs(name, actual, shown.join('、'), place)
  }
}

/** The facts as schema.org has them: each one that is named is the one of report.json, digit for digit. */
function* compareLinkedData(page: Page, element: Element, data: ReportData, form: Form): Generator<Diagnostic> {
  const text = inside(element)
  const start = (element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation)?.endOffset ?? 0
  const pattern = /"propertyID":\s*"([^"]*)"[^{}]*?"value":\s*("[^"]*"|[^\s,}]*)/g
  for (const {0: found, 1: fact = '', 2: written = '', index} of text.matchAll(pattern)) {
    const expected = data.facts.get(fact)
    const actual = written.replace(/^"\+?|"$/g, '')
    if (expected === undefined || expected === null || actual === expected) continue
    const end = start + index + found.length
    yield differs(fact, actual, expected, placeBetween(page, end - written.length, end), [fact])
  }
  yield* compareStatements(text, data, form, ({name, actual, expected, search, facts}) =>
    differs(
      name,
      actual,
      expected,
      placeIn(text, search, (from, to) => placeBetween(page, start + from, start + to)),
      facts,
    ),
  )
}

/** Links to sections are called as the sections are. */
function* compareContents(page: Page, nav: Element, data: ReportData): Generator<Diagnostic> {
  const titles = data.sections.filter(({id}) => id !== 0).map(({title}) => title)
  for (const element of elements(nav, 'a')) {
    const actual = words(page, element)
    if (titles.some((title) => label(title) === actual)) continue
    const [best] = titles.map((title) => [likeness(label(title), actual), title] as const).sort((a, b) => b[0] - a[0])
    if (best && best[0] > 0.6) yield differs('nav', actual, best[1], textOf(page, piecesOf(element), element).place())
  }
}

/** 2022年2月10日 → 2022-02-10. */
function isoOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? []
  return year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** A date for machines is the one that is shown; which of them is wrong cannot be told, unless the date of publication is meant. */
function* compareTime(page: Page, element: Element, {published}: ReportData): Generator<Diagnostic> {
  const text = textOf(page, piecesOf(element), element)
  const [actual, expected] = [attribute(element, 'datetime'), isoOf(label(text.text))]
  if (!expected || actual === undefined) return
  if (actual.slice(0, 10) === expected || actual.slice(0, 10) === published?.slice(0, 10)) return
  const {endLine, endColumn} = text.place()
  yield differs('datetime', actual, expected, {...placeOfElement(page, element), endLine, endColumn})
}

/** What is nearly the name of something beside the title is meant to be it. */
function* compareTerm(page: Page, element: Element): Generator<Diagnostic> {
  const actual = words(page, element)
  const meant = meantTerm(actual)
  if (meant !== undefined) yield differs('dt', actual, meant, textOf(page, piecesOf(element), element).place())
}

/** The document that prescribes the form. */
function* compareBasis(page: Page, element: Element, {basis}: Form): Generator<Diagnostic> {
  const text = words(page, element)
  const near = likeness(text.slice(0, basis.length + 12), `按${basis}规定的格式编制。`) > 0.6
  if (near && !text.includes(basis))
    yield differs('footer', text, basis, textOf(page, piecesOf(element), element).place())
}
