// `--zero TABLE,…` → the ids of the tables whose blank cells are to be 0, by id or short Chinese name.

import {nearest} from '../data/nearest.ts'
import type {Form} from '../form/form.ts'
import {UsageError} from './command.ts'
import {guess, listed, type Words} from './words.ts'

/** Without names: the tables that no office has rows of its own in, which count what came in and not what was made. */
export function zeroTables(written: string, forms: readonly Form[], words: Words): Set<string> {
  const tables = forms.flatMap((form) => form.tables)
  if (written === '') return new Set(tables.filter(({localRows}) => !localRows).map(({id}) => id))
  return new Set(
    written.split(/[,，]/u).map((name) => {
      const found = tables.find(({id, short}) => id === name.trim() || short === name.trim())
      const names = [...new Set(tables.map(({id}) => id))]
      if (!found)
        throw new UsageError(
          words.say('choice', {
            option: '--zero',
            value: name,
            choices: listed(words, names),
            guess: guess(words, nearest(name, names), true),
          }),
        )
      return found.id
    }),
  )
}
