// `nianbao preview`: the editions of one source in a browser, made again with every key, until it is interrupted.

import {type Host, HostError} from '../host/host.ts'
import {startDesk} from '../preview/desk-server.ts'
import {openPreview, type Preview, type PreviewRun} from '../preview/preview.ts'
import type {Tongue} from '../preview/tongue.ts'
import {openDesk} from '../project/desk.ts'
import {absolute, below, fromRoot, listSources, type SourceFile, stdinPath} from '../project/project.ts'
import {epochOf} from './build.ts'
import {type Call, exit, UsageError} from './command.ts'
import {type Surroundings, surroundings} from './context.ts'
import {describeFault} from './fault.ts'
import {namedMembers} from './named-members.ts'
import type {Terminal} from './terminal.ts'
import {cannotListen, cannotWatch, whichSource} from './words.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {given, operands, words} = call
  const around = surroundings(call)
  const {host, showPath} = around
  try {
    if (isProject(call, around)) return await projectPage(call, around, terminal)
    const {source, real} = sourceOf(call, around)
    namedMembers(call, around)
    const start = (home?: string): Promise<Preview> =>
      openPreview({
        ...runOf(call, around, terminal),
        source,
        real,
        port: Number(given.port ?? 0),
        whole: operands.length === 0,
        ...(home !== undefined && {home}),
      })
    const preview =
      ofProject(call) && isListed(host, around, source)
        ? await besideProject(source, start, call, around, terminal)
        : await start()
    // Also when it is interrupted: what was typed is in the file.
    process.once('exit', () => preview.flush())
    terminal.print('out', words.say('previewing', {path: showPath(source.path), address: preview.address}))
    return await new Promise<number>(() => {})
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    terminal.print('err', `nianbao: ${refusal(error, call, around)}`)
    return exit.files
  }
}

/** What is given beside one report is no project's. */
function ofProject({given, operands}: Call): boolean {
  return given.members === undefined && given.previous === undefined && !operands.includes('-')
}

/** Not one report, but several, or none at all. */
function isProject(call: Call, {host, root, cwd}: Surroundings): boolean {
  if (!ofProject(call)) return false
  const {sources, diagnostics} = listSources(host, root, cwd, call.operands)
  if (call.operands.length === 0) return sources.length !== 1
  return sources.length > 1 && !diagnostics.some(({severity}) => severity === 'error')
}

/** Whether the project's page has it. */
function isListed(host: Host, {root, cwd}: Surroundings, source: SourceFile): boolean {
  return listSources(host, root, cwd, []).sources.some(({path}) => path === source.path)
}

function refusal({path, reason}: HostError, {words}: Call, {showPath}: Surroundings): string {
  return path.startsWith('127.0.0.1:')
    ? cannotListen(words, path, reason)
    : words.say('noSuchSource', {path: showPath(path)})
}

/** What every preview of this run has in common. */
function runOf(
  call: Call,
  {host, root, cwd, showPath}: Surroundings,
  terminal: Terminal,
): Omit<PreviewRun, 'source' | 'real' | 'port' | 'whole'> {
  const {given, words} = call
  return {
    host,
    root,
    cwd,
    showPath,
    language: words.language,
    ...tongueOf(call),
    strict: given.strict !== undefined,
    draft: given.draft !== undefined,
    members: given.members,
    epoch: epochOf(call),
    previous: given.previous === undefined ? undefined : absolute(cwd, given.previous),
    fault(error) {
      const refused = error instanceof HostError
      terminal.print(
        'err',
        refused
          ? `nianbao: ${cannotWatch(words, showPath(error.path), error.reason)}`
          : words.say('fault', {what: describeFault(error, ['preview'])}),
      )
    },
  }
}

/** Where none was asked for, the page follows its browser. */
function tongueOf({given, words}: Call): {readonly tongue?: Tongue} {
  return given.lang === undefined ? {} : {tongue: words.language === 'en' ? 'en' : 'zh-Hans'}
}

