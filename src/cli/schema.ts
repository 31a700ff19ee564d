// `nianbao schema`: one of the published JSON Schemas.

import {nearest} from '../data/nearest.ts'
import {schemas} from '../project/schemas.ts'
import {type Call, exit, UsageError} from './command.ts'
import type {Terminal} from './terminal.ts'
import {guess, listed} from './words.ts'

export async function run({operands, words}: Call, terminal: Terminal): Promise<number> {
  const name = operands[0]!
  const names = Object.keys(schemas)
  if (!Object.hasOwn(schemas, name)) {
    const values = {value: name, names: listed(words, names), guess: guess(words, nearest(name, names), true)}
    throw new UsageError(words.say('noSchema', values))
  }
  terminal.print('out', JSON.stringify(schemas[name]!(), undefined, 2))
  return exit.fine
}
