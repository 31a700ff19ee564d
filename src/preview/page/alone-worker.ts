// The page's end of its worker: questions that are answered in their order of asking, events as from a server.

import type {Questions, Reply} from '../alone/messages.ts'
import type {Events} from '../protocol.ts'

export interface Program {
  ask<K extends keyof Questions>(is: K, ask: Questions[K]['ask']): Promise<Questions[K]['answer']>
  on<K extends keyof Events>(name: K, listener: (state: Events[K]) => void, until: AbortSignal): void
  /** A file of the project has another content than before. */
  onWritten(listener: (path: string, bytes: Uint8Array<ArrayBuffer>) => void): void
  /** How far a build is. */
  onProgress(listener: (done: number, all: number) => void): void
}

/** `fault` is told of faults of ours that answer no question. */
export function startProgram(script: Blob, fault: (what: string) => void): Program {
  const worker = new Worker(URL.createObjectURL(script))
  const open = new Map<number, {resolve(answer: never): void; reject(error: Error): void}>()
  const listeners = new Map<string, Set<(state: never) => void>>()
  let written: ((path: string, bytes: Uint8Array<ArrayBuffer>) => void) | undefined
  let progress: ((done: number, all: number) => void) | undefined
  let asked = 0
  worker.onerror = (event) => fault(event.message)
  worker.onmessage = ({data}: MessageEvent<Reply>) => {
    if (data.is === 'event') for (const listener of listeners.get(data.name) ?? []) listener(data.state as never)
    else if (data.is === 'written') written?.(data.file[0], data.file[1] as Uint8Array<ArrayBuffer>)
    else if (data.is === 'progress') progress?.(data.done, data.all)
    else if (data.is === 'answer') open.get(data.id)!.resolve(data.answer as never)
    else if (data.id === undefined) fault(data.what)
    else open.get(data.id)!.reject(new Error(data.what))
    if ('id' in data && data.id !== undefined) open.delete(data.id)
  }
  return {
    ask(is, ask) {
      const id = ++asked
      worker.postMessage({id, is, ask})
      return new Promise((resolve, reject) => open.set(id, {resolve, reject}))
    },
    on(name, listener, until) {
      const those = listeners.get(name) ?? new Set()
      listeners.set(name, those.add(listener))
      until.addEventListener('abort', () => those.delete(listener))
    },
    onWritten(listener) {
      written = listener
    },
    onProgress(listener) {
      progress = listener
    },
  }
}
