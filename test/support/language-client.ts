// An editor, as far as the language server sees one: JSON-RPC over the program's standard streams, framed by hand, with
// everything that is said written down.

import {type ChildProcess, spawn} from 'node:child_process'
import {pathToFileURL} from 'node:url'
import {onTestFinished} from 'vitest'
import {environment, patience, program} from './command.ts'

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Sent {
  readonly range: Range
  readonly severity: number
  readonly code: string
  readonly message: string
  readonly relatedInformation?: readonly {
    readonly location: {readonly uri: string; readonly range: Range}
    readonly message: string
  }[]
}

export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Sent[]
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: {readonly code: number; readonly message: string}
}

export interface Client {
  readonly child: ChildProcess
  /**
   * Messages in the order in which they came and went, as `→` and `←`; of diagnostics, which come when they are ready,
   * those that were waited for.
   */
  readonly log: readonly {readonly way: '→' | '←'; readonly message: Message}[]
  /** The result; throws what the server says instead. */
  request<T>(method: string, params: unknown): Promise<T>
  notify(method: string, params: unknown): void
  open(path: string, text: string, languageId?: string): string
  /** Changes one stretch of a document, as the editor does at a key. */
  edit(uri: string, range: Range, text: string): void
  /** The text as the client has it. */
  text(uri: string): string
  /** What was last published about the document's present version; waits for it. */
  diagnostics(uri: string): Promise<readonly Sent[]>
  /** How often something was published about the document. */
  checks(uri: string): number
  /** The next thing published about `uri` that fits. */
  published(uri: string, fits: (one: Published) => boolean): Promise<Published>
  /** The position of `‸` in words that stand once in the document. */
  at(uri: string, words: string): Position
  /** `shutdown` and `exit`; the exit status. */
  end(): Promise<number | null>
}

/** What an editor with everything says about itself. */
export const capable = {
  workspace: {
    workspaceEdit: {documentChanges: true, changeAnnotationSupport: {groupsOnLabel: true}},
    workspaceFolders: true,
  },
  textDocument: {
    hover: {contentFormat: ['markdown', 'plaintext']},
    documentSymbol: {hierarchicalDocumentSymbolSupport: true},
    publishDiagnostics: {relatedInformation: true, versionSupport: true},
    codeAction: {
      codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'refactor.rewrite', 'source.fixAll']}},
    },
    rename: {prepareSupport: true},
  },
}

export interface Starting {
  readonly cwd: string
  /** The folders that are open, where that is not `cwd` alone. */
  readonly folders?: readonly string[]
  readonly capabilities?: object
  readonly locale?: string
  readonly options?: object
  readonly args?: readonly string[]
  /** Answers to what the server asks, by method. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>
  readonly env?: Readonly<Record<string, string>>
}

/** A server with the handshake done; ended with the test, whatever it does. */
export async function connect({
  cwd,
  folders = [cwd],
  capabilities = capable,
  locale = 'zh-cn',
  options,
  args = ['lsp', '--stdio'],
  answers = {},
  env = {},
}: Starting): Promise<Client> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {...environment, ...env},
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const log: {way: '→' | '←'; message: Message}[] = []
  const waiting = new Map<number, (message: Message) => void>()
  const documents = new Map<string, {text: string; version: number}>()
  const last = new Map<string, Published>()
  const counts = new Map<string, number>()
  const watchers = new Set<(one: Published) => void>()
  let buffer = Buffer.alloc(0)
  let said = ''
  let ids = 0
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said += text))
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n')
      const length = head < 0 ? undefined : /content-length: (\d+)/i.exec(buffer.subarray(0, head).toString())?.[1]
      if (length === undefined || buffer.length < head + 4 + Number(length)) return
      receive(JSON.parse(buffer.subarray(head + 4, head + 4 + Number(length)).toString()) as Message)
      buffer = buffer.subarray(head + 4 + Number(length))
    }
  })

  function receive(message: Message): void {
    if (message.method === 'textDocument/publishDiagnostics') {
      const one = message.params as Published
      last.set(one.uri, one)
      counts.set(one.uri, (counts.get(one.uri) ?? 0) + 1)
      for (const watcher of watchers) watcher(one)
      return
    }
    log.push({way: '←', message})
    if (message.method !== undefined && message.id !== undefined) {
      send({id: message.id, result: answers[message.method]?.(message.params) ?? null})
    } else if (message.id !== undefined) waiting.get(message.id)?.(message)
  }

  function send(message: Message): void {
    log.push({way: '→', message})
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }

  function request<T>(method: string, params: unknown): Promise<T> {
    const id = ++ids
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} was not answered; said: ${said}`)), patience)
      waiting.set(id, ({result, error}) => {
        clearTimeout(timer)
        waiting.delete(id)
        if (error) reject(new Error(error.message))
        else resolve(result as T)
      })
      send({id, method, params})
    })
  }

  function published(uri: string, fits: (one: Published) => boolean): Promise<Published> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing published about ${uri}; said: ${said}`)), patience)
      const watcher = (one: Published): void => {
        if (one.uri !== uri || !fits(one)) return
        clearTimeout(timer)
        watchers.delete(watcher)
        taken(one)
        resolve(one)
      }
      watchers.add(watcher)
    })
  }

  function taken(one: Published): void {
    log.push({way: '←', message: {method: 'textDocument/publishDiagnostics', params: one}})
  }

  const text = (uri: string): string => documents.get(uri)!.text
  const client: Client = {
    child,
    log,
    request,
    published,
    text,
    checks: (uri) => counts.get(uri) ?? 0,
    notify: (method, params) => send({method, params}),
    open(path, content, languageId = 'markdown') {
      const uri = path.includes(':') ? path : pathToFileURL(path).href
      documents.set(uri, {text: content, version: 1})
      last.delete(uri)
      send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId, version: 1, text: content}}})
      return uri
    },
    edit(uri, range, put) {
      const document = documents.get(uri)!
      const offset = ({line, character}: Position): number => starts(document.text)[line]! + character
      document.text = document.text.slice(0, offset(range.start)) + put + document.text.slice(offset(range.end))
      document.version++
      send({
        method: 'textDocument/didChange',
        params: {textDocument: {uri, version: document.version}, contentChanges: [{range, text: put}]},
      })
    },
    async diagnostics(uri) {
      const {version} = documents.get(uri)!
      const known = last.get(uri)
      if (known?.version !== version) return (await published(uri, (one) => one.version === version)).diagnostics
      taken(known)
      return known.diagnostics
    },
    at(uri, words) {
      const content = text(uri)
      const plain = words.replace('‸', '')
      const at = content.indexOf(plain)
      if (at < 0 || content.indexOf(plain, at + 1) >= 0) throw new Error(`not once in the document: ${plain}`)
      const before = content.slice(0, at + Math.max(0, words.indexOf('‸'))).split(/\r\n|\r|\n/)
      return {line: before.length - 1, character: before.at(-1)!.length}
    },
    async end() {
      const status = new Promise<number | null>((resolve) => void child.once('exit', resolve))
      await request('shutdown', null)
      send({method: 'exit'})
      return status
    },
  }
  const uri = pathToFileURL(cwd).href
  await request('initialize', {
    processId: process.pid,
    clientInfo: {name: 'test'},
    locale,
    rootUri: uri,
    capabilities,
    workspaceFolders: folders.map((folder) => ({uri: pathToFileURL(folder).href, name: 'project'})),
    ...(options && {initializationOptions: options}),
  })
  send({method: 'initialized', params: {}})
  return client
}

function starts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)]
}
