// What a command is, what it is called with, and how it says that it was called wrongly.

import type {Bilingual} from '../diagnostic/text.ts'
import type {OptionName} from './options.ts'
import type {Terminal} from './terminal.ts'
import type {Words} from './words.ts'

export interface Command {
  readonly name: string
  /** Operands as the help shows them, and how many there may be. */
  readonly operands: Bilingual
  readonly least: number
  readonly most: number
  readonly says: Bilingual
  readonly options: readonly OptionName[]
  /** Values of --format, the first one being the default; absent: all. */
  readonly formats?: readonly string[]
  load(): Promise<{readonly run: Run}>
}

/** Does the work and returns the exit status. */
export type Run = (call: Call, terminal: Terminal) => Promise<number>

/** One command with its operands and options, known to be spelled right. */
export interface Call {
  /** The command's name. */
  readonly command: string
  readonly operands: readonly string[]
  /** Value of an option; `''` for one that takes none; undefined where it was not given. */
  readonly given: Readonly<Partial<Record<OptionName, string>>>
  readonly words: Words
}

/** What was asked for cannot be done as it was asked; the message is for the one who typed it. */
export class UsageError extends Error {}

/** Exit statuses (contract of the commands). */
export const exit = {fine: 0, errors: 1, usage: 2, files: 3, fault: 70, interrupted: 130} as const
