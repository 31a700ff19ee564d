import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDecimal} from '../../src/decimal.ts'
import {compose} from '../../src/edition/compose.ts'
import type {TracedLine} from '../../src/text/lines.ts'
import {toText} from '../../src/text/text.ts'
import {columnsOf} from '../../src/typography/east-asian-width.ts'
import {sample} from '../support/command.ts'
import {edition} from '../support/edition.ts'
import {form2019, form2021, forms} from '../support/form.ts'
import {drawn} from '../support/generate-draw.ts'
import {drawFigures} from '../support/generate-figures.ts'
import {readText} from '../support/read.ts'
import {field, reportOf} from '../support/report.ts'
import {overriding} from '../support/templates.ts'

const templates = overriding({}).value!
const plain = {text: {bom: false, eol: 'lf', columns: null}} as const

const linesOf = (...[report]: Parameters<typeof compose>): string[] =>
  toText(compose(report), templates, plain).value!.split('\n')

/** Every fact 0 but those given. */
function figures(
  given: Readonly<Record<string, string>>,
): ReadonlyMap<string, NonNullable<ReturnType<typeof parseDecimal>>> {
  const zeros = form2021.tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map((column) => `${table.id}/${row.id}/${column.id}`)),
  )
  return new Map(
    [...zeros.map((fact) => [fact, '0'] as const), ...Object.entries(given)].map(([fact, value]) => [
      fact,
      parseDecimal(value)!,
    ]),
  )
}

describe('tables line by line', () => {
  const lines = linesOf(
    reportOf(form2021, {
      figures: figures({
        'requests/new/person': '522',
        'requests/new/business': '19',
        'requests/new/total': '541',
        'requests/deny.third-party/person': '2',
        'requests/deny.third-party/business': '1',
        'requests/deny.third-party/total': '3',
        'requests/total/person': '521',
        'requests/total/total': '540',
        'disputes/direct/upheld': '32',
        'disputes/direct/corrected': '1',
        'disputes/direct/other': '3',
        'disputes/direct/pending': '3',
        'disputes/direct/total': '39',
        'fees/fees/amount': '17586.5093',
      }),
    }),
  )

  test.each([
    '表格，共25行，每行7个数，单位：件。每行先读行名，再依次读：自然人；法人或其他组织，分商业企业、科研机构、社会公益组织、法律服务机构、其他；总计。各列均为第一项加第二项之和，等于第三项加第四项之和。',
    '一、本年新收政府信息公开申请数量：自然人522件；法人或其他组织，商业企业19件，科研机构0件，社会公益组织0件，法律服务机构0件，其他0件；总计541件。',
    '三、本年度办理结果，以下22行。',
    '（三）不予公开，以下8行。',
    '（三）不予公开，1.属于国家秘密：七个数均为0件。',
    '（三）不予公开，4.保护第三方合法权益：自然人2件；法人或其他组织，商业企业1件，科研机构0件，社会公益组织0件，法律服务机构0件，其他0件；总计3件。',
    '三、本年度办理结果，（七）总计：自然人521件；法人或其他组织，商业企业0件，科研机构0件，社会公益组织0件，法律服务机构0件，其他0件；总计540件。',
    '表格，共3行，每行5个数，单位：件。',
    '行政诉讼，未经复议直接起诉：结果维持32件，结果纠正1件，其他结果3件，尚未审结3件，总计39件。',
    '行政事业性收费：本年收费金额17586.5093万元。',
  ])('%s', (line) => {
    expect(lines).toContain(line)
  })

  test('one row is one line, with a blank line before and after the table only', () => {
    const start = lines.indexOf('三、收到和处理政府信息公开申请情况')
    const end = lines.indexOf('表格结束。', start)
    expect(lines.slice(start - 2, start + 2)).toEqual(['', '', '三、收到和处理政府信息公开申请情况', ''])
    expect(end - start).toBe(2 + 25 + 5 + 1)
    expect(lines.slice(start + 2, end + 1)).not.toContain('')
    expect(lines.slice(end + 1, end + 4)).toEqual(['', '', '四、政府信息公开行政复议、行政诉讼情况'])
  })

  test('a table of one number is one line under its caption', () => {
    const at = lines.indexOf('第二十条第（八）项')
    expect(lines.slice(at - 1, at + 4)).toEqual([
      '',
      '第二十条第（八）项',
      '行政事业性收费：本年收费金额17586.5093万元。',
      '',
      '',
    ])
  })
})

