// `nianbao format`: the layout of sources tidied in place; with --check only said. What is read stays as it is.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {summarize, word} from '../diagnostic/wording.ts'
import {applyPlaced} from '../edit/apply.ts'
import {format} from '../editor/format.ts'
import {HostError} from '../host/host.ts'
import {decode, longestSource} from '../markdown/decode.ts'
import {excesses} from '../markdown/limits.ts'
import {fileFault} from '../project/file-fault.ts'
import {listSources, stdinPath} from '../project/project.ts'
import {type Call, exit, UsageError} from './command.ts'
import {type Surroundings, surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import {lineReader} from './line-reader.ts'
import {readInput} from './stdin.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  const place = surroundings(call)
  const {host, root, cwd, showPath} = place
  const stdin = operands.includes('-')
  if (stdin && operands.length > 1) throw new UsageError(words.say('stdinAlone'))
  const {sources, diagnostics} = listSources(host, root, cwd, operands)
  if (sources.length === 0 && diagnostics.length === 0) throw new UsageError(words.say('noReport', {folder: root}))
  // Another kind of text would be read as Markdown, and changed as such.
  const other = sources.find(({path}) => path !== stdinPath && !/\.(?:md|markdown)$/iu.test(path))
  if (other) throw new UsageError(words.say('notReport', {path: showPath(other.path)}))
  const said = [...diagnostics]
  const texts = new Map<string, string | undefined>()
  let untidy = 0
  for (const {path} of sources) {
    try {
      const bytes = stdin ? await readInput() : host.read(path, longestSource + 1)
      if (!bytes) throw new HostError('read', path, 'ENOENT')
      untidy += tidy(path, bytes) ? 1 : 0
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      said.push(fileFault(error))
    }
  }
  await say(said, texts, call, place, terminal)
  if (said.some(({code}) => code === 'file')) return exit.files
  const changes = given.check !== undefined && untidy > 0
  if (given.quiet === undefined && said.length === 0) {
    const counts = {sources: sources.length, count: untidy}
    const looked = given.check !== undefined
    const line = untidy === 0 ? words.say('allTidy', counts) : words.say(looked ? 'someUntidy' : 'someTidied', counts)
    if (looked) terminal.print('out', line)
    else if (!stdin) terminal.print('err', line)
  }
  return said.length || changes ? exit.errors : exit.fine

  /** Whether there was something to do. */
  function tidy(path: string, bytes: Uint8Array): boolean {
    const {value: source, diagnostics: unreadable} = decode(path, bytes)
    const refused = source ? excesses(source) : unreadable
    texts.set(path, source?.text)
    said.push(...refused)
    const edits =
      source && refused.length === 0 ? format(source, given.align === undefined ? {} : {tables: 'aligned'}) : []
    const after = source && (edits.length ? applyPlaced(source.text, edits) : source.text)
    if (given.check !== undefined) {
      if (edits.length)
        terminal.print(
          'out',
          words.say('untidy', {path: path === stdinPath ? path : showPath(path), count: edits.length}),
        )
    } else if (path === stdinPath) {
      // A filter gives back what it cannot tidy, too.
      if (after) terminal.pass('out', marked(after, source.bom))
    } else if (after && edits.length) {
      host.write(path, new TextEncoder().encode(marked(after, source.bom)))
      if (given.quiet === undefined)
        terminal.print('err', words.say('tidied', {path: showPath(path), count: edits.length}))
    }
    return edits.length > 0
  }
}

/** A BOM that the source has is kept. */
function marked(text: string, bom: boolean): string {
  return (bom ? '\uFEFF' : '') + text
}

/** What kept a source from being read. */
async function say(
  said: readonly Diagnostic[],
  texts: ReadonlyMap<string, string | undefined>,
  {words}: Call,
  {host, showPath}: Surroundings,
  terminal: Terminal,
): Promise<void> {
  if (said.length === 0) return
  const diagnostics = said.map((one) => word(one, words.language, showPath))
  const line = lineReader(host, texts, showPath, said)
  const findings = {
    diagnostics,
    summary: summarize(texts.size, said),
    faults: [],
    setAside: [],
    line,
    sources: () => [],
  }
  await printFindings(findings, {format: 'human', quiet: true, words, stream: 'err', terminal})
}
