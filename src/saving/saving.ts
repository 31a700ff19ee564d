// What happens to a text that is worked on and to the file that it came from → what is to be done. No files, no clock, no
// page: a state and an event in, the next state and the actions out. What it holds to: the file is written only while it
// holds what the text was changed from, or what a person has seen and chosen to replace; what is typed goes away only where
// a person gives it up. A conflict ends by a choice, or where there is nothing left to choose; it does not end because the
// file is again what it was before.

/** A file, byte for byte; undefined: there is none. */
export type Content = Uint8Array | undefined

export type Phase =
  /** Text and file are the same. */
  | {readonly is: 'saved'}
  /** The text has changed, the file has not. */
  | {readonly is: 'unsaved'}
  /** Both have: `disk` is what the file was when it was last looked at. A person has to choose. */
  | {readonly is: 'conflict'; readonly disk: Content}
  /** The system has refused to write, or to read, with this reason. */
  | {readonly is: 'failed'; readonly reason: string}

export interface Saving {
  /** The file as it was last read or written: what the text was changed from. */
  readonly base: Content
  /** The file as the text would have it. */
  readonly mine: Uint8Array
  readonly phase: Phase
}

export type SavingEvent =
  /** Someone has changed the text. */
  | {readonly type: 'typed'; readonly mine: Uint8Array}
  /** The file was read. */
  | {readonly type: 'seen'; readonly disk: Content}
  /** What is not written is to be written now: after a pause, by a key, before the end. */
  | {readonly type: 'save'}
  /** Of an exchange: the file now is `content`. */
  | {readonly type: 'written'; readonly content: Uint8Array}
  /** What was reported as written was not: the file it was changed from is `base`. */
  | {readonly type: 'unwritten'; readonly base: Uint8Array}
  /** Of an exchange, or of reading: the system refused. */
  | {readonly type: 'refused'; readonly reason: string}
  /** A person who saw `disk` beside the text takes one of the two. */
  | {readonly type: 'chosen'; readonly take: 'mine' | 'disk'; readonly disk: Content}

export type SavingAction =
  /** Write `content` in place of `expected`, if that is what is there; answered by `written`, `seen` or `refused`. */
  | {readonly type: 'exchange'; readonly expected: Content; readonly content: Uint8Array}
  /** The text is this from now on. */
  | {readonly type: 'load'; readonly content: Uint8Array}
  /** Keep the text beside the file, for it cannot be written into it now. */
  | {readonly type: 'keep'; readonly mine: Uint8Array}
  /** What was kept is no longer needed. */
  | {readonly type: 'release'}

export interface Step {
  readonly saving: Saving
  readonly actions: readonly SavingAction[]
}

/** A text as it was read; `kept`: what an earlier session could not write, which a person has to choose about. */
export function opened(disk: Uint8Array, kept: Content): Step {
  if (!kept || same(kept, disk))
    return {saving: {base: disk, mine: disk, phase: {is: 'saved'}}, actions: kept ? [{type: 'release'}] : []}
  return {saving: {base: disk, mine: kept, phase: {is: 'conflict', disk}}, actions: []}
}

export function step(saving: Saving, event: SavingEvent): Step {
  const {base, mine, phase} = saving
  switch (event.type) {
    case 'typed':
      return typed(saving, event.mine)
    case 'seen':
      return seen(saving, event.disk)
    case 'save':
      if (phase.is !== 'conflict' && same(mine, base)) return stay(saving)
      if (phase.is === 'conflict') return {saving, actions: [{type: 'keep', mine}]}
      return {saving, actions: [{type: 'exchange', expected: base, content: mine}]}
    case 'written':
      return {
        // More may have been typed while it was written.
        saving: {base: event.content, mine, phase: same(event.content, mine) ? {is: 'saved'} : {is: 'unsaved'}},
        actions: [{type: 'release'}],
      }
    case 'unwritten':
      if (phase.is === 'conflict') return stay(saving)
      return stay({base: event.base, mine, phase: same(mine, event.base) ? {is: 'saved'} : {is: 'unsaved'}})
    case 'refused':
      // A person still has to choose.
      if (phase.is === 'conflict') return stay(saving)
      return {saving: {base, mine, phase: {is: 'failed', reason: event.reason}}, actions: []}
    case 'chosen':
      return chosen(saving, event.take, event.disk)
  }
}

function typed({base, phase}: Saving, mine: Uint8Array): Step {
  if (phase.is !== 'conflict') return stay({base, mine, phase: same(mine, base) ? {is: 'saved'} : {is: 'unsaved'}})
  if (same(mine, phase.disk))
    return {saving: {base: phase.disk, mine, phase: {is: 'saved'}}, actions: [{type: 'release'}]}
  return stay({base, mine, phase})
}

function seen(saving: Saving, disk: Content): Step {
  const {base, mine, phase} = saving
  // Whatever it was before: nothing differs any more.
  if (same(disk, mine)) return {saving: {base: disk, mine, phase: {is: 'saved'}}, actions: [{type: 'release'}]}
  if (phase.is === 'conflict') return stay({base, mine, phase: {is: 'conflict', disk}})
  // What was refused is tried again when more is typed, not because something has looked.
  if (same(disk, base)) return stay(saving)
  if (disk && same(mine, base))
    return {saving: {base: disk, mine: disk, phase: {is: 'saved'}}, actions: [{type: 'load', content: disk}]}
  return {saving: {base, mine, phase: {is: 'conflict', disk}}, actions: [{type: 'keep', mine}]}
}

function chosen(saving: Saving, take: 'mine' | 'disk', seenDisk: Content): Step {
  const {mine, phase} = saving
  // The choice is about another file than the one that is there, or there is none to take.
  if (phase.is !== 'conflict' || !same(phase.disk, seenDisk) || (take === 'disk' && !seenDisk)) return stay(saving)
  if (take === 'mine')
    return {
      saving: {base: seenDisk, mine, phase: {is: 'unsaved'}},
      actions: [{type: 'exchange', expected: seenDisk, content: mine}],
    }
  return {
    saving: {base: seenDisk, mine: seenDisk!, phase: {is: 'saved'}},
    actions: [{type: 'load', content: seenDisk!}, {type: 'release'}],
  }
}

function stay(saving: Saving): Step {
  return {saving, actions: []}
}

export function same(a: Content, b: Content): boolean {
  if (!a || !b) return a === b
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
