// check --annotate: each finding is a comment at its words in a copy; nothing else of the file changes.

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openPackage} from '../../src/import/package.ts'
import {readFile} from '../../src/import/read.ts'
import {annotate} from '../../src/import/word/annotate.ts'
import {at, elementsOf, textIn} from '../../src/xml/parse.ts'
import {openZip} from '../../src/zip/read.ts'
import {nianbao, project, sample} from '../support/command.ts'
import {form2021} from '../support/form.ts'
import {partsOf} from '../support/importing.ts'
import {docx, docxOf, wordParagraph} from '../support/office-files.ts'
import {printed} from '../support/office-tables.ts'

/** Comments of a file with the text that each stands at. */
function commentsOf(bytes: Uint8Array): {text: string; at: string}[] {
  const file = openPackage(bytes)
  const body = new TextDecoder().decode(file.bytes('word/document.xml'))
  return elementsOf(file.part('word/comments.xml')!, 'w:comment').map((comment) => {
    const id = comment.attributes['w:id']!
    const [, range = ''] =
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 'su').exec(body) ?? []
    return {text: textIn(comment), at: range.replace(/<[^>]*>/gu, '')}
  })
}

test('comments stand at words, at cells, at empty paragraphs, beside those that are there', async () => {
  const runs =
    '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>前面的</w:t></w:r><w:r><w:t>三百件</w:t></w:r><w:r><w:t>后面的</w:t></w:r></w:p>'
  const table =
    '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>'
  const bytes = docxOf(wordParagraph('标题') + runs + table, {
    comments: '<w:comment w:id="4" w:author="x"><w:p><w:r><w:t>原有</w:t></w:r></w:p></w:comment>',
  })
  const found = await readFile(bytes)
  const after = annotate(
    bytes,
    found,
    [
      {where: '第2段', words: '三百件', text: '甲'},
      {where: '第2段', text: '乙 & <丙>'},
      {where: '第1张表第1行第2格', words: '12', text: '丁'},
      {where: '第1张表第1行第1格', text: '戊'},
      {where: '第1张表第1行第1格', text: '己'},
      {where: '不知何处', text: '庚'},
    ],
    'nianbao',
  )
  expect(commentsOf(after)).toEqual([
    {text: '原有', at: ''},
    {text: '甲', at: '三百件'},
    {text: '乙 & <丙>', at: '前面的三百件后面的'},
    {text: '丁', at: '12'},
    {text: '戊', at: ''},
    {text: '己', at: ''},
    {text: '庚', at: '标题'},
  ])
  const plain = (one: Uint8Array): string[] => {
    const file = openPackage(one)
    return [
      textIn(at(file.part('word/document.xml'), 'w:body')!),
      String(openZip(one, {entries: 99, bytes: 1 << 24}).names),
    ]
  }
  expect(plain(after)).toEqual(plain(bytes))
})

test('check --annotate writes the copy beside the file', () => {
  const figures = Object.fromEntries(
    form2021.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row) => columns.map((column) => [`${id}/${row.id}/${column.id}`, '0'] as const)),
    ),
  )
  const title = '示例市2021年政府信息公开工作年度报告'
  const bytes = docx(partsOf(form2021, title, printed(form2021, {...figures, 'requests/new/total': '541'})))
  const cwd = project({'a.docx': bytes})
  const {status, stdout, stderr} = nianbao(['check', 'a.docx', '--annotate', '--format', 'short'], {cwd})
  expect([status, stderr]).toEqual([1, expect.stringContaining('已写 a.批注.docx')])
  const comments = commentsOf(new Uint8Array(readFileSync(join(cwd, 'a.批注.docx'))))
  expect(comments.length).toBe(stdout.split('\n').filter((line) => / (?:error|warning|info) /u.test(line)).length)
  expect(comments.find(({text}) => text.includes('[row-total]'))?.at).toBe('541')
  expect(new Uint8Array(readFileSync(join(cwd, 'a.docx')))).toEqual(bytes)
})

