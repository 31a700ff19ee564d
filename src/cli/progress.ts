// How far long work has come → one line on a terminal, with how long the rest will take; on anything else nothing.

import {milliseconds} from '../host/clock.ts'
import type {Terminal} from './terminal.ts'
import {timeLeft, type Words} from './words.ts'

export interface Progress {
  /** How many are done. */
  readonly done: number
  /** So many are done, or are before this one is begun. */
  at(done: number, path: string): void
  /** Takes the line away. */
  end(): void
}

/** Milliseconds between two lines: faster than anyone reads. */
const pause = 100
/** Milliseconds before the rest can be told from what was done. */
const enough = 2000

/** Of one thing there is nothing to tell. */
export function openProgress(
  terminal: Terminal,
  words: Words,
  all: number,
  showPath: (path: string) => string,
): Progress {
  const start = milliseconds()
  let last = -pause
  let count = 0
  return {
    get done() {
      return count
    },
    at(done, path) {
      count = done
      const now = milliseconds()
      if (all < 2 || now - last < pause) return
      last = now
      const taken = now - start
      const left = done > 0 && taken >= enough ? timeLeft(words, ((taken / done) * (all - done)) / 1000) : ''
      terminal.progress(words.say('progress', {done, all, left, path: showPath(path)}))
    },
    end: () => terminal.progress(''),
  }
}
