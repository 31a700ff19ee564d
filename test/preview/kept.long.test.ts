import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nianbao, patience, sample} from '../support/command.ts'
import {driveEdits} from '../support/drive.ts'
import {previewing} from '../support/previewing.ts'

test('what is kept from one version to the next shows in no edition', async () => {
  const {port, preview, cwd, file} = await previewing()
  // A character of the file of rare ones, there in the versions between.
  const rare = sample.replace('政策让人看得懂', '政策让人看得懂（㕮）')
  expect(rare).not.toBe(sample)
  const edit = (source: string): Promise<unknown> => driveEdits(port, preview.child.pid!, source, {count: 3, step: 3})
  await edit(rare)
  const between = await pdf(port)
  await edit(sample)
  await expect
    .poll(() => readFileSync(file, 'utf8'), {timeout: patience})
    .toBe(sample.replace(/(?<=\n\| 行政许可 \| )\d+/u, '40002'))
  expect(nianbao(['build'], {cwd}).status).toBe(0)
  const built = readFileSync(join(cwd, 'output/a/2021/report.pdf'))
  expect((await pdf(port)).equals(built)).toBe(true)
  expect(between.equals(built)).toBe(false)
})

async function pdf(port: number): Promise<Buffer> {
  return Buffer.from(await (await fetch(`http://127.0.0.1:${port}/report.pdf`)).arrayBuffer())
}
