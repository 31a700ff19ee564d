// The program in a worker of a page that stands alone: the project's files in memory, the same session as the server's, and
// build. No network, no disk: the page opens and keeps the files.

import {memoryHost} from '../../host/in-memory.ts'
import {programFolder} from '../../host/platform/platform.ts'
import {type Desk, openDesk} from '../../project/desk.ts'
import {absolute, below, listSources} from '../../project/project.ts'
import {openZip} from '../../zip/read.ts'
import {writeZip} from '../../zip/write.ts'
import {answerTo} from '../answers.ts'
import {answerDesk} from '../desk-answers.ts'
import {deskBody} from '../desk-document.ts'
import {officeOf} from '../desk-list.ts'
import type {Events} from '../protocol.ts'
import {openSession, type Session} from '../session.ts'
import {converterFor, pageWordsIn, startWordsIn} from '../speech.ts'
import {languageOf, type Tongue} from '../tongue.ts'
import type {Built, NamedFile, Questions, Reply, Request} from './messages.ts'

const root = '/project'
const shipped = absolute(programFolder(), '..')
const host = memoryHost()
const mostShipped = {entries: 500, bytes: 64 * 1024 * 1024}

const desk = openDesk(host, root, 'zh')
/** The project's files as the page has them. */
const told = new Map<string, Uint8Array>()

/** A report that was opened; one with something that is not in its file yet stays so when another is opened. */
interface Opened {
  readonly path: string
  readonly session: Session
  /** What its file held when that was last told. */
  saved: Uint8Array | undefined
}
const opened = new Map<string, Opened>()
/** The one that is shown. */
let current: Opened | undefined
let withFonts = false
let fontsCame: () => void
const fonts = new Promise<void>((resolve) => {
  fontsCame = resolve
})

/** What this file asks of the worker that it runs in. */
interface Scope {
  addEventListener(name: 'message', listener: (event: MessageEvent<Request>) => void): void
  postMessage(message: Reply): void
}
const scope = globalThis as unknown as Scope

scope.addEventListener('message', ({data: request}) => {
  void answer(request).then(
    (given) => scope.postMessage({is: 'answer', id: request.id, answer: given}),
    (error: unknown) => scope.postMessage({is: 'fault', id: request.id, what: described(error)}),
  )
})

async function answer({is, ask}: Request): Promise<Questions[keyof Questions]['answer']> {
  switch (is) {
    case 'words':
      return {page: await pageWordsIn(ask.tongue), start: await startWordsIn(ask.tongue)}
    case 'shipped':
      withFonts = ask.fonts
      unpack(ask.zip)
      return null
    case 'fonts':
      unpack(ask.zip)
      fontsCame()
      return null
    case 'files':
      return take(ask.files)
    case 'foreign': {
      const path = below(root, ask.path)
      host.write(path, ask.disk)
      const open = opened.get(path)
      if (open) {
        open.saved = host.files.get(path)
        open.session.unwritten(ask.base)
      }
      note(path)
      return null
    }
    case 'reports':
      return desk.reports()
    case 'desk':
      return answerPage(ask)
    case 'output':
      return output(ask.address)
    case 'open':
      return open(below(root, ask.path), ask.tongue)
    case 'post':
      return current ? answerTo(current.session, ask.route, ask.body) : {status: 400}
    case 'edition':
      return current?.session.file(ask.name) ?? null
    case 'build':
      return build(ask)
  }
}

function unpack(bytes: Uint8Array): void {
  const zip = openZip(bytes, mostShipped)
  for (const name of zip.names) host.write(below(shipped, name), zip.read(name)!)
}

function take(files: readonly NamedFile[]): null {
  for (const [path, bytes] of files) {
    host.write(below(root, path), bytes)
    told.set(below(root, path), host.files.get(below(root, path))!)
  }
  for (const [path] of files) note(below(root, path))
  return null
}

