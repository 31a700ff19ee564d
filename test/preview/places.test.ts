import {describe, expect, test} from 'vitest'
import {moved, nodesAt, pointedAt, stretchOf} from '../../src/preview/page/places.ts'
import {openSync, type Change, type Version} from '../../src/preview/page/sync.ts'
import type {Range} from '../../src/preview/protocol.ts'

const text = '# 标题\n\n第一句有{{a/b/c}}件。第二句**重**要；第三句。\n\n| 甲 | 541 |\n'

describe('places', () => {
  const places: (Range | null)[] = [[3, 1, 3, 33], [5, 7, 5, 10], null, [5, 1, 5, 11], [5, 7, 5, 10]]
  test('the smallest place around an offset, and every node that stands there', () => {
    expect(nodesAt(places, text, text.indexOf('541') + 1)).toEqual([1, 4])
    expect(nodesAt(places, text, text.indexOf('甲'))).toEqual([3])
    expect(nodesAt(places, text, 0)).toEqual([])
  })

  test('the sentence at which a reader points, with marks and references in it', () => {
    const place: Range = [3, 1, 3, 33]
    const printed = '第一句有12件。第二句重要；第三句。'
    const at = (words: string): string => {
      const {start, end} = pointedAt(text, place, printed, printed.indexOf(words))
      return text.slice(start, end)
    }
    expect(at('一句')).toBe('第一句有{{a/b/c}}件。')
    expect(at('件')).toBe('第一句有{{a/b/c}}件。')
    expect(at('要')).toBe('第二句**重**要；')
    expect(at('第三')).toBe('第三句。')
  })

  test('a cell is the whole of it', () => {
    const {start, end} = pointedAt(text, [5, 7, 5, 10], '541', 1)
    expect(text.slice(start, end)).toBe('541')
  })

  test('a stretch moves with what was typed before it', () => {
    const after = text.replace('# 标题', '# 长标题')
    const {start, end} = moved(stretchOf(text, [5, 7, 5, 10]), text, after)
    expect(after.slice(start, end)).toBe('541')
  })
})

describe('tabs', () => {
  /** A server that takes what is sent, each answer waiting until it is let go. */
  function server(start: string): {requests: Change[]; state: Version; send: (request: Change) => Promise<{status: number; state: Version}>} {
    const one = {
      requests: [] as Change[],
      state: {session: 's', version: 1, text: start} as Version,
      async send(request: Change) {
        one.requests.push(request)
        await new Promise((resolve) => setTimeout(resolve, 5))
        if (request.version !== one.state.version) return {status: 409, state: one.state}
        one.state = {session: 's', version: request.version + 1, text: request.text}
        return {status: 200, state: one.state}
      },
    }
    return one
  }

  const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 60))

  test('what is typed while a request is on its way is sent after it, once', async () => {
    const one = server('')
    const sync = openSync({send: one.send, show: () => {}, clash: () => {}, online: () => {}}, one.state)
    for (const typed of ['a', 'ab', 'abc', 'abcd']) sync.typed(typed)
    await settled()
    expect(one.requests.map(({text}) => text)).toEqual(['a', 'abcd'])
    expect(sync.unsent()).toBeUndefined()
  })

  test('another tab that was quicker is put together with this one', async () => {
    const one = server('甲\n乙\n丙\n')
    const shown: string[] = []
    const sync = openSync({send: one.send, show: (text) => void shown.push(text), clash: () => {}, online: () => {}}, one.state)
    sync.typed('甲甲\n乙\n丙\n')
    one.state = {session: 's', version: 2, text: '甲\n乙\n丙丙\n'}
    await settled()
    expect([one.state.text, shown]).toEqual(['甲甲\n乙\n丙丙\n', ['甲甲\n乙\n丙丙\n']])
  })

  test('two of the same place: nothing is sent before the choice', async () => {
    const one = server('1')
    const clashes: string[][] = []
    const sync = openSync({send: one.send, show: () => {}, clash: (...both) => void clashes.push(both), online: () => {}}, one.state)
    sync.typed('2')
    one.state = {session: 's', version: 2, text: '3'}
    await settled()
    expect([clashes, one.requests.length, one.state.text]).toEqual([[['2', '3']], 1, '3'])
    sync.choose('2')
    await settled()
    expect(one.state.text).toBe('2')
  })

  test('a server that is away for a moment gets it later', async () => {
    const one = server('')
    let there = false
    const seen: boolean[] = []
    const sync = openSync({
      send: (request) => (there ? one.send(request) : Promise.resolve(undefined)), show: () => {}, clash: () => {}, online: (is) => void seen.push(is),
    }, one.state)
    sync.typed('a')
    await settled()
    expect([seen, sync.unsent()?.text]).toEqual([[false], 'a'])
    there = true
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect([one.state.text, seen.at(-1)]).toEqual(['a', true])
  })
})
