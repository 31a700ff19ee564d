// What the server of a preview tells its tabs, heard without a browser, and what a tab sends back.

import {get} from 'node:http'
import {onTestFinished} from 'vitest'
import type {Events} from '../../src/preview/protocol.ts'
import {patience} from './command.ts'
import {ask} from './previewing.ts'

export interface Listener {
  /** The first event of this kind, of those since it was last asked for and those to come, that fits. */
  hears<K extends keyof Events>(name: K, fits: (state: Events[K]) => boolean, what?: string): Promise<Events[K]>
  /** Sends another text as a tab does; its version. */
  edit(text: string): Promise<number>
}

/** Listens until the test has ended. */
export async function listen(port: number): Promise<Listener> {
  const heard: {name: string; state: unknown}[] = []
  const waiting = new Set<() => void>()
  const token = /name="token" content="([^"]+)"/u.exec((await ask(port, '/')).body)![1]!
  const request = get({host: '127.0.0.1', port, path: '/events', headers: {host: `127.0.0.1:${port}`}}, (response) => {
    let text = ''
    response
      .setEncoding('utf8')
      .on('data', (more: string) => {
        const parts = (text + more).split('\n\n')
        text = parts.pop()!
        for (const part of parts) {
          const [, name, data] = /^event: (\w+)\ndata: (.*)$/su.exec(part)!
          heard.push({name: name!, state: JSON.parse(data!)})
        }
        for (const again of waiting) again()
      })
      .on('error', () => {})
  })
  request.on('error', () => {})
  onTestFinished(() => void request.destroy())

  function hears<K extends keyof Events>(
    name: K,
    fits: (state: Events[K]) => boolean,
    what = name as string,
  ): Promise<Events[K]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`not heard: ${what}; the last: ${JSON.stringify(heard.at(-1))}`)),
        patience,
      )
      const again = (): void => {
        const index = heard.findIndex((one) => one.name === name && fits(one.state as Events[K]))
        if (index < 0) return
        clearTimeout(timer)
        waiting.delete(again)
        const {state} = heard[index]!
        heard.splice(0, index + 1)
        resolve(state as Events[K])
      }
      waiting.add(again)
      again()
    })
  }
  const {client} = await hears('tab', () => true)
  let {version} = await hears('source', () => true)
  return {
    hears,
    async edit(text) {
      const headers = {'content-type': 'application/json', 'x-nianbao-token': token}
      const {status, body} = await ask(port, '/edit', {
        method: 'POST',
        headers,
        body: JSON.stringify({client, version, text}),
      })
      if (status !== 200) throw new Error(`${status} ${body}`)
      ;({version} = JSON.parse(body) as {version: number})
      return version
    },
  }
}