function open(path: string, tongue: Tongue): boolean {
  const [source] = listSources(host, root, root, [path]).sources
  if (!source) return false
  for (const one of opened.values()) if (one.path !== path) leave(one)
  const before = opened.get(path)
  if (before) {
    current = before
    for (const [name, state] of Object.entries(before.session.states()))
      scope.postMessage({is: 'event', name: name as keyof Events, state})
    void before.session.speak(tongue)
    return true
  }
  const saved = host.files.get(path)
  const session = openSession(
    {
      host,
      root,
      cwd: root,
      source,
      real: path,
      language: languageOf(tongue),
      showPath,
      strict: false,
      whole: false,
      draft: false,
      members: undefined,
      epoch: undefined,
      previous: undefined,
      ...(withFonts ? {pdf: fonts} : {wanted: ['html', 'text']}),
      fault: (error) => scope.postMessage({is: 'fault', what: described(error)}),
    },
    (name, state) => {
      const own = opened.get(path)
      // Until it is known here, it is the one that is being opened.
      if (!own || own === current) scope.postMessage({is: 'event', name, state})
      if (own) tellWritten(own)
    },
  )
  current = {path, session, saved}
  opened.set(path, current)
  tellWritten(current)
  void session.speak(tongue)
  return true
}

function leave(one: Opened): void {
  one.session.save()
  if (one.session.states().source?.standing !== 'saved') return
  one.session.close()
  opened.delete(one.path)
}

/** Something has happened to a file. */
function note(path: string): void {
  for (const {session} of opened.values()) session.note(path)
}

/** What is typed is in the files before these are looked at. */
function saveAll(): void {
  for (const {session} of opened.values()) session.save()
}

/** What the session has written since it was last looked at. */
function tellWritten(one: Opened): void {
  const bytes = host.files.get(one.path)
  if (!bytes || bytes === one.saved) return
  one.saved = bytes
  told.set(one.path, bytes)
  scope.postMessage({is: 'written', file: [one.path.slice(root.length + 1), bytes]})
}

async function build({paths, editions}: Questions['build']['ask']): Promise<Built> {
  saveAll()
  if (editions.includes('pdf') && withFonts) await fonts
  const wanted = withFonts ? editions : editions.filter((name) => name !== 'pdf')
  const {written, said, errors} = await desk.build(paths, wanted)
  const files = written.flatMap(({folder, names}) =>
    names.map((name): NamedFile => [`${folder}/${name}`, host.files.get(below(root, `output/${folder}/${name}`))!]),
  )
  return {files, said, errors}
}

async function answerPage({
  route,
  fields,
  files,
  tongue,
}: Questions['desk']['ask']): Promise<Questions['desk']['answer']> {
  saveAll()
  const words = await startWordsIn(tongue)
  const request = {
    route,
    fields: new URLSearchParams(fields),
    files: files.map(([name, bytes]) => ({name, bytes})),
  }
  const shown = await answerDesk(
    deskIn(tongue),
    request,
    {words, hidden: '', convert: await converterFor(tongue)},
    (done, all) => scope.postMessage({is: 'progress', done, all}),
  )
  tellAllWritten()
  if (shown.is === 'open') return {open: shown.path}
  return shown.is === 'view' ? {html: deskBody(shown, words)} : null
}

/** Builds wait for the fonts, and leave out the PDF where there are none. */
function deskIn(tongue: Tongue): Desk {
  const own = openDesk(host, root, languageOf(tongue))
  return {
    ...own,
    async build(paths, editions, progress) {
      if (withFonts) await fonts
      const wanted = withFonts ? editions : (editions ?? ['html', 'text']).filter((name) => name !== 'pdf')
      return own.build(paths, wanted, progress)
    },
  }
}

async function output(address: string): Promise<Uint8Array | null> {
  const [path = '', query = ''] = address.split('?')
  if (path !== '/zip') return host.files.get(below(root, decodeURIComponent(path).slice(1))) ?? null
  const office = new URLSearchParams(query).get('office')
  const files = new Map<string, Uint8Array>()
  for (const report of await desk.reports())
    if (office === null || officeOf(report) === office)
      for (const name of report.files)
        files.set(`${report.folder}/${name}`, host.files.get(below(root, `output/${report.folder}/${name}`))!)
  return files.size > 0 ? writeZip(files) : null
}

/** Files of the project, editions and what is remembered apart, that were written since they were last told of. */
function tellAllWritten(): void {
  for (const [path, bytes] of host.files) {
    if (!path.startsWith(`${root}/`) || told.get(path) === bytes) continue
    const own = path.slice(root.length + 1)
    if (/^(?:output|\.nianbao)\/|(?:^|\/)\.[^/]*$/u.test(own)) continue
    told.set(path, bytes)
    note(path)
    scope.postMessage({is: 'written', file: [own, bytes]})
  }
}

function showPath(path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
