// The preview as a web server for one source and one person: gives out the page and the editions, tells every tab what
// has changed, takes what is typed. Serves the routes of protocol.ts and nothing else.

import type {Host} from '../host/host.ts'
import {serve, type WebAnswer, type WebRequest, type WebServer} from '../host/serve.ts'
import {newToken} from '../host/token.ts'
import {longestSource} from '../markdown/decode.ts'
import {answerTo} from './answers.ts'
import {type AssetName, readAsset} from './assets.ts'
import {pathOf, refusal} from './guard.ts'
import {pageDocument} from './page-document.ts'
import {type Events, routes} from './protocol.ts'
import type {Session} from './session.ts'
import {pageWordsIn} from './speech.ts'
import {type Tongue, tongueOf} from './tongue.ts'

/** What the server is given to serve. */
export interface Served {
  /** What was asked for; else each page speaks as its browser wants. */
  readonly tongue: Tongue | undefined
  /** Name of the previewed source, as a person knows it. */
  readonly path: string
  /** Address of the project's page, if it was opened from there. */
  readonly home: string | undefined
  readonly session: Session
}

export interface PreviewServer extends WebServer {
  readonly address: string
  /** The same for a page of this program, which leads here from another port. */
  readonly entrance: string
  /** Tells every tab. */
  send<K extends keyof Events>(name: K, state: Events[K]): void
}

/** A text of the longest source, all of it written as JSON escapes. */
const longestBody = 6 * longestSource + 1024

const assets: Readonly<Record<string, readonly [AssetName, string]>> = {
  [routes.script]: ['page.js', 'text/javascript; charset=utf-8'],
  [routes.style]: ['page.css', 'text/css; charset=utf-8'],
  [routes.drawer]: ['pdf-drawer.js', 'text/javascript; charset=utf-8'],
  [routes.worker]: ['pdf-worker.js', 'text/javascript; charset=utf-8'],
}

const files: Readonly<Record<string, readonly [string, string]>> = {
  [routes.html]: ['report.html', 'text/html; charset=utf-8'],
  [routes.pdf]: ['report.pdf', 'application/pdf'],
  [routes.text]: ['report.txt', 'text/plain; charset=utf-8'],
  [routes.data]: ['report.json', 'application/json; charset=utf-8'],
}

/** Of every answer. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/** `nonce` is of the style sheets that the editor makes. */
const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "frame-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** An edition is looked at, and does nothing: no program, no network. */
const editionPolicy = (sandbox: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; ${sandbox}`

/** Throws HostError where the port cannot be had. */
export async function startServer(host: Host, port: number, served: Served): Promise<PreviewServer> {
  const token = newToken()
  const tabs = new Set<(text: string) => void>()
  let opened = 0
  const server = await serve(port, async (request) => {
    const refused = refusal(request, server.port, token)
    if (refused) return plain(refused.status, refused.why)
    return request.method === 'POST' ? write(request) : read(pathOf(request), request)
  })
  return {
    ...server,
    address: `http://127.0.0.1:${server.port}/`,
    entrance: `http://127.0.0.1:${server.port}/?${token}`,
    send(name, state) {
      const text = eventText(name, state)
      for (const tab of tabs) tab(text)
    },
  }

  async function read(path: string, {headers: asked}: Pick<WebRequest, 'headers'>): Promise<WebAnswer> {
    if (path === routes.page) {
      const tongue = served.tongue ?? tongueOf(asked['accept-language'] ?? '')
      await served.session.speak(tongue)
      const words = await pageWordsIn(tongue)
      const nonce = newToken()
      const headers = {
        ...always,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': pagePolicy(nonce),
      }
      return {status: 200, headers, body: pageDocument(words, served.path, {token, nonce, home: served.home})}
    }
    if (path === routes.events) return events()
    if (path === routes.edition) {
      const html = served.session.states().editions?.html ?? '<!DOCTYPE html><title></title>'
      const headers = {
        ...always,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': editionPolicy('sandbox allow-same-origin'),
      }
      return {status: 200, headers, body: html}
    }
    const asset = assets[path]
    if (asset) return {status: 200, headers: {...always, 'content-type': asset[1]}, body: readAsset(host, asset[0])}
    const [name, type] = files[path] ?? ['', '']
    const bytes = served.session.file(name)
    if (!bytes) return plain(404, 'not made')
    // A browser's own reader of PDF does not start in a sandbox.
    const policy: Record<string, string> =
      path === routes.pdf ? {} : {'content-security-policy': editionPolicy('sandbox')}
    return {status: 200, headers: {...always, 'content-type': type, ...policy}, body: bytes}
  }

  function events(): WebAnswer {
    const headers = {...always, 'content-type': 'text/event-stream; charset=utf-8'}
    return {
      status: 200,
      headers,
      stream(send) {
        send(eventText('tab', {client: String(++opened)}))
        for (const [name, state] of Object.entries(served.session.states())) send(eventText(name, state))
        tabs.add(send)
        return () => void tabs.delete(send)
      },
    }
  }

  async function write(request: WebRequest): Promise<WebAnswer> {
    const bytes = await request.body(longestBody)
    if (!bytes) return plain(413, 'length')
    const {status, state, asked} = answerTo(served.session, pathOf(request), parsed(bytes))
    if (asked === undefined && !state) return plain(status, status === 413 ? 'text' : 'body')
    const headers = {...always, 'content-type': 'application/json; charset=utf-8'}
    return {status, headers, body: JSON.stringify(asked === undefined ? state : asked)}
  }
}

function plain(status: number, why: string): WebAnswer {
  return {status, headers: {...always, 'content-type': 'text/plain; charset=utf-8'}, body: `${status} ${why}\n`}
}

function eventText(name: string, state: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(state)}\n\n`
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
