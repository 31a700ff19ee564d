// The text of a tab against a server that answers late, in another order, with another's changes: nothing typed is lost.

import {describe, expect, onTestFinished, test, vi} from 'vitest'
import {type Change, type Clash, openSync, type Sync, type Version} from '../../src/preview/page/sync.ts'

interface Answer {
  readonly status: number
  readonly state: Version
}

/** A server whose answers are given by hand. */
function desk(text: string): {
  readonly sync: Sync
  readonly sent: Change[]
  readonly clashes: (Clash | undefined)[]
  shown(): string
  online(): boolean
  type(text: string): void
  answer(answer: Answer | undefined): Promise<void>
} {
  let shown = text
  let online = true
  const waiting: ((answer: Answer | undefined) => void)[] = []
  const sent: Change[] = []
  const clashes: (Clash | undefined)[] = []
  const sync = openSync(
    {
      send: (change) =>
        new Promise((resolve) => {
          sent.push(change)
          waiting.push(resolve)
        }),
      show: (fresh) => void (shown = fresh),
      clash: (versions) => void clashes.push(versions),
      online: (is) => void (online = is),
    },
    of(1, text),
  )
  return {
    sync,
    sent,
    clashes,
    shown: () => shown,
    online: () => online,
    type(fresh) {
      shown = fresh
      sync.typed(fresh)
    },
    async answer(answer) {
      waiting.shift()!(answer)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

const of = (version: number, text: string): Version => ({session: 'a', version, text})
const refused = (state: Version): Answer => ({status: 409, state})
const taken = (version: number, text: string): Answer => ({status: 200, state: of(version, text)})

describe('two have changed one place', () => {
  test('what is typed while the person has not chosen is what is taken', async () => {
    const {sync, sent, clashes, type, answer} = desk('共1件')
    type('共3件')
    await answer(refused(of(2, '共2件')))
    expect(clashes).toEqual([{base: '共1件', mine: '共3件', theirs: '共2件'}])
    type('共34件')
    expect(clashes.at(-1)).toEqual({base: '共1件', mine: '共34件', theirs: '共2件'})
    expect(sent).toHaveLength(1)
    sync.choose('mine')
    expect(clashes.at(-1)).toBeUndefined()
    expect(sent.at(-1)).toEqual({version: 2, text: '共34件'})
    await answer(taken(3, '共34件'))
    expect(sync.base.text).toBe('共34件')
  })

  test('the other version is taken as it is by then', async () => {
    const {sync, sent, clashes, shown, type, answer} = desk('共1件')
    type('共3件')
    await answer(refused(of(2, '共2件')))
    sync.received(of(3, '共25件'))
    expect(clashes.at(-1)).toEqual({base: '共1件', mine: '共3件', theirs: '共25件'})
    sync.choose('theirs')
    expect(shown()).toBe('共25件')
    expect(sync.unsent()).toBeUndefined()
    expect(sent).toHaveLength(1)
  })

  test('there is nothing left to choose where the two have become one', async () => {
    const {sync, sent, clashes, type, answer} = desk('共1件')
    type('共3件')
    await answer(refused(of(2, '共2件')))
    sync.received(of(3, '共1件'))
    expect(clashes.at(-1)).toBeUndefined()
    expect(sync.clashing).toBe(false)
    expect(sent.at(-1)).toEqual({version: 3, text: '共3件'})
    await answer(taken(4, '共3件'))

    type('共5件')
    await answer(refused(of(5, '共6件')))
    type('共6件')
    expect(clashes.at(-1)).toBeUndefined()
    expect(sync.unsent()).toBeUndefined()
  })

  test('until then what is typed counts as not sent', async () => {
    const {sync, type, answer} = desk('共1件')
    type('共3件')
    await answer(refused(of(2, '共2件')))
    expect(sync.clashing).toBe(true)
    expect(sync.unsent()).toEqual({version: 1, text: '共3件'})
  })
})

describe('one after the other', () => {
  test('what is typed while a request is on its way is sent after it, once', async () => {
    const {sync, sent, type, answer} = desk('')
    for (const text of ['a', 'ab', 'abc', 'abcd']) type(text)
    await answer(taken(2, 'a'))
    await answer(taken(3, 'abcd'))
    expect(sent).toEqual([
      {version: 1, text: 'a'},
      {version: 2, text: 'abcd'},
    ])
    expect(sync.unsent()).toBeUndefined()
  })

  test('changes of other places are put together, whatever comes first', async () => {
    const {sent, shown, sync, type, answer} = desk('一\n二\n三')
    type('一一\n二\n三')
    sync.received(of(2, '一\n二\n三三'))
    expect(shown()).toBe('一一\n二\n三')
    await answer(refused(of(2, '一\n二\n三三')))
    expect(shown()).toBe('一一\n二\n三三')
    expect(sent.at(-1)).toEqual({version: 2, text: '一一\n二\n三三'})
  })

  test('a server that is away for a moment gets it later', async () => {
    vi.useFakeTimers({toFake: ['setTimeout']})
    onTestFinished(() => void vi.useRealTimers())
    const {sync, sent, online, type, answer} = desk('')
    type('a')
    await answer(undefined)
    expect([online(), sync.unsent()?.text, sent.length]).toEqual([false, 'a', 1])
    vi.advanceTimersByTime(1000)
    expect(sent).toHaveLength(2)
    await answer(taken(2, 'a'))
    expect([online(), sync.unsent()]).toEqual([true, undefined])
  })
})
