// A file that only an office program reads → the same as .docx or .xlsx, by the LibreOffice of this machine, where there is
// one: without a window, in a folder of its own that is gone afterwards, for a minute at most.

import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

const longest = 60_000

/**
 * `from` is the file's kind as its name would end. Undefined where there is no LibreOffice, it makes nothing of the file, or
 * takes too long. `program` for tests.
 */
export async function byOffice(
  bytes: Uint8Array,
  from: string,
  to: 'docx' | 'xlsx',
  program = 'soffice',
): Promise<Uint8Array | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  try {
    const file = join(folder, `file.${from}`)
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--norestore', '--nolockcheck', '--convert-to', to, '--outdir', folder, file]
    await ended(program, args, folder)
    return new Uint8Array(readFileSync(join(folder, `file.${to}`)))
  } catch {
    return undefined
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

/** The program starts others: all of them are ended with it. */
function ended(program: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // What the file links to is not to be fetched.
    const nowhere = 'http://127.0.0.1:9'
    const env = {...process.env, http_proxy: nowhere, https_proxy: nowhere, all_proxy: nowhere, no_proxy: ''}
    const child = spawn(program, args, {cwd, env, stdio: 'ignore', detached: process.platform !== 'win32'})
    const timer = setTimeout(() => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
        else process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It has ended meanwhile.
      }
    }, longest)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
