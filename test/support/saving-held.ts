// A preview that does not write what was typed until the test lets it: what happens "before it is saved" does on any machine.

import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeSaving} from '../../src/preview/session.ts'
import {project} from './command.ts'

export interface HeldSaving {
  /** Of the preview's process. */
  readonly env: Readonly<Record<string, string>>
  /** From now on nothing is written after a pause. */
  hold(): void
  letGo(): void
}

export function heldSaving(): HeldSaving {
  const file = join(project(), 'hold')
  return {
    env: {
      NODE_OPTIONS: `--require ${join(import.meta.dirname, 'hold-saving.cjs')}`,
      HOLD: file,
      HOLD_DELAY: String(beforeSaving),
    },
    hold: () => writeFileSync(file, ''),
    letGo: () => rmSync(file),
  }
}
