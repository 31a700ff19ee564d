// In a package with Node inside: opens the project's page of the folder that the package lies in, in this machine's browser.
// Plain JavaScript, started by the start files beside it.

import {spawn} from 'node:child_process'
import {dirname, join} from 'node:path'

const program = import.meta.dirname
const project = process.argv[2] ?? dirname(program)
const preview = spawn(process.execPath, [join(program, 'dist/nianbao.js'), 'preview', '--root', project], {
  cwd: project,
  stdio: ['ignore', 'pipe', 'inherit'],
})
let heard = ''
let opened = false
preview.stdout.on('data', (chunk) => {
  process.stdout.write(chunk)
  heard += chunk
  const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(heard) ?? []
  if (opened || !address) return
  opened = true
  if (!process.env.NIANBAO_NO_BROWSER) open(address)
})
preview.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => preview.kill('SIGINT'))

/** Where there is no such program, the address that was printed is to be opened by hand. */
function open(address) {
  const [command, ...args] = {
    win32: ['cmd', '/c', 'start', '""', address],
    darwin: ['open', address],
  }[process.platform] ?? ['xdg-open', address]
  spawn(command, args, {stdio: 'ignore', detached: true, windowsVerbatimArguments: true})
    .on('error', () => {})
    .unref()
}
