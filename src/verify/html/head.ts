// What a page says to other programs and around the text (title, meta elements, JSON-LD, table of contents), held against
// report.json. What is not there is not asked for: a content management system takes it out.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {likeness} from '../align.ts'
import type {ReportData} from '../data.ts'
import {placeBetween} from '../position.ts'
import {label, show} from '../show.ts'
import type {Element, Page} from './page.ts'
import {attribute, isElement, isText, piecesOf, placeOfElement, textOf, walk} from './page.ts'

function elements(root: Element, ...names: string[]): Element[] {
  const found: Element[] = []
  walk(root, (node, leaving) => {
    if (!leaving && isElement(node) && names.includes(node.tagName)) found.push(node)
  }, () => false)
  return found
}

const inside = (element: Element): string => element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')

function differs(name: string, actual: string, expected: string, place: Place, facts: string[] = []): Diagnostic {
  const values = {medium: 'HTML', name, actual: show(actual), expected}
  return diagnose('edition-differs', 'metadata', values, place, {actual, expected, ...(facts.length && {facts})})
}

/** Differences in the head of the page and in its table of contents. */
export function* compareHead(page: Page, data: ReportData): Generator<Diagnostic> {
  for (const element of elements(page.root, 'title', 'meta', 'script', 'nav')) {
    if (element.tagName === 'title') yield* compareName(page, element, inside(element), 'title', data.title)
    if (element.tagName === 'meta') yield* compareMeta(page, element, data)
    if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json') yield* compareLinkedData(page, element, data)
    if (element.tagName === 'nav') yield* compareContents(page, element, data)
  }
}

/** A text that is meant to name the report, but does not quite. A host's page may be called anything else. */
function* compareName(page: Page, element: Element, actual: string, name: string, expected: string): Generator<Diagnostic> {
  if (label(actual).includes(label(expected)) || likeness(label(actual), label(expected)) < 0.7) return
  yield differs(name, actual.trim(), expected, placeOfElement(page, element))
}

function* compareMeta(page: Page, element: Element, data: ReportData): Generator<Diagnostic> {
  const [name, actual] = [attribute(element, 'name') ?? '', attribute(element, 'content') ?? '']
  const date = data.published?.slice(0, 10)
  if (/^(?:ArticleTitle|DC\.title)$/i.test(name)) yield* compareName(page, element, actual, name, data.title)
  else if (/^(?:PubDate|DC\.date)$/i.test(name) && date && !actual.startsWith(date)) {
    yield differs(name, actual, date, placeOfElement(page, element))
  } else if (/^Description$/i.test(name) && likeness(actual.slice(0, data.title.length), data.title) > 0.7 && !actual.startsWith(data.title)) {
    yield differs(name, actual.slice(0, data.title.length), data.title, placeOfElement(page, element))
  }
}

/** The facts as schema.org has them: each one that is named is the one of report.json. */
function* compareLinkedData(page: Page, element: Element, data: ReportData): Generator<Diagnostic> {
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
}

/** Links to sections are called as the sections are. */
function* compareContents(page: Page, nav: Element, data: ReportData): Generator<Diagnostic> {
  const titles = data.sections.filter(({id}) => id !== 0).map(({title}) => title)
  for (const element of elements(nav, 'a')) {
    const text = textOf(page, piecesOf(element), element)
    const actual = label(text.text)
    if (titles.some((title) => label(title) === actual)) continue
    const [best] = titles.map((title) => [likeness(label(title), actual), title] as const).sort((a, b) => b[0] - a[0])
    if (best && best[0] > 0.6) yield differs('nav', actual, best[1], text.place())
  }
}
