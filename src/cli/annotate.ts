// What `check --annotate` writes: beside each Word file a copy with the findings as comments, to be sent back.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, wordMessage} from '../diagnostic/wording.ts'
import {HostError} from '../host/host.ts'
import {fileFault} from '../project/file-fault.ts'
import {annotatedFile, isForeign, readBytes} from '../project/imported.ts'
import type {Outcome} from '../project/run.ts'
import type {Call} from './command.ts'
import type {Surroundings} from './context.ts'
import type {Terminal} from './terminal.ts'

/** What is to be said of files that could not be written. */
export async function annotateAll(
  call: Call,
  terminal: Terminal,
  {host, showPath}: Surroundings,
  outcomes: readonly Outcome[],
): Promise<Diagnostic[]> {
  const said: Diagnostic[] = []
  const {words} = call
  for (const {source, diagnostics} of outcomes) {
    try {
      if (!/\.docx$/iu.test(source.path)) continue
      const bytes = readBytes(host, source.path)
      const own = sortDiagnostics(distinct(diagnostics)).filter(({place}) => place?.path === source.path)
      if (!isForeign(bytes) || own.length === 0) continue
      const remarks = own.map(({where, actual, message, hints = [], code}) => ({
        where,
        ...(actual !== undefined && {words: actual}),
        text: [
          `${wordMessage(message, words.language)} [${code}]`,
          ...hints.map((hint) => wordMessage(hint, words.language)),
        ].join('\n'),
      }))
      const file = await annotatedFile(bytes, remarks)
      if (!file) continue
      const target = source.path.replace(/\.docx$/iu, '.批注.docx')
      host.write(target, file)
      if (call.given.quiet === undefined)
        terminal.print('err', words.say('annotated', {path: showPath(target), count: own.length}))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      said.push(fileFault(error))
    }
  }
  return said
}
