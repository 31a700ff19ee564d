// A small report as data and as a page written by hand-made rules, so that the readers are tried without the writers.

import type {FormColumn, FormTable} from '../../src/form/form.ts'
import type {ReportData} from '../../src/verify/data.ts'
import {readData} from '../../src/verify/data.ts'
import {form2021} from '../support/form.ts'

export const prose: readonly {id: number; title: string; text: string}[] = [
  {id: 0, title: '', text: '本报告按照有关规定编写，统计期限为2021年1月1日至2021年12月31日。'},
  {
    id: 1,
    title: '一、总体情况',
    text: '全年新收申请541件，办结540件。办结率99.11%，满意率95.70%！\n\n（一）主动公开\n\n网站发布信息15443条，其中信息公开7309条。\n\n规划：公开3项。\n财政：207家单位全部公开。',
  },
  {id: 2, title: '二、主动公开政府信息情况', text: ''},
  {id: 3, title: '三、收到和处理政府信息公开申请情况', text: ''},
  {id: 4, title: '四、政府信息公开行政复议、行政诉讼情况', text: ''},
  {id: 5, title: '五、存在的主要问题及改进情况', text: '解读的数量不够。下一步多用图表。'},
  {id: 6, title: '六、其他需要报告的事项', text: '没有收取信息处理费。'},
]

const facts = form2021.tables.flatMap((table, t) =>
  table.rows.flatMap((row, r) =>
    table.columns.map((column, c): [string, string] => [
      `${table.id}/${row.id}/${column.id}`,
      row.id === 'deny.state-secret'
        ? '0'
        : column.kind === 'amount'
          ? '17586.5090'
          : String((t * 131 + r * 17 + c * 5) % 7 === 0 ? 0 : t * 131 + r * 17 + c * 5),
    ]),
  ),
)

export const json = `{"version":1,"form":"2021","office":"示例区","year":2021,"level":"government","published":"2022-02-10",
"title":"示例区2021年政府信息公开工作年度报告","facts":{${facts.map(([fact, value]) => `"${fact}":${value}`).join(',')}},
"derived":{},"sections":${JSON.stringify(prose)}}`

export const data: ReportData = readData('/r/report.json', json).value!

const th = (words: string, rowspan = 1, colspan = 1): string =>
  `<th${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}>${words}</th>`

function headOf(table: FormTable, stubColumns: number): string {
  const depth = (table.head ? 1 : 0) + (table.columns.some(({under}) => under) ? 2 : 1)
  const corner = table.stub
    ? th(table.stub, depth, stubColumns)
    : `<td rowspan=${depth} colspan="${stubColumns}">${table.corner}</td>`
  const upper: string[] = []
  const lower: string[] = []
  const seen = new Set<string>()
  for (const {label, under} of table.columns) {
    if (!under) upper.push(th(label, lower.length || table.columns.some((one) => one.under) ? 2 : 1))
    else {
      lower.push(th(label))
      if (!seen.has(under)) upper.push(th(under, 1, table.columns.filter((one) => one.under === under).length))
      seen.add(under)
    }
  }
  const first = table.head ? [[corner, th(table.head, 1, table.columns.length)], upper] : [[corner, ...upper]]
  return [...first, ...(lower.length ? [lower] : [])].map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')
}

const cell = (table: FormTable, row: {id: string}, column: FormColumn): string =>
  `<td>${data.facts.get(`${table.id}/${row.id}/${column.id}`)}</td>`

function rowsTable(table: FormTable): string {
  const stubColumns = 1 + Math.max(...table.rows.map(({groups}) => groups.length))
  const open = new Set<unknown>()
  const body = table.rows.map((row) => {
    const groups = row.groups.filter((group) => !open.has(group) && open.add(group))
    const stub = groups.map((group) => th(group.label, group.rows.length)).join('')
    const own = th(row.label, 1, stubColumns - row.groups.length)
    return `<tr>${stub}${own}${table.columns.map((column) => cell(table, row, column)).join('')}</tr>`
  })
  return `<table><caption>${table.caption}</caption>\n<thead>${headOf(table, stubColumns)}</thead>\n<tbody>${body.join('\n')}</tbody></table>`
}

