// The text of this tab and the one of the server, kept in step: what is typed is sent at once, one request at a time; what
// others have changed meanwhile is put together with it, or a person has to choose.

import type {EditRequest, SourceState} from '../protocol.ts'
import {merge} from '../splice.ts'

/** A text, and the version that it was changed from. */
export type Change = Omit<EditRequest, 'client'>
export type Version = Pick<SourceState, 'session' | 'version' | 'text'>

/** Two that have changed the same place, and what they began as. */
export interface Clash {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

export interface SyncSurroundings {
  /** 200: taken, with the new version; 409: someone else was quicker, with the text; undefined: the server is not there. */
  send(request: Change): Promise<{readonly status: number; readonly state: Version} | undefined>
  /** Shows another text than the one that is shown. */
  show(text: string): void
  /** Two have changed the same place, and these are the versions by now; undefined: there is nothing left to choose. */
  clash(versions: Clash | undefined): void
  /** Whether the server takes what is typed. */
  online(is: boolean): void
}

export type Chosen = 'mine' | 'theirs' | {readonly text: string}

export interface Sync {
  /** The text as it is shown now. */
  typed(text: string): void
  /** The server has this text now. */
  received(state: Version): void
  /** What is not sent yet, as a last request; undefined where there is nothing. */
  unsent(): Change | undefined
  /** What the server has of this tab's text. */
  readonly base: Version
  /** Whether a person has to choose; until then nothing is sent. */
  readonly clashing: boolean
  /** Ends a clash: `mine` is what is shown, with all that was typed meanwhile; or by a text that was put together from both. */
  choose(which: Chosen): void
}

/** Milliseconds before a server that was not there is tried again. */
const patience = 1000

export function openSync({send, show, clash, online}: SyncSurroundings, start: Version): Sync {
  let base = start
  let local = start.text
  let sending: string | undefined
  let waiting: Version | undefined
  /** What the server has, where it cannot be put together with `local`. */
  let theirs: Version | undefined

  return {
    typed,
    received,
    unsent,
    choose,
    get base() {
      return base
    },
    get clashing() {
      return theirs !== undefined
    },
  }

  function typed(text: string): void {
    local = text
    if (theirs) take(theirs)
    void flush()
  }

  async function flush(): Promise<void> {
    while (sending === undefined && !theirs && local !== base.text) {
      sending = local
      const answer = await send({version: base.version, text: sending})
      const sent = sending
      sending = undefined
      if (!answer) {
        online(false)
        setTimeout(() => void flush(), patience)
        return
      }
      if (answer.status === 200) base = {...answer.state, text: sent}
      else if (answer.status === 409) take(answer.state)
      else return
      if (waiting && isNewer(waiting)) take(waiting)
      waiting = undefined
      online(true)
    }
  }

  function received(state: Version): void {
    if (!isNewer(state)) return
    if (sending !== undefined) waiting = state
    else {
      take(state)
      void flush()
    }
  }

  /** Versions of another session start anew. */
  function isNewer({session, version}: Version): boolean {
    return session !== base.session || version > base.version
  }

  function take(state: Version): void {
    const both = merge(base.text, local, state.text)
    if (both === undefined) {
      theirs = state
      clash({base: base.text, mine: local, theirs: state.text})
      return
    }
    settle(state, both)
  }

  /** `text` is what both have from now on, changed from `state`. */
  function settle(state: Version, text: string): void {
    base = state
    if (theirs) {
      theirs = undefined
      clash(undefined)
    }
    if (text === local) return
    local = text
    show(text)
  }

  function choose(which: Chosen): void {
    if (!theirs) return
    settle(theirs, which === 'mine' ? local : which === 'theirs' ? theirs.text : which.text)
    void flush()
  }

  function unsent(): Change | undefined {
    return local === base.text ? undefined : {version: base.version, text: local}
  }
}
