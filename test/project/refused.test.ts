// What keeps a PDF from being made, by the command: each is said with its place, the build fails, and no file is written.

import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nianbao, project, sample} from '../support/command.ts'
import {changed, shippedFont} from '../support/fonts.ts'
import {png} from '../support/print.ts'

const announcement = '四是办事信息更便民。'
const line = sample.split('\n').findIndex((text) => text.includes(announcement)) + 1
const pictured = sample.replace(announcement, '![流程](流程.png)\n\n四是')

const ownFont = 'fonts:\n  own: {file: ../own.ttf}\n'

/** The font with other rights: 2 in fsType (OpenType OS/2) is "no embedding". */
function restricted(): Uint8Array {
  return changed(shippedFont('song'), (tables) => {
    const os2 = tables.get('OS/2')!
    new DataView(os2.buffer, os2.byteOffset, os2.byteLength).setUint16(8, 2)
  })
}

/** A PNG that says that it has 10,000 × 10,000 pixels, which nobody reads. */
function vast(): Uint8Array {
  const bytes = png()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  view.setUint32(16, 10_000)
  view.setUint32(20, 10_000)
  return bytes
}

interface Refusal {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** The beginning of what is said. */
  readonly said: string
}

test.each<Refusal>([
  {
    name: 'a wrong length in style.yaml',
    files: {'templates/style.yaml': 'page:\n  top: 37 mn\n'},
    said: 'templates/style.yaml:2:8: error style: ',
  },
  {
    name: 'a list in style.yaml that is none',
    files: {'templates/style.yaml': 'table:\n  landscape: requests\n'},
    said: 'templates/style.yaml:2:14: error style: ',
  },
  {
    name: 'a font that is not there',
    files: {'templates/style.yaml': ownFont},
    said: 'templates/style.yaml:2:15: error font: ',
  },
  {
    name: 'a corrupt font',
    files: {'templates/style.yaml': ownFont, 'own.ttf': shippedFont('song').slice(0, 50_000)},
    said: 'templates/style.yaml:2:15: error font: ',
  },
  {
    name: 'a file that is no font',
    files: {'templates/style.yaml': ownFont, 'own.ttf': 'no font'},
    said: 'templates/style.yaml:2:15: error font: ',
  },
  {
    name: 'a font without permission to embed',
    files: {'templates/style.yaml': ownFont, 'own.ttf': restricted()},
    said: 'templates/style.yaml:2:15: error font: ',
  },
  {
    name: 'a missing image',
    files: {'source/a/2021.md': pictured},
    said: `source/a/2021.md:${line}:1: error image-missing: `,
  },
  {
    name: 'an image of 100 megapixels',
    files: {'source/a/2021.md': pictured, 'source/a/流程.png': vast()},
    said: `source/a/2021.md:${line}:1: error image-limit: `,
  },
])('$name', ({files, said}) => {
  const folder = project({'source/a/2021.md': sample, ...files})
  const {status, stderr} = nianbao(['build', '--format', 'short', '--quiet'], {cwd: folder})
  expect({status, stderr}).toEqual({status: 1, stderr: expect.stringMatching(new RegExp(`^${said}`, 'u'))})
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(existsSync(join(folder, 'output'))).toBe(false)
})
