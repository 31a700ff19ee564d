// Right reports are published: as people write them, put together at random, all their editions say what they say.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {form2019, form2021} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'
import {drawOrdinary, unfinished} from '../support/generate-ordinary.ts'
import {published} from '../support/ordinary.ts'
import {runs} from '../support/share.ts'

test('ordinary reports are published', async () => {
  const refused: string[] = []
  for (let seed = 0; seed < runs(20, 40); seed++) {
    const draw = seeded(seed)
    const ordinary = drawOrdinary(seed % 5 ? form2021 : form2019, draw)
    const editions = (['pdf', 'docx', 'xlsx'] as const).filter((_, index) => seed % 4 === index)
    const asDraft = seed % 8 === 7
    const source = asDraft ? unfinished(ordinary.source, draw) : ordinary.source
    const outcome = await published({...ordinary, source}, ['html', 'text', ...editions], asDraft)
    refused.push(...outcome.refused.slice(0, 3).map((one) => `${seed}: ${one}`))
  }
  expect(refused).toEqual([])
})

/** What was refused once. */
const refusedOnce: Readonly<Record<string, string>> = {
  'a table of blank cells': '|  |  |\n| --- | --- |\n\n- 附表：\n\n  |  |\n  | --- |',
  'a note in the head of a table and one below it':
    '| 项目[^2] | 数量 |\n| --- | --: |\n| 培训[^1] | 2 |\n\n[^1]: 含线上的。\n\n[^2]: 按批次计算。',
  'a number in brackets at the beginning of a line, behind one that ends without a note':
    '培训两次。\\\n[1]另有两次。\\\n参加的有20人[^1]。\n\n[^1]: 含线上的。',
  'spaces of other widths':
    '### 专栏\u2003目录\n\n&emsp;&emsp;栏目&ensp;更新，Word&thinsp;模板。&emsp;\n\n- 甲\u2009乙\n\n| 项\u2003目 | 数量 |\n| --- | --: |\n| &nbsp;甲&emsp;乙&nbsp; | 1 |\n| &nbsp; | 2 |',
  'tables with blank rows, and in lists':
    '| 项目 | 数量 |\n| --- | --: |\n|  |  |\n\n- 附表：\n\n  | 项目 | 数量 |\n  | --- | --: |\n  | 培训 | 2 |',
  'links in tables, in notes and in remarks behind the text':
    '| 项目 | 数量 |\n| --- | --: |\n| [网站](https://www.example.gov.cn/a) | 1 |\n\n见[附表](files/a.pdf)[^1]。\n\n[^1]: 见[目录](https://example.org/list)。',
  'items without words': '- \n- 甲\n\n1. \n\n后一段。\n\n- - 甲\n  - 乙\n- #### 题\n\n  丙',
  'spaces of other widths around a picture': '目录\u3000![办理流程](图/流程.png)\u2002后一句\u3000。',
  'a line that begins with a space of another width, with a note, and （注1） as a word':
    '整理。\\\n&emsp;集中讲解[^1]。\n\n1. （注1）见表格填写说明。\n\n[^1]: 含线上的。',
  'a heading that ends with a space of another width and a note':
    '#### &ensp;附件\u3000[^1]\n\n－说明[^1]。\n\n[^1]: 含线上的。',
  'an address of a picture that stands apart': '![办理流程][图]\n\n[图]: <图/流程.png>',
}

test.each(Object.entries(refusedOnce))('%s', async (_, text) => {
  const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
  const source = base
    .replace('\n### （二）依申请公开', () => `\n${text}\n\n### （二）依申请公开`)
    .replace('\npublished:', '\nattachments: [{title: 附表一, href: files/b.pdf}]\npublished:')
  const outcome = await published({source, text: {bom: true, eol: 'crlf', columns: null}}, [
    'html',
    'text',
    'pdf',
    'docx',
    'xlsx',
  ])
  expect(outcome.refused).toEqual([])
})

/** Drafts that were refused once: what people have while there are errors. */
const draftsRefusedOnce: Readonly<Record<string, (source: string) => string>> = {
  'a table of its own above that of the form': (source) =>
    source.replace(/^## 四.*\n/mu, '$&\n| 项目 | 数量 |\n| --- | --: |\n| 培训 | 2 |\n'),
  'characters that are no text': (source) =>
    source.replaceAll('政府', '政\u0007府').replaceAll('公开', '公\uFDD0开').replaceAll('目录', '目&#7;录'),
  'a caption that is nearly one, above the next but one table of one number': (source) =>
    source.replace('### 第二十条第（六）项', '### 第二十\u0007条第（六）项'),
}
const widths = [null, 80] as const

test.each(
  Object.entries(draftsRefusedOnce).flatMap(([name, spoil]) =>
    widths.map((columns) => [name, columns, spoil] as const),
  ),
)('a draft with %s, wrapped at %s', async (_, columns, spoil) => {
  const source = spoil(readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8'))
  const text = {bom: true, eol: 'crlf', columns} as const
  const outcome = await published({source, text}, ['html', 'text', 'pdf', 'docx', 'xlsx'], true)
  expect(outcome.refused).toEqual([])
})
