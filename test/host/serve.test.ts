import {once} from 'node:events'
import {connect} from 'node:net'
import {expect, test} from 'vitest'
import {serve} from '../../src/host/serve.ts'

test('a reader of a stream that stops reading is sent away, others are not', async () => {
  const sends = new Set<(text: string) => void>()
  let gone = 0
  const server = await serve(0, async () => ({
    status: 200,
    headers: {},
    stream(send) {
      sends.add(send)
      return () => {
        gone++
        sends.delete(send)
      }
    },
  }))
  const ask = async (): Promise<ReturnType<typeof connect>> => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    await once(socket, 'connect')
    socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n')
    return socket
  }
  const reading = await ask()
  let read = 0
  reading.on('data', (chunk) => void (read += chunk.length))
  const asleep = await ask()
  while (sends.size < 2) await new Promise((resolve) => setImmediate(resolve))
  const piece = 'x'.repeat(1 << 20)
  let sent = 0
  while (gone === 0 && sent < 200) {
    for (const send of sends) send(piece)
    sent++
    while (read < sent * piece.length) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect(gone).toBe(1)
  // What waits in the system's own buffers is not counted.
  expect(sent).toBeLessThan(60)
  expect(sends.size).toBe(1)
  for (const socket of [reading, asleep]) socket.destroy()
  server.close()
})
