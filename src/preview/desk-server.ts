// The project's page as a web server on this machine: its reports with their state, new ones, building, the files, settings.
// A report that is opened gets a server of its own; this page leads there. Works without a script.

import type {Language} from '../diagnostic/wording.ts'
import type {Host} from '../host/host.ts'
import {serve, type WebAnswer, type WebRequest, type WebServer} from '../host/serve.ts'
import {newToken} from '../host/token.ts'
import type {Desk} from '../project/desk.ts'
import type {DroppedFile} from '../project/desk-import.ts'
import {below} from '../project/project.ts'
import {type AssetName, readAsset} from './assets.ts'
import {answerDesk, type DeskAnswer, type DeskRequest, doing, looking} from './desk-answers.ts'
import {deskDocument, deskProgress, deskScript, deskStyle} from './desk-document.ts'
import {officeOf} from './desk-list.ts'
import {converterFor, startWordsIn} from './speech.ts'
import type {StartWords} from './start-words.ts'
import {type Convert, languageOf, type Tongue, tongueOf} from './tongue.ts'

export interface DeskRun {
  readonly host: Host
  readonly root: string
  readonly port: number
  /** Absent: as the browser wants. */
  readonly tongue?: Tongue
  desk(language: Language): Desk
  /** Opens a report, by its path below the project's folder, in a preview; its address, undefined where that is refused. */
  open(path: string): Promise<string | undefined>
  /** Writes what is not written yet in reports that are open. */
  flush(): void
  /** A fault of ours, in answering. */
  fault(error: unknown): void
}

/** As one request wants it. */
interface Around {
  readonly tongue: Tongue
  readonly words: StartWords
  readonly convert: Convert
  readonly desk: Desk
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A form without any is sent without its origin.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
/** Bytes of a form: a long roster; of files that are dropped, several of the largest that import reads. */
const mostSent = 1024 * 1024
const mostDropped = 160 * 1024 * 1024

const assets: Readonly<Record<string, readonly [AssetName, string]>> = {
  [deskStyle]: ['desk.css', 'text/css; charset=utf-8'],
  [deskScript]: ['desk.js', 'text/javascript; charset=utf-8'],
}
const shownTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
}
/** An edition is looked at, and does nothing. */
const editionPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  // Opening a report leads to the server of its own.
  "form-action 'self' http://127.0.0.1:*",
  "frame-ancestors 'none'",
].join('; ')

