// A host → the same host that remembers what it was asked and what it answered: the files that a result rests on, known
// without anyone listing them, those that were looked for and are not there among them.

import {type Host, HostError, type OpenFile} from '../host/host.ts'
import {sameBytes} from '../host/platform/platform.ts'
import {absolute} from './project.ts'

export interface Memory {
  /** Answers reading from memory; what writes goes through. */
  readonly host: Host
  /** Every question with its answer, in the order in which they were first asked. */
  answers(): Iterable<{readonly path: string; readonly question: string; readonly answer: Answer}>
  /** How many they are. */
  count(): number
  /** Every path that was asked about. */
  paths(): IterableIterator<string>
  /** Forgets what is not so any more at a path where something has happened; whether there was anything. */
  forget(path: string): boolean
}

export type Answer = {readonly value: unknown} | {readonly fault: HostError}
type Question = 'read' | 'open' | 'kind' | 'list' | 'real' | 'fontFolders'

/** Below the folder `apart`, where results are written, nothing is remembered. */
export function remember(host: Host, apart?: string): Memory {
  const answers = new Map<string, Map<string, Answer>>()
  let count = 0

  function ask<T>(path: string, question: Question, atMost?: number): T {
    if (apart !== undefined && `${path}/`.startsWith(`${apart}/`))
      return settle(answerOf(host, path, question, atMost)) as T
    const key = atMost === undefined ? question : `${question} ${atMost}`
    let known = answers.get(path)
    if (!known) answers.set(path, (known = new Map()))
    let answer = known.get(key)
    if (!answer) {
      known.set(key, (answer = answerOf(host, path, question, atMost)))
      count++
    }
    return settle(answer) as T
  }

  function forgetAt(path: string): boolean {
    let changed = false
    for (const [key, answer] of answers.get(path) ?? []) {
      const [question, atMost] = key.split(' ') as [Question, string | undefined]
      if (same(answer, answerOf(host, path, question, atMost === undefined ? undefined : Number(atMost)))) continue
      answers.get(path)!.delete(key)
      count--
      changed = true
    }
    return changed
  }

  return {
    host: {
      ...host,
      read: (path, atMost) => ask(path, 'read', atMost),
      open: (path) => ask(path, 'open'),
      kind: (path) => ask(path, 'kind'),
      list: (path) => ask(path, 'list'),
      real: (path) => ask(path, 'real'),
      fontFolders: () => ask('', 'fontFolders'),
    },
    *answers() {
      for (const [path, known] of answers) for (const [question, answer] of known) yield {path, question, answer}
    },
    count: () => count,
    paths: () => [...answers.keys()].filter((path) => path !== '').values(),
    forget(path) {
      const here = forgetAt(path)
      return forgetAt(absolute(path, '..')) || here
    },
  }
}

function answerOf(host: Host, path: string, question: Question, atMost: number | undefined): Answer {
  try {
    if (question === 'fontFolders') return {value: host.fontFolders()}
    return {value: question === 'read' ? host.read(path, atMost) : host[question](path)}
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return {fault: error}
  }
}

function settle(answer: Answer): unknown {
  if ('fault' in answer) throw answer.fault
  return answer.value
}

function same(a: Answer, b: Answer): boolean {
  if ('fault' in a || 'fault' in b) return 'fault' in a && 'fault' in b && a.fault.reason === b.fault.reason
  const [left, right] = [contentOf(a.value), contentOf(b.value)]
  if (left instanceof Uint8Array && right instanceof Uint8Array) return sameBytes(left, right)
  return JSON.stringify(left) === JSON.stringify(right)
}

/** Of a file that was opened, its stamp: what is read from it may already be what was written over it. */
function contentOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'part' in value ? (value as OpenFile).stamp : value
}
