// Runs commands as whole cold processes and says what they took. Tasks take turns, so that a slow minute of the machine
// falls on all of them; figures of one run can be compared with each other, not with those of another run.

import {spawn, spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

export interface Task {
  readonly id: string
  readonly does: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Files whose sizes are told. */
  readonly outputs?: readonly string[]
  /** Measured once: a round of it takes longer than all others together. */
  readonly slow?: boolean
  /** Called before each run, outside the time taken. */
  readonly before?: () => void
}

export interface Measured {
  readonly id: string
  readonly does: string
  /** Seconds: median, least and most of the runs. */
  readonly wall: number
  readonly least: number
  readonly most: number
  readonly runs: number
  /** Seconds of all processors together; absent where GNU time is not installed. */
  readonly cpu?: number
  /** MiB of the largest process (resident), and of all processes with shared pages counted once (Linux). */
  readonly resident?: number
  readonly proportional?: number
  /** KiB by file name. */
  readonly sizes: Readonly<Record<string, number>>
  /** 0, or what the first failing run ended with. */
  readonly exit: number
  readonly complaint?: string
}

interface Run {
  readonly wall: number
  readonly cpu?: number
  readonly resident?: number
  readonly exit: number
}

const gnuTime = existsSync('/usr/bin/time')
/** No rival gets more than this. */
const patience = 300_000

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** `runs` timed runs of each task in turns, after one that warms up and in which memory is watched. */
export async function measure(tasks: readonly Task[], runs: number, work: string): Promise<Measured[]> {
  const watched: Watched[] = []
  for (const task of tasks) watched.push(await watch(task))
  const timed = tasks.map((): Run[] => [])
  for (let round = 0; round < runs; round += 1) {
    tasks.forEach((task, index) => {
      if (round === 0 || !task.slow) timed[index]!.push(time(task, work))
    })
  }
  return tasks.map((task, index) => summary(task, timed[index]!, watched[index]!))
}

function summary(task: Task, runs: readonly Run[], watched: Watched): Measured {
  const walls = runs.map(({wall}) => wall)
  const cpu = runs.flatMap((run) => run.cpu ?? [])
  const resident = runs.flatMap((run) => run.resident ?? [])
  const exit = [watched.exit, ...runs.map((run) => run.exit)].find((code) => code !== 0) ?? 0
  const sizes = (task.outputs ?? [])
    .filter((file) => existsSync(file))
    .map((file): [string, number] => [file.replace(/^.*\//u, ''), statSync(file).size / 1024])
  return {
    id: task.id,
    does: task.does,
    wall: median(walls),
    least: Math.min(...walls),
    most: Math.max(...walls),
    runs: runs.length,
    ...(cpu.length && {cpu: median(cpu)}),
    ...(resident.length && {resident: Math.max(...resident)}),
    ...(watched.proportional && {proportional: watched.proportional}),
    sizes: Object.fromEntries(sizes),
    exit,
    ...(exit && watched.complaint && {complaint: watched.complaint}),
  }
}

function time({command, env, cwd, before}: Task, work: string): Run {
  before?.()
  const log = join(work, 'time.txt')
  const [program, ...rest] = gnuTime ? ['/usr/bin/time', '-o', log, '-f', '%U %S %M', ...command] : command
  const start = performance.now()
  const {status} = spawnSync(program!, rest, {stdio: 'ignore', env: {...process.env, ...env}, cwd, timeout: patience})
  const wall = (performance.now() - start) / 1000
  if (!gnuTime) return {wall, exit: status ?? 1}
  const [user, system, resident] = readFileSync(log, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number)
  return {wall, cpu: user! + system!, resident: resident! / 1024, exit: status ?? 1}
}

interface Watched {
  readonly proportional?: number
  readonly exit: number
  readonly complaint: string
}

/** One run, looked at every few milliseconds: the memory of the process and of everything that it starts. */
async function watch({command, env, cwd, before}: Task): Promise<Watched> {
  before?.()
  const [program, ...rest] = command
  const options = {env: {...process.env, ...env}, cwd, detached: true}
  const child = spawn(program!, rest, {...options, stdio: ['ignore', 'ignore', 'pipe']})
  let complaint = ''
  let exit: number | undefined
  child.stderr.on('data', (data: Buffer) => (complaint = (complaint + data.toString()).slice(-2000)))
  const end = new Promise<void>((done) => {
    child.on('exit', (code) => done(void (exit = code ?? 1)))
    child.on('error', () => done(void (exit = 127)))
  })
  const stop = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGTERM'), patience)
  let peak = 0
  while (exit === undefined) {
    peak = Math.max(peak, proportional(child.pid ?? 0))
    await Promise.race([end, new Promise((wake) => setTimeout(wake, 8))])
  }
  clearTimeout(stop)
  return {exit, complaint, ...(peak && {proportional: peak})}
}

/** MiB of the processes of `group`, shared pages counted once; 0 where /proc does not say. */
function proportional(group: number): number {
  if (!existsSync('/proc/self/smaps_rollup')) return 0
  let total = 0
  for (const id of readdirSync('/proc')) {
    if (!/^\d+$/u.test(id)) continue
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'latin1')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (Number(fields[2]) !== group) continue
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'latin1')
      total += Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0)
    } catch {
      // The process has ended between the two looks.
    }
  }
  return total / 1024
}
