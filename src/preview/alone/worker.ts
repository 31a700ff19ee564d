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
import {openSession, type Session} from '../session.ts'
import {pageWordsIn, startWordsIn} from '../speech.ts'
import {languageOf, type Tongue} from '../tongue.ts'
import type {Built, NamedFile, Questions, Reply, Request} from './messages.ts'

const root = '/project'
const shipped = absolute(programFolder(), '..')
const host = memoryHost()
const mostShipped = {entries: 500, bytes: 64 * 1024 * 1024}

const desk = openDesk(host, root, 'zh')
/** The project's files as the page has them. */
const told = new Map<string, Uint8Array>()

let session: Session | undefined
let opened: {readonly path: string; saved: Uint8Array | undefined} | undefined
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
      if (opened?.path === path) {
        opened.saved = host.files.get(path)
        session?.unwritten(ask.base)
      }
      session?.note(path)
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
      return session ? answerTo(session, ask.route, ask.body) : {status: 400}
    case 'edition':
      return session?.file(ask.name) ?? null
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
  for (const [path] of files) session?.note(below(root, path))
  return null
}

function open(path: string, tongue: Tongue): boolean {
  const [source] = listSources(host, root, root, [path]).sources
  if (!source) return false
  session?.close()
  opened = {path, saved: host.files.get(path)}
  session = openSession(
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
      scope.postMessage({is: 'event', name, state})
      tellWritten()
    },
  )
  void session.speak(tongue)
  return true
}

/** What the session has written since it was last looked at. */
function tellWritten(): void {
  if (!opened) return
  const bytes = host.files.get(opened.path)
  if (!bytes || bytes === opened.saved) return
  opened.saved = bytes
  told.set(opened.path, bytes)
  scope.postMessage({is: 'written', file: [opened.path.slice(root.length + 1), bytes]})
}

async function build({paths, editions}: Questions['build']['ask']): Promise<Built> {
  session?.save()
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
  session?.save()
  const words = await startWordsIn(tongue)
  const request = {
    route,
    fields: new URLSearchParams(fields),
    files: files.map(([name, bytes]) => ({name, bytes})),
  }
  const shown = await answerDesk(deskIn(tongue), request, {words, hidden: ''}, (done, all) =>
    scope.postMessage({is: 'progress', done, all}),
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
    scope.postMessage({is: 'written', file: [own, bytes]})
  }
}

function showPath(path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
