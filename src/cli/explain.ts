// `nianbao explain`: what is said about diagnostic codes, for people, as Markdown, as a page or as data.

import {nearest} from '../data/nearest.ts'
import {isCode, texts, type Code} from '../diagnostic/codes.ts'
import type {CodeText} from '../diagnostic/text.ts'
import {UsageError, exit, type Call} from './command.ts'
import type {Terminal} from './terminal.ts'
import type {Words} from './words.ts'

export async function run({operands, given, words}: Call, terminal: Terminal): Promise<number> {
  const all = given.all !== undefined
  if (all && operands.length) throw new UsageError(words.codeOrAll)
  if (!all && operands.length === 0) throw new UsageError(words.explainWhat)
  const codes = all ? (Object.keys(texts) as Code[]) : operands.map((code) => known(code, words))
  terminal.print('out', formats[given.format ?? 'human']!(codes, words, terminal))
  return exit.fine
}

function known(code: string, words: Words): Code {
  if (isCode(code)) return code
  throw new UsageError(words.unknownCode(code, nearest(code, Object.keys(texts))))
}

type Writer = (codes: readonly Code[], words: Words, terminal: Terminal) => string

const formats: Readonly<Record<string, Writer>> = {human, json, md, html}

/** The texts of a code in one language, in the order in which they are read. */
function parts(code: Code, {language, parts: names, severities}: Words): {title: string; severity: string; rows: [string, string][]} {
  const {severity, adjustable, title, basis, explanation, mend}: CodeText = texts[code]
  const fixed = adjustable ? '' : language === 'zh' ? `，${names.fixed}` : `, ${names.fixed}`
  return {
    title: title[language],
    severity: severities[severity] + fixed,
    rows: [[names.explanation, explanation[language]], [names.basis, basis[language]], [names.mend, mend[language]]],
  }
}

function human(codes: readonly Code[], words: Words, terminal: Terminal): string {
  const blocks = codes.map((code) => {
    const {title, severity, rows} = parts(code, words)
    const {wrong, right} = texts[code].example
    return [
      `${terminal.tone('out', 'strong', code)}  ${title}  ${terminal.tone('out', 'faint', `[${severity}]`)}`,
      ...rows.map(([name, text]) => `\n  ${terminal.tone('out', 'info', name)}\n${indent(text)}`),
      `\n  ${terminal.tone('out', 'info', words.parts.wrong)}\n${indent(wrong)}`,
      `\n  ${terminal.tone('out', 'info', words.parts.right)}\n${indent(right)}`,
    ].join('\n')
  })
  return blocks.join('\n\n\n')
}

function indent(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `    ${line}`)).join('\n')
}

/** Both languages at once: whoever reads data chooses for themselves. */
function json(codes: readonly Code[]): string {
  const entries = codes.map((code) => {
    const {severity, adjustable, title, basis, explanation, mend, example}: CodeText = texts[code]
    return {code, severity, adjustable, title, basis, explanation, mend, example}
  })
  return JSON.stringify({version: 1, codes: entries}, undefined, 2)
}

function md(codes: readonly Code[], words: Words): string {
  const {wrong, right, severity: severityName} = words.parts
  const blocks = codes.map((code) => {
    const {title, severity, rows} = parts(code, words)
    const {example} = texts[code]
    return [
      `## \`${code}\` ${title}`,
      `**${severityName}** ${severity}`,
      ...rows.map(([name, text]) => `**${name}** ${text}`),
      `**${wrong}**`, fence(example.wrong), `**${right}**`, fence(example.right),
    ].join('\n\n')
  })
  return `${blocks.join('\n\n')}\n`
}

/** A fence longer than any within. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}\n${text}\n${mark}`
}

function html(codes: readonly Code[], words: Words): string {
  const {wrong, right, severity: severityName} = words.parts
  const sections = codes.map((code) => {
    const {title, severity, rows} = parts(code, words)
    const {example} = texts[code]
    const details = [[severityName, severity], ...rows].map(([name, text]) => `<dt>${escape(name!)}</dt><dd>${escape(text!)}</dd>`)
    const examples = [[wrong, example.wrong], [right, example.right]].map(
      ([name, text]) => `<dt>${escape(name!)}</dt><dd><pre>${escape(text!)}</pre></dd>`,
    )
    return `<section id="${code}">\n<h2><code>${code}</code> ${escape(title)}</h2>\n<dl>\n${[...details, ...examples].join('\n')}\n</dl>\n</section>`
  })
  const lang = words.language === 'zh' ? 'zh-CN' : 'en'
  const style = 'body{font:1rem/1.7 sans-serif;max-width:48rem;margin:auto;padding:1rem;color-scheme:light dark}dt{font-weight:bold}pre{white-space:pre-wrap}'
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>nianbao explain</title>\n<style>${style}</style>`
  return `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n${head}\n</head>\n<body>\n<main>\n<h1>nianbao explain</h1>\n${sections.join('\n')}\n</main>\n</body>\n</html>\n`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[mark]!)
}
