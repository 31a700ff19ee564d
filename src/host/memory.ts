// How the engine uses memory: room for what is young, where much is made.

import {setFlagsFromString} from 'node:v8'

/**
 * Lets the young generation grow from now on, which the launcher forbids: many reports are made in half of the collecting.
 * Its halves have at most 16 MB in what is started later: twice that saves nothing more and holds 100 MB. Flags are of the
 * whole process; where the engine has others, nothing is done.
 */
export function letYoungGrow(): void {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major > newestKnown) return
  setFlagsFromString('--semi-space-growth-factor=2')
  setFlagsFromString('--max-semi-space-size=16')
}

/** The newest Node whose engine is known to have both flags, as in the launcher: one that has not says so on standard error. */
const newestKnown = 26
