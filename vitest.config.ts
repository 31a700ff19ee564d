// Two projects of tests. `quick` (npm test): the same on every run. `long` (npm run test:long): files named *.long.test.ts,
// and once more every file that draws or takes a share of its cases, with a fresh seed and with all of them.

import {randomInt} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

const draws = /from '(?:fast-check|\.[./]*\/support\/(?:property|share)\.ts)'/u
const drawing = globSync('test/**/*.test.ts').filter((file) => draws.test(readFileSync(file, 'utf8')))

/** Only a test that hangs takes this long: how fast the machine is decides nothing. */
const [hanging, hangingShort] = [1_200_000, 300_000]

export default defineConfig({
  test: {
    setupFiles: ['test/support/setup.ts'],
    // More than there are processors: half of the tests wait for another process most of their time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: hanging,
    hookTimeout: hanging,
    expect: {poll: {timeout: hanging}},
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          // A file finds what the one before has loaded: half of the time of a short one is loading. What a file mocks it
          // forgets (vi.resetModules).
          isolate: false,
          testTimeout: hangingShort,
          hookTimeout: hangingShort,
          expect: {poll: {timeout: hangingShort}},
          env: {PROPERTY_SEED: '2021', TESTS: 'quick'},
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/**/*.long.test.ts', ...drawing],
          env: {PROPERTY_SEED: process.env['PROPERTY_SEED'] ?? String(randomInt(2 ** 31)), TESTS: 'long'},
          globalSetup: ['test/support/say-seed.ts'],
        },
      },
    ],
  },
})
