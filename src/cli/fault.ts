// A fault of ours → the lines that its finder is asked to send. Paths of the machine are left out of the trace.

import {version} from '../project/version.ts'

export function describeFault(error: unknown, args: readonly string[]): string {
  const trace = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  const where = trace
    .split('\n')
    .slice(0, 6)
    .map((line) => line.replace(/(?:file:\/\/)?[^\s()]*\/(?=[^/\s()]+:\d+)/gu, ''))
  const lines = [
    `nianbao ${version}, Node.js ${process.version}, ${process.platform} ${process.arch}`,
    `nianbao ${args.join(' ')}`,
    ...where,
  ]
  return lines.map((line) => `    ${line.trim()}`).join('\n')
}
