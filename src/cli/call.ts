// Arguments → a call that is known to be right, or wrong usage with what was probably meant.

import {parseArgs} from 'node:util'
import {nearest} from '../data/nearest.ts'
import {type Call, type Command, UsageError} from './command.ts'
import {commands, common} from './commands.ts'
import {type Option, type OptionName, options} from './options.ts'
import {guess, listed, type Words, words} from './words.ts'

export type Parsed =
  | {readonly asks: 'help'; readonly command: Command | undefined; readonly words: Words}
  | {readonly asks: 'version'}
  | {readonly asks: 'run'; readonly command: Command; readonly call: Call}

/** Throws UsageError. */
export function parse(args: readonly string[]): Parsed {
  const said = wordsFor(args)
  const at = commandAt(args)
  const first = args[at] ?? args[0]
  const command = commands.find(({name}) => name === args[at])
  const before = args.slice(0, at)
  if (before.includes('--version') || before.includes('-V')) return {asks: 'version'}
  if (!command) {
    if (args.includes('--version') || first === '-V') return {asks: 'version'}
    if (args.includes('--help') || first === '-h') return {asks: 'help', command: undefined, words: said}
    if (first === undefined || first.startsWith('-')) throw new UsageError(said.say('noCommand'))
    throw new UsageError(
      said.say('unknownCommand', {
        name: first,
        guess: guess(
          said,
          nearest(
            first,
            commands.map(({name}) => name),
          ),
        ),
      }),
    )
  }
  const {operands, given} = read(command, [...before, ...args.slice(at + 1)], said)
  if (given.help !== undefined) return {asks: 'help', command, words: said}
  const few = operands.length < command.least
  if (few || operands.length > command.most) throw new UsageError(usageFault(command.name, said, few))
  return {asks: 'run', command, call: {command: command.name, operands, given, words: said}}
}

/** Where the command stands: options may come before it, with what they take. */
export function commandAt(args: readonly string[]): number {
  const taking = new Set(
    Object.entries<Option>(options).flatMap(([name, {takes, short}]) =>
      takes ? [`--${spelling(name as OptionName)}`, ...(short ? [`-${short}`] : [])] : [],
    ),
  )
  let at = 0
  while (at < args.length && /^-./u.test(args[at]!)) at += taking.has(args[at]!) ? 2 : 1
  return at
}

/** Too few operands, or too many, and how the command is written. */
function usageFault(name: string, said: Words, few: boolean): string {
  const usage = `${name} ${commands.find((one) => one.name === name)!.operands[said.language]}`.trimEnd()
  return said.say(few ? 'tooFew' : 'tooMany', {usage})
}

/** The language may be asked for anywhere, also behind a mistake that has to be spoken of. */
export function wordsFor(args: readonly string[]): Words {
  const at = args.indexOf('--lang')
  const value = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  return words[value === 'en' ? 'en' : 'zh']
}

function read(command: Command, args: readonly string[], said: Words): Pick<Call, 'operands' | 'given'> {
  const taken = new Map(optionsOf(command).map((name) => [spelling(name), name]))
  const config = Object.fromEntries(
    [...taken].map(([spelled, name]) => {
      const {takes, short, optional}: Option = options[name]
      return [spelled, {type: takes && !optional ? 'string' : 'boolean', ...(short && {short})} as const]
    }),
  )
  const {tokens} = parseArgs({args: [...args], options: config, allowPositionals: true, strict: false, tokens: true})
  const operands: string[] = []
  const given: Partial<Record<OptionName, string>> = {}
  const surplus = tokens.filter(({kind}) => kind === 'positional').length - command.most
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    const own = before?.kind === 'option' ? taken.get(before.name) : undefined
    // `--zero requests`: a value that may be left out is one where there would be an operand too many.
    if (
      token.kind === 'positional'
      && own
      && before?.kind === 'option'
      && mayTake(own, before.value, surplus, command)
    ) {
      given[own] = token.value
      continue
    }
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const name = taken.get(token.name)
    if (!name) {
      const near = nearest(token.name, taken.keys())
      throw new UsageError(
        said.say('unknownOption', {
          name: token.rawName,
          command: command.name,
          guess: guess(said, near && `--${near}`),
        }),
      )
    }
    given[name] = valueOf(command, name, token, said)
  }
  return {operands, given}
}

function mayTake(name: OptionName, value: string | undefined, surplus: number, {most}: Command): boolean {
  const {optional}: Option = options[name]
  return optional === true && value === undefined && (surplus > 0 || most === Infinity)
}

export function optionsOf(command: Command): OptionName[] {
  return [...command.options, ...common]
}

/** One word for what means another thing in another command: `new` writes one file, the others folders. */
const alike: Readonly<Partial<Record<OptionName, string>>> = {
  'out-file': 'out',
  'only-year': 'year',
  'each-blank': 'all',
}

export function spelling(name: OptionName): string {
  return alike[name] ?? name
}

/** The values that an option takes in this command; undefined: any. */
export function choicesOf(command: Command, name: OptionName): readonly string[] | undefined {
  const {choices}: Option = options[name]
  return name === 'format' ? (command.formats ?? choices) : choices
}

interface OptionToken {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function valueOf(command: Command, name: OptionName, {rawName, value, inlineValue}: OptionToken, said: Words): string {
  const {takes, several, optional}: Option = options[name]
  if (!takes) {
    if (value !== undefined) throw new UsageError(said.say('takesNothing', {option: rawName}))
    return ''
  }
  if (optional && value === undefined) return ''
  if (value === undefined || value === '' || (!inlineValue && value.length > 1 && value.startsWith('-'))) {
    throw new UsageError(said.say('takesValue', {option: rawName, takes: takes[said.language]}))
  }
  const choices = choicesOf(command, name)
  for (const one of several ? value.split(',') : [value]) {
    if (choices && !choices.includes(one))
      throw new UsageError(
        said.say('choice', {
          option: rawName,
          value: one,
          choices: listed(said, choices),
          guess: guess(said, nearest(one, choices), true),
        }),
      )
  }
  if (name === 'jobs' && !/^[1-9]\d{0,2}$/u.test(value)) throw new UsageError(said.say('jobs', {value}))
  if (name === 'port' && !(/^\d{1,5}$/u.test(value) && Number(value) < 65_536))
    throw new UsageError(said.say('port', {value}))
  return value
}
