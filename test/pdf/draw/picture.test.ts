// Files that are no pictures, or broken ones: their size is not known, so that they are refused before anything is drawn.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {pictureSize} from '../../../src/pdf/draw/picture.ts'
import {readPng, separate} from '../../../src/pdf/draw/png.ts'
import {jpeg, png} from '../../support/print.ts'

test('sizes of PNG and JPEG', () => {
  expect(pictureSize(png())).toMatchObject({width: 4, height: 2})
  expect(pictureSize(jpeg())).toMatchObject({width: 8, height: 8})
})

test('a file that is cut has no size', () => {
  for (const file of [png(), jpeg()]) {
    for (let end = 0; end < file.length; end++) expect(pictureSize(file.slice(0, end)), `${end} bytes`).toBeUndefined()
  }
})

test('a PNG with too few or too many rows has no size', () => {
  const row = [255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0]
  for (const rows of [[row], [row, row, row], [row, row.slice(3)]]) {
    expect(pictureSize(png({type: 2, bits: 8, rows}))).toBeUndefined()
  }
  expect(pictureSize(png({type: 3, bits: 8, rows: [[0, 0, 0, 0], [0, 0, 0, 0]]})), 'no palette').toBeUndefined()
})

test('altered files never throw', () => {
  const files = [png(), jpeg(), png({type: 6, bits: 8, rows: [0, 1].map(() => [...Array<number>(16).fill(9)])})]
  const change = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), {maxLength: 5})
  fc.assert(fc.property(fc.constantFrom(...files), change, (file, changes) => {
    const altered = file.slice()
    for (const [at, value] of changes) if (at < altered.length) altered[at] = value
    const read = readPng(altered)
    if (read && read.width * read.height < 1e6) separate(read)
    else pictureSize(altered)
  }))
})
