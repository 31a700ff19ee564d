// One source in preview, put together: the session, the server, the watch on the disk.

import {watchFolders} from '../host/watch.ts'
import {standing as standingFolder} from '../project/watch.ts'
import {type PreviewServer, startServer} from './server.ts'
import {openSession, type SessionRun} from './session.ts'
import type {Tongue} from './tongue.ts'

export interface PreviewRun extends SessionRun {
  /** 0: a free one. */
  readonly port: number
  /** Absent: as the browser wants. */
  readonly tongue?: Tongue
  /** Address of the project's page, if it is opened from there. */
  readonly home?: string
}

export interface Preview {
  readonly address: string
  /** The same for the project's page, which leads there from another port. */
  readonly entrance: string
  /** Writes what is not written yet, at once. */
  flush(): void
  close(): Promise<void>
}

/** Milliseconds in which what happens is one reason to ask which folders are to be watched. */
const gathering = 100

/** Throws HostError where the source or the port cannot be had. */
export async function openPreview(run: PreviewRun): Promise<Preview> {
  const {host, source, showPath} = run
  let server: PreviewServer | undefined
  const session = openSession(run, (name, state) => server?.send(name, state))
  try {
    server = await startServer(host, run.port, {
      tongue: run.tongue,
      path: showPath(source.path),
      home: run.home,
      session,
    })
  } catch (error) {
    // The program ends by itself where nothing is left open.
    session.close()
    throw error
  }
  const {address, entrance, close} = server
  const watcher = watchFolders(
    folders(),
    (path) => {
      session.note(path)
      watchMore()
    },
    (error) => run.fault(error),
  )
  let more: NodeJS.Timeout | undefined
  // What the first version rests on is known once it has been made.
  const later = setInterval(() => watcher.add(folders()), 2000)
  later.unref()

  return {
    address,
    entrance,
    flush: () => session.save(),
    async close() {
      clearInterval(later)
      clearTimeout(more)
      session.close()
      close()
      await watcher.close()
    },
  }

  /** Once for all that happens at a time: at the beginning every file of every folder is told. */
  function watchMore(): void {
    more ??= setTimeout(() => {
      more = undefined
      watcher.add(folders())
    }, gathering)
  }

  function* folders(): Generator<string> {
    for (const path of session.paths()) yield standingFolder(host, path)
  }
}
