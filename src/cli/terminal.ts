// Everything that is printed goes through here: the two streams, colours where they are wanted, a progress line where a
// person looks. A reader that has gone away (`nianbao … | head`) is no fault.

import {styleText} from 'node:util'

export type Stream = 'out' | 'err'

/** Roles of printed words; what colour each has is decided here alone. */
export type Tone = 'error' | 'warning' | 'info' | 'strong' | 'faint' | 'added' | 'removed'

export interface Terminal {
  print(stream: Stream, text: string): void
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
  return {
    print(stream, text) {
      clear()
      streams[stream].write(text.endsWith('\n') ? text : `${text}\n`)
    },
    tone: (stream, tone, text) => (colored[stream] ? styleText(styles[tone], text, {validateStream: false}) : text),
    progress(line) {
      if (!streams.err.isTTY) return
      clear()
      if (line === '') return
      streams.err.write(line)
      shown = true
    },
  }
}

function wantsColor(stream: NodeJS.WriteStream, color: string | undefined): boolean {
  if (color === 'always' || color === 'never') return color === 'always'
  const {NO_COLOR, TERM} = process.env
  return stream.isTTY === true && !NO_COLOR && TERM !== 'dumb'
}
