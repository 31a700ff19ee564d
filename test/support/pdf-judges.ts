// Judges from outside for PDF files: veraPDF, qpdf, poppler, MuPDF, pdf.js. One that is not installed makes its tests be
// skipped by name; with CI=true it makes them fail.

import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {test} from 'vitest'

const verapdf = fileURLToPath(new URL('verapdf/verapdf.sh', import.meta.url))

/** A test that needs these programs. */
export function testWith(programs: readonly string[], name: string, body: () => void | Promise<void>): void {
  const missing = programs.filter((program) => !isInstalled(program))
  const skip = missing.length > 0 && process.env['CI'] !== 'true'
  test.skipIf(skip)(skip ? `${name} (no ${missing.join(', ')})` : name, async () => {
    if (missing.length > 0) throw new Error(`not installed: ${missing.join(', ')}`)
    await body()
  })
}

function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** Runs `body` with what writes files to a folder that is removed afterwards. */
export async function withFolder(
  body: (put: (name: string, bytes: Uint8Array) => string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  try {
    await body((name, bytes) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Runs `body` with the files written to a folder that is removed afterwards. */
export function withFiles<T>(files: Readonly<Record<string, Uint8Array>>, body: (paths: string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    return body(paths)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

interface Result {
  readonly compliant: boolean
  readonly profileName: string
  readonly details: {
    readonly ruleSummaries: readonly {
      clause: string
      testNumber: number
      checks: readonly {errorMessage?: string; context: string}[]
    }[]
  }
}

interface Job {
  readonly itemDetails: {readonly name: string}
  readonly validationResult?: readonly Result[]
}

interface Validation {
  readonly report: {
    readonly jobs: readonly Job[]
    readonly batchSummary: {readonly totalJobs: number}
  }
}

/** The rules that do not hold, one a line. */
function faultsOf({ruleSummaries}: Result['details']): string[] {
  return ruleSummaries.map(
    ({clause, testNumber, checks: [first]}) =>
      `${clause}-${testNumber} ${first?.errorMessage ?? ''} ${first?.context ?? ''}`,
  )
}

/** What veraPDF says of one file: the profiles that it chose by the file's own claims, and what is amiss. */
export interface Judged {
  readonly profiles: readonly string[]
  readonly faults: readonly string[]
}

/** veraPDF over many files in one run, by their paths. It works aside while others are made or judged. */
export async function judged(paths: readonly string[]): Promise<ReadonlyMap<string, Judged>> {
  const {report} = await run<Validation>('bash', [verapdf, '--format', 'json', ...paths])
  const {totalJobs} = report.batchSummary
  if (totalJobs !== paths.length) throw new Error(`${totalJobs} of ${paths.length} files were read`)
  return new Map(
    report.jobs.map(({itemDetails: {name}, validationResult = []}) => [
      name,
      {
        profiles: validationResult.map(({profileName}) => profileName).sort(),
        faults: validationResult.flatMap(({details}) => faultsOf(details)),
      },
    ]),
  )
}

/** Standard output of a program as JSON, whatever its exit status. */
function run<T>(program: string, options: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {stdio: ['ignore', 'pipe', 'ignore']})
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => void parts.push(part))
    child.on('error', reject)
    child.on('close', () => {
      try {
        resolve(JSON.parse(Buffer.concat(parts).toString()) as T)
      } catch (error) {
        reject(error)
      }
    })
  })
}

/** What veraPDF finds against PDF/UA-1 and PDF/A-3a, which the files have to claim, one line a rule; nothing for files that conform. */
export async function nonconforming(files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    return [...(await judged(paths))].flatMap(([path, {profiles, faults}]) => [
      ...(profiles.join() === 'PDF/A-3a validation profile,PDF/UA-1 validation profile'
        ? []
        : [`${path}: ${profiles.join()}`]),
      ...faults.map((fault) => `${path}: ${fault}`),
    ])
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** What veraPDF finds against a standard, `ua1`, `3a`, `ua2` …, one line a rule; nothing for files that conform. */
export function violations(files: Readonly<Record<string, Uint8Array>>, standard: string): string[] {
  return withFiles(files, (paths) => {
    const {stdout} = spawnSync('bash', [verapdf, '--format', 'json', '-f', standard, ...paths], {maxBuffer: 1e9})
    const {report} = JSON.parse(stdout.toString()) as Validation
    if (report.jobs.length !== paths.length) return [`${report.jobs.length} of ${paths.length} files were read`]
    return report.jobs.flatMap(({validationResult: [result] = []}, index) => {
      const file = Object.keys(files)[index]!
      if (!result) return [`${file}: unreadable`]
      if (result.compliant) return []
      return faultsOf(result.details).map((fault) => `${file}: ${fault}`)
    })
  })
}

/** What a program prints about one file, `FILE` among its arguments standing for it. */
export function output(file: Uint8Array, program: string, ...options: string[]): string {
  return withFiles({'file.pdf': file}, ([path]) =>
    execFileSync(
      program,
      options.map((option) => (option === 'FILE' ? path! : option)),
      {
        encoding: 'utf8',
        maxBuffer: 1e9,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ),
  )
}
