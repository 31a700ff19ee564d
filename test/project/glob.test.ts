import {expect, test} from 'vitest'
import {matchesGlob} from '../../src/project/glob.ts'

test.each([
  ['source/a/2021.md', '**', true],
  ['source/a/2021.md', 'source/**', true],
  ['source/a/2021.md', 'source/**/2021.md', true],
  ['source/2021.md', 'source/**/2021.md', true],
  ['source/a/2021.md', 'source/*/202?.md', true],
  ['source/a/b/2021.md', 'source/*/2021.md', false],
  ['source/a/2021xmd', 'source/a/2021.md', false],
  ['source/a/2021.md', 'source/a', false],
  ['source/县(区)/2021.md', 'source/县(区)/*', true],
  ['sources/2021.md', 'source/**', false],
])('%s %s %s', (path, glob, fits) => expect(matchesGlob(path, glob)).toBe(fits))
