// `nianbao new`: a complete source with blank cells, from the form of the year.

import {blankSource, folderName} from '../build/blank.ts'
import {fileFault} from '../build/file-fault.ts'
import {loadForms} from '../build/forms.ts'
import {absolute, below, startOf} from '../build/project.ts'
import {diagnose, message, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {summarize, word} from '../diagnostic/wording.ts'
import {formFor} from '../form/select.ts'
import {HostError} from '../host/host.ts'
import type {Level} from '../report/report.ts'
import {UsageError, exit, type Call} from './command.ts'
import {surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {given, words} = call
  const [office, year] = [officeOf(call), yearOf(call)]
  const {host, cwd, root, showPath} = surroundings(call)
  const {value: loaded, diagnostics} = loadForms(host)
  if (!loaded) return say(diagnostics, exit.errors)
  const forms = loaded.map(({form}) => form)
  const form = formFor(forms, year)
  if (!form) throw new UsageError(words.noForm(String(year), Math.min(...forms.map(({years}) => years.from))))
  const text = blankSource({form, office, year, ...(given.level && {level: given.level as Level})})
  if (given['out-file'] === '-') {
    terminal.print('out', text)
    return exit.fine
  }
  const path = given['out-file'] === undefined
    ? below(root, `source/${folderName(office)}/${year}.md`)
    : absolute(cwd, given['out-file'])
  try {
    if (!host.create(path, new TextEncoder().encode(text))) {
      return await say([diagnose('file', 'exists', {}, startOf(path), {hints: [message('file', 'existsHint', {})]})], exit.files)
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return say([fileFault(error)], exit.files)
  }
  if (given.quiet === undefined) terminal.print('err', words.wrote(showPath(path)))
  return exit.fine

  async function say(said: readonly Diagnostic[], status: number): Promise<number> {
    const worded = said.map((one) => word(one, words.language, showPath))
    const findings = {diagnostics: worded, summary: summarize(0, said), faults: [], setAside: [], line: () => undefined, sources: () => []}
    await printFindings(findings, 'human', true, words, 'err', terminal)
    return status
  }
}

function officeOf({operands, words}: Call): string {
  const office = operands[0]!.normalize('NFC').trim()
  if (/\p{Cc}/u.test(office) || folderName(office) === undefined) throw new UsageError(words.office(operands[0]!))
  return office
}

function yearOf({operands, words}: Call): number {
  const match = /^(\d{4})年?度?$/u.exec(operands[1]!.normalize('NFKC').trim())
  if (!match) throw new UsageError(words.year(operands[1]!))
  return Number(match[1])
}
