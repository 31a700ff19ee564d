// `nianbao explain`: what is said about diagnostic codes, for people, as Markdown, as a page or as data.

import {nearest} from '../data/nearest.ts'
import {type Code, isCode, texts} from '../diagnostic/codes.ts'
import type {CodeText} from '../diagnostic/text.ts'
import {entryOf} from './catalogue/entry.ts'
import {html} from './catalogue/html.ts'
import {markdown} from './catalogue/markdown.ts'
import {type Call, exit, UsageError} from './command.ts'
import type {Terminal} from './terminal.ts'
import {guess, type Words} from './words.ts'

export async function run({operands, given, words}: Call, terminal: Terminal): Promise<number> {
  const all = given.all !== undefined
  if (all && operands.length) throw new UsageError(words.say('codeOrAll'))
  if (!all && operands.length === 0) throw new UsageError(words.say('explainWhat'))
  const codes = all ? (Object.keys(texts) as Code[]) : operands.map((code) => known(code, words))
  terminal.print('out', formats[given.format ?? 'human']!(codes, all, words, terminal))
  return exit.fine
}

function known(code: string, words: Words): Code {
  if (isCode(code)) return code
  const near = nearest(code, Object.keys(texts))
  const meant = near === undefined ? words.say('allCodes') : guess(words, near)
  throw new UsageError(words.say('unknownCode', {code, guess: meant}))
}

type Writer = (codes: readonly Code[], all: boolean, words: Words, terminal: Terminal) => string

const formats: Readonly<Record<string, Writer>> = {human, json, md: markdown, html}

function human(codes: readonly Code[], _all: boolean, words: Words, terminal: Terminal): string {
  const blocks = codes.map((code) => {
    const {title, severityText, rows, wrong, right} = entryOf(code, words)
    return [
      `${terminal.tone('out', 'strong', code)}  ${title}  ${terminal.tone('out', 'faint', `[${severityText}]`)}`,
      ...[...rows, [words.say('wrong'), wrong], [words.say('right'), right]].map(
        ([name, text]) => `\n  ${terminal.tone('out', 'info', name!)}\n${indent(text!)}`,
      ),
    ].join('\n')
  })
  return blocks.join('\n\n\n')
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}

/** Both languages at once: whoever reads data chooses for themselves. */
function json(codes: readonly Code[]): string {
  const entries = codes.map((code) => {
    const {severity, also = [], adjustable, title, basis, explanation, mend, example, messages}: CodeText = texts[code]
    return {code, severity, also, adjustable, title, basis, explanation, mend, example, messages}
  })
  return JSON.stringify({version: 1, codes: entries}, undefined, 2)
}
