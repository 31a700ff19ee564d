// Folders on disk → a call whenever something in one of them may have changed. The only user of chokidar. It does not say
// what has changed: an editor that replaces a file, renames it or writes it in two goes causes other events on every system.

import {watch} from 'chokidar'
import {HostError} from './host.ts'

export interface Watcher {
  /** Watches these folders too, not what is below them; those that are watched already are left alone. */
  add(folders: Iterable<string>): void
  /** Resolves when every folder that was there at the start is watched. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** chokidar tells of changes of one file at most every 50 ms and does not come back to the last one. */
const settling = 120

/** `changed` is called with the path of a file or folder that came, changed or went; `failed` where watching is refused. */
export function watchFolders(
  folders: Iterable<string>,
  changed: (path: string) => void,
  failed: (error: HostError) => void,
): Watcher {
  const added = new Set(folders)
  const later = new Map<string, NodeJS.Timeout>()
  const watcher = watch([...added], {
    // What is there when watching begins is told, too: it may have come between a look and the beginning.
    ignoreInitial: false,
    depth: 0,
    // What a writer has not finished yet, ours among them.
    ignored: (path) => /[\\/]\.[^\\/]+\.part$|~$|\.sw[px]$/u.test(path),
  })
  watcher.on('all', (event, path) => {
    const name = path.replaceAll('\\', '/')
    if (event === 'unlinkDir') added.delete(name)
    changed(name)
    clearTimeout(later.get(name))
    later.set(
      name,
      setTimeout(() => {
        later.delete(name)
        changed(name)
      }, settling),
    )
  })
  watcher.on('error', (error) => {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    failed(new HostError('read', (error as NodeJS.ErrnoException).path ?? '', reason))
  })
  return {
    add(more) {
      const fresh = [...more].filter((folder) => !added.has(folder))
      for (const folder of fresh) added.add(folder)
      if (fresh.length > 0) watcher.add(fresh)
    },
    ready: new Promise((resolve) => void watcher.once('ready', resolve)),
    close() {
      for (const timer of later.values()) clearTimeout(timer)
      return watcher.close()
    },
  }
}