/** Throws HostError where the port cannot be had. */
export async function startDesk({
  host,
  root,
  port,
  tongue: fixed,
  desk: deskIn,
  open,
  flush,
  fault,
}: DeskRun): Promise<WebServer & {address: string}> {
  const token = newToken()
  /** How far a build is. */
  let building: {readonly done: number; readonly all: number} | null = null
  const server = await serve(port, (request) =>
    answer(request).catch((error: unknown) => {
      fault(error)
      return plain(500, 'fault')
    }),
  )
  return {...server, address: `http://127.0.0.1:${server.port}/`}

  async function answer(request: WebRequest): Promise<WebAnswer> {
    const own = [`127.0.0.1:${server.port}`, `localhost:${server.port}`]
    const {origin, host: from = ''} = request.headers
    if (!own.includes(from) || (origin !== undefined && origin !== `http://${from}`)) return plain(403, 'origin')
    const [path = '', query = ''] = request.target.split('?')
    const tongue = fixed ?? tongueOf(request.headers['accept-language'] ?? '')
    const around = {
      tongue,
      words: await startWordsIn(tongue),
      convert: await converterFor(tongue),
      desk: deskIn(languageOf(tongue)),
    }
    if (request.method === 'GET' || request.method === 'HEAD') return read(path, query, around)
    if (request.method !== 'POST') return plain(405, 'method')
    if (!doing.includes(path)) return plain(404, 'path')
    const sent = await sentWith(request, path === '/import' || path === '/compare' ? mostDropped : mostSent)
    if (!sent) return plain(413, 'length')
    if (sent.fields.get('token') !== token) return plain(403, 'token')
    return show({route: path, ...sent}, around)
  }

  function read(path: string, query: string, around: Around): Promise<WebAnswer> | WebAnswer {
    const asset = assets[path]
    if (asset) {
      const [name, type] = asset
      return {status: 200, headers: {...always, 'content-type': type}, body: readAsset(host, name)}
    }
    if (path === deskProgress) return json(building)
    if (path === '/zip') return zip(new URLSearchParams(query).get('office'), around)
    if (path.startsWith('/output/')) return given(path, query === 'look')
    if (!looking.includes(path)) return plain(404, 'path')
    const fields = new URLSearchParams(query)
    // Settings are kept by a form alone.
    fields.delete('stamp')
    return show({route: path, fields, files: []}, around)
  }

  async function show(request: DeskRequest, around: Around): Promise<WebAnswer> {
    const {words, tongue, convert, desk} = around
    const hidden = `<input type="hidden" name="token" value="${token}">`
    const views = {words, hidden, convert}
    flush()
    let shown: DeskAnswer
    try {
      shown = await answerDesk(desk, request, views, (done, all) => {
        building = {done, all}
      })
    } finally {
      building = null
    }
    if (shown.is === 'unknown') return plain(404, 'path')
    if (shown.is === 'open') {
      const location = await open(shown.path)
      if (location !== undefined) return {status: 303, headers: {...always, location}, body: ''}
      shown = await answerDesk(desk, {route: '/', fields: new URLSearchParams(), files: []}, views)
      if (shown.is !== 'view') return plain(404, 'path')
      shown = {...shown, said: words.notOpened}
    }
    return {
      status: 200,
      headers: {...always, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy},
      body: deskDocument({words, tongue, shown}),
    }
  }

  /** Files of editions alone, and none to which a link leads from elsewhere. */
  function given(address: string, look: boolean): WebAnswer {
    const path = below(root, decoded(address).slice(1))
    const real = /(?:^|\/)\.\.?(?:\/|$)|\/\./u.test(path.slice(root.length)) ? undefined : host.real(path)
    const bytes = real?.startsWith(`${host.real(root)}/output/`) ? host.read(path) : undefined
    if (!bytes) return plain(404, 'path')
    const name = address.slice(address.lastIndexOf('/') + 1)
    const type = look ? shownTypes[name.slice(name.lastIndexOf('.') + 1)] : undefined
    return {
      status: 200,
      headers: {
        ...always,
        'content-type': type ?? 'application/octet-stream',
        'content-security-policy': editionPolicy,
        'content-disposition': `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      },
      body: bytes,
    }
  }

  async function zip(office: string | null, {desk}: Around): Promise<WebAnswer> {
    flush()
    const files = new Map<string, Uint8Array>()
    for (const report of await desk.reports())
      if (office === null || officeOf(report) === office)
        for (const name of report.files) {
          const bytes = host.read(below(root, `output/${report.folder}/${name}`))
          if (bytes) files.set(`${report.folder}/${name}`, bytes)
        }
    if (files.size === 0) return plain(404, 'path')
    const {writeZip} = await import('../zip/write.ts')
    const name = encodeURIComponent(`${office ?? 'output'}.zip`)
    return {
      status: 200,
      headers: {
        ...always,
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      },
      body: writeZip(files),
    }
  }
}

/** The fields and files of a form; undefined where it is too long, or none. */
async function sentWith(request: WebRequest, most: number): Promise<Pick<DeskRequest, 'fields' | 'files'> | undefined> {
  const bytes = await request.body(most)
  if (!bytes) return undefined
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data'))
    return {fields: new URLSearchParams(new TextDecoder().decode(bytes)), files: []}
  const fields = new URLSearchParams()
  const files: DroppedFile[] = []
  try {
    const form = await new Response(bytes as Uint8Array<ArrayBuffer>, {headers: {'content-type': type}}).formData()
    for (const [name, value] of form) {
      if (typeof value === 'string') fields.append(name, value)
      else files.push({name: value.name, bytes: new Uint8Array(await value.arrayBuffer())})
    }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
  return {fields, files}
}

function json(value: unknown): WebAnswer {
  return {
    status: 200,
    headers: {...always, 'content-type': 'application/json; charset=utf-8'},
    body: JSON.stringify(value),
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return ''
  }
}

function plain(status: number, why: string): WebAnswer {
  return {status, headers: {...always, 'content-type': 'text/plain; charset=utf-8'}, body: `${status} ${why}\n`}
}
