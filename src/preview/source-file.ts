// The source that is previewed: the text as it is worked on, and the file on disk. What is done when is decided by
// saving/; here it is done. What could not be written is kept beside the file, and asked about when it is opened again.

import {type Host, HostError} from '../host/host.ts'
import {newToken} from '../host/token.ts'
import {longestSource} from '../markdown/decode.ts'
import {sha256} from '../project/hash.ts'
import {exchange} from '../saving/exchange.ts'
import {type Content, opened, type Phase, type SavingAction, type SavingEvent, same, step} from '../saving/saving.ts'
import {withEdits, withLineFeeds} from './line-ends.ts'
import type {ResolveRequest, SourceState} from './protocol.ts'

/** As the page is told it. */
export type SourceFileState = Omit<SourceState, 'session'>

export interface PreviewedFile {
  state(): SourceFileState
  /** The file as it would be written now. */
  bytes(): Uint8Array
  /** Takes a text that `client` has changed from `version`; false where another one has changed it since. */
  edit(client: string, version: number, text: string): boolean
  /** Writes what is not written yet. */
  save(): void
  /** What was last written did not come to where a person keeps it: there the file is `base`. */
  unwritten(base: Uint8Array): void
  /** The file on disk may have changed. */
  look(): void
  /** Ends a conflict as the person chose, who saw the file named by `diskHash`; false where it, or the text, is another one by now. */
  resolve(choice: ResolveRequest): boolean
}

/** Hash of a file that is not there. */
const gone = 'gone'

/** `path` is the real one, without links. `changed` is called whenever the state is another. Throws HostError. */
export function openPreviewedFile(host: Host, path: string, changed: () => void): PreviewedFile {
  const names = namesFor(path)
  let version = 0
  let text = ''
  let bom = false
  let writable = true
  /** Who changed the text last, and the last version that another one has made. */
  let lastClient = ''
  let lastForeign = 0
  const first = read() ?? (recover(host, path), read())
  if (!first) throw new HostError('read', path, 'ENOENT')
  let kept: Content = host.read(names.kept, longestSource + 1)
  let {saving, actions} = opened(first, kept)
  show(saving.mine)
  actions.forEach(perform)

  return {
    state() {
      const {phase} = saving
      return {
        version,
        text: withLineFeeds(text),
        writable,
        standing: phase.is,
        ...(phase.is === 'conflict' && clashOf(phase.disk, saving.base)),
        ...(phase.is === 'failed' && {reason: phase.reason}),
      }
    },
    bytes,
    edit(client, from, edited) {
      if (!writable) return false
      // One client may send its next text before it knows the number of the last one.
      if (from !== version && !(client === lastClient && from >= lastForeign)) return false
      if (client !== lastClient) [lastClient, lastForeign] = [client, version]
      text = withEdits(text, edited)
      version++
      send({type: 'typed', mine: bytes()})
      changed()
      return true
    },
    save() {
      if (writable) send({type: 'save'})
    },
    unwritten: (base) => send({type: 'unwritten', base}),
    look,
    resolve(choice) {
      if (saving.phase.is !== 'conflict') return true
      look()
      // The same text as on disk by now: there is nothing left to choose.
      const {phase} = saving
      if (phase.is !== 'conflict') return true
      if (hashOf(phase.disk) !== choice.diskHash) return false
      if (choice.take === 'merged') {
        // It was put together from an older text than the one that would go.
        if (!writable || choice.version !== version) return false
        text = withEdits(text, choice.text)
        lastForeign = ++version
        lastClient = ''
        send({type: 'typed', mine: bytes()})
        changed()
      }
      send({type: 'chosen', take: choice.take === 'disk' ? 'disk' : 'mine', disk: phase.disk})
      return true
    },
  }

  function bytes(): Uint8Array {
    return new TextEncoder().encode((bom ? '\uFEFF' : '') + text)
  }

  function read(): Content {
    return host.read(path, longestSource + 1)
  }

  /** The text is another one, and none of a tab. */
  function show(content: Uint8Array): void {
    ;({text, bom, writable} = decoded(content))
    version++
    lastClient = ''
    lastForeign = version
  }

  function look(): void {
    let event: SavingEvent
    try {
      event = {type: 'seen', disk: read()}
    } catch (error) {
      event = refusal(error)
    }
    send(event)
  }

  function send(event: SavingEvent): void {
    const before = saving
    const next = step(saving, event)
    saving = next.saving
    next.actions.forEach(perform)
    if (event.type !== 'typed' && !isSame(before.phase, saving.phase)) changed()
  }

  function perform(action: SavingAction): void {
    if (action.type === 'exchange') send(exchanged(action.expected, action.content))
    else if (action.type === 'load') {
      show(action.content)
      changed()
    } else keep(action.type === 'keep' ? action.mine : undefined)
  }

  function exchanged(expected: Content, content: Uint8Array): SavingEvent {
    try {
      // The folder may have been replaced by a link that leads elsewhere.
      const folder = folderOf(path)
      if (host.real(folder) !== folder || (expected && (host.real(path) ?? path) !== path))
        throw new HostError('write', path, 'ELOOP')
      const result = exchange(host, names, expected, content)
      return result.done ? {type: 'written', content} : {type: 'seen', disk: result.disk}
    } catch (error) {
      return refusal(error)
    }
  }

  /** What the disk refuses to keep is still in the session. */
  function keep(mine: Content): void {
    if (same(mine, kept)) return
    try {
      if (mine) host.write(names.kept, mine)
      else host.remove(names.kept)
      kept = mine
    } catch (error) {
      if (!(error instanceof HostError)) throw error
    }
  }
}

