// The files that a report's manifest owes its pages to: of fonts, those that it needed, whatever other reports did.

import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nodeHost} from '../../src/host/node.ts'
import {loadMaterials} from '../../src/project/materials.ts'

test('lists a font file where a character of the report is looked for in it', async () => {
  const {value} = await loadMaterials(nodeHost, join(import.meta.dirname, '../..'), {})
  const listed = async (text: string): Promise<string[]> => {
    const fonts = (await value!.fonts()).value!
    for (const character of text) fonts.choose('song', character.codePointAt(0)!)
    return value!
      .inputs(new Set(['pdf']))
      .filter(({role}) => role === 'font')
      .map(({path}) => path.slice(path.lastIndexOf('/') + 1))
  }
  const common = ['song.ttf', 'title.ttf', 'hei.ttf', 'kai.ttf']
  expect(await listed('政府信息公开')).toEqual(common)
  expect(await listed('邗江')).toEqual([...common, 'song-rare.ttf'])
  expect(await listed('通州')).toEqual(common)
})
