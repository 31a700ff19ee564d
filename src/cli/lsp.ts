// `nianbao lsp`: the language server on standard input and output, until the editor ends it.

import {nodeHost} from '../host/node.ts'
import {startServer} from '../lsp/server.ts'
import {absolute} from '../project/project.ts'
import {type Call, exit} from './command.ts'
import type {Terminal} from './terminal.ts'

export function run({given, words}: Call, terminal: Terminal): Promise<number> {
  if (process.stdin.isTTY) terminal.print('err', words.say('forEditors'))
  const cwd = absolute(process.cwd(), '.')
  return new Promise(() => {
    startServer({
      input: process.stdin,
      output: process.stdout,
      host: nodeHost,
      cwd,
      root: given.root === undefined ? undefined : absolute(cwd, given.root),
      language: given.lang === undefined ? undefined : words.language,
      // Whatever is still being looked at is for nobody.
      ended: (orderly) => process.exit(orderly ? exit.fine : exit.errors),
    })
  })
}
