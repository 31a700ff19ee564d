// Bytes → messages of the protocol, and what is answered to those that are none. A header that cannot be read says no more
// where the next message begins: that is said, and nothing more is read. Before `initialize` everything else is refused.

import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node'

/** JSON-RPC 2.0, 5.1, and the language server protocol's own. */
const parseError = -32700
const notInitialized = -32002

/** Longer than any header, and than any message that is meant: a text of 2 MiB, all of it escaped, many times over. */
const longestHeader = 4096
const longestBody = 256 * 1024 * 1024

const headerEnd = '\r\n\r\n'

/**
 * Reads what comes on `input`. `ended` is called when no more comes or can be read, in which case the client has been told
 * why; `orderly`: the client had asked to shut down.
 */
export function messagesOf(
  input: NodeJS.ReadableStream,
  writer: MessageWriter,
  ended: (orderly: boolean) => void,
): MessageReader {
  return new Messages(input, writer, ended)
}

class Messages extends AbstractMessageReader {
  readonly #input: NodeJS.ReadableStream
  readonly #writer: MessageWriter
  readonly #end: (orderly: boolean) => void
  /** What has come and is not read yet. */
  #chunks: Buffer[] = []
  #length = 0
  /** Of the body that is awaited, in bytes. */
  #awaited: number | undefined
  #broken = false
  #initialized = false
  #shutdown = false

  constructor(input: NodeJS.ReadableStream, writer: MessageWriter, end: (orderly: boolean) => void) {
    super()
    this.#input = input
    this.#writer = writer
    this.#end = end
  }

  listen(callback: DataCallback): Disposable {
    const data = (chunk: Buffer | string): void => this.#take(Buffer.from(chunk as Buffer), callback)
    this.#input.on('data', data)
    this.#input.on('error', (error) => this.fireError(error))
    for (const event of ['end', 'close']) {
      this.#input.on(event, () => {
        if (this.#broken) return
        this.fireClose()
        this.#end(this.#shutdown)
      })
    }
    return {dispose: () => void this.#input.off('data', data)}
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    while (!this.#broken) {
      this.#awaited ??= this.#header()
      if (this.#awaited === undefined || this.#length < this.#awaited) return
      const whole = this.#whole()
      const body = whole.subarray(0, this.#awaited)
      this.#keep(whole.subarray(this.#awaited))
      this.#awaited = undefined
      this.#message(body, callback)
    }
  }

  /** The length that the header says; undefined while it is not all there. */
  #header(): number | undefined {
    const start = this.#whole().subarray(0, longestHeader).toString('latin1')
    const end = start.indexOf(headerEnd)
    const lines = (end < 0 ? start : start.slice(0, end)).split('\r\n')
    // The last line may not be all there yet.
    const whole = end < 0 ? lines.slice(0, -1) : lines
    if (whole.some((line) => !/^[!-9;-~]+:[ -~\t]*$/u.test(line)) || (end < 0 && /\n/u.test(lines.at(-1)!)))
      return this.#break('a line of a header that is no header field')
    if (end < 0) return this.#length < longestHeader ? undefined : this.#break('a header without an end')
    const value = lines
      .map((line) => /^content-length:\s*(\d{1,10})\s*$/iu.exec(line)?.[1])
      .find((found) => found !== undefined)
    if (value === undefined) return this.#break('a header without the length of the message')
    if (Number(value) > longestBody) return this.#break('a message longer than any')
    this.#keep(this.#whole().subarray(end + headerEnd.length))
    return Number(value)
  }

  #message(body: Buffer, callback: DataCallback): void {
    let message: Message & {readonly method?: unknown; readonly id?: number | string | null}
    try {
      message = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body)) as typeof message
    } catch {
      void this.#refuse(null, parseError, 'a message that is no JSON in UTF-8')
      return
    }
    const {method, id} = message ?? {}
    if (method === 'initialize') this.#initialized = true
    if (method === 'shutdown') this.#shutdown = true
    if (this.#initialized || method === 'exit') callback(message)
    else if (id !== undefined) void this.#refuse(id, notInitialized, 'the first request is `initialize`')
  }

  #break(why: string): undefined {
    this.#broken = true
    this.#chunks = []
    void this.#refuse(null, parseError, why).finally(() => this.#end(false))
    return undefined
  }

  #refuse(id: number | string | null, code: number, message: string): Promise<void> {
    return this.#writer.write({jsonrpc: '2.0', id, error: {code, message}} as Message)
  }

  #whole(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)]
    return this.#chunks[0] ?? Buffer.alloc(0)
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#length = rest.length
  }
}
