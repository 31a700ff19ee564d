// What a style may name: the classes that templates of the PDF give.

import {expect, test} from 'vitest'
import {classesOf} from '../../src/template/classes.ts'
import {filesOf, shippedFiles} from '../support/templates.ts'

const shipped = classesOf(shippedFiles, () => false)
const own = (text: string) => classesOf(filesOf({'pdf/report.hbs': text}), () => true)

test.each(['attachment-first', 'attachment-only', 'link', 'named', 'run-in-3', 'signed', 'footnote'])(
  'the shipped templates give %s',
  (name) => {
    expect(shipped(name)).toBe(true)
  },
)

test.each(['cation', 'heading', 'style', '{{name}}', 'run-in-', ''])('they give no %j', (name) => {
  expect(shipped(name)).toBe(false)
})

test("a user's templates bring their own, whole or in parts", () => {
  const given = own('<p class="lead{{#if draft}}-draft {{else}} plain{{/if}} of-{{lang}}">{{title}}</p>')
  expect(['lead', 'lead-draft', 'plain', 'of-zh-CN'].map(given)).toEqual([true, true, true, true])
  expect(['of-', 'led', 'draft'].map(given)).toEqual([false, false, false])
})

test('of a class that is taken whole from the edition any name may come', () => {
  expect(own('<p class="{{lang}}">{{title}}</p>')('whatever')).toBe(true)
})
