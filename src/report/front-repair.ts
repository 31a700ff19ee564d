// Front matter with a colon that YAML does not know as one (full-width, or without a space behind it) → YAML, with
// what was changed, so that places stay those of the source. Only behind keys that exist.

import {keys, spellings, waiveKeys} from './front-keys.ts'

/** A colon that was put right. */
export interface Repair {
  /** From 0, within the front matter. */
  readonly line: number
  /** Of the colon, from 1. */
  readonly column: number
  /** How many characters further right everything behind it now stands. */
  readonly shift: number
}

const known = new Set([...spellings(keys).keys(), ...spellings(waiveKeys).keys()])
const line = /^(\s*(?:-\s+)?)([A-Za-z-]{1,20}|\p{Script=Han}{1,8})\s*([:：])(\s*)(?=(\S)?)/u

/** `yaml` is the text between the fences. */
export function repairColons(yaml: string): {readonly text: string; readonly repairs: readonly Repair[]} {
  const repairs: Repair[] = []
  const lines = yaml.split('\n').map((written, index) => {
    const match = line.exec(written)
    if (!match || !known.has(match[2]!)) return written
    const [all, , , colon, space, next] = match
    if (colon === ':' && (space !== '' || next === undefined)) return written
    const before = all.length - space!.length - 1
    const right = space === '' && next !== undefined ? ': ' : ':'
    repairs.push({line: index, column: before + 1, shift: right.length - 1})
    return written.slice(0, before) + right + written.slice(before + 1)
  })
  return {text: repairs.length ? lines.join('\n') : yaml, repairs}
}
