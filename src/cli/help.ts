// What `--help` prints: the commands, or one command with its options.

import {textColumns} from '../typography/east-asian-width.ts'
import {choicesOf, optionsOf, spelling} from './call.ts'
import type {Command} from './command.ts'
import {commands} from './commands.ts'
import {type Option, type OptionName, options} from './options.ts'
import type {Words} from './words.ts'

export function generalHelp(words: Words): string {
  const rows = commands.map(({name, operands, says}): [string, string] => [
    `nianbao ${name} ${operands[words.language]}`,
    says[words.language],
  ])
  return [
    words.say('about'),
    '',
    `${words.say('commandsTitle')}:`,
    ...columns(rows),
    '',
    words.say('moreHelp'),
    '',
  ].join('\n')
}

export function commandHelp(command: Command, words: Words): string {
  const {name, operands, says} = command
  const rows = optionsOf(command).map((option) => optionRow(command, option, words))
  const title = `${words.say('usage')}: nianbao ${name} ${operands[words.language]}`.trimEnd()
  return [title, '', says[words.language], '', `${words.say('optionsTitle')}:`, ...columns(rows), ''].join('\n')
}

function optionRow(command: Command, name: OptionName, words: Words): [string, string] {
  const {takes, short, says}: Option = options[name]
  const left = `${short ? `-${short}, ` : ''}--${spelling(name)}${takes ? ` ${takes[words.language]}` : ''}`
  const choices = choicesOf(command, name)
  return [left, says[words.language] + (choices ? `: ${choices.join(', ')}` : '')]
}

/** Left words in a column of their own; those too long for it get a line of their own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => textColumns(left)).filter((length) => length <= 36))
  return rows.map(([left, right]) =>
    textColumns(left) <= width
      ? `  ${left}${' '.repeat(width - textColumns(left))}  ${right}`
      : `  ${left}\n  ${' '.repeat(width)}  ${right}`,
  )
}
