import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Block} from '../../src/edition/edition.ts'
import {plainText} from '../../src/edition/inlines.ts'
import {inspect} from '../../src/edition/inspect.ts'
import {form2021} from '../support/form.ts'
import {draftOf, field, type Parts, place, reportOf} from '../support/report.ts'

const edition = (parts?: Parts) => compose(reportOf(form2021, parts))

/** The nodes of section 一, one a line. */
const first = (markdown: string): string[] =>
  inspect(edition({sections: {1: markdown}}))
    .split('section 1 一、总体情况')[1]!
    .split('\nsection 2')[0]!
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/ @\d+:\d+/, '').trim())

describe('front matter', () => {
  test('the title is made of office and year and knows where it breaks', () => {
    expect(edition()).toMatchObject({
      title: '示例区2021年政府信息公开工作年度报告',
      titleParts: ['示例区', '2021年', '政府信息公开', '工作年度报告'],
      lang: 'zh-CN',
    })
  })

  test('lines of the title are taken only where they make it up', () => {
    const lines = ['示例区', '2021年政府信息公开工作年度报告']
    expect(edition({front: {titleLines: field(lines)}}).titleLines).toEqual(lines)
    expect(
      edition({front: {titleLines: field(['示例区2020年', '政府信息公开工作年度报告'])}}).titleLines,
    ).toBeUndefined()
  })

  test('dates are printed without leading zeros', () => {
    const {published, period} = edition({front: {published: field({year: 2022, month: 2, day: 9, time: '09:30'})}})
    expect(published).toEqual({iso: '2022-02-09T09:30', text: '2022年2月9日'})
    expect(period).toEqual({
      from: {iso: '2021-01-01', text: '2021年1月1日'},
      to: {iso: '2021-12-31', text: '2021年12月31日'},
    })
  })

  test('remarks stand where a reader looks for them', () => {
    const {foreword, afterword} = edition({
      front: {
        note: field('第一段。\n第二段。'),
        covers: field(['甲局', '乙局']),
        revised: field('更正一处。'),
        contact: field('0513-12345678'),
        attachments: field([
          {title: '附表', href: 'a b.pdf'},
          {title: '另表'},
          {title: '坏', href: 'javascript:alert(1)'},
        ]),
      },
    })
    expect(foreword.map(({label, blocks}) => [label, blocks.length])).toEqual([
      ['更正', 1],
      ['说明', 2],
      ['涵盖', 1],
    ])
    expect(afterword.map(({label}) => label)).toEqual(['附件', '联系方式'])
    const list = afterword[0]!.blocks[0]!
    const links =
      list.type === 'list'
        ? list.items.map(({children: [block]}) => block?.type === 'paragraph' && block.children[0])
        : []
    expect(links).toMatchObject([
      {type: 'link', href: 'a%20b.pdf'},
      {type: 'text', value: '另表'},
      {type: 'text', value: '坏'},
    ])
  })

  test('a sign-off takes office and date of publication where nothing else is said', () => {
    const published = field({year: 2022, month: 2, day: 10})
    expect(edition({front: {published}}).signOff).toBeUndefined()
    expect(edition({front: {published, signOff: 'unsealed'}}).signOff).toMatchObject({
      signed: '示例区',
      dated: {text: '2022年2月10日'},
    })
  })
})