function lineTable(table: FormTable): string {
  const width = table.columns.length
  const [review, ...litigation] = table.rows
  const head = [
    [th(review!.label, 2, width), th(litigation[0]!.groups[0]!.label, 1, width * litigation.length)],
    litigation.map(({label}) => th(label, 1, width)),
    table.rows.flatMap(() => table.columns.map(({label}) => th(label))),
  ]
  const body = table.rows.map((row) => table.columns.map((column) => cell(table, row, column)).join('')).join('')
  const rows = head.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')
  return `<table><caption>${table.caption}</caption>\n<thead>${rows}</thead>\n<tbody><tr>${body}</tr></tbody></table>`
}

function proseHtml(text: string): string {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      if (block.includes('\n'))
        return `<ul>${block
          .split('\n')
          .map((item) => `<li>${item}</li>`)
          .join('')}</ul>`
      return block.startsWith('（') ? `<h3>${block}</h3>` : `<p>${block}</p>`
    })
    .join('\n')
}

/** From the first paragraph on, without what stands around it. */
export const body = prose
  .map(({id, title, text}) => {
    const tables = form2021.tables.filter(({section}) => section === id)
    const content = tables.map((table) => (table.printed === 'line' ? lineTable(table) : rowsTable(table)))
    return `${title ? `<h2>${title}</h2>\n` : ''}${[...content, proseHtml(text)].join('\n')}`
  })
  .join('\n')

export const html = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${data.title}</title></head>
<body><header><h1>${data.title}</h1><dl><div><dt>公开机关</dt><dd>示例区</dd></div><div><dt>发布日期</dt><dd><time>2022年2月10日</time></dd></div></dl></header>
<nav><h2>目录</h2><ol><li><a href="#section-1">一、总体情况</a></li></ol></nav>
<main>${body}</main>
<footer><p>由数据生成</p></footer></body></html>
`

const spoken = (label: string): string => label.replaceAll('．', '.').replace('（单位：万元）', '')

function sentence(table: FormTable, row: FormTable['rows'][number]): string {
  const group = row.groups.at(-1)
  const path = `${group ? `${spoken(group.label)}，` : ''}${spoken(row.label)}`
  const values = table.columns.map((column) => data.facts.get(`${table.id}/${row.id}/${column.id}`)!)
  if (values.length > 1 && values.every((value) => value === '0'))
    return `${path}：${'零一两三四五六七'[values.length]}个数均为0件。`
  let words = ''
  for (const [index, {label, under, unit}] of table.columns.entries()) {
    const last = table.columns[index - 1]
    if (last) words += last.under === under ? '，' : '；'
    if (under && last?.under !== under) words += `${under}，`
    words += `${spoken(label)}${values[index]}${unit}`
  }
  return `${path}：${words}。`
}

function spokenTable(table: FormTable): string {
  if (table.rows.length * table.columns.length === 1) return `${table.caption}\n${sentence(table, table.rows[0]!)}\n`
  const order =
    table.id === 'requests'
      ? '每行先读行名，再依次读：自然人；法人或其他组织，分商业企业、科研机构、社会公益组织、法律服务机构、其他；总计。各列均为第一项加第二项之和，等于第三项加第四项之和。'
      : ''
  const opening = `表格，共${table.rows.length}行，每行${table.columns.length}个数，单位：${table.columns[0]!.unit}。${order}`
  const caption = table.section === 2 ? [table.caption] : []
  const lines = table.stubs.map((stub) =>
    stub.type === 'row' ? sentence(table, stub.row) : `${spoken(stub.group.label)}，以下${stub.group.rows.length}行。`,
  )
  return [...caption, opening, ...lines, '表格结束。', ''].join('\n')
}

/** The same report to be read line by line. */
export const text = [
  `${data.title}\n\n公开机关：示例区\n发布日期：2022年2月10日\n统计期限：2021年1月1日至2021年12月31日\n`,
  ...prose.map(({id, title, text}) => {
    const tables = form2021.tables.filter(({section}) => section === id).map(spokenTable)
    const blocks = text
      .split('\n\n')
      .filter(Boolean)
      .map((block) => (block.startsWith('（一）') ? `\n${block}\n` : `${block}\n`))
    return `${title ? `\n${title}\n\n` : ''}${[...tables, ...blocks].join('\n')}`
  }),
].join('\n')
