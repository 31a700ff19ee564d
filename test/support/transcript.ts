// Transcripts of sessions at the terminal, as Markdown: prose for whoever reads it, and in fenced blocks what is run.
//
//     ```file source/a/2021.md        a file of the project; `base` after the name: lines `s/old/new/` applied to the sample
//     ```console                      one test
//     $ nianbao check                 a command line, run by bash
//     source/a/2021.md:1:1: error …   its standard output, line by line; `…` stands for any text, alone for any lines
//     2> …                            its standard error
//     => 1                            its exit status; not written: 0
//
// The blocks of a file share one folder and run in their order.

export interface Step {
  readonly command: string
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
  readonly status: number
}

export type Part =
  | {readonly type: 'file'; readonly name: string; readonly based: boolean; readonly text: string}
  | {readonly type: 'console'; readonly title: string; readonly steps: readonly Step[]}

export function parseTranscript(text: string): Part[] {
  const parts: Part[] = []
  let heading = ''
  for (const [, title, info, body] of text.matchAll(/^#+ (.*)$|^```(\w.*)\n([\s\S]*?)^```$/gmu)) {
    if (title !== undefined) heading = title
    else if (info === 'console') parts.push({type: 'console', title: heading, steps: steps(body!)})
    else if (info!.startsWith('file ')) {
      const [name, based] = info!.slice('file '.length).split(' ')
      parts.push({type: 'file', name: name!, based: based === 'base', text: body!})
    } else throw new Error(`what is a block of ${info}?`)
  }
  return parts
}

function steps(body: string): Step[] {
  const found: {command: string; stdout: string[]; stderr: string[]; status: number}[] = []
  for (const line of body.split('\n').slice(0, -1)) {
    const step = found.at(-1)
    if (line.startsWith('$ ')) found.push({command: line.slice(2), stdout: [], stderr: [], status: 0})
    else if (!step) throw new Error(`no command before: ${line}`)
    else if (line.startsWith('=> ')) step.status = Number(line.slice(3))
    else if (line === '2>' || line.startsWith('2> ')) step.stderr.push(line.slice(3))
    else step.stdout.push(line)
  }
  return found
}

/** The sample with each `s/old/new/` done once; one that changes nothing is a fault of the transcript. */
export function basedOn(sample: string, edits: string): string {
  return edits
    .split('\n')
    .filter((line) => line !== '')
    .reduce((text, line) => {
      const [, old, replacement] = /^s\/((?:[^/\\]|\\.)*)\/((?:[^/\\]|\\.)*)\/$/u.exec(line) ?? []
      if (old === undefined) throw new Error(`not s/old/new/: ${line}`)
      const plain = (part: string): string =>
        part.replace(/\\([n/])/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark))
      if (!text.includes(plain(old))) throw new Error(`not in the sample: ${old}`)
      return text.replace(plain(old), () => plain(replacement!))
    }, sample)
}

/** Whether `actual` is what was expected; `…` matches any text in a line, and alone any lines. */
export function agrees(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected
  if (first === undefined) return actual.length === 0
  if (first === '…') return actual.some((_, index) => agrees(rest, actual.slice(index))) || agrees(rest, [])
  const pattern = new RegExp(
    `^${first
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('.*')}$`,
    'u',
  )
  return actual[0] !== undefined && pattern.test(actual[0]) && agrees(rest, actual.slice(1))
}
