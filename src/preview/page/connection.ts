// The page's line to what makes the editions, a server here: what it tells, what it is asked. Nothing else of the page talks
// to the network; a page that stands alone has a worker at the other end (alone.ts).

import {type AskRequest, type Events, routes, type SourceState} from '../protocol.ts'

export interface Connection {
  on<K extends keyof Events>(name: K, listener: (state: Events[K]) => void): void
  /** Undefined where the server is not there. `last`: sent while the page goes away. */
  post(
    route: string,
    body: object,
    last?: boolean,
  ): Promise<{readonly status: number; readonly state: SourceState} | undefined>
  /** Asks about the text; undefined where there is no answer. */
  ask(request: AskRequest): Promise<unknown>
  /** Whether the other end is there. */
  onLine(listener: (is: boolean) => void): void
  /** Address of the edition for a frame; undefined where the frame is filled by the page alone. */
  readonly edition: string | undefined
  /** A new worker that draws pages, and how it gets the file. */
  drawer(): Worker
  /** A file of the editions, where it is not to be had by its address. */
  file?(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** How far the file that a person sees is behind what was saved here; told again whenever that changes. */
  onKept?(listener: (is: Kept) => void): void
}

/** `kept`: nothing is missing there. `keeping`: it is being written. `here`: only this page has it. */
export type Kept = 'kept' | 'keeping' | 'here'

export function connectServer(): Connection {
  const token = document.querySelector<HTMLMetaElement>('meta[name="token"]')!.content
  const source = new EventSource(routes.events)
  return {
    edition: routes.edition,
    drawer: () => new Worker(routes.drawer, {type: 'module'}),
    on(name, listener) {
      source.addEventListener(name, (event) => listener(JSON.parse((event as MessageEvent<string>).data) as never))
    },
    async post(route, body, last) {
      const answer = await answered(route, body, last)
      return answer && {status: answer.status, state: answer.body as SourceState}
    },
    ask: async (request) => (await answered(routes.ask, request))?.body ?? undefined,
    onLine(listener) {
      source.addEventListener('open', () => listener(true))
      source.addEventListener('error', () => listener(false))
    },
  }

  /** Undefined where there is no answer, or none to this: a server that was started anew has another token. */
  async function answered(
    route: string,
    asked: object,
    last = false,
  ): Promise<{status: number; body: unknown} | undefined> {
    try {
      const response = await fetch(route, {
        method: 'POST',
        body: JSON.stringify(asked),
        keepalive: last,
        headers: {'content-type': 'application/json', 'x-nianbao-token': token},
      })
      if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined
      return {status: response.status, body: await response.json()}
    } catch {
      return undefined
    }
  }
}
