// The bundled program kept running: command after command in one process, each with arguments, a folder, an environment
// and streams of its own, so that many commands pay for one start. `residentProgram` is what hands a command over; run as
// a program itself (`node resident.ts`), this file is the process that stays.

import {spawn} from 'node:child_process'
import {chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {pathToFileURL} from 'node:url'

const dist = join(import.meta.dirname, '../../dist')
const store = globalThis as {residentProgram?: string}

/** The path of a program that does what the bundled one does; what stays is started on first use, and ends with this process. */
export function residentProgram(env: Readonly<Record<string, string>>): string {
  store.residentProgram ??= started(env)
  return store.residentProgram
}

function started(env: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-resident-'))
  const program = join(folder, 'nianbao')
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, import.meta.filename, program], {
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.unref()
  ;(child.stdin as Socket).unref()
  const moment = new Int32Array(new SharedArrayBuffer(4))
  while (!existsSync(program)) {
    // Whoever ends before it serves says why on standard error.
    try {
      process.kill(child.pid!, 0)
    } catch {
      throw new Error('the resident program has ended')
    }
    Atomics.wait(moment, 0, 0, 5)
  }
  return program
}

/** What stands at `program` while this process listens. Its standard input is read to its end: of a pipe, its writer may be handed over, too. */
function handingOver(program: string, port: number): string {
  return `#!/bin/bash
put="${program}.$$"
if [ -c /dev/stdin ]; then : > "$put.in"; else cat > "$put.in"; fi
exec 9<> /dev/tcp/127.0.0.1/${port}
{ printf '%s\\0' "$put" "$PWD" "$#" "$@"; env -0; printf '\\0'; } >&9
read -r status <&9
cat "$put.out"
cat "$put.err" >&2
rm "$put."*
exit "$status"
`
}

interface Command {
  /** Where its streams are, each as a file. */
  readonly put: string
  readonly cwd: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What came so far as a command, once it is whole: its last part is empty. */
function commandOf(text: string): Command | undefined {
  if (!text.endsWith('\0\0')) return undefined
  const [put = '', cwd = '', count = '', ...rest] = text.slice(0, -2).split('\0')
  const env = rest.slice(Number(count)).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)])
  return env.length ? {put, cwd, args: rest.slice(0, Number(count)), env: Object.fromEntries(env)} : undefined
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = []
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }
  bytes(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}

type Main = (args: readonly string[]) => Promise<void>

async function obey({put, cwd, args, env}: Command, main: Main): Promise<number> {
  const [out, err] = [new Collected(), new Collected()]
  const streams = {stdin: Readable.from([readFileSync(`${put}.in`)]), stdout: out, stderr: err}
  for (const [name, value] of Object.entries(streams)) Object.defineProperty(process, name, {value, configurable: true})
  process.env = {...env}
  process.chdir(cwd)
  process.exitCode = undefined
  const others = {SIGINT: process.listeners('SIGINT'), SIGTERM: process.listeners('SIGTERM')}
  await main(args)
  for (const [signal, listeners] of Object.entries(others)) {
    process.removeAllListeners(signal)
    for (const listener of listeners) process.on(signal, listener)
  }
  writeFileSync(`${put}.out`, out.bytes())
  writeFileSync(`${put}.err`, err.bytes())
  return Number(process.exitCode ?? 0)
}

if (process.argv[1] === import.meta.filename) {
  const program = process.argv[2]!
  const {main} = (await import(pathToFileURL(join(dist, 'main.js')).href)) as {main: Main}
  // One after the other: folder, environment and streams are those of the whole process.
  let last = Promise.resolve()
  const answer = (socket: Socket): void => {
    let text = ''
    socket.setEncoding('utf8').on('data', (more: string) => {
      text += more
      const command = commandOf(text)
      if (!command) return
      last = last.then(async () => {
        const status = await obey(command, main)
        process.exitCode = 0
        socket.end(`${status}\n`)
      })
    })
  }
  const server = createServer(answer).listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    writeFileSync(`${program}.part`, handingOver(program, address.port))
    chmodSync(`${program}.part`, 0o755)
    renameSync(`${program}.part`, program)
  })
  // With whoever started it.
  process.stdin.resume().on('end', () => {
    rmSync(join(program, '..'), {recursive: true, force: true})
    process.exit()
  })
}