/** No report, or several: the page of the project, from which each is opened. */
async function projectPage(call: Call, around: Surroundings, terminal: Terminal): Promise<number> {
  const {given, words} = call
  const {root, showPath} = around
  const {address, flush} = await startProject(Number(given.port ?? 0), call, around, terminal)
  process.once('exit', flush)
  terminal.print('out', words.say('previewing', {path: showPath(root), address}))
  return new Promise<number>(() => {})
}

/** One report, and behind it the page of its project, which leads back to it. */
async function besideProject(
  source: SourceFile,
  start: (home: string) => Promise<Preview>,
  call: Call,
  around: Surroundings,
  terminal: Terminal,
): Promise<Preview> {
  const {address, hold, flush, close} = await startProject(0, call, around, terminal)
  try {
    const preview = await hold(fromRoot(around.root, source.path), start(address))
    return {...preview, flush}
  } catch (error) {
    close()
    throw error
  }
}

interface Project {
  readonly address: string
  /** Takes a report as open, by its path below the project's folder. */
  hold(path: string, preview: Promise<Preview>): Promise<Preview>
  /** Writes what is not written yet in any of them. */
  flush(): void
  close(): void
}

async function startProject(port: number, call: Call, around: Surroundings, terminal: Terminal): Promise<Project> {
  const {host, root} = around
  const running = runOf(call, around, terminal)
  const opened = new Map<string, Promise<Preview>>()
  const ready = new Set<Preview>()
  const flush = (): void => {
    for (const one of ready) one.flush()
  }
  const hold = async (path: string, preview: Promise<Preview>): Promise<Preview> => {
    opened.set(path, preview)
    const made = await preview
    ready.add(made)
    return made
  }
  let home = ''
  const {address, close} = await startDesk({
    host,
    root,
    port,
    ...tongueOf(call),
    desk: (language) => openDesk(host, root, language),
    fault: running.fault,
    flush,
    async open(path) {
      const start = async (): Promise<Preview> => {
        const {source, real} = sourceOf({...call, operands: [below(root, path)]}, around)
        return openPreview({...running, source, real, port: 0, whole: false, home})
      }
      try {
        return (await (opened.get(path) ?? hold(path, start()))).entrance
      } catch (error) {
        // It may be another one when it is tried again.
        opened.delete(path)
        if (!(error instanceof HostError || error instanceof UsageError)) throw error
        const why = error instanceof HostError ? refusal(error, call, around) : error.message
        terminal.print('err', `nianbao: ${why}`)
        return undefined
      }
    },
  })
  home = address
  return {address, hold, flush, close}
}

/** Of several reports, how many are listed for the choice. */
const mostListed = 10

/** The one that was named, else the only one of the project, and its real path. Throws HostError. */
function sourceOf(
  {operands, words}: Call,
  {host, root, cwd, showPath}: Surroundings,
): {source: SourceFile; real: string} {
  if (operands.includes('-')) throw new UsageError(words.say('stdinWatch'))
  const {sources, diagnostics} = listSources(host, root, cwd, operands)
  const missing = diagnostics.find(({severity}) => severity === 'error')?.place?.path
  if (missing !== undefined) throw new HostError('read', missing, 'ENOENT')
  if (sources.length === 0) throw new UsageError(words.say('noReport', {folder: root}))
  if (sources.length > 1)
    throw new UsageError(
      whichSource(
        words,
        sources.slice(0, mostListed).map(({path}) => showPath(path)),
        Math.max(0, sources.length - mostListed),
      ),
    )
  const source = sources[0]!
  const {path} = source
  const real = path === stdinPath ? undefined : host.real(path)
  if (real === undefined) throw new HostError('read', path, 'ENOENT')
  // A file outside may be named as it is, but no link of the project leads out of it.
  const [inside, home] = [path.startsWith(`${root}/`), `${host.real(root)}/`]
  if (inside && !real.startsWith(home)) throw new UsageError(words.say('leadsOut', {path: showPath(path)}))
  return {source, real}
}
