// `nianbao new`: a complete source with blank cells, from the form of the year and, where it is given, last year's report.

import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {summarize, word} from '../diagnostic/wording.ts'
import {formFor} from '../form/select.ts'
import {HostError} from '../host/host.ts'
import {blankSource, folderName} from '../project/blank.ts'
import {fileFault} from '../project/file-fault.ts'
import {loadForms} from '../project/forms.ts'
import {givenReport, RefusedFile} from '../project/given.ts'
import {lastYearOf} from '../project/last-year.ts'
import {absolute, below, startOf} from '../project/project.ts'
import type {Level, Report} from '../report/report.ts'
import {type Call, exit, UsageError} from './command.ts'
import {surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import type {Terminal} from './terminal.ts'
import type {Words} from './words.ts'
import {zeroTables} from './zero.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {given, words} = call
  const {host, cwd, root, showPath} = surroundings(call)
  const {value: loaded, diagnostics} = loadForms(host)
  if (!loaded) return say(diagnostics, exit.errors)
  const forms = loaded.map(({form}) => form)
  const from = given.from === undefined ? undefined : absolute(cwd, given.from)
  let last: Report | undefined
  try {
    last = from === undefined ? undefined : (await givenReport(host, from, 'previous', forms))?.report
  } catch (error) {
    if (error instanceof RefusedFile) return say([error.diagnostic], exit.files)
    if (!(error instanceof HostError)) throw error
    return say([fileFault(error)], exit.files)
  }
  if (from !== undefined && !last) return say([diagnose('file', 'notReport', {}, startOf(from))], exit.files)
  const [office, year] = officeAndYear(call, last)
  const form = formFor(forms, year)
  if (!form)
    throw new UsageError(
      words.say('noForm', {year: String(year), from: Math.min(...forms.map(({years}) => years.from))}),
    )
  const level = (given.level as Level | undefined) ?? last?.front.level?.value
  const text = blankSource({
    form,
    office,
    year,
    ...(level && {level}),
    ...(last && {lastYear: lastYearOf(last, year - 1, form)}),
    ...(given.zero !== undefined && {zero: zeroTables(given.zero, [form], words)}),
  })
  if (given['out-file'] === '-') {
    terminal.pass('out', text)
    return exit.fine
  }
  const path =
    given['out-file'] === undefined
      ? (beside(call, from, year) ?? below(root, `source/${folderName(office)}/${year}.md`))
      : absolute(cwd, given['out-file'])
  try {
    if (!host.create(path, new TextEncoder().encode(text))) {
      return await say(
        [diagnose('file', 'exists', {}, startOf(path), {hints: [message('file', 'existsHint', {})]})],
        exit.files,
      )
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return say([fileFault(error)], exit.files)
  }
  if (given.quiet === undefined) terminal.print('err', words.say('wrote', {path: showPath(path)}))
  return exit.fine

  async function say(said: readonly Diagnostic[], status: number): Promise<number> {
    const worded = said.map((one) => word(one, words.language, showPath))
    const findings = {
      diagnostics: worded,
      summary: summarize(0, said),
      faults: [],
      setAside: [],
      line: () => undefined,
      sources: () => [],
    }
    await printFindings(findings, {format: 'human', quiet: true, words, stream: 'err', terminal})
    return status
  }
}

/** As they are written, else as they follow from last year's report. */
function officeAndYear(call: Call, last: Report | undefined): readonly [string, number] {
  const {operands, given, words} = call
  if (operands.length === 1 || (operands.length === 0 && !last))
    throw new UsageError(words.say('tooFew', {usage: words.say('usageOfNew')}))
  const [office, year] = [last?.front.office?.value, last?.front.year?.value]
  if (operands.length === 0) {
    if (office === undefined || year === undefined) throw new UsageError(words.say('noFrom', {path: given.from!}))
    return [officeOf(office, words), year + 1]
  }
  const wanted = yearOf(call)
  if (year !== undefined && year !== wanted - 1)
    throw new UsageError(words.say('notLastYear', {path: given.from!, found: year, year: wanted, before: wanted - 1}))
  return [officeOf(operands[0]!, words), wanted]
}

/** The place where the two find each other: last year's folder, where its file is named by the year. */
function beside({operands}: Call, from: string | undefined, year: number): string | undefined {
  const name = from?.slice(from.lastIndexOf('/') + 1)
  if (operands.length || from === undefined || !name?.includes(String(year - 1)) || !/\.md$/iu.test(name))
    return undefined
  return from.slice(0, -name.length) + name.replace(String(year - 1), String(year))
}

function officeOf(written: string, words: Words): string {
  const office = written.normalize('NFC').trim()
  if (/\p{Cc}/u.test(office) || folderName(office) === undefined)
    throw new UsageError(words.say('office', {value: written}))
  return office
}

function yearOf({operands, words}: Call): number {
  const match = /^(\d{4})年?度?$/u.exec(operands[1]!.normalize('NFKC').trim())
  if (!match) throw new UsageError(words.say('year', {value: operands[1]!}))
  return Number(match[1])
}
