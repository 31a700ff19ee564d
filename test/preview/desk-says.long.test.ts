// What the project's page says: of the whole project all that `check` says of it; in Traditional characters all that is the
// program's own, and nothing that is a file's.

import {expect, test} from 'vitest'
import {nodeHost} from '../../src/host/node.ts'
import {answerDesk} from '../../src/preview/desk-answers.ts'
import {converterFor, startWordsIn} from '../../src/preview/speech.ts'
import type {Tongue} from '../../src/preview/tongue.ts'
import {openDesk} from '../../src/project/desk.ts'
import {nianbao, project, sample} from '../support/command.ts'
import {docxOf, wordParagraph, xlsxOf} from '../support/office-files.ts'

const of = (office: string): string => sample.replaceAll('南通市通州区', office)

async function body(
  cwd: string,
  route: string,
  tongue: Tongue = 'zh-Hans',
  files: readonly {readonly name: string; readonly bytes: Uint8Array}[] = [],
): Promise<string> {
  const around = {words: await startWordsIn(tongue), hidden: '', convert: await converterFor(tongue)}
  const desk = openDesk(nodeHost, cwd, 'zh')
  const shown = await answerDesk(desk, {route, fields: new URLSearchParams(), files}, around)
  return shown.is === 'view' ? `${shown.said}\n${shown.body}` : shown.is
}

test('who is missing, late and doubled, and whose sums do not meet, as check says it', async () => {
  const cwd = project({
    'nianbao.yaml': `roster:
  - {office: 示例市, level: government}
  - {office: 甲区, of: 示例市, due: 01-20}
  - {office: 乙区, of: 示例市}
  - {office: 丙区, of: 示例市, also: [丙县]}
waive:
  - {path: source/a/**, code: this-year, at: 五、存在的主要问题及改进情况, reason: 引用原文}
`,
    'source/city/2021.md': of('示例市'),
    'source/a/2021.md': of('甲区').replace('| 行政许可 | 46863 |', '| 行政许可 | 46000 |'),
    'source/c1/2021.md': of('丙区'),
    'source/c2/2021.md': of('丙县'),
  })
  const {diagnostics} = JSON.parse(nianbao(['check', '--format', 'json'], {cwd}).stdout) as {
    diagnostics: {code: string; message: string; hints?: string[]; path: string}[]
  }
  const codes = new Set(diagnostics.map(({code}) => code))
  for (const code of ['office-missing', 'published-late', 'office-double', 'aggregate', 'waiver-stale'])
    expect(codes).toContain(code)
  const shown = await body(cwd, '/check')
  expect([...shown.matchAll(/<small>([\w-]+)<\/small><\/li>/gu)].map(([, code]) => code).sort()).toEqual(
    diagnostics.map(({code}) => code).sort(),
  )
  for (const {message, hints = []} of diagnostics) for (const one of [message, ...hints]) expect(shown).toContain(one)
  // Who is missing is no more amiss on the list itself than a report that nobody has begun.
  expect(await body(cwd, '/')).not.toContain('office-missing')
})

test('an office that is there under another name, in time, and alone: nothing', async () => {
  const cwd = project({
    'nianbao.yaml': 'roster:\n  - {office: 丙区, also: [丙县], due: 03-31}\n',
    'source/c2/2021.md': of('丙县'),
  })
  expect(await body(cwd, '/check')).not.toMatch(/office-(?:missing|double)|published-late/u)
})

test('what was set aside and why, in Traditional characters; what the files say, as they say it', async () => {
  const cwd = project({'nianbao.yaml': ''})
  const paragraphs = ['示例区人民政府2021年政府信息公开工作年度报告', '一、总体情况', '本机关没有收到申请。']
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的说明</w:t></w:r></w:p>'
  const word = docxOf(paragraphs.map(wordParagraph).join('') + hidden)
  const shown = await body(cwd, '/import', 'zh-Hant', [{name: '说明.docx', bytes: word}])
  expect(shown).toContain('隐藏的说明')
  expect(shown).toContain('已讀入：说明.docx')
  expect(shown).toMatch(/<b class="\w+">(?:警告|錯誤|提示)<\/b> /u)
  // Of what is the program's own no character is Simplified only.
  const own = shown
    .replaceAll('说明.docx', '')
    .replaceAll('隐藏的说明', '')
    .replace(/<form[^]*/u, '')
    .replaceAll(/“[^”]*”|示例区人民政府|<code>[^<]*<\/code>|source\/\S+|<summary>各部分[^]*?<\/details>/gu, '')
  expect(own).not.toMatch(/[这个说没写读见处报张格认为数为们题请与]/u)

  const sheet = xlsxOf([{name: '说明表', rows: [[{value: {text: '没有用的一行'}}]]}])
  const refused = await body(cwd, '/import', 'zh-Hant', [{name: 'a.xlsx', bytes: sheet}])
  expect(refused).not.toContain('說明表')
})

test('where a piece that was set aside stands, in English', async () => {
  const cwd = project({'nianbao.yaml': ''})
  const paragraphs = ['示例区人民政府2021年政府信息公开工作年度报告', '一、总体情况', '本机关没有收到申请。']
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的说明</w:t></w:r></w:p>'
  const word = docxOf(paragraphs.map(wordParagraph).join('') + hidden)
  const shown = await body(cwd, '/import', 'en', [{name: '说明.docx', bytes: word}])
  expect(shown).toContain('paragraph 4: 隐藏的说明')
  expect(shown).not.toMatch(/第\d+段/u)
})
