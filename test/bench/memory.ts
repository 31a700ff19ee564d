// node test/bench/memory.ts [EDITS]: the memory of `nianbao preview` over so many edits of the sample (default 10,000),
// each made to the end. Prints a line every hundredth of them: what the process holds, and every tenth of them also what
// is in use after everything else has been collected.

import {spawn} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {driveEdits} from '../support/drive.ts'

const root = resolve(import.meta.dirname, '../..')
const count = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'nianbao-memory-'))
cpSync(join(root, 'source'), join(folder, 'source'), {recursive: true})
const heap = join(folder, 'heap.json')
/** Runs in the preview: collects when it is asked to, and writes down what is left. */
const collecting = `import {renameSync, writeFileSync} from 'node:fs'; process.on('SIGUSR2', () => {
  gc(); gc(); writeFileSync(${JSON.stringify(`${heap}.part`)}, JSON.stringify(process.memoryUsage())); renameSync(${JSON.stringify(`${heap}.part`)}, ${JSON.stringify(heap)})
})`
const flags = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(collecting)}`]
const preview = spawn(process.execPath, [...flags, join(root, 'dist/nianbao.js'), 'preview'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
})
preview.on('exit', (status, signal) => {
  if (signal !== 'SIGINT' && status !== 130) console.error(`the preview ended: ${status ?? signal}`)
})
const port = await new Promise<number>((found) =>
  preview.stdout.on('data', (text: Buffer) => found(Number(/:(\d+)\//u.exec(text.toString())?.[1]))),
)
const step = Math.max(1, Math.floor(count / 100))
let done = 0
const start = performance.now()
const used: number[] = []
const {resident} = await driveEdits(port, preview.pid!, readFileSync(join(root, 'source/tongzhou/2021.md'), 'utf8'), {
  count,
  step,
  told: async (megabytes) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    if (done % 10 === 0) used.push(await collected())
    console.log(
      `${String(done * step).padStart(6)} edits  ${megabytes.toFixed(0)} MiB  ${seconds} s${done % 10 === 0 ? `  ${used.at(-1)!.toFixed(1)} MiB in use` : ''}`,
    )
    done++
  },
})
const part = Math.max(1, Math.floor(resident.length / 5))
const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length
console.log(
  `second fifth ${mean(resident.slice(part, 2 * part)).toFixed(0)} MiB, last fifth ${mean(resident.slice(-part)).toFixed(0)} MiB, most ${Math.max(...resident).toFixed(0)} MiB`,
)
console.log(`in use after collecting: ${used.map((one) => one.toFixed(1)).join(' ')} MiB`)
preview.kill('SIGINT')
rmSync(folder, {recursive: true, force: true})

/** Megabytes of objects and buffers. */
async function collected(): Promise<number> {
  rmSync(heap, {force: true})
  preview.kill('SIGUSR2')
  while (!existsSync(heap)) await pause(50)
  const {heapUsed, external} = JSON.parse(readFileSync(heap, 'utf8')) as NodeJS.MemoryUsage
  return (heapUsed + external) / 2 ** 20
}
