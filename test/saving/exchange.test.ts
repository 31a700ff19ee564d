import {describe, expect, test} from 'vitest'
import {type Disk, exchange} from '../../src/saving/exchange.ts'

const names = {path: 'a.md', part: 'part', aside: 'aside'}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (content: Uint8Array | undefined): string | undefined => content && new TextDecoder().decode(content)

/** A file, whatever names it has. */
interface Node {
  content: string
}

/** What another program does, a step at a time. */
type Foreign = (files: Map<string, Node>, memory: {node?: Node | undefined}) => void

const replace =
  (content: string): Foreign =>
  (files) =>
    void files.set('a.md', {content})
const remove: Foreign = (files) => void files.delete('a.md')
/** As `open(path, 'w')` and `write` do, in two steps. */
const truncate: Foreign = (files, memory) => {
  memory.node = files.get('a.md')
  if (memory.node) memory.node.content = ''
  else files.set('a.md', (memory.node = {content: ''}))
}
const finish =
  (content: string): Foreign =>
  (_, memory) => {
    if (memory.node) memory.node.content = content
  }

/** A disk on which `happens` comes right before the call of that number. */
function diskWith(
  files: Map<string, Node>,
  happens: ReadonlyMap<number, Foreign>,
): Disk & {readonly calls: () => number} {
  let call = 0
  const memory = {}
  const next = (): void => void happens.get(call++)?.(files, memory)
  return {
    calls: () => call,
    read(path) {
      next()
      const node = files.get(path)
      return node && bytes(node.content)
    },
    write(path, content) {
      next()
      files.set(path, {content: text(content)!})
    },
    move(from, to) {
      next()
      const node = files.get(from)
      if (!node) return false
      files.delete(from)
      files.set(to, node)
      return true
    },
    link(from, to) {
      next()
      if (files.has(to) || !files.has(from)) return false
      files.set(to, files.get(from)!)
      return true
    },
    remove(path) {
      next()
      files.delete(path)
    },
  }
}

/** More calls than an exchange makes. */
const most = 16

describe('one file in place of another', () => {
  test('nothing comes in between', () => {
    const files = new Map([['a.md', {content: 'old'}]])
    expect(exchange(diskWith(files, new Map()), names, bytes('old'), bytes('new'))).toEqual({done: true})
    expect([...files].map(([name, {content}]) => [name, content])).toEqual([['a.md', 'new']])
    expect(exchange(diskWith(files, new Map()), names, bytes('old'), bytes('x'))).toMatchObject({done: false})
    expect(exchange(diskWith(files, new Map()), names, undefined, bytes('x'))).toMatchObject({done: false})
    files.clear()
    expect(exchange(diskWith(files, new Map()), names, bytes('old'), bytes('x'))).toEqual({
      done: false,
      disk: undefined,
    })
    expect(exchange(diskWith(files, new Map()), names, undefined, bytes('x'))).toEqual({done: true})
    expect([...files.keys()]).toEqual(['a.md'])
  })

  // Every moment for one write, every two moments for two, and for one in two steps: none of another program is lost.
  const moments = Array.from({length: most}, (_, index) => index)
  const single = moments.flatMap((at) => [
    {name: `replaced at ${at}`, happens: new Map([[at, replace('theirs')]]), last: 'theirs'},
    {name: `removed at ${at}`, happens: new Map([[at, remove]]), last: undefined},
  ])
  const double = moments.flatMap((at) =>
    moments
      .filter((then) => then > at)
      .flatMap((then) => [
        {
          name: `replaced at ${at} and ${then}`,
          happens: new Map([
            [at, replace('theirs')],
            [then, replace('theirs, later')],
          ]),
          last: 'theirs, later',
        },
        {
          name: `opened at ${at}, written at ${then}`,
          happens: new Map([
            [at, truncate],
            [then, finish('theirs')],
          ]),
          last: 'theirs',
        },
        {
          name: `replaced at ${at}, removed at ${then}`,
          happens: new Map<number, Foreign>([
            [at, replace('theirs')],
            [then, remove],
          ]),
          last: undefined,
        },
      ]),
  )

  test.each([undefined, 'old'])('another program writes at any moment, where %s is expected', (expected) => {
    const outcomes = {done: 0, conflict: 0}
    for (const {name, happens, last} of [...single, ...double]) {
      const files = new Map<string, Node>(expected === undefined ? [] : [['a.md', {content: expected}]])
      const disk = diskWith(files, happens)
      const result = exchange(disk, names, expected === undefined ? undefined : bytes(expected), bytes('mine'))
      // What comes behind the last call came afterwards.
      const [early, late] = [0, 1].map((which) => [...happens].filter(([at]) => Number(at >= disk.calls()) === which))
      for (const [, act] of late!) act(files, {})
      const held = files.get('a.md')?.content
      if (late!.length === 0) {
        // The last that another program has written holds; what it removes while it is aside comes back.
        const fine = last === undefined ? [undefined, 'mine', 'theirs', expected] : [last]
        if (early!.length > 0) expect(fine, name).toContain(held)
        if (!result.done && text(result.disk) !== held)
          expect(['', 'theirs', undefined], name).toContain(text(result.disk))
      }
      expect(
        [...files.keys()].filter((one) => one !== 'a.md'),
        name,
      ).toEqual([])
      outcomes[result.done ? 'done' : 'conflict']++
    }
    expect(outcomes.conflict).toBeGreaterThan(100)
    expect(outcomes.done).toBeGreaterThan(100)
  })

  test.each(['write', 'move', 'link', 'read'] as const)('a disk that refuses to %s changes nothing', (what) => {
    for (const nth of [0, 1, 2]) {
      const files = new Map([['a.md', {content: 'old'}]])
      const disk = diskWith(files, new Map())
      let count = 0
      const act = disk[what] as (...args: unknown[]) => unknown
      const refusing = {
        ...disk,
        [what]: (...args: unknown[]) => {
          if (count++ === nth) throw new Error('ENOSPC')
          return act(...args)
        },
      } as Disk
      try {
        exchange(refusing, names, bytes('old'), bytes('new'))
        expect(files.get('a.md')!.content).toBe('new')
      } catch {
        expect(['old', 'new']).toContain(files.get('a.md')!.content)
      }
    }
  })
})
