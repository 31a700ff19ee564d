// Edits of a figure sent to a running preview as its page sends them, each when the PDF of the one before is there.

import {readFileSync} from 'node:fs'

export interface Driven {
  /** Megabytes that the process has in memory after the first edit and after every further `step` edits. */
  readonly resident: readonly number[]
}

/** `pid` is that of the preview; its memory is read from /proc. */
export async function driveEdits(
  port: number,
  pid: number,
  source: string,
  {count, step, told = () => {}}: {count: number; step: number; told?: (megabytes: number) => void | Promise<void>},
): Promise<Driven> {
  const token = /name="token" content="([^"]+)"/u.exec(await (await fetch(`http://127.0.0.1:${port}/`)).text())![1]!
  const leave = new AbortController()
  const stream = await fetch(`http://127.0.0.1:${port}/events`, {signal: leave.signal})
  let version = 0
  let made = 0
  let waiting: (() => void) | undefined
  const reading = (async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
      const parts = (rest + decoder.decode(chunk, {stream: true})).split('\n\n')
      rest = parts.pop()!
      for (const part of parts) {
        const [, name, data] = /^event: (\w+)\ndata: ([^]*)$/u.exec(part) ?? []
        // The number stands near the beginning; the rest is long.
        const number = Number(/"version":(\d+)/u.exec(data?.slice(0, 200) ?? '')?.[1])
        if (name === 'source' && number > version) version = number
        if (name === 'pdf') made = number
      }
      waiting?.()
    }
  })().catch(() => {})
  const until = async (is: () => boolean): Promise<void> => {
    while (!is()) await new Promise<void>((resolve) => void (waiting = resolve))
  }
  await until(() => version > 0 && made >= version)
  const resident: number[] = []
  for (let edit = 0; edit < count; edit++) {
    const text = source.replace(/(?<=\n\| 行政许可 \| )\d+/u, String(40_000 + edit))
    const answer = await fetch(`http://127.0.0.1:${port}/edit`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-nianbao-token': token},
      body: JSON.stringify({client: 'drive', version, text}),
    })
    if (answer.status !== 200) throw new Error(`edit ${edit}: ${answer.status}`)
    version = ((await answer.json()) as {version: number}).version
    await until(() => made >= version)
    if (edit % step === 0) {
      resident.push(residentOf(pid))
      await told(resident.at(-1)!)
    }
  }
  leave.abort()
  await reading
  return {resident}
}

function residentOf(pid: number): number {
  return Number(/VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
}
