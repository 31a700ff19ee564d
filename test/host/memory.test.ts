// What nothing refers to any longer is gone after giveBack, at once.

import {expect, test} from 'vitest'
import {giveBack} from '../../src/host/platform/platform.ts'

/** Made in a call of its own, so that no frame of the test holds the object. */
function reference(kept: object[], keep: boolean): WeakRef<object> {
  const made = {numbers: Array.from({length: 1000}, Math.random)}
  if (keep) kept.push(made)
  return new WeakRef(made)
}

test('what is no longer in use is given back, what is stays', async () => {
  const kept: object[] = []
  const [gone, held] = [reference(kept, false), reference(kept, true)]
  // A WeakRef keeps its object until the turn in which it was made has ended.
  await new Promise((resolve) => setImmediate(resolve))
  giveBack()
  expect(gone.deref()).toBeUndefined()
  expect(held.deref()).toBe(kept[0])
})
