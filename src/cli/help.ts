// What `--help` prints: the commands, or one command with its options.

import {choicesOf, optionsOf, spelling} from './call.ts'
import type {Command} from './command.ts'
import {commands} from './commands.ts'
import {type Option, type OptionName, options} from './options.ts'
import type {Words} from './words.ts'

export function generalHelp(words: Words): string {
  const rows = commands.map(({name, operands, says}): [string, string] => [
    `nianbao ${name} ${operands}`,
    says[words.language],
  ])
  return [words.about, '', `${words.commandsTitle}:`, ...columns(rows), '', words.moreHelp, ''].join('\n')
}

export function commandHelp(command: Command, words: Words): string {
  const {name, operands, says} = command
  const rows = optionsOf(command).map((option) => optionRow(command, option, words))
  const title = `${words.usage}: nianbao ${name}${operands ? ` ${operands}` : ''}`
  return [title, '', says[words.language], '', `${words.optionsTitle}:`, ...columns(rows), ''].join('\n')
}

function optionRow(command: Command, name: OptionName, words: Words): [string, string] {
  const {takes, short, says}: Option = options[name]
  const left = `${short ? `-${short}, ` : ''}--${spelling(name)}${takes ? ` ${takes}` : ''}`
  const choices = choicesOf(command, name)
  return [left, says[words.language] + (choices ? `: ${choices.join(', ')}` : '')]
}

/** Left words in a column of their own; those too long for it get a line of their own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length <= 36))
  return rows.map(([left, right]) =>
    left.length <= width ? `  ${left.padEnd(width)}  ${right}` : `  ${left}\n  ${' '.repeat(width)}  ${right}`,
  )
}
