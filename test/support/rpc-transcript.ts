// Messages between an editor and the language server → a text that can be read and reviewed: ranges as `12:4-12:7`, long
// lists and texts cut, what differs from machine to machine taken out.

import {pathToFileURL} from 'node:url'
import type {Client} from './language-client.ts'

/** Items of a list that are shown. */
const most = 6

export function transcriptOf(log: Client['log'], cwd: string): string {
  const methods = new Map<unknown, string>()
  const blocks = log.flatMap(({way, message}) => {
    const {id, method, params, result, error} = message
    if (method !== undefined && id !== undefined) methods.set(`${way}${id}`, method)
    if (method !== undefined) return [`${way} ${method}`, ...lines(params, 1)].join('\n')
    const asked = methods.get(`${way === '←' ? '→' : '←'}${id}`)
    return [`${way} (${asked})`, ...lines(error ?? result, 1)].join('\n')
  })
  const text = `${blocks.join('\n\n')}\n`
  return text
    .replaceAll(pathToFileURL(cwd).href, 'file:///project')
    .replaceAll(cwd, '/project')
    .replace(/processId: \d+/, 'processId: …')
}

function lines(value: unknown, depth: number): string[] {
  const indent = '  '.repeat(depth)
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${indent}(none)`]
    const shown = value.slice(0, most).flatMap((item) => {
      const inner = lines(item, depth + 1)
      return [`${indent}- ${inner[0]!.trimStart()}`, ...inner.slice(1)]
    })
    return value.length > most ? [...shown, `${indent}… ${value.length - most} more`] : shown
  }
  if (typeof value !== 'object' || value === null) return [`${indent}${scalar(value)}`]
  const range = rangeOf(value)
  if (range !== undefined) return [`${indent}${range}`]
  return Object.entries(value).flatMap(([key, inner]) => {
    const short = isShort(inner)
    if (short !== undefined) return [`${indent}${key}: ${short}`]
    return [`${indent}${key}:`, ...lines(inner, depth + 1)]
  })
}

function isShort(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) {
    const text = scalar(value)
    return text.includes('\n') ? undefined : text
  }
  return rangeOf(value) ?? (Array.isArray(value) && value.length === 0 ? '(none)' : undefined)
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  return value.length > 1_000
    ? `(${value.length} characters)`
    : value.includes('\n')
      ? JSON.stringify(value)
      : value || '""'
}

/** Lines and characters from 0, as the protocol counts them. */
function rangeOf(value: object): string | undefined {
  const {start, end, line, character} = value as Record<string, unknown>
  const point = (one: unknown): string => {
    const {line: at, character: on} = one as {line: number; character: number}
    return `${at}:${on}`
  }
  if (typeof start === 'object' && typeof end === 'object') return `${point(start)}-${point(end)}`
  return typeof line === 'number' && typeof character === 'number' ? point(value) : undefined
}
