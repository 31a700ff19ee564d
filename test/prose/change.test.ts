// What stands behind a number about its change: as far as numbers go on saying it, and no further than four.

import {expect, test} from 'vitest'
import {numbersIn} from '../../src/prose/numbers/numbers.ts'
import type {Reading} from '../../src/prose/numbers/reading.ts'
import {changesBehind} from '../../src/prose/relations/change.ts'
import {form2021} from '../support/form.ts'

const changes = (text: string): string[] =>
  changesBehind(
    {text, words: form2021.words, numbers: numbersIn(text, form2021.words)} as unknown as Reading,
    0,
    0,
  ).map(({measure, number}) => `${measure} ${text.slice(number.start, number.unitEnd)}`)

test.each([
  ['增加22件，增长20%', ['difference 22件', 'growth 20%']],
  ['增加22件（20%）', ['difference 22件', 'growth 20%']],
  ['增加22件，受理5件，增长20%', ['difference 22件']],
  ['增加1件，增加2件，增加3件，增加4件', ['difference 1件', 'difference 2件', 'difference 3件', 'difference 4件']],
  [
    '增加1件，增加2件，增加3件，增加4件，增加5件',
    ['difference 1件', 'difference 2件', 'difference 3件', 'difference 4件'],
  ],
])('%s', (text, expected) => expect(changes(text)).toEqual(expected))
