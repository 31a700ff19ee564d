// The day of publication that stands by itself below a title is taken over, and then not among what was left out.

import {expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {importBytes} from '../support/importing.ts'

const body = sample.slice(sample.indexOf('\n# ') + 1)
const titled = (line: string): string => body.replace(/(?<=^# .*\n)/u, `\n${line}\n`).replace(/^#+ |\*\*/gmu, '')

test.each(['（2022年2月10日）', '2022年2月10日', '2022-02-10'])('%s', async (line) => {
  const {imported} = await importBytes(titled(line))
  expect(imported.source).toMatch(/^published: 2022-02-10$/mu)
  expect(imported.aside.map(({text}) => text)).toEqual([])
})

test.each([
  ['2022年2月10日  来源：示例网', '2022-02-10'],
  ['2022-02-10 09:30:12 浏览次数：12 次', '2022-02-10 09:30'],
  ['2022/2/10 | 作者：示例', '2022-02-10'],
  ['浏览次数：12', undefined],
])('%s is left out, and said', async (line, day) => {
  const {imported} = await importBytes(titled(line))
  expect(/^published: (.*)$/mu.exec(imported.source)?.[1]).toBe(day)
  expect(imported.source).not.toContain(line.slice(-4))
  expect(imported.aside.map(({text}) => text)).toContain(line.replace(/\s+/gu, ' '))
})

test('a sentence that begins with a day stays', async () => {
  const line = '2022年2月10日 来源于各部门的数据汇总完成。'
  const {imported} = await importBytes(titled(line))
  expect(imported.source.replaceAll(' ', '')).toContain(line.replaceAll(' ', ''))
})
