// The page that stands alone: unpacks the program that is written into it, opens what a person gives it, and puts the
// preview's page in place of the start.

import {pageBody} from '../page-body.ts'
import type {SourceState} from '../protocol.ts'
import {startWords} from '../start-words.ts'
import {pageWords} from '../words.ts'
import {fromFields, type Opened, pickFiles, pickFolder} from './alone-files.ts'
import {keepFiles} from './alone-keeping.ts'
import {startProgram} from './alone-worker.ts'
import type {Connection} from './connection.ts'
import {byId, element} from './dom.ts'
import {offer} from './offer.ts'
import {startPage} from './page.ts'

const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
const words = startWords[language]

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
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  const said = element('p', {id: 'start-said', role: 'status'}, words.working)
  const folder = element('button', {type: 'button', id: 'open-folder'}, words.folder)
  const file = element('button', {type: 'button', id: 'open-file', class: 'first'}, words.file)
  const list = element('ul', {id: 'reports', 'aria-label': words.reports})
  document.body.prepend(
    element(
      'main',
      {id: 'start'},
      element('h1', {}, words.title),
      element('p', {}, words.what),
      element('p', {class: 'soft'}, words.privacy),
      element('p', {class: 'ways'}, file, folder),
      element('p', {class: 'soft'}, words.drop),
      said,
      list,
    ),
  )
  const shipped = bytesOf(byId('shipped').textContent)
  // The elements are replaced when a report is opened.
  let fonts = document.getElementById('fonts')?.textContent
  const hasFonts = fonts !== undefined
  const program = startProgram(await inflated('program'), fail)
  await program.ask('shipped', {zip: shipped, fonts: hasFonts})
  const drawing = hasFonts ? URL.createObjectURL(await inflated('drawer')) : ''
  said.textContent = ''

  const opened = async (got: Promise<Opened | undefined> | Opened | undefined): Promise<void> => {
    const all = await got
    if (!all) return
    const paths = await program.ask('files', {files: all.files})
    const keeping = keepFiles(program, all)
    const [only] = paths
    if (only === undefined) said.textContent = words.none
    else if (paths.length === 1) await show(only)
    else
      list.replaceChildren(
        ...paths.map((path) => {
          const button = element('button', {type: 'button'}, path.replace(/^source\/|\.md$/gu, ''))
          button.addEventListener('click', () => void show(path))
          return element('li', {}, button)
        }),
      )

    async function show(path: string): Promise<void> {
      const data = element('script', {type: 'application/json', id: 'words'}, JSON.stringify(pageWords[language]))
      document.body.innerHTML = pageBody(pageWords[language], path)
      document.body.append(data)
      document.title = path
      const save = element('button', {type: 'button', id: 'download-source'}, words.save)
      const build = element('button', {type: 'button', id: 'build'}, words.build)
      byId('standing').after(save, build)
      const connection: Connection = {
        edition: undefined,
        drawer: () => new Worker(drawing),
        file: async (name) =>
          ((await program.ask('edition', {name})) ?? undefined) as Uint8Array<ArrayBuffer> | undefined,
        on: program.on,
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
      startPage(connection)
      await program.ask('open', {path, language})
      save.addEventListener('click', () => {
        void connection.post('/save', {}).then(() => keeping.download(path))
      })
      build.addEventListener('click', () => {
        build.disabled = true
        void program.ask('build', {paths: [path], editions: ['html', 'pdf', 'text', 'docx']}).then(({files}) => {
          build.disabled = false
          byId('announced').textContent = files.length
            ? words.built.replace('{count}', String(files.length))
            : words.notBuilt
          for (const [name, bytes] of files)
            offer(name.slice(name.lastIndexOf('/') + 1), bytes as Uint8Array<ArrayBuffer>)
        })
      })
      document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a.tool[href^="/report."]')
        if (!link) return
        event.preventDefault()
        const name = link.getAttribute('href')!.slice(1)
        void connection.file!(name).then((bytes) => bytes && offer(name, bytes))
      })
      program.on('editions', sendFonts)
    }
  }

  /** Behind the first findings, which are waited for. */
  function sendFonts(): void {
    if (fonts === undefined) return
    void program.ask('fonts', {zip: bytesOf(fonts)})
    fonts = undefined
  }
  file.addEventListener('click', () => void opened(pickFiles()))
  folder.addEventListener('click', () => void opened(pickFolder()))
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    if (document.getElementById('start')) void opened(fromFields([...(event.dataTransfer?.files ?? [])]))
  })
  /** For whoever looks on from outside. */
  Object.defineProperty(globalThis, 'nianbaoAlone', {value: {opened, program, sendFonts}})
}

function fail(what: string): void {
  const where = document.getElementById('start-said') ?? document.getElementById('announced')
  if (where) where.textContent = `${words.fault} ${what}`
}
