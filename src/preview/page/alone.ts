// The page that stands alone: unpacks the program that is written into it, opens what a person gives it, and puts the
// preview's page in place of the start.

import type {EditionName} from '../../edition/names.ts'
import type {NamedFile} from '../alone/messages.ts'
import {pageBody} from '../page-body.ts'
import {routes, type SourceState} from '../protocol.ts'
import {type StartWords, startWords} from '../start-words.ts'
import {languageOf, tongueOf} from '../tongue.ts'
import {type PageWords, pageWords} from '../words.ts'
import {areForeign, fromFields, named, type Opened, pickFiles, pickFolder} from './alone-files.ts'
import {keepFiles} from './alone-keeping.ts'
import {startProgram} from './alone-worker.ts'
import type {Connection} from './connection.ts'
import {byId, element, filled} from './dom.ts'
import {look, offer} from './offer.ts'
import {startPage} from './page.ts'
import {openStart} from './start.ts'

const tongue = tongueOf(navigator.languages.join())
let words: StartWords = startWords[languageOf(tongue)]
let ownWords: PageWords = pageWords[languageOf(tongue)]

/** A block of data behind this script. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function inflated(id: string): Promise<Blob> {
  const stream = new Blob([bytesOf(byId(id).textContent)]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream).blob()
}

document.addEventListener('DOMContentLoaded', () => {
  start().catch((error: unknown) => fail(String(error)))
})

async function start(): Promise<void> {
  document.documentElement.lang = tongue
  const script = await inflated('program')
  const program = startProgram(script, fail)
  // The converter lies in the program.
  if (tongue === 'zh-Hant') ({start: words, page: ownWords} = await program.ask('words', {tongue}))
  const desk = openStart(words)
  const shipped = bytesOf(byId('shipped').textContent)
  // The elements are replaced when a report is opened.
  let fonts = document.getElementById('fonts')?.textContent
  const hasFonts = fonts !== undefined
  await program.ask('shipped', {zip: shipped, fonts: hasFonts})
  const drawing = hasFonts ? URL.createObjectURL(await inflated('drawer')) : ''
  const keeping = keepFiles(program)
  // What only this page has goes with it.
  addEventListener('beforeunload', (event) => {
    if (keeping.here().length > 0) event.preventDefault()
  })
  const editions: readonly EditionName[] = ['html', 'pdf', 'text', 'docx']
  let working = words.progress
  const go = async (route: string, fields = new URLSearchParams(), files: readonly NamedFile[] = []): Promise<void> => {
    if (route === '/build') sendFonts()
    working = route === '/check' ? words.checking : words.progress
    const answer = await program.ask('desk', {route, fields: fields.toString(), files, tongue})
    if (answer && 'open' in answer) return show(answer.open)
    if (!answer) return
    desk.say('')
    desk.view(answer.html)
    offerHere()
  }
  await go('/')

  const opened = async (got: Promise<Opened | undefined> | Opened | undefined): Promise<void> => {
    const all = await got
    if (!all) return
    await program.ask('files', {files: all.files})
    keeping.add(all)
    const reports = await program.ask('reports', null)
    const [only] = reports
    if (only && reports.length === 1 && !all.folder) return show(only.path)
    await go('/')
    if (!only) desk.say(words.none)
  }
  const taken = async (files: readonly File[], fields: URLSearchParams): Promise<void> => {
    if (areForeign(files)) await go('/import', fields, await named(files))
    else await opened(fromFields(files))
  }
  program.onProgress((done, all) => desk.say(filled(working, {done, all})))
  desk.start({
    files: () => void opened(pickFiles()),
    folder: () => void opened(pickFolder()),
    dropped: (files, fields) => void taken(files, fields),
    go: async (route, fields, files) => go(route, fields, await named(files)),
    async output(address) {
      const bytes = (await program.ask('output', {address})) as Uint8Array<ArrayBuffer> | null
      const [path = '', query] = address.split('?')
      const name = path === '/zip' ? 'output.zip' : decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
      if (bytes && query === 'look' && !name.endsWith('.html')) look(name, bytes)
      else if (bytes) offer(name, bytes)
    },
  })

  /** What the browser does not let the page write. */
  function offerHere(): void {
    const list = document.getElementById('view')?.querySelector('#said')
    for (const path of keeping.here()) {
      const button = element('button', {type: 'button'}, filled(words.onlyHere, {path}))
      button.addEventListener('click', () => {
        keeping.download(path)
        button.remove()
      })
      list?.after(element('p', {}, button))
    }
  }

  async function build(paths: readonly string[]): Promise<void> {
    sendFonts()
    const {files, errors} = await program.ask('build', {paths, editions})
    const said = errors > 0 ? words.notBuilt : words.built.replace('{count}', String(files.length))
    byId('announced').textContent = said
    const list = element('ul')
    for (const [path, bytes] of files as readonly (readonly [string, Uint8Array<ArrayBuffer>])[]) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const entry = element(
        'li',
        {},
        way(name, `${words.download} ${name}`, () => offer(name, bytes)),
      )
      if (/\.(?:pdf|txt)$/u.test(name))
        entry.append(
          ' ',
          way(words.look, `${words.look} ${name}`, () => look(name, bytes)),
        )
      list.append(entry)
    }
    document.getElementById('made')?.remove()
    const close = way('×', words.close, () => byId('made').remove())
    byId('bar').after(element('section', {id: 'made', 'aria-label': words.files}, element('p', {}, said), list, close))
  }

  function way(text: string, label: string, follow: () => void): HTMLElement {
    const made = element('button', {type: 'button', 'aria-label': label}, text)
    made.addEventListener('click', follow)
    return made
  }

  async function show(path: string): Promise<void> {
    const leaving = new AbortController()
    const left = leaving.signal
    const data = element('script', {type: 'application/json', id: 'words'}, JSON.stringify(ownWords))
    document.body.innerHTML = pageBody(ownWords, path, '#')
    document.body.append(data)
    document.title = path
    const save = element('button', {type: 'button', id: 'download-source'}, words.save)
    const make = element('button', {type: 'button', id: 'build'}, words.build)
    byId('standing').after(save, make)
    const connection: Connection = {
      edition: undefined,
      drawer: () => new Worker(drawing),
      file: async (name) =>
        ((await program.ask('edition', {name})) ?? undefined) as Uint8Array<ArrayBuffer> | undefined,
      on: (name, listener) => program.on(name, listener, left),
      async post(route, body) {
        const {status, state} = await program.ask('post', {route, body})
        return state && {status, state: state as SourceState}
      },
      async ask(request) {
        const {asked} = await program.ask('post', {route: '/ask', body: request})
        return asked ?? undefined
      },
      onLine: () => undefined,
      onKept: keeping.onKept,
    }
    const page = startPage(connection, left)
    await program.ask('open', {path, tongue})
    const goHome = async (): Promise<void> => {
      // What is not taken is still to be chosen about on this page.
      if (left.aborted || !(await page.settled())) return
      await connection.post(routes.save, {})
      leaving.abort()
      keeping.onKept(() => undefined)
      await go('/')
      desk.show()
    }
    byId('home').addEventListener('click', (event) => {
      event.preventDefault()
      void goHome()
    })
    save.addEventListener('click', () => {
      void connection.post(routes.save, {}).then(() => keeping.download(path))
    })
    make.addEventListener('click', () => {
      make.disabled = true
      void build([path]).finally(() => {
        make.disabled = false
      })
    })
    document.addEventListener(
      'click',
      (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a.tool[href^="/report."]')
        if (!link) return
        event.preventDefault()
        const name = link.getAttribute('href')!.slice(1)
        void connection.file!(name).then((bytes) => bytes && offer(name, bytes))
      },
      {signal: left},
    )
    program.on('editions', sendFonts, left)
  }

  /** Behind the first findings, which are waited for. */
  function sendFonts(): void {
    if (fonts === undefined) return
    void program.ask('fonts', {zip: bytesOf(fonts)})
    fonts = undefined
  }
  /** For whoever looks on from outside. */
  Object.defineProperty(globalThis, 'nianbaoAlone', {value: {opened, program, sendFonts}})
}

function fail(what: string): void {
  const where = document.getElementById('start-said') ?? document.getElementById('announced')
  if (where) where.textContent = `${words.fault} ${what}`
}
