// A request → why it is refused, if it is. Only the page that this server has given out may ask for anything: a page of
// another site can make a browser send requests here (also by a name of its own that leads to 127.0.0.1), but not with
// this host, without an origin of its own, and with the token.

import type {WebRequest} from '../host/serve.ts'
import {routes} from './protocol.ts'

export interface Refusal {
  readonly status: 403 | 404 | 405 | 413 | 415
  /** For whoever looks into the answer. */
  readonly why: string
}

/** What answers to POST; all else answers to GET and HEAD. */
const writing: readonly string[] = [routes.edit, routes.save, routes.resolve, routes.ask]
const known: readonly string[] = Object.values(routes)

/** The address without what follows `?`, compared letter by letter: nothing is decoded and no path is walked. */
export function pathOf({target}: Pick<WebRequest, 'target'>): string {
  return target.split('?', 1)[0]!
}

export function refusal(
  {method, target, headers}: Omit<WebRequest, 'body'>,
  port: number,
  token: string,
): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const host = headers['host'] ?? ''
  if (!hosts.includes(host)) return {status: 403, why: 'host'}
  const {origin} = headers
  if (origin !== undefined && origin !== `http://${host}`) return {status: 403, why: 'origin'}
  // A page of another port of this machine is of the same site, but not of the same origin.
  const site = headers['sec-fetch-site']
  const path = pathOf({target})
  const typedIn = site === 'none' && path === routes.page
  // The project's page, which is of another port, was told how to come in.
  const led = target === `${routes.page}?${token}` && headers['sec-fetch-mode'] === 'navigate'
  if (site !== undefined && site !== 'same-origin' && !typedIn && !led && !isDocument(headers, path, site))
    return {status: 403, why: 'site'}
  if (!known.includes(path)) return {status: 404, why: 'path'}
  const writes = writing.includes(path)
  if (writes ? method !== 'POST' : method !== 'GET' && method !== 'HEAD') return {status: 405, why: 'method'}
  if (!writes) return undefined
  if (headers['x-nianbao-token'] !== token) return {status: 403, why: 'token'}
  return /^application\/json(?:;|$)/u.test(headers['content-type'] ?? '') ? undefined : {status: 415, why: 'type'}
}

/** An edition that a person opens in a tab of its own by typing its address. */
function isDocument(headers: WebRequest['headers'], path: string, site: string): boolean {
  const editions: readonly string[] = [routes.html, routes.pdf, routes.text, routes.data]
  return site === 'none' && headers['sec-fetch-mode'] === 'navigate' && editions.includes(path)
}
