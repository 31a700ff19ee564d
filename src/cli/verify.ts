// `nianbao verify`: read built editions back and compare them with report.json.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {sortDiagnostics, summarize, word} from '../diagnostic/wording.ts'
import {HostError} from '../host/host.ts'
import {editionFolders, readEditions} from '../project/editions.ts'
import {fileFault} from '../project/file-fault.ts'
import {loadForms} from '../project/forms.ts'
import {loadSettings} from '../project/materials.ts'
import {absolute, below, startOf} from '../project/project.ts'
import type {OwnWords} from '../script/traditional.ts'
import {verifyFolder} from '../verify/verify.ts'
import {type Call, exit, UsageError} from './command.ts'
import {surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import {whenInterrupted} from './interruption.ts'
import {lineReader} from './line-reader.ts'
import {openProgress} from './progress.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  const {host, cwd, root, showPath} = surroundings(call)
  const diagnostics: Diagnostic[] = []
  const verified: string[] = []
  try {
    const forms = loadForms(host)
    // A project whose settings cannot be read is still to be verified.
    const ownWords = (): OwnWords => loadSettings(host, root).value?.config.script ?? {}
    diagnostics.push(...forms.diagnostics)
    const folders: string[] = []
    for (const folder of operands.length ? operands.map((one) => absolute(cwd, one)) : [below(root, 'output')]) {
      if (operands.length && host.kind(folder) !== 'folder')
        diagnostics.push(diagnose('file', host.kind(folder) ? 'file' : 'missing', {}, startOf(folder)))
      else folders.push(...editionFolders(host, folder))
    }
    // A folder that cannot be read is said; the others are still verified.
    const verifyOne = async (folder: string): Promise<readonly Diagnostic[]> => {
      try {
        const {path, files} = readEditions(host, folder)
        return await verifyFolder(path, files, known, ownWords)
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        return [fileFault(error)]
      }
    }
    const known = (forms.value ?? []).map(({form}) => form)
    const progress = openProgress(terminal, words, folders.length, showPath)
    const over = whenInterrupted(() => words.say('verifyInterrupted', {done: verified.length, all: folders.length}))
    for (const folder of folders) {
      progress.at(verified.length, folder)
      diagnostics.push(...(await verifyOne(folder)))
      verified.push(showPath(folder))
      // Lets an interruption be noticed.
      await new Promise((resolve) => setImmediate(resolve))
    }
    over()
    progress.end()
    if (verified.length === 0 && diagnostics.length === 0) {
      throw new UsageError(words.say('noEditions', {folder: operands[0] ?? showPath(below(root, 'output'))}))
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    diagnostics.push(fileFault(error))
  }
  const sorted = sortDiagnostics(diagnostics)
  const findings = {
    diagnostics: sorted.map((one) => word(one, words.language, showPath)),
    summary: summarize(verified.length, sorted),
    faults: [],
    setAside: [],
    line: lineReader(host, new Map(), showPath, sorted),
    sources: () => verified.map((path) => ({path, identities: [], codes: [{code: 'edition-differs', judged: true}]})),
  }
  const format = given.format ?? 'human'
  const fine = format === 'human' && sorted.length === 0
  if (!fine) await printFindings(findings, {format, quiet: given.quiet !== undefined, words, stream: 'out', terminal})
  else if (given.quiet === undefined) terminal.print('out', words.say('verified', {folders: verified.length}))
  const errors = sorted.filter(({severity}) => severity === 'error')
  return errors.some(({code}) => code === 'file') ? exit.files : errors.length ? exit.errors : exit.fine
}
