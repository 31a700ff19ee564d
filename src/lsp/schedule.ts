// When documents are checked: soon after the last key, and later the longer a check takes.

import {milliseconds} from '../host/clock.ts'

/** A pause that no typing has, in milliseconds. */
const shortest = 20
const longest = 500

export interface Schedule {
  /** Checks the document after a pause that begins now. */
  soon(uri: string): void
  cancel(uri: string): void
}

export function openSchedule(check: (uri: string) => void): Schedule {
  const timers = new Map<string, NodeJS.Timeout>()
  let pause = shortest
  const cancel = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }
  const soon = (uri: string): void => {
    cancel(uri)
    timers.set(uri, setTimeout(() => {
      timers.delete(uri)
      const start = milliseconds()
      check(uri)
      pause = Math.min(longest, Math.max(shortest, milliseconds() - start))
    }, pause))
  }
  return {soon, cancel}
}
