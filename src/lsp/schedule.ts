// When documents are checked: soon after the last key, and later the longer a check takes.

import {milliseconds} from '../host/clock.ts'

/** Milliseconds after the last change; what is typed or pasted at once comes in one go. */
const shortest = 10
/** A check that takes longer than this is not begun at every key, but after a pause as long as it takes. */
const bearable = 100
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
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri)
        const start = milliseconds()
        check(uri)
        const took = milliseconds() - start
        pause = took > bearable ? Math.min(longest, took) : shortest
      }, pause),
    )
  }
  return {soon, cancel}
}
