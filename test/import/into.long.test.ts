// A file that came back and its source: sentences and figures that differ are shown and taken over, nothing else changes.

import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {environment, program, project} from '../support/command.ts'
import {form2021} from '../support/form.ts'
import {partsOf} from '../support/importing.ts'
import {docx, docxOf, type Part, wordParagraph, wordTable} from '../support/office-files.ts'
import {type Figures, printed} from '../support/office-tables.ts'

const title = '示例市2021年政府信息公开工作年度报告'

function figures(changes: Figures = {}): Figures {
  let number = 100
  const all = form2021.tables.flatMap(({id, rows, columns}) =>
    rows.flatMap((row) => columns.map((column) => [`${id}/${row.id}/${column.id}`, String(++number)] as const)),
  )
  return {...Object.fromEntries(all), ...changes}
}

/** `opening` stands in the first section. */
const file = (opening: readonly string[], changes: Figures = {}): Uint8Array =>
  docx(
    partsOf(form2021, title, printed(form2021, figures(changes))).flatMap((part): readonly Part[] =>
      typeof part === 'string' && part.startsWith('（一）总体情况') ? opening : [part],
    ),
  )

function run(cwd: string, ...args: string[]): {out: string; err: string; exit: number | null} {
  const {stdout, stderr, status} = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: environment,
  })
  return {out: stdout, err: stderr, exit: status}
}

test('sentences and figures of a file that came back', () => {
  const cwd = project({})
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(cwd, name), bytes)
  write(
    '1.docx',
    file(['本年公开工作平稳。受理申请若干件。', '另有一段。', '第三段不变。'], {'requests/new/person': ''}),
  )
  expect(run(cwd, 'import', '1.docx', '--level', 'government', '--out', 'a.md').exit).toBe(1)
  const before = readFileSync(join(cwd, 'a.md'), 'utf8')
    .replace('受理申请若干件。', '受理申请{{requests/new/total}}件。')
    .replace('第三段不变。', '第三段**不变**。<!-- 留着 -->')
    .replaceAll('\n', '\r\n')
  writeFileSync(join(cwd, 'a.md'), before)
  const total = figures()['requests/new/total']!
  write(
    '2.docx',
    file([`本年公开工作有力。受理申请${total}件。`, '第三段不变。', '新加一段。'], {
      'documents/rules/issued': '9',
      'requests/new/person': '77',
    }),
  )
  const dry = run(cwd, 'import', '2.docx', '--into', 'a.md', '--dry-run')
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(before)
  for (const line of ['- 本年公开工作平稳。', '+ 本年公开工作有力。', '- 另有一段。', '+ 新加一段。'])
    expect(dry.out).toContain(line)
  expect(dry.out).toMatch(/\+ .*自然人 77/u)
  expect(dry.out).toMatch(/- 规章，本年制发件数 101\n\+ 规章，本年制发件数 9（没有改；要改加 --replace）/u)
  expect(dry.out).not.toContain('- 受理申请')

  const kept = run(cwd, 'import', '2.docx', '--into', 'a.md')
  expect(kept.exit).toBe(1)
  expect(kept.out).toContain('fill-differs')
  const taken = before
    .replace('本年公开工作平稳。', '本年公开工作有力。')
    .replace('另有一段。\r\n\r\n', '')
    .replace('<!-- 留着 -->', '<!-- 留着 -->\r\n\r\n新加一段。')
    .replace('| 一、本年新收政府信息公开申请数量 |  |', '| 一、本年新收政府信息公开申请数量 | 77 |')
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(taken)

  expect(run(cwd, 'import', '2.docx', '--into', 'a.md', '--replace').exit).toBe(0)
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(taken.replace('| 规章 | 101 |', '| 规章 | 9 |'))
  expect(run(cwd, 'import', '2.docx', '--into', 'a.md').err).toContain('与文件说的一样')
})

test('deleted revisions are shown where that is asked for', () => {
  const cwd = project({})
  const body = (marked: boolean): Uint8Array =>
    docxOf(
      partsOf(form2021, title, printed(form2021, figures()))
        .map((part) =>
          typeof part !== 'string'
            ? wordTable(part)
            : marked && part.startsWith('（一）总体情况')
              ? '<w:p><w:r><w:t>甲句。</w:t></w:r><w:del><w:r><w:delText>旧句。</w:delText></w:r></w:del><w:ins><w:r><w:t>新句。</w:t></w:r></w:ins></w:p>'
              : wordParagraph(part),
        )
        .join(''),
    )
  writeFileSync(join(cwd, '1.docx'), body(false))
  writeFileSync(join(cwd, '2.docx'), body(true))
  run(cwd, 'import', '1.docx', '--level', 'government', '--out', 'a.md')
  const {out} = run(cwd, 'import', '2.docx', '--into', 'a.md', '--with-deletions')
  expect(out).toContain('- 旧句。')
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('甲句。新句。')
  expect(run(cwd, 'import', '2.docx', '--dry-run').exit).toBe(2)
})
