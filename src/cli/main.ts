// The program: arguments in, exit status out. Wrong usage and faults of ours are said here; all else by the commands.

import {commandAt, parse, wordsFor} from './call.ts'
import {exit, UsageError} from './command.ts'
import {commands} from './commands.ts'
import {hearInterruptions} from './interruption.ts'
import {openTerminal, type Terminal} from './terminal.ts'

/** Runs one command; the process ends by itself when everything is printed. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = openTerminal(valueOf('--color', args))
  hearInterruptions(terminal)
  try {
    process.exitCode = await run(args, terminal)
  } catch (error) {
    const said = wordsFor(args)
    if (error instanceof UsageError) {
      const command = commands.find(({name}) => name === args[commandAt(args)])?.name
      terminal.print(
        'err',
        `nianbao: ${error.message}\n${command ? said.say('seeHelp', {command}) : said.say('seeGeneralHelp')}`,
      )
      process.exitCode = exit.usage
    } else {
      const {describeFault} = await import('./fault.ts')
      terminal.print('err', said.say('fault', {what: describeFault(error, args)}))
      process.exitCode = exit.fault
    }
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args)
  if (parsed.asks === 'run') {
    const {run} = await parsed.command.load()
    return run(parsed.call, terminal)
  }
  if (parsed.asks === 'version') {
    const {version} = await import('../project/version.ts')
    terminal.print('out', version)
  } else {
    const {commandHelp, generalHelp} = await import('./help.ts')
    terminal.print('out', parsed.command ? commandHelp(parsed.command, parsed.words) : generalHelp(parsed.words))
  }
  return exit.fine
}

function valueOf(option: string, args: readonly string[]): string | undefined {
  const at = args.indexOf(option)
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1)
}