/** What a person has to know who chooses. That both began as the file is now is only known where the file has changed since. */
function clashOf(disk: Content, base: Content): Pick<SourceFileState, 'disk' | 'diskHash' | 'base' | 'mergeable'> {
  const theirs = disk && decoded(disk)
  const old = base && !same(base, disk) ? decoded(base) : undefined
  return {
    disk: theirs ? withLineFeeds(theirs.text) : null,
    diskHash: hashOf(disk),
    mergeable: theirs?.writable === true,
    ...(old?.writable && {base: withLineFeeds(old.text)}),
  }
}

interface FileNames {
  readonly path: string
  readonly part: string
  readonly aside: string
  /** The text that could not be written. */
  readonly kept: string
}

/** Beside the file; of no report by their names. */
function namesFor(path: string): FileNames {
  const [folder, name] = [folderOf(path), path.slice(path.lastIndexOf('/') + 1)]
  const own = newToken()
  return {
    path,
    part: `${folder}/.${name}.${own}.new.part`,
    aside: `${folder}/.${name}.${own}${asideEnd}`,
    kept: `${folder}/.${name}.unsaved`,
  }
}

const asideEnd = '.aside.part'

/** A session that was killed between moving the file aside and giving its name to the new one. */
function recover(host: Host, path: string): void {
  const folder = folderOf(path)
  const start = `.${path.slice(path.lastIndexOf('/') + 1)}.`
  const aside = host.list(folder).find((name) => name.startsWith(start) && name.endsWith(asideEnd))
  if (aside !== undefined && host.link(`${folder}/${aside}`, path)) host.remove(`${folder}/${aside}`)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

function refusal(error: unknown): SavingEvent {
  if (!(error instanceof HostError)) throw error
  return {type: 'refused', reason: error.reason}
}

function isSame(a: Phase, b: Phase): boolean {
  if (a.is === 'conflict' && b.is === 'conflict') return same(a.disk, b.disk)
  return a.is === 'failed' && b.is === 'failed' ? a.reason === b.reason : a.is === b.is
}

function decoded(content: Uint8Array): {text: string; bom: boolean; writable: boolean} {
  const bom = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
  const own = bom ? content.subarray(3) : content
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(own)
    return {text, bom, writable: content.length <= longestSource}
  } catch {
    return {text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(own), bom, writable: false}
  }
}

function hashOf(content: Content): string {
  return content ? sha256(content) : gone
}
