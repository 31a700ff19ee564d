// The project's page as a web server on this machine: its reports with their state, a new one, building, the files. A report
// that is opened gets a server of its own; this page leads there. Works without a script.

import type {Language} from '../diagnostic/wording.ts'
import type {Host} from '../host/host.ts'
import {serve, type WebAnswer, type WebRequest, type WebServer} from '../host/serve.ts'
import {newToken} from '../host/token.ts'
import type {Desk, NewReport} from '../project/desk.ts'
import {below} from '../project/project.ts'
import type {Level} from '../report/report.ts'
import {type DeskNews, deskDocument} from './desk-document.ts'
import {startWordsIn} from './speech.ts'
import type {StartWords} from './start-words.ts'
import {languageOf, type Tongue, tongueOf} from './tongue.ts'

export interface DeskRun {
  readonly host: Host
  readonly root: string
  readonly port: number
  /** Absent: as the browser wants. */
  readonly tongue?: Tongue
  desk(language: Language): Desk
  /** Opens a report, by its path below the project's folder, in a preview; its address, undefined where that is refused. */
  open(path: string): Promise<string | undefined>
  /** A fault of ours, in answering. */
  fault(error: unknown): void
}

/** As one request wants it. */
interface Around {
  readonly tongue: Tongue
  readonly words: StartWords
  readonly desk: Desk
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A form without any is sent without its origin.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const mostSent = 64 * 1024
const levels: readonly string[] = ['government', 'department', 'town', 'street', 'other']

/** Throws HostError where the port cannot be had. */
export async function startDesk({
  host,
  root,
  port,
  tongue: fixed,
  desk: deskIn,
  open,
  fault,
}: DeskRun): Promise<WebServer & {address: string}> {
  const token = newToken()
  /** Files of editions that were listed, by address: nothing else is given out. */
  const offered = new Map<string, string>()
  const server = await serve(port, (request) =>
    answer(request).catch((error: unknown) => {
      fault(error)
      return plain(500, 'fault')
    }),
  )
  return {...server, address: `http://127.0.0.1:${server.port}/`}

  async function answer(request: WebRequest): Promise<WebAnswer> {
    const address = `127.0.0.1:${server.port}`
    const own = [address, `localhost:${server.port}`]
    const from = request.headers['host'] ?? ''
    const origin = request.headers['origin']
    if (!own.includes(from) || (origin !== undefined && origin !== `http://${from}`)) return plain(403, 'origin')
    const [path = ''] = request.target.split('?', 1)
    const tongue = fixed ?? tongueOf(request.headers['accept-language'] ?? '')
    const around = {tongue, words: await startWordsIn(tongue), desk: deskIn(languageOf(tongue))}
    if (request.method === 'GET' || request.method === 'HEAD') return path === '/' ? page(around) : given(path)
    return request.method === 'POST' ? act(path, await fieldsOf(request), around) : plain(405, 'method')
  }

  async function page({tongue, words, desk}: Around, news: DeskNews = {}): Promise<WebAnswer> {
    const nonce = newToken()
    const reports = await desk.reports()
    const policy = [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      'img-src data:',
      "base-uri 'none'",
      // Opening a report leads to the server of its own.
      "form-action 'self' http://127.0.0.1:*",
      "frame-ancestors 'none'",
    ].join('; ')
    return {
      status: 200,
      headers: {...always, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy},
      body: deskDocument({words, tongue, token, nonce, reports, news}),
    }
  }

  async function act(path: string, fields: URLSearchParams | undefined, around: Around): Promise<WebAnswer> {
    const {words, desk} = around
    if (!fields) return plain(413, 'length')
    if (fields.get('token') !== token) return plain(403, 'token')
    if (path === '/open') return opened(fields.get('path') ?? '', around)
    if (path === '/new') {
      const made = await desk.create(newReport(fields))
      return 'refused' in made ? page(around, {said: words.refused[made.refused]}) : opened(made.path, around)
    }
    if (path !== '/build') return plain(404, 'path')
    const {written, said, errors} = await desk.build(fields.getAll('path'), undefined)
    const files = written.flatMap(({folder, names}) =>
      names.map((name) => {
        const address = `/output/${encodeURI(folder)}/${encodeURIComponent(name)}`
        offered.set(address, below(root, `output/${folder}/${name}`))
        return {address, name: `${folder}/${name}`}
      }),
    )
    const count = words.built.replace('{count}', String(files.length))
    return page(around, {
      said: errors > 0 ? `${words.notBuilt} ${files.length > 0 ? count : ''}` : count,
      lines: said,
      files,
    })
  }

  async function opened(path: string, around: Around): Promise<WebAnswer> {
    const known = (await around.desk.reports()).some((report) => report.path === path)
    if (!known) return plain(404, 'path')
    const location = await open(path)
    if (location === undefined) return page(around, {said: around.words.notOpened})
    return {status: 303, headers: {...always, location}, body: ''}
  }

  function given(address: string): WebAnswer {
    const path = offered.get(address)
    const bytes = path === undefined ? undefined : host.read(path)
    if (!bytes) return plain(404, 'path')
    const name = address.slice(address.lastIndexOf('/') + 1)
    const headers = {...always, 'content-type': 'application/octet-stream'}
    return {
      status: 200,
      headers: {...headers, 'content-disposition': `attachment; filename*=UTF-8''${name}`},
      body: bytes,
    }
  }
}

async function fieldsOf(request: WebRequest): Promise<URLSearchParams | undefined> {
  const bytes = await request.body(mostSent)
  return bytes && new URLSearchParams(new TextDecoder().decode(bytes))
}

function newReport(fields: URLSearchParams): NewReport {
  const level = fields.get('level') ?? ''
  return {
    office: fields.get('office') ?? '',
    year: Number(fields.get('year')),
    level: levels.includes(level) ? (level as Level) : undefined,
    zero: fields.has('zero'),
  }
}

function plain(status: number, why: string): WebAnswer {
  return {status, headers: {...always, 'content-type': 'text/plain; charset=utf-8'}, body: `${status} ${why}\n`}
}
