// Template text → syntax tree, or a diagnostic in plain words at the line where reading stopped. Only syntax: names are
// looked up by names.ts.

import Handlebars from 'handlebars'
import {type Checked, type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {type TemplateFile, templateText} from './templates.ts'

export type Program = hbs.AST.Program

export function parseTemplate(file: TemplateFile): Checked<Program> {
  const text = templateText(file)
  try {
    return {value: Handlebars.parse(text), diagnostics: []}
  } catch (error) {
    return {value: undefined, diagnostics: [explain(file.path, text, error as SyntaxFault)]}
  }
}

/** What Handlebars throws; some of its faults carry their line beside the message. */
interface SyntaxFault extends Error {
  readonly lineNumber?: number
}

function explain(path: string, text: string, error: SyntaxFault): Diagnostic {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(error.message)
  if (mismatch) {
    const place = lineOf(path, text, error.lineNumber ?? 1)
    return diagnose('template', 'mismatch', {open: mismatch[1]!, close: mismatch[2]!}, place)
  }
  if (error.message.includes("got 'EOF'")) {
    const open = unclosed(text)
    if (open) return diagnose('template', 'unfinished', {open: open.name}, lineOf(path, text, open.line))
  }
  const line = Number(/on line (\d+)/.exec(error.message)?.[1] ?? error.lineNumber ?? 1)
  const words = (text.split('\n')[line - 1] ?? '').trim()
  const near = words.length > 40 ? `${words.slice(0, 40)}…` : words
  return diagnose('template', 'syntax', {near}, lineOf(path, text, line))
}

/** The innermost block that is still open at the end. */
function unclosed(text: string): {name: string; line: number} | undefined {
  const open: {name: string; line: number}[] = []
  for (const [line, words] of text.split('\n').entries()) {
    for (const [, mark, name] of words.matchAll(/\{\{~?([#/])>?\s*([\w-]+)/g)) {
      if (mark === '#') open.push({name: name!, line: line + 1})
      else open.pop()
    }
  }
  return open.at(-1)
}

function lineOf(path: string, text: string, line: number): Place {
  const words = text.split('\n')[line - 1] ?? ''
  const start = words.length - words.trimStart().length
  return {path, line, column: start + 1, endLine: line, endColumn: Math.max(start, words.trimEnd().length) + 1}
}
