// A small edition with one node of every type, made by hand: what templates are tried on without reading a source.

import type {Block, Edition, EditionTable, Inline, Paragraph} from '../../src/edition/edition.ts'

export const text = (value: string): Inline => ({type: 'text', value})

export const paragraph = (...children: Inline[]): Paragraph => ({type: 'paragraph', node: 0, children})

const place = {path: '/source/report.md', line: 7, column: 1, endLine: 7, endColumn: 9}

const figure = (fact: string, value: string): Inline => ({type: 'fact', fact, value, pending: false})

const cell = {type: 'cell', node: 0, rowspan: 1, colspan: 1, align: 'center'} as const

export const table: EditionTable = {
  type: 'table',
  node: 0,
  id: 't1',
  name: 'fees',
  caption: '第二十条第（五）项',
  captionShown: true,
  statutory: true,
  stubColumns: 1,
  columnCount: 2,
  wide: false,
  head: [
    {
      type: 'row',
      cells: [
        {...cell, header: true, scope: 'col', id: 't1s', headers: [], column: 0, children: [text('信息内容')]},
        {...cell, header: true, scope: 'col', id: 't1c1', headers: [], column: 1, children: [text('处理决定数量')]},
      ],
    },
  ],
  body: [
    {
      type: 'row',
      cells: [
        {...cell, header: true, scope: 'row', id: 't1r1', headers: ['t1s'], column: 0, children: [text('行政许可')]},
        {
          ...cell,
          header: false,
          headers: ['t1c1', 't1r1'],
          column: 1,
          fact: 'a/b/c',
          children: [figure('a/b/c', '46863')],
        },
      ],
    },
  ],
  linear: {
    rowCount: 1,
    columnCount: 1,
    numeric: true,
    unit: '件',
    stub: [],
    columns: [],
    single: true,
    lines: [
      {
        type: 'row',
        node: 0,
        path: ['行政许可'],
        marks: [],
        groups: [
          {
            label: '',
            values: [
              {
                node: 0,
                label: '处理决定数量',
                marks: [],
                fact: 'a/b/c',
                unit: '件',
                children: [figure('a/b/c', '46863')],
              },
            ],
          },
        ],
      },
    ],
  },
}

export const blocks: readonly Block[] = [
  {type: 'subheading', depth: 3, node: 0, id: 'heading-1', children: [text('（一）主动公开')]},
  {
    type: 'paragraph',
    node: 0,
    runIn: {depth: 4, children: [text('1．政府网站。')]},
    children: [
      text('发布'),
      figure('a/b/d', '9'),
      {type: 'strong', children: [text('要点')]},
      {type: 'emphasis', children: [text('着重')]},
      {
        type: 'link',
        href: 'https://example.cn/?a=1&b=2',
        address: 'https://example.cn/?a=1&b=2',
        bare: false,
        children: [text('网址')],
      },
      {type: 'noteReference', number: 1, id: 'note-1-from-1'},
      {type: 'break'},
      text('下一行。'),
    ],
  },
  {
    type: 'list',
    node: 0,
    ordered: true,
    start: 3,
    items: [
      {type: 'listItem', node: 0, marker: '3.', children: [paragraph(text('第三项。'))]},
      {
        type: 'listItem',
        node: 0,
        marker: '4.',
        children: [
          paragraph(text('第四项：')),
          {
            type: 'list',
            node: 0,
            ordered: false,
            start: 1,
            items: [{type: 'listItem', node: 0, marker: '•', children: [paragraph(text('里层。'))]}],
          },
        ],
      },
    ],
  },
  {type: 'figure', node: 0, src: 'a.png', alt: '统计图'},
  table,
]

export const edition: Edition = {
  type: 'edition',
  lang: 'zh-CN',
  title: '示例区2021年政府信息公开工作年度报告',
  titleParts: ['示例区', '2021年', '政府信息公开', '工作年度报告'],
  office: '示例区',
  year: 2021,
  formId: '2021',
  basis: '国办公开办函〔2021〕30号',
  published: {iso: '2022-02-10', text: '2022年2月10日'},
  period: {from: {iso: '2021-01-01', text: '2021年1月1日'}, to: {iso: '2021-12-31', text: '2021年12月31日'}},
  foreword: [{id: 'note', label: '说明', blocks: [paragraph(text('本文是示例。'))]}],
  opening: [paragraph(text('现公布年度报告。'))],
  sections: [{type: 'section', id: 1, title: '一、总体情况', node: 0, children: blocks}],
  notes: [{number: 1, id: 'note-1', node: 0, references: ['note-1-from-1'], children: [text('注释内容。')]}],
  afterword: [
    {
      id: 'contact',
      label: '联系方式',
      blocks: [paragraph(text('示例区政府办公室。'))],
      items: [{node: 0, marker: '', children: [text('示例区政府办公室。')]}],
    },
  ],
  signOff: {kind: 'unsealed', signed: '示例区人民政府', dated: {iso: '2022-02-10', text: '2022年2月10日'}, node: 0},
  places: [place],
}
