// A diagnostic → a name for what it says that stays the same when lines move: its code and the facts that it is about,
// else its code and the words of its line. Of several that would have one name each gets a number of its own.

import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import {sha256Of, toHex} from '../host/platform/platform.ts'

/** The text of a line of a file, by shown path and line; undefined where it is not known. */
export type LineReader = (path: string, line: number) => string | undefined

/** 32 hex digits, `:` and the number of its kind in the file, for each of `diagnostics` (of any number of files). */
export function fingerprints(diagnostics: readonly WordedDiagnostic[], line: LineReader): string[] {
  const met = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const name = digest(diagnostic.code, aboutOf(diagnostic, line))
    const key = `${diagnostic.path ?? ''}\0${name}`
    const number = (met.get(key) ?? 0) + 1
    met.set(key, number)
    return `${name}:${number}`
  })
}

/** SHA-256 of the parts, its first 32 hex digits. */
export function digest(...parts: readonly string[]): string {
  return toHex(sha256Of(new TextEncoder().encode(parts.join('\0')))).slice(0, 32)
}

/** Width, spaces and case of a line's characters do not matter. */
function aboutOf({facts, path, line}: WordedDiagnostic, read: LineReader): string {
  if (facts?.length) return facts.join(',')
  const text = path === undefined ? undefined : read(path, line!)
  return (text ?? '').normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
