// A pipe, a device or a folder where a file is needed: said as `file`, exit 3, and never waited for.

import {spawnSync} from 'node:child_process'
import {mkdirSync, symlinkSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {nianbao, project, sample} from '../support/command.ts'

const announcement = '四是办事信息更便民。'
const pictured = sample.replace(announcement, '![办理流程](流程.png)\n\n四是')
const ownFont = 'fonts:\n  own: {file: ../own.ttf}\n'

const kinds: Readonly<Record<string, (path: string) => void>> = {
  pipe: (path) => void spawnSync('mkfifo', [path]),
  device: (path) => symlinkSync('/dev/zero', path),
  folder: (path) => mkdirSync(path),
}

interface Place {
  readonly name: string
  /** Where the thing stands. */
  readonly path: string
  readonly files?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** Where a folder is no fault. */
  readonly folder?: 'fine'
  /** What is needed for editions alone. */
  readonly command?: 'build'
}

const places: readonly Place[] = [
  {name: 'a source', path: 'source/b/2021.md', folder: 'fine'},
  {name: 'a picture', path: 'source/a/流程.png', files: {'source/a/2021.md': pictured}},
  {name: 'a font', path: 'own.ttf', command: 'build', files: {'templates/style.yaml': ownFont}},
  {name: 'the style', path: 'templates/style.yaml', command: 'build'},
  {name: 'a named style', path: 'own.yaml', command: 'build', files: {'nianbao.yaml': 'style: own.yaml\n'}},
  {name: 'the settings', path: 'nianbao.yaml'},
  {name: 'a template', path: 'templates/html/page.hbs', command: 'build', folder: 'fine'},
  {name: 'last year’s report', path: 'last.md', args: ['--previous', 'last.md']},
]

describe.skipIf(process.platform === 'win32').each(Object.entries(kinds))('a %s', (kind, make) => {
  test.each(places.filter(({folder, command}) => (kind === 'folder' ? !folder : kind === 'pipe' || !command)))(
    'as $name',
    ({path, files = {}, args = [], command = 'check'}) => {
      const cwd = project({'source/a/2021.md': sample, ...files})
      mkdirSync(dirname(join(cwd, path)), {recursive: true})
      make(join(cwd, path))
      const {status, stdout, stderr} = nianbao([command, '--format', 'short', '--quiet', ...args], {cwd})
      // The device is met through a link, and pictures behind links out of the project are not even opened.
      if (kind === 'device' && path.endsWith('.png')) {
        expect({status, said: stdout + stderr}).toMatchObject({
          status: 1,
          said: expect.stringContaining('image-missing'),
        })
        return
      }
      expect({status, said: stdout + stderr}).toEqual({
        status: 3,
        said: expect.stringMatching(/^\S+: error file: \S+\n$/u) as string,
      })
    },
  )
})