test('the title stands on line 1, two blank lines stand before headings and nowhere else', () => {
  const sections = {0: '开头。', 1: '### （一）甲\n\n第一段。\n\n- 甲\n- 乙\n\n第二段。', 5: '问题。', 6: '无。'}
  const lines = linesOf(reportOf(form2021, {figures: figures({}), sections, front: {note: field('示例。')}}))
  expect(lines[0]).toBe('示例区2021年政府信息公开工作年度报告')
  const text = lines.join('\n')
  expect(text).toContain(
    '\n\n说明：示例。\n\n开头。\n\n\n一、总体情况\n\n\n（一）甲\n\n第一段。\n\n• 甲\n• 乙\n\n第二段。\n\n\n二、',
  )
  expect(text).not.toMatch(/\n\n\n\n/)
  expect([...text.matchAll(/\n\n\n(.*)/g)].map(([, heading]) => heading)).toEqual([
    form2021.sections[0]!.title,
    '（一）甲',
    ...form2021.sections.slice(1).map(({title}) => title),
  ])
})

test('remarks after the sign-off keep their distance, lists among them', () => {
  const attachments = field([{title: '附表', href: 'a.pdf'}, {title: '附图'}])
  const front = {signOff: 'unsealed', attachments, contact: field('示例区政府办公室')} as const
  expect(linesOf(reportOf(form2021, {front})).slice(-7)).toEqual([
    '示例区',
    '',
    '附件：1. 附表（a.pdf）',
    '2. 附图',
    '',
    '联系方式：示例区政府办公室',
    '',
  ])
})

test('2019 form: the stroke of a label is not read', () => {
  const lines = linesOf(reportOf(form2019, {figures: new Map([['licences/licences/change', parseDecimal('3')!]])}))
  expect(lines.join('\n')).toMatch(/行政许可：上一年项目数量待填，本年增减\+3项，处理决定数量待填。/)
})

test('what the edition adds itself has none of the marks that voices stumble over', () => {
  for (const form of forms) {
    fc.assert(
      fc.property(
        drawn((draw) => drawFigures(form, draw, 'ordinary')),
        (drawnFigures) => {
          const lines = linesOf(reportOf(form, {figures: drawnFigures}))
          const said = lines.filter((line) => !form.sections.some(({title}) => title === line))
          expect(said.join('\n')).not.toMatch(/[/|→=．]|——|[０-９]/)
          expect(lines.every((line) => line === line.trim())).toBe(true)
        },
      ),
      {numRuns: 10},
    )
  }
})

test('links, notes, lists and images are said', () => {
  const text = toText(edition, templates, plain).value!
  expect(text).toContain(
    '1．政府网站。发布9要点着重网址（https://example.cn/?a=1&b=2）（注1）\n下一行。\n\n3. 第三项。\n4. 第四项：\n• 里层。\n\n（图：统计图）\n',
  )
  expect(text).toContain(
    '\n\n示例区人民政府\n2022年2月10日\n\n\n注释\n\n注1：注释内容。\n\n联系方式：示例区政府办公室。\n',
  )
})

test('the style chooses mark, line ends and columns', () => {
  expect(toText(edition, templates, {text: {bom: true, eol: 'crlf', columns: null}}).value).toMatch(
    /^\uFEFF示例区2021年.*\r\n\r\n/,
  )
  const narrow = toText(edition, templates, {text: {bom: false, eol: 'lf', columns: 20}}).value!.split('\n')
  const width = (line: string): number =>
    [...line].reduce((sum, character) => sum + columnsOf(character.codePointAt(0)!), 0)
  expect(Math.max(...narrow.map(width))).toBeLessThanOrEqual(20)
})

test('the mark of a number reaches from the name of its column to its unit, and says nothing else', () => {
  const report = readText(sample).report
  const made = compose(report as never)
  const {value: printed, lines} = toText(made, templates, plain, true) as {value: string; lines: readonly TracedLine[]}
  expect(lines.map(({text}) => `${text}\n`).join('')).toBe(printed)
  const values = made.sections
    .flatMap(({children}) => children)
    .flatMap((block) => (block.type === 'table' && block.linear.numeric ? block.linear.lines : []))
    .flatMap((line) => (line.type === 'row' && !line.allZero ? line.groups : []))
    .flatMap((group) => group.values)
  expect(values.length).toBeGreaterThan(60)
  const spoken = new Map<number, string>()
  for (const {text, spots} of lines)
    for (const [index, {at, node}] of spots.entries())
      spoken.set(node, (spoken.get(node) ?? '') + text.slice(at, spots[index + 1]?.at ?? text.length))
  for (const {node, label, unit, children} of values) {
    const number = children.map((child) => (child.type === 'fact' ? child.value : '')).join('')
    expect(spoken.get(node)).toBe(`${label}${number}${unit}`)
  }
  expect([...spoken.values()]).toContain('自然人521件')
})
