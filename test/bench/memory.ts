// node test/bench/memory.ts [EDITS]: the memory of `nianbao preview` over so many edits of the sample (default 10,000),
// each made to the end. Prints a line every hundredth of them.

import {spawn} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {driveEdits} from '../support/drive.ts'

const root = resolve(import.meta.dirname, '../..')
const count = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'nianbao-memory-'))
cpSync(join(root, 'source'), join(folder, 'source'), {recursive: true})
const preview = spawn(process.execPath, [join(root, 'dist/nianbao.js'), 'preview'], {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']})
preview.on('exit', (status, signal) => {
  if (signal !== 'SIGINT' && status !== 130) console.error(`the preview ended: ${status ?? signal}`)
})
const port = await new Promise<number>((found) => preview.stdout.on('data', (text: Buffer) => found(Number(/:(\d+)\//u.exec(text.toString())?.[1]))))
const step = Math.max(1, Math.floor(count / 100))
let done = 0
const start = performance.now()
const {resident} = await driveEdits(port, preview.pid!, readFileSync(join(root, 'source/tongzhou/2021.md'), 'utf8'), count, step, (megabytes) => {
  console.log(`${String(done * step).padStart(6)} edits  ${megabytes.toFixed(0)} MiB  ${((performance.now() - start) / 1000).toFixed(0)} s`)
  done++
})
const part = Math.max(1, Math.floor(resident.length / 5))
const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length
console.log(`second fifth ${mean(resident.slice(part, 2 * part)).toFixed(0)} MiB, last fifth ${mean(resident.slice(-part)).toFixed(0)} MiB, most ${Math.max(...resident).toFixed(0)} MiB`)
preview.kill('SIGINT')
rmSync(folder, {recursive: true, force: true})
