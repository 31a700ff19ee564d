// Everything that is printed goes through here: the two streams, colours where they are wanted, a progress line where a
// person looks. No control character of a source, a file's name or a template reaches a terminal: colours are the only
// sequences, and are put in last. A reader that has gone away (`nianbao … | head`) is no fault.

import {styleText} from 'node:util'
import {inOneLine, withoutControls} from '../typography/controls.ts'

export type Stream = 'out' | 'err'

/** Roles of printed words; what colour each has is decided here alone. */
export type Tone = 'error' | 'warning' | 'info' | 'strong' | 'faint' | 'added' | 'removed'

export interface Terminal {
  print(stream: Stream, text: string): void
  /** What is handed on as it is: a source. A person's terminal gets it without controls, too. */
  pass(stream: Stream, text: string): void
  /** `text` in the colour of its role, where `stream` shows colours. */
  tone(stream: Stream, tone: Tone, text: string): string
  /** One line on standard error that the next one replaces; nothing where standard error is no terminal. */
  progress(line: string): void
}

const styles: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'cyan'],
  strong: 'bold',
  faint: 'dim',
  added: 'green',
  removed: 'red',
}

/** Where a colour begins, with its number, and ends, until all else is known to be harmless. No text has these characters. */
const toned = /\uFDD0(\d)([^\uFDD1]*)\uFDD1/gu
const tones = Object.keys(styles) as readonly Tone[]

function mark(tone: Tone, text: string): string {
  return `\uFDD0${tones.indexOf(tone)}${text}\uFDD1`
}

function harmless(text: string): string {
  return withoutControls(text).replace(toned, (_, tone: string, inside: string) => {
    const style = styles[tones[Number(tone)]!]
    return style === undefined ? inside : styleText(style, inside, {validateStream: false})
  })
}

/** `color` is the value of --color. */
export function openTerminal(color: string | undefined): Terminal {
  const streams = {out: process.stdout, err: process.stderr}
  for (const stream of Object.values(streams)) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  const colored = {out: wantsColor(streams.out, color), err: wantsColor(streams.err, color)}
  let shown = false
  const clear = (): void => {
    if (shown) streams.err.write('\r\x1b[K')
    shown = false
  }
  const write = (stream: Stream, text: string): void => {
    clear()
    streams[stream].write(text.endsWith('\n') ? text : `${text}\n`)
  }
  return {
    print: (stream, text) => write(stream, harmless(text)),
    pass: (stream, text) => write(stream, streams[stream].isTTY ? withoutControls(text) : text),
    tone: (stream, tone, text) => (colored[stream] ? mark(tone, text) : text),
    progress(line) {
      if (!streams.err.isTTY) return
      clear()
      if (line === '') return
      streams.err.write(inOneLine(line))
      shown = true
    },
  }
}

function wantsColor(stream: NodeJS.WriteStream, color: string | undefined): boolean {
  if (color === 'always' || color === 'never') return color === 'always'
  const {NO_COLOR, TERM} = process.env
  return stream.isTTY === true && !NO_COLOR && TERM !== 'dumb'
}