describe('prose', () => {
  test.each([
    ['（一）主动公开。发布9件。', ['paragraph <3 （一）主动公开。> 发布9件。']],
    ['**（一）主动公开。**发布9件。', ['paragraph <3 **（一）主动公开。**> 发布9件。']],
    ['**（一）主动公开。发布**9件。', ['paragraph <3 **（一）主动公开。**> **发布**9件。']],
    ['（一）主动公开', ['paragraph <3 （一）主动公开>']],
    ['1．政府网站。发布9件。', ['paragraph <4 1．政府网站。> 发布9件。']],
    ['1.5万件已办。其余在办。', ['paragraph 1.5万件已办。其余在办。']],
    ['一是解读。二是回应。', ['paragraph 一是解读。二是回应。']],
    ['### （一）主动公开', ['heading 3 （一）主动公开']],
    ['### （一）主动公开\n\n##### 1．网站', ['heading 3 （一）主动公开', 'heading 4 1．网站']],
    ['3. 甲\n4. 乙', ['list', '3.', 'paragraph 甲', '4.', 'paragraph 乙']],
    ['- 甲', ['list', '•', 'paragraph 甲']],
    ['甲[乙](http://a.cn)丙', ['paragraph 甲[乙](http://a.cn)丙']],
    ['甲[乙](<a "b|c.pdf>)丙', ['paragraph 甲[乙](a%20%22b%7Cc.pdf)丙']],
    ['甲[乙](javascript:alert%281%29)丙', ['paragraph 甲乙丙']],
    ['甲[乙](&#9;java&#10;script:x)丙', ['paragraph 甲乙丙']],
    ['甲[乙](data:text/html,x)丙', ['paragraph 甲乙丙']],
    ['甲[乙](report.pdf)丙', ['paragraph 甲[乙](report.pdf)丙']],
    ['甲\n\n![图](a.png)', ['paragraph 甲', 'figure a.png 图']],
    ['甲![图](a.png)乙', ['paragraph 甲', 'figure a.png 图', 'paragraph 乙']],
    ['甲\u3000![图](a.png)\u2002乙', ['paragraph 甲', 'figure a.png 图', 'paragraph 乙']],
    ['![图](a.png)![表](b.png)', ['figure a.png 图', 'figure b.png 表']],
    ['甲`{{x}}`乙', ['paragraph 甲{{x}}乙']],
    ['> 引文', ['paragraph 引文']],
  ])('%j', (markdown, expected) => {
    expect(first(markdown)).toEqual(expected)
  })

  test('notes are numbered by their first reference, and a reference has an id of its own', () => {
    const {notes, sections} = edition({
      sections: {1: '甲[^b]。\n\n乙[^a]。丙[^b]。\n\n[^a]: 注甲。\n\n[^b]: 注乙[^c]。\n\n[^c]: 注丙。'},
    })
    expect(notes.map(({number, id, references, children}) => [number, id, references, plainText(children)])).toEqual([
      [1, 'note-1', ['note-1-from-1', 'note-1-from-2'], '注乙。'],
      [2, 'note-2', ['note-2-from-1'], '注甲。'],
      [3, 'note-3', ['note-3-from-1'], '注丙。'],
    ])
    const ids = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? block.children.flatMap((one) => (one.type === 'noteReference' ? [one.id] : []))
          : [],
      )
    expect(ids(sections[0]!.children)).toEqual(['note-1-from-1', 'note-2-from-1', 'note-1-from-2'])
  })
})

describe('further tables', () => {
  const table = (markdown: string) =>
    edition({sections: {1: markdown}}).sections[0]!.children.find((block) => block.type === 'table')!

  test('are named by the heading or the words right above, which are not printed once more', () => {
    const grid = '| 甲 | 乙 |\n| --- | --: |\n| 丙 | 1 |'
    expect(table(`### 统计\n\n${grid}`)).toMatchObject({caption: '统计', captionShown: false})
    expect(table(`办理情况如下：\n\n${grid}`)).toMatchObject({caption: '办理情况', captionShown: false})
    expect(table(`各项都有记录，各类信息的数量见下表。\n\n${grid}`)).toMatchObject({caption: '各类信息的数量'})
    expect(table(`### 统计\n\n详见下表。\n\n${grid}`)).toMatchObject({caption: '一、总体情况', captionShown: false})
  })

  test('the first column heads the rows where it holds words', () => {
    const {stubColumns, body} = table('| 甲 | 乙 |\n| --- | --: |\n| 丙 | 1 |\n| 丁 | 2 |')
    expect(stubColumns).toBe(1)
    expect(body[1]!.cells).toMatchObject([
      {header: true, scope: 'row', id: 't1r2', headers: ['t1c1']},
      {headers: ['t1c2', 't1r2'], align: 'end'},
    ])
    expect(table('| 甲 | 乙 |\n| --- | --- |\n| 1 | 丙 |')).toMatchObject({stubColumns: 0})
  })
})

describe('drafts', () => {
  const draft = compose(draftOf(reportOf(form2021, {front: {office: undefined, year: undefined}}), 3))

  test('say how much is to be mended, and mark every hole', () => {
    expect(draft).toMatchObject({
      draft: {pending: 3, mark: '草稿（3处待改）'},
      title: '待填待填年政府信息公开工作年度报告',
    })
    const cells = draft.sections
      .flatMap(({children}) => children)
      .flatMap((block) => (block.type === 'table' ? block.body : []))
    const figures = cells.flatMap((row) => row.cells).filter(({fact}) => fact !== undefined)
    expect(figures.every(({children}) => plainText(children) === '待填')).toBe(true)
  })

  test('sections that are missing stand there with what is to be done', () => {
    expect(draft.sections.map(({title}) => title)).toEqual(form2021.sections.map(({title}) => title))
    expect(draft.sections[4]!.children).toMatchObject([{type: 'paragraph', children: [{value: '待填'}]}])
  })
})

test('a section that the form does not have is printed after the others', () => {
  const report = reportOf(form2021)
  const heading = {depth: 2, text: '附件', place}
  const {sections} = compose({...report, sections: [{id: undefined, heading, children: []}]})
  expect(sections.at(-1)).toMatchObject({id: 7, title: '附件'})
})
