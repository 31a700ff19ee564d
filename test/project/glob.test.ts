import fc from 'fast-check'
import {expect, test} from 'vitest'
import {matchesGlob} from '../../src/project/glob.ts'
import {yardsticks} from '../support/cost.ts'

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
  ['source/[a]!/2021.md', 'source/[a]!/*', true],
  ['sources/2021.md', 'source/**', false],
  ['source', 'source/**', false],
  ['source/𠮷/2021.md', 'source/?/2021.md', true],
  ['source/.a/2021.md', 'source/*/*', true],
  ['/home/甲/source/2021.md', '/home/*/source/**', true],
  ['../source/2021.md', '../source/*', true],
  ['source/甲局/2021.md', 'source/{甲局,乙局}/202{0,1}.md', true],
  ['source/丙局/2021.md', 'source/{甲局,乙局}/202{0,1}.md', false],
  ['source/甲局/2021.md', 'source/{甲{局,委},乙局}/2021.md', true],
  ['source/2021.md', 'source{/**,}/2021.md', true],
  ['source/a/b/2021.md', 'source{/**,}/2021.md', true],
  ['source/{a/2021.md', 'source/{a/*', true],
  ['source/a}/2021.md', 'source/{b,a}}/*', true],
])('%s %s %s', (path, glob, fits) => expect(matchesGlob(path, glob)).toBe(fits))

/** The same by the definition: braces written out, then one expression; as slow as the pattern is unkind. */
function byDefinition(path: string, glob: string): boolean {
  const [braces, inside] = /\{([^{}]*)\}/u.exec(glob) ?? []
  if (braces !== undefined)
    return inside!.split(',').some((one) =>
      byDefinition(
        path,
        glob.replace(braces, () => one),
      ),
    )
  const parts = glob.split('/').map((part, index, all) => {
    const isLast = index === all.length - 1
    if (part === '**') return isLast ? '.+' : '(?:[^/]+/)*'
    const own = part.replace(/\*+|[{}?]/gu, (mark) => (mark[0] === '*' ? '[^/]*' : mark === '?' ? '[^/]' : `\\${mark}`))
    return isLast ? own : `${own}/`
  })
  return new RegExp(`^${parts.join('')}$`, 'u').test(path)
}

test('a pattern means what writing its braces out means', () => {
  const glob = fc.array(fc.constantFrom('a', 'b', '*', '**', '?', '/', '/**/', '/', '{', '}', ',', '{a,', 'b}'), {
    maxLength: 12,
  })
  const name = fc.stringMatching(/^[ab]{1,3}$/)
  fc.assert(
    fc.property(fc.array(name, {minLength: 1, maxLength: 4}), glob, (names, pieces) => {
      const [path, pattern] = [names.join('/'), pieces.join('')]
      expect(matchesGlob(path, pattern), `${path} ${pattern}`).toBe(byDefinition(path, pattern))
    }),
    {numRuns: 3000},
  )
})

test.each([
  ['{a,b} eighteen times', '{a,b}'.repeat(18), 'a'.repeat(17) + 'c'],
  ['*a eight times', '*a'.repeat(8), 'a'.repeat(250) + 'b'],
  ['{,a} forty times', '{,a}'.repeat(40), 'a'.repeat(39) + 'b'],
  ['braces in braces', '{a,'.repeat(40) + 'b' + '}'.repeat(40), 'c'],
  ['**/ many times', '**/'.repeat(40) + 'x', 'a/'.repeat(40) + 'b'],
  ['{**,*}/ many times', '{**,*}/'.repeat(40) + 'x', 'a/'.repeat(40) + 'b'],
])('%s take no time', (_, glob, path) => {
  expect(yardsticks(() => expect(matchesGlob(path, glob)).toBe(false), 3)).toBeLessThan(3)
})
