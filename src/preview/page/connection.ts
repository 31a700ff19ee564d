// The page's line to the server: what it tells, what it is asked. Nothing else of the page talks to the network.

import {type Events, routes, type SourceState} from '../protocol.ts'

export interface Connection {
  on<K extends keyof Events>(name: K, listener: (state: Events[K]) => void): void
  /** Undefined where the server is not there. `last`: sent while the page goes away. */
  post(
    route: string,
    body: object,
    last?: boolean,
  ): Promise<{readonly status: number; readonly state: SourceState} | undefined>
  /** Whether the server is there. */
  onLine(listener: (is: boolean) => void): void
}

export function connect(): Connection {
  const token = document.querySelector<HTMLMetaElement>('meta[name="token"]')!.content
  const source = new EventSource(routes.events)
  return {
    on(name, listener) {
      source.addEventListener(name, (event) => listener(JSON.parse((event as MessageEvent<string>).data) as never))
    },
    async post(route, body, last = false) {
      try {
        const response = await fetch(route, {
          method: 'POST',
          body: JSON.stringify(body),
          keepalive: last,
          headers: {'content-type': 'application/json', 'x-nianbao-token': token},
        })
        const state = response.headers.get('content-type')?.startsWith('application/json')
          ? ((await response.json()) as SourceState)
          : undefined
        // A server that was started anew has another token: this page cannot write to it.
        return state && {status: response.status, state}
      } catch {
        return undefined
      }
    },
    onLine(listener) {
      source.addEventListener('open', () => listener(true))
      source.addEventListener('error', () => listener(false))
    },
  }
}
