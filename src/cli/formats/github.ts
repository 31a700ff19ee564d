// Findings → workflow commands that GitHub Actions shows beside the changed lines, and a step summary in Markdown. Of one
// step GitHub shows ten annotations of each kind, so errors go first and what is left over is counted.

import type {Severity} from '../../diagnostic/text.ts'
import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import type {Findings} from '../format.ts'
import {summaryLine, type Words} from '../words.ts'

const most = 10
const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}
const kinds: readonly Severity[] = ['error', 'warning', 'info']

export function github({diagnostics, summary}: Findings, quiet: boolean, words: Words): string {
  // The count of the rest is a notice itself.
  const shown = kinds.map((kind) => ofKind(diagnostics, kind).slice(0, kind === 'info' ? most - 1 : most))
  const [errors, warnings, infos] = kinds.map((kind, index) => ofKind(diagnostics, kind).length - shown[index]!.length)
  const rest =
    errors! + warnings! + infos! > 0
      ? [`::notice::${inMessage(words.say('notShown', {errors: errors!, warnings: warnings!, infos: infos!}))}`]
      : []
  const last = quiet ? [] : [summaryLine(words, summary.sources, summary)]
  return [...shown.flat().map(annotation), ...rest, ...last].join('\n')
}

function ofKind(diagnostics: readonly WordedDiagnostic[], kind: Severity): WordedDiagnostic[] {
  return diagnostics.filter(({severity}) => severity === kind)
}

/** `::error file=…,line=…,col=…::message`; columns are only taken where they are of one line. */
function annotation({
  code,
  severity,
  message,
  path,
  line,
  column,
  endLine,
  endColumn,
  hints = [],
}: WordedDiagnostic): string {
  const properties = {
    ...(path !== undefined && {file: path, line, endLine}),
    ...(path !== undefined && line === endLine && {col: column, endColumn}),
    title: code,
  }
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${inProperty(String(value))}`)
    .join(',')
  return `::${commands[severity]} ${written}::${inMessage([message, ...hints].join('\n'))}`
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Rows of the step summary; GitHub drops one that is longer than 1 MiB. */
const mostRows = 500

/** A heading, the counts, and a table of what was found, the errors first. */
export function stepSummary({diagnostics, summary}: Findings, words: Words): string {
  const {sources, errors, warnings, infos} = summary
  const rows = kinds.flatMap((kind) => ofKind(diagnostics, kind))
  const cells = rows
    .slice(0, mostRows)
    .map(
      ({code, severity, message, path, line}) =>
        `| ${words.say(severity)} | \`${code}\` | ${path === undefined ? '' : inCell(`${path}:${line}`)} | ${inCell(message)} |`,
    )
  const table = rows.length
    ? [
        [
          `| ${words.say('headSeverity')} | ${words.say('headCode')} | ${words.say('headPlace')} | ${words.say('headMessage')} |`,
          '| --- | --- | --- | --- |',
          ...cells,
        ].join('\n'),
      ]
    : []
  const more = rows.length > mostRows ? [words.say('further', {count: rows.length - mostRows})] : []
  return [`## nianbao`, summaryLine(words, sources, {errors, warnings, infos}), ...table, ...more, ''].join('\n\n')
}

function inCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|&~]/gu, '\\$&').replace(/\s+/gu, ' ')
}
