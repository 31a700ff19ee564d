// Between {{ and }} → the addresses of facts and sums, in Chinese short names and in ids, with their numbers of now.

import type {Language} from '../diagnostic/wording.ts'
import {type Address, derivedOf, factsOf} from '../form/address.ts'
import {lineAt, type Source} from '../markdown/source.ts'
import {shortAddress} from '../prose/quantities/candidate.ts'
import {printedFact} from '../report/printed.ts'
import type {Report} from '../report/report.ts'
import type {Completion} from './completion-item.ts'
import type {Point} from './point.ts'
import {say} from './words.ts'

/** Undefined where the point is not between braces. */
export function addressCompletion(
  source: Source,
  report: Report,
  {line, column}: Point,
  language: Language,
): Completion[] | undefined {
  const text = lineAt(source, line)
  const open = /\{\{([^{}]*)$/.exec(text.slice(0, column - 1))
  if (!open) return undefined
  const [, written = ''] = open
  const behind = /^[^{}\s，。；、]*?(?=\}\})|^/.exec(text.slice(column - 1))![0]
  const closed = text.startsWith('}}', column - 1 + behind.length)
  const lead = written.length - written.trimStart().length
  const start = column - written.length + lead
  const span = {line, column: start, endLine: line, endColumn: column + (closed ? behind.length : 0)}
  const named = /^[\x20-\x7e]+$/.test(written) && written.trim() !== ''
  return [...factsOf(report.form), ...derivedOf(report.form)].flatMap((address) => {
    const chinese = shortAddress(report.form, address)
    const names = named ? [address.fact, chinese] : [chinese, address.fact]
    return names.map(
      (name): Completion => ({
        label: name,
        kind: 'fact',
        detail: detailOf(report, address, language),
        text: closed ? name : `${name}}}`,
        span,
        // Whoever types either finds it.
        filter: name === chinese ? chinese : address.fact,
      }),
    )
  })
}

function detailOf(report: Report, address: Address, language: Language): string {
  const value = say(language, 'factValue', {value: printedFact(report, address.fact)})
  return address.derived ? `${value}（${say(language, 'sum', {})}）` : `${value} · ${address.rowLabel}`
}
