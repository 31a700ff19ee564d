import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Content, opened, type Saving, type SavingEvent, same, step} from '../../src/saving/saving.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (content: Content): string | undefined => content && new TextDecoder().decode(content)

/** An editor's session on a disk of one file, and what it must answer for. */
class World {
  disk: Content
  kept: Content
  saving: Saving
  /** What was typed last, until it is written or given up. */
  pending: string | undefined
  /** Whether the file was changed by others since a person chose, or since it was written or loaded. */
  foreign = false
  /** What others do between the question of an exchange and its doing. */
  between: (() => void) | undefined
  constructor(first: string) {
    this.disk = bytes(first)
    this.saving = this.begin()
  }

  begin(): Saving {
    const {saving, actions} = opened(this.disk ?? bytes(''), this.kept)
    this.saving = saving
    if (saving.phase.is === 'saved') this.foreign = false
    this.run(actions)
    return saving
  }

  send(event: SavingEvent): void {
    const {saving, actions} = step(this.saving, event)
    this.saving = saving
    this.run(actions)
  }

  run(actions: readonly ReturnType<typeof step>['actions'][number][]): void {
    for (const action of actions) {
      if (action.type === 'exchange') {
        this.between?.()
        this.between = undefined
        if (!same(this.disk, action.expected)) {
          this.send({type: 'seen', disk: this.disk})
          continue
        }
        // Never what nobody typed, never over what others have done without a person's word.
        expect(text(action.content)).toBe(this.pending)
        expect(this.foreign).toBe(false)
        this.disk = action.content
        this.pending = undefined
        this.send({type: 'written', content: action.content})
      } else if (action.type === 'load') {
        // Nothing that was typed goes away for it, but by a choice, which has said so.
        expect(this.pending).toBeUndefined()
        expect(same(action.content, this.disk)).toBe(true)
        this.foreign = false
      } else if (action.type === 'keep') this.kept = action.mine
      else this.kept = undefined
    }
    // What is the same as the file is there, whoever wrote it.
    if (this.pending !== undefined && this.saving.phase.is === 'saved') {
      expect(text(this.saving.mine)).toBe(this.pending)
      this.pending = undefined
      this.foreign = false
    }
  }

  /** Of what was typed and is not written: the session has it, or it is kept. */
  check(): void {
    if (this.pending !== undefined) expect([text(this.saving.mine), text(this.kept)]).toContain(this.pending)
    if (this.saving.phase.is === 'conflict') expect(this.foreign || this.pending !== undefined).toBe(true)
  }
}

const act = fc.oneof(
  fc.record({do: fc.constant('type' as const), what: fc.nat(4)}),
  fc.record({do: fc.constant('foreign' as const), what: fc.nat(4)}),
  fc.record({do: fc.constant('restore' as const), what: fc.nat(0)}),
  fc.record({
    do: fc.constantFrom('remove' as const, 'look' as const, 'save' as const, 'reopen' as const),
    what: fc.nat(0),
  }),
  fc.record({do: fc.constantFrom('choose mine' as const, 'choose disk' as const), what: fc.nat(1)}),
  fc.record({do: fc.constant('race' as const), what: fc.nat(4)}),
)

describe('saving', () => {
  test('over any edits, saves, foreign writes, restores, closes and choices the file holds what was typed or chosen', () => {
    let writes = 0
    let conflicts = 0
    fc.assert(
      fc.property(fc.array(act, {maxLength: 40}), (acts) => {
        const world = new World('first')
        const before = world.disk
        let typed = 0
        for (const {do: what, what: which} of acts) {
          const write = (content: Content): void => {
            // Whoever writes what is there changes nothing; what is as it was when it was read, nobody sees.
            world.foreign = world.saving.phase.is === 'conflict' || !same(content, world.saving.base)
            world.disk = content
          }
          if (what === 'type') {
            world.pending = `typed ${typed++} ${which}`
            world.send({type: 'typed', mine: bytes(world.pending)})
          } else if (what === 'foreign') write(bytes(`foreign ${which}`))
          else if (what === 'restore') write(before)
          else if (what === 'remove') write(undefined)
          else if (what === 'look') {
            world.send({type: 'seen', disk: world.disk})
            if (world.saving.phase.is === 'saved') world.foreign = false
          } else if (what === 'save') {
            world.send({type: 'save'})
            if (world.saving.phase.is === 'saved') writes++
          } else if (what === 'race') {
            world.between = () => write(bytes(`foreign ${which}`))
            world.send({type: 'save'})
            world.between = undefined
          } else if (what === 'reopen') {
            world.send({type: 'save'})
            // What is opened is what is there: a file that is gone is not opened.
            if (world.disk) world.begin()
          } else if (world.saving.phase.is === 'conflict') {
            conflicts++
            const {disk} = world.saving.phase
            // The person may look at an older version than there is.
            const shown = which === 0 ? disk : bytes('something else')
            const take = what === 'choose mine' ? ('mine' as const) : ('disk' as const)
            const current = same(disk, world.disk)
            if (which === 0 && take === 'mine') {
              if (current) world.foreign = false
              world.pending = text(world.saving.mine)
            }
            if (which === 0 && take === 'disk' && disk && current) world.pending = undefined
            if (which === 0 && take === 'disk' && disk && !current) {
              // The driver looks before it passes a choice on.
              world.send({type: 'seen', disk: world.disk})
            } else world.send({type: 'chosen', take, disk: shown})
          }
          world.check()
        }
      }),
      {seed: 14, numRuns: 3000},
    )
    expect(writes).toBeGreaterThan(200)
    expect(conflicts).toBeGreaterThan(200)
  })

  test('a conflict stays though the file is restored, closed and opened again', () => {
    const world = new World('一')
    world.pending = '二'
    world.send({type: 'typed', mine: bytes('二')})
    world.disk = bytes('别人')
    world.foreign = true
    world.send({type: 'seen', disk: world.disk})
    expect(world.saving.phase).toEqual({is: 'conflict', disk: bytes('别人')})
    world.disk = bytes('一')
    world.send({type: 'seen', disk: world.disk})
    world.send({type: 'save'})
    world.begin()
    world.send({type: 'save'})
    expect([text(world.disk), world.saving.phase, text(world.saving.mine)]).toEqual([
      '一',
      {is: 'conflict', disk: bytes('一')},
      '二',
    ])
    world.pending = undefined
    world.send({type: 'chosen', take: 'disk', disk: world.disk})
    expect([text(world.saving.mine), world.kept]).toEqual(['一', undefined])
  })
})
