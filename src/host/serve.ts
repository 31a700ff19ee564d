// A web server on this machine for this machine: requests as plain data in, answers as plain data out. What may be asked
// is decided by whoever answers; the network cannot reach it.

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {HostError} from './host.ts'

export interface WebRequest {
  readonly method: string
  /** As it was sent, never resolved: `/x?y`. */
  readonly target: string
  /** By name in lower case; of one that came several times, all values joined by commas. */
  readonly headers: Readonly<Record<string, string>>
  /** The body, or undefined where it is longer than `most` bytes. */
  body(most: number): Promise<Uint8Array | undefined>
}

export interface WebAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Instead of a body: called with what sends more of it; the function that it returns is called when the reader has gone; one that stops reading is sent away. */
  readonly stream?: (send: (text: string) => void) => () => void
}

/** Bytes that may wait for the reader of a stream before more is sent to it. */
const mostUnread = 4 * 1024 * 1024

export interface WebServer {
  readonly port: number
  close(): void
}

/** Listens on 127.0.0.1 alone; `port` 0 takes a free one. A port that is taken or not allowed throws HostError. */
export function serve(port: number, answer: (request: WebRequest) => Promise<WebAnswer>): Promise<WebServer> {
  const server = createServer((incoming, outgoing) => {
    answer(requestOf(incoming)).then(
      (given) => reply(given, incoming, outgoing),
      (error: unknown) => {
        outgoing.destroy()
        throw error
      },
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new HostError('write', `127.0.0.1:${port}`, error.code ?? error.message)),
    )
    server.listen({port, host: '127.0.0.1', exclusive: true}, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close() {
          server.close()
          server.closeAllConnections()
        },
      })
    })
  })
}

function requestOf(incoming: IncomingMessage): WebRequest {
  const {method = '', url = '', headers} = incoming
  return {
    method,
    target: url,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
    ),
    async body(most) {
      if (Number(headers['content-length'] ?? 0) > most) return undefined
      const chunks: Uint8Array[] = []
      let length = 0
      for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
        length += chunk.length
        if (length > most) return undefined
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}

function reply({status, headers, body, stream}: WebAnswer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  // What was not read of a body would be taken for the next request.
  outgoing.writeHead(status, {...headers, ...(!incoming.complete && !stream && {connection: 'close'})})
  if (!stream) {
    outgoing.end(incoming.method === 'HEAD' ? undefined : body)
    return
  }
  outgoing.flushHeaders()
  const gone = stream((text) => {
    // Whoever has not read what came long ago is not waiting for more; a browser that wakes up asks anew.
    if (outgoing.writableLength > mostUnread) outgoing.destroy()
    else outgoing.write(text)
  })
  outgoing.once('close', gone)
}
