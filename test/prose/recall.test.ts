// How much of what offices write is understood: sentences drawn from test/prose/variants, true ones and ones with a number
// falsified, each in a report whose tables hold. Prints true, falsified and found by kind. A part of them, the same every
// time; `npm run test:long` draws several times as many anew.

import {expect, test} from 'vitest'
import {seeded} from '../support/generate-draw.ts'
import {inFull, share} from '../support/share.ts'
import {compared} from './variants/compared.ts'
import {constructions} from './variants/constructions.ts'
import {shapesOf} from './variants/draw.ts'
import {further} from './variants/further.ts'
import {kept} from './variants/kept.ts'
import {recallOf, tableOf} from './variants/measure.ts'
import {neighbours} from './variants/neighbours.ts'
import {others} from './variants/others.ts'
import {otherwise} from './variants/otherwise.ts'
import {portions} from './variants/portions.ts'
import {requests} from './variants/requests.ts'
import {sums} from './variants/sums.ts'
import {surroundings} from './variants/surroundings.ts'
import {told} from './variants/told.ts'
import {traps} from './variants/traps.ts'
import {wholes} from './variants/wholes.ts'

const seed = Number(process.env['PROPERTY_SEED'] ?? 2021)
/** Draws of each sentence. */
const times = inFull ? 4 : 1

test('sentences of reports are understood, and true ones are not called wrong', () => {
  const shapes = [
    ...shapesOf({...requests, ...others, ...traps}, seeded(seed), times),
    ...[
      further,
      sums,
      compared,
      portions,
      constructions,
      otherwise,
      neighbours,
      surroundings,
      wholes,
      kept,
      told,
    ].flatMap((patterns) => shapesOf(patterns, seeded(seed), times)),
  ]
  const kinds = recallOf(share(shapes, 9), seed)
  console.info(tableOf(kinds))
  const all = [...kinds.values()]
  expect(all.flatMap(({notes}) => notes.filter((note) => note.startsWith('FALSE')))).toEqual([])
  const sum = (key: 'falsified' | 'found'): number => all.reduce((total, one) => total + one[key], 0)
  // What was missed, where too much was.
  const missed = all.flatMap(({notes}) => notes)
  expect(sum('found') / sum('falsified'), missed.join('\n')).toBeGreaterThanOrEqual(0.95)
})
