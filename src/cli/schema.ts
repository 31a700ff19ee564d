// `nianbao schema`: one of the published JSON Schemas.

import {nearest} from '../data/nearest.ts'
import {schemas} from '../project/schemas.ts'
import {type Call, exit, UsageError} from './command.ts'
import type {Terminal} from './terminal.ts'

export async function run({operands, words}: Call, terminal: Terminal): Promise<number> {
  const name = operands[0]!
  const names = Object.keys(schemas)
  if (!Object.hasOwn(schemas, name)) throw new UsageError(words.schemaNames(name, names, nearest(name, names)))
  terminal.print('out', JSON.stringify(schemas[name]!(), undefined, 2))
  return exit.fine
}