test('check --annotate says where there is no Word file to write into', () => {
  const cwd = project({'source/a.md': '# 甲'})
  for (const operands of [[], ['source/a.md']]) {
    const {status, stderr} = nianbao(['check', ...operands, '--annotate'], {cwd})
    expect([status, stderr]).toEqual([2, expect.stringContaining('这里没有 Word 文件')])
  }
})

test('what is found in a file without lines is said as a reader meets it, whatever its code', () => {
  const figures = Object.fromEntries(
    form2021.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row) => columns.map((column) => [`${id}/${row.id}/${column.id}`, '0'] as const)),
    ),
  )
  const dispute = Object.keys(figures).findLast((fact) => fact.startsWith('disputes/'))!
  const wrong = {...figures, 'requests/new/total': '541', [dispute]: '7'}
  const title = '示例市2021年政府信息公开工作年度报告'
  const cwd = project({'a.docx': docx(partsOf(form2021, title, printed(form2021, wrong)))})
  const {stdout} = nianbao(['check', 'a.docx', '--format', 'json'], {cwd})
  const {diagnostics} = JSON.parse(stdout) as {diagnostics: {code: string; message: string}[]}
  const tables = diagnostics.flatMap(({message}) => /^第(\d+)张表第(\d+)行/u.exec(message)?.slice(1).join('.') ?? [])
  const order = (one: string): number => Number(one.split('.')[0]) * 1000 + Number(one.split('.')[1])
  expect(tables.length).toBeGreaterThan(2)
  expect(tables.map(order)).toEqual(tables.map(order).toSorted((a, b) => a - b))
  expect(diagnostics.map(({code}) => code)).not.toEqual(diagnostics.map(({code}) => code).toSorted())
})

test('a page is judged like a Word file', () => {
  const cwd = project({'source/示例/2021.md': sample})
  nianbao(['build', '--edition', 'html'], {cwd})
  const page = readFileSync(join(cwd, 'output/示例/2021/report.html'), 'utf8')
  writeFileSync(join(cwd, 'right.htm'), `\uFEFF\n${page}`)
  writeFileSync(join(cwd, 'wrong.html'), page.replaceAll('522', '523'))
  expect(nianbao(['check', 'right.htm'], {cwd}).status).toBe(0)
  const {status, stdout} = nianbao(['check', 'wrong.html'], {cwd})
  expect([status, stdout]).toEqual([
    1,
    expect.stringMatching(/row-total wrong\.html:1:1\n {2}第\d+张表第\d+行第\d+格/u),
  ])
})

test('each addend of a broken sum is named by its own cell, in the language of the messages', () => {
  const figures = Object.fromEntries(
    form2021.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row) => columns.map((column) => [`${id}/${row.id}/${column.id}`, '0'] as const)),
    ),
  )
  const title = '示例市2021年政府信息公开工作年度报告'
  const bytes = docx(partsOf(form2021, title, printed(form2021, {...figures, 'requests/new/total': '541'})))
  const cwd = project({'a.docx': bytes})
  const related = (lang: string): string[] => {
    const {stdout} = nianbao(['check', 'a.docx', '--format', 'json', '--lang', lang], {cwd})
    const {diagnostics} = JSON.parse(stdout) as {diagnostics: {code: string; related?: {message: string}[]}[]}
    return diagnostics.find(({code}) => code === 'row-total')!.related!.map(({message}) => message)
  }
  const places = related('zh').map((message) => /^第\d+张表第\d+行第\d+格/u.exec(message)?.[0])
  expect(places).not.toContain(undefined)
  expect(places.length).toBeGreaterThan(1)
  expect(new Set(places).size).toBe(places.length)
  for (const message of related('en')) expect(message).toMatch(/^table \d+, row \d+, cell \d+: /u)
})
