// Right reports as people write them: sub-headings in any wording, items that begin with digits and marks, tables of the
// office's own with blanks and breaks and full stops, notes and links anywhere, remarks in the front matter. Every one has
// to be published: no rule has an error to say of it.

import type {Form} from '../../src/form/form.ts'
import {drawRecipe, writeSource} from './generate.ts'
import {type Draw, pick} from './generate-draw.ts'
import {pictureAddress} from './generate-extras.ts'

export interface Ordinary {
  readonly source: string
  /** Columns, line ends and mark at the beginning that the style asks for the text edition. */
  readonly text: {readonly bom: boolean; readonly eol: 'crlf' | 'lf'; readonly columns: number | null}
}

const words = [
  '公开文件目录',
  '清理专栏内容',
  '更新办事指南',
  '核对公开属性',
  '整理Word模板和PDF文件',
  '集中讲解“一件事”',
  '解读《政府公报》',
  '表格填写说明',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
  '主动公开',
  '附件',
  '注释',
  '说明',
]

/** How a paragraph or an item begins. */
const beginnings = [
  '',
  '',
  '',
  '99.5%的栏目',
  '2.6亿元专项资金',
  '2021.11.30前',
  '2021年11月30日前',
  '11月',
  '1.5倍于计划，',
  '3类目录',
  '1．',
  '1、',
  '（1）',
  '(1)',
  '①',
  '1.',
  '1\\. ',
  '2\\. 3\\. ',
  '10.',
  '•',
  '• ',
  '•• ',
  '—',
  '—— ',
  '－',
  '\\- ',
  '一是',
  '第一，',
  '（一）',
  '表格，',
  '说明：',
  '统计期限：',
  '附件：',
  '联系方式：',
  '注1：',
  '［1］',
  '[1]',
  '（图：甲）',
  '（注1）',
  '（a/b.pdf）',
  '0.5%',
  '**2.5%**',
  '**1.**',
]

const titles = [
  '一、总体情况',
  '总体情况',
  '二、主动公开政府信息情况',
  '主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '（一）存在的主要问题及改进情况',
  '（一）存在的主要问题及原因',
  '六、其他需要报告的事项',
  '（六）其他需要报告的事项',
  '注释',
  '附件',
  '联系方式',
  '第二十条第（六）项',
  '表格，共2行，每行1项。',
  '表格结束。',
  '1. 信息公开专栏',
  '1.信息公开专栏',
  '（1）信息公开专栏',
  '①信息公开专栏',
  '2021年的做法',
  '99.5%的由来',
  '**做法**与成效',
  '• 做法',
  '公开机关：示例市',
]

const odd = [
  '表格，共2行，每行1项。',
  '表格，共1行，每行2项。',
  '表格结束。',
  '每行先读行名，再依次读：甲；乙。',
  '甲：一：1；二：2。',
  '第1行：甲：乙。',
  '便民事项：本年办理数量1件。',
  '（图：流程）',
  '公开机关：示例市示例区',
  '发布日期：2022年2月10日',
  '三、本年度办理结果，以下22行。',
  '示例市',
]

const cells = [
  '',
  '',
  '甲',
  '乙。',
  '多写。多画',
  '上行<br>下行',
  '上行<br>',
  '1',
  '2.5',
  '99.5%',
  '空',
  '一：二',
  '甲；',
  '好！',
  '**粗**字',
  '（一）',
  '1.',
  '•',
  '-',
  '—',
  '。',
  '第1行',
  '表格结束。',
  '2021年',
  '[网站](https://www.example.gov.cn/a)',
  '甲（注1）',
  'Wi-Fi 点',
  '甲，乙',
]

/** What stands between words in place of a space, and around them. */
const blanks = ['&emsp;', '&ensp;', '&thinsp;', '&nbsp;', '&#12288;', '\u2003', '\u2002', '\u2009', '\u00A0', '\u3000']

