// Findings for people: the sentence, the line of the source with a mark below the place, what else is concerned, what to
// do. Marks stand right below Chinese text, whose characters take two columns.

import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import {inOneLine} from '../typography/controls.ts'
import {columnsOf, textColumns} from '../typography/east-asian-width.ts'
import type {Findings, SaidOfReport} from './format.ts'
import type {Stream, Terminal} from './terminal.ts'
import {summaryLine, type Words} from './words.ts'

/** Longer lines are cut around the place. */
const widest = 100

export function human(findings: Findings, quiet: boolean, words: Words, stream: Stream, terminal: Terminal): string {
  const blocks = findings.diagnostics.map((diagnostic) => block(diagnostic, findings, words, stream, terminal))
  const {sources, errors, warnings} = findings.summary
  const tone = errors ? 'error' : warnings ? 'warning' : 'strong'
  const aside = findings.setAside.length ? [words.say('setAside', {count: findings.setAside.length})] : []
  const line = terminal.tone(stream, tone, summaryLine(words, sources, findings.summary))
  const each = sources > 1 && errors + warnings > 0 ? closing(findings.reports?.() ?? [], words) : []
  const last = quiet ? [] : [[line, ...aside, ...each].join('\n')]
  return [...blocks, ...last].join('\n\n')
}

/** Report by report: which have errors, and what became of them; how many are clean. */
function closing(reports: readonly SaidOfReport[], words: Words): string[] {
  const faulty = reports.filter(({errors}) => errors > 0)
  const clean = reports.filter(({errors, warnings}) => errors + warnings === 0).length
  const lines = faulty.map(({path, office, year, errors, codes, left}) => {
    const who = office === undefined || year === undefined ? path : words.say('ofYear', {office, year, path})
    const told = codes.map(({code, count}) => (count > 1 ? `${code} ${count}` : code)).join(words.say('between'))
    const made = left ? words.say(left === 'before' ? 'leftBefore' : 'nothingBuilt') : ''
    return `  ${inOneLine(words.say('faultyReport', {who, errors, codes: told}))}${made}`
  })
  const count = reports.length - faulty.length
  return [
    ...(faulty.length ? [words.say('faulty', {count: faulty.length}), ...lines] : []),
    ...(count ? [words.say('faultless', {count, clean})] : []),
  ]
}

function block(
  diagnostic: WordedDiagnostic,
  findings: Findings,
  words: Words,
  stream: Stream,
  terminal: Terminal,
): string {
  const {path, line, column, severity, code, message, related = [], hints = [], fix} = diagnostic
  const tone = terminal.tone.bind(terminal, stream)
  const where = path === undefined ? '' : inOneLine(`${path}:${line}:${column}`)
  const lines = [
    `${tone(severity, `${words.say(severity)} ${code}`)} ${tone('faint', where)}`.trimEnd(),
    `  ${tone('strong', inOneLine(message))}`,
  ]
  const text = path === undefined ? undefined : findings.line(path, line!)
  if (text?.trim()) lines.push(...excerpt(text, diagnostic, severity, tone))
  for (const one of related)
    lines.push(`  ${tone('faint', inOneLine(`${one.path}:${one.line}:${one.column}`))} ${inOneLine(one.message)}`)
  for (const hint of hints) lines.push(`  ${tone('info', words.say('hint'))} ${inOneLine(hint)}`)
  if (fix) lines.push(`  ${tone('info', words.say('hint'))} ${inOneLine(words.say('fixable', {title: fix.title}))}`)
  return lines.join('\n')
}

type Toner = (tone: 'error' | 'warning' | 'info' | 'faint', text: string) => string

function excerpt(
  text: string,
  {line, column, endLine, endColumn}: WordedDiagnostic,
  severity: 'error' | 'warning' | 'info',
  tone: Toner,
): string[] {
  const start = Math.min(column! - 1, text.length)
  const end = Math.max(start + 1, endLine === line ? Math.min(endColumn! - 1, text.length) : text.length)
  const from = cutBefore(text, start)
  const to = cutAfter(text, from)
  const [before, shown] = [from > 0 ? '…' : '', text.slice(from, to)]
  const marked = textColumns(visible(text.slice(start, Math.min(end, to)))) || 1
  const gutter = ' '.repeat(String(line).length)
  return [
    `  ${tone('faint', `${line} │`)} ${before}${visible(shown)}${to < text.length ? '…' : ''}`,
    `  ${tone('faint', `${gutter} │`)} ${' '.repeat(textColumns(before + visible(text.slice(from, start))))}${tone(severity, '^'.repeat(marked))}`,
  ]
}

/** Where to begin so that the place is seen with some text before it. */
function cutBefore(text: string, start: number): number {
  if (textColumns(text.slice(0, start)) < widest * 0.7) return 0
  let from = start
  for (let columns = 0; from > 0 && columns < widest * 0.4; from--) columns += columnsOf(text.codePointAt(from - 1)!)
  return isLowSurrogate(text, from) ? from - 1 : from
}

function cutAfter(text: string, from: number): number {
  let to = from
  for (let columns = 0; to < text.length && columns < widest; ) {
    const codePoint = text.codePointAt(to)!
    columns += columnsOf(codePoint)
    to += codePoint > 0xffff ? 2 : 1
  }
  return to
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** One column for a tab, none for what could move the cursor. */
function visible(text: string): string {
  return text.replace(/\t/gu, ' ').replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
}