/** A source, and how its text is to be written. */
export function drawOrdinary(form: Form, draw: Draw): Ordinary {
  let notes = 0
  const noted: string[] = []
  const note = (): string => {
    notes += 1
    noted.push(
      `[^${notes}]: ${pick(draw, ['不含村居。', '见[目录](https://example.org/list?a=1&b=二)。', '2021.5期起。', '1. 含**镇村**。'])}`,
    )
    return `[^${notes}]`
  }
  const rarely = (count: number): boolean => draw(count) === 1
  const link = (): string =>
    pick(draw, [
      '[网站](https://www.example.gov.cn/)',
      '[附表](附件/表.pdf)',
      '[目录](files/a.pdf)',
      '[说明](readme)',
      '[表](a（b）.pdf)',
      '[页](https://www.example.gov.cn/政务/公开)',
      '<https://www.example.gov.cn/b>',
      '[www.example.gov.cn](http://www.example.gov.cn)',
      '[上一节](#section-1)',
      '[邮箱](mailto:a@example.gov.cn)',
    ])
  const phrase = (): string => {
    const base = pick(draw, words)
    if (rarely(12)) return `${base}${note()}`
    if (rarely(12)) return `${link()}的${base}`
    if (rarely(16)) return `**${base}**和目录`
    if (rarely(16)) return `见（${base}）`
    if (rarely(16)) return `${base}${pick(draw, blanks)}目录`
    if (rarely(40)) return `${pick(draw, blanks)}${base}${pick(draw, blanks)}`
    return base
  }
  const sentence = (): string =>
    `${pick(draw, beginnings)}${phrase()}${rarely(3) ? `，${phrase()}` : ''}${rarely(9) ? note() : ''}。`
  const paragraph = (): string => {
    if (rarely(9)) return pick(draw, odd)
    if (rarely(12)) return `![办理流程](${pictureAddress})`
    if (rarely(20)) return `${phrase()}![办理流程](${pictureAddress})${phrase()}。`
    const sentences = Array.from({length: 1 + draw(3)}, sentence)
    return rarely(7) ? sentences.join('\\\n') : sentences.join('')
  }
  const table = (): string => {
    const columns = 1 + draw(4)
    const row = (kind: readonly string[]): string =>
      `| ${Array.from({length: columns}, () => `${pick(draw, kind)}${rarely(25) ? note() : ''}`).join(' | ')} |`
    const head = pick(draw, [['项目', '数量', '说明'], ['项目', '数量', '', '**备注**'], [''], cells])
    const labelled = rarely(2)
    const rows = Array.from({length: pick(draw, [0, 1, 1, 2, 3, 5])}, () => {
      const cellsOf = row(cells)
      return labelled && columns > 1 ? cellsOf.replace(/^\| [^|]*/, `| ${pick(draw, words)} `) : cellsOf
    })
    return [row(head), `|${' --- |'.repeat(columns)}`, ...rows].join('\n')
  }
  const leadIn = (): string[] =>
    pick(draw, [
      ['见下表。'],
      ['数量如下：'],
      [`数量如下${rarely(2) ? note() : ''}：`],
      [`${link()}公开的数量：`],
      ['表1（项目、数量）'],
      [],
      [`### （六）信用公示${note()}`],
      [`#### 1. ${phrase()}`],
    ])
  const indented = (text: string, by: number): string => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`)
  const item = (depth: number): string => {
    const inner = [rarely(12) ? '' : sentence()]
    if (rarely(10) && depth < 2) return list(depth + 1)
    if (rarely(12)) inner.push(sentence())
    if (rarely(16)) inner.push(table())
    if (rarely(24)) inner.push(`![办理流程](${pictureAddress})`)
    if (rarely(6) && depth < 2) inner.push(list(depth + 1))
    return inner.filter((one) => one !== '').join('\n\n')
  }
  const list = (depth: number): string => {
    const ordered = rarely(2)
    const start = pick(draw, [1, 1, 3, 2021])
    return Array.from({length: 1 + draw(3)}, (_, index) => {
      const marker = ordered ? `${start + index}. ` : '- '
      return `${marker}${indented(item(depth), marker.length)}`
    }).join(rarely(3) ? '\n\n' : '\n')
  }
  const heading = (): string => {
    const depth = pick(draw, ['###', '###', '####'])
    const text = rarely(3) ? phrase() : pick(draw, titles)
    return `${depth} ${text}${rarely(10) ? note() : ''}`
  }
  const block = (): string[] => {
    switch (draw(9)) {
      case 0:
        return [heading(), paragraph()]
      case 1:
        return [heading()]
      case 2:
      case 3:
        return [list(0)]
      case 4:
      case 5:
        return [...leadIn(), table()]
      case 6:
        return draw(2) ? ['<!-- 核对过 -->', paragraph()] : [`<!-- 核对过 -->${sentence()}`, `    ${sentence()}`]
      default:
        return [paragraph()]
    }
  }
  const some = (most: number): string[] => Array.from({length: draw(most + 1)}, block).flat()
  const base = writeSource(form, drawRecipe(form, draw, {blocks: 0, references: 0, magnitude: 'ordinary'}))
  const [, front = '', body = ''] = /^---\n(.*?)---\n(.*)$/su.exec(base)!
  /** Behind labels, what an office says of its own. */
  const remark = (label: string, isLabel: boolean): string =>
    isLabel && rarely(2) && !/[）\d]/u.test(label)
      ? pick(draw, ['（含村居）', '（不含上年结转）', '（个人、单位）', '(本级)'])
      : ''
  /** Some numbers of a statutory table, and labels of its rows and columns, with a note. */
  const annotated = (lines: string): string =>
    lines
      .split('\n')
      .map((line, index) => {
        if (index === 1 || !rarely(4)) return line
        const cellsOf = line.split(' | ')
        const at = draw(cellsOf.length)
        // What stands over the row labels, what stands for rows left out and what is blank bears none.
        const bare = cellsOf[at]!.replace(/[|\s]/gu, '')
        if (bare === '' || (index === 0 && at === 0) || line.includes('其余各项')) return line
        return cellsOf
          .with(
            at,
            cellsOf[at]!.replace(bare, () => `${bare}${remark(bare, index === 0 || at === 0)}${note()}`),
          )
          .join(' | ')
      })
      .join('\n')
  const written = body.split('\n\n').flatMap((text, index, all) => {
    if (text.startsWith('|') && rarely(5)) return [annotated(text)]
    if (/^### 第二十条/u.test(text) && rarely(6))
      return [text, pick(draw, ['<!-- 核对过 -->', '数据由各单位汇总。', `见${link()}。`])]
    const isProse = index > 1 && !text.startsWith('|') && !text.startsWith('#')
    const mayGrow =
      isProse && !/^## [二三四]/mu.test(all.slice(0, index).findLast((one) => one.startsWith('## ')) ?? '')
    return mayGrow && rarely(3) ? [text, ...some(3)] : [text]
  })
  const office = /^office: (.*)$/mu.exec(front)![1]!
  const year = Number(/^year: (.*)$/mu.exec(front)![1])
  const merged = rarely(8)
  const keys = [
    ...(rarely(5) ? ['script: hant'] : []),
    ...(rarely(6) ? [`title-lines:\n  - ${office}${year}年\n  - 政府信息公开工作年度报告`] : []),
    ...(merged
      ? [
          `period: ${year}-03-01/${year}-12-31`,
          `period-reason: ${pick(draw, ['机构新设', `${year}年3月由两个单位合并`])}`,
        ]
      : []),
    ...(rarely(5) ? [`sign-off: ${pick(draw, ['unsealed', 'sealed'])}`] : []),
    ...(rarely(5) ? [`note: ${pick(draw, ['本文是示例。', '"1. 本文是示例。\\n2. 数字按批次计算。"'])}`] : []),
    ...(rarely(6) ? ['covers: [示例局, 示例办公室]'] : []),
    ...(rarely(6) ? ['attachments: [{title: 附表一, href: files/a.pdf}, {title: 2021年附表, href: 附件/表.pdf}]'] : []),
    ...(rarely(6) ? ['contact: 示例大道1号，电话 010-12345678'] : []),
  ]
  const text = [...written, ...noted].join('\n\n')
  const period = merged ? text.replace(`${year}年1月1日至`, `${year}年3月1日至`) : text
  return {
    source: `---\n${front}${keys.map((key) => `${key}\n`).join('')}---\n${period}\n`,
    text: {
      bom: !rarely(4),
      eol: rarely(4) ? 'lf' : 'crlf',
      columns: rarely(3) ? 20 + draw(100) : null,
    },
  }
}

const controls = [
  '\u0001',
  '\u0007',
  '\u000B',
  '\u001B',
  '\u007F',
  '\u0085',
  '\uFDD0',
  '\uFFFD',
  '\uFFFE',
  '&#7;',
  '&#x202E;',
]

/**
 * The same as a draft of somebody who has not finished: without an office, a number or a section's text, with a table where
 * none belongs, with characters that are no text.
 */
export function unfinished(source: string, draw: Draw): string {
  let made = draw(2) ? source.replace(/^office: .*\n/mu, '') : source
  if (draw(2)) made = made.replace(/\| \d+ \|\n/u, '| |\n')
  if (draw(2))
    made = made.replace(/^## [二三四].*\n/mu, (heading) => `${heading}\n| 项目 | 数量 |\n| --- | --: |\n| 培训 | 2 |\n`)
  if (draw(2)) {
    const control = pick(draw, controls)
    made = made.replace(/[\p{Script=Han}]{2}/gu, (two) => (draw(40) ? two : two[0] + control + two[1]))
  }
  return made
}
