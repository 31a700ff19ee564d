// Prose around the figures, as Markdown blocks: Chinese, Latin, mixed; emphasis, lists, notes, further tables. Written
// so that no rule has anything to say about it; what may be hostile is made in generate-hostile.ts.

import type {FactId, Form} from '../../src/form/form.ts'
import {type Draw, pick} from './generate-draw.ts'

const who = [
  '各科室',
  '有关部门',
  '业务单位',
  '编辑人员',
  '值班同志',
  '档案管理员',
  '窗口工作人员',
  '咨询台',
  '审核小组',
  '镇村两级',
]
const when = [
  '平时',
  '上半年',
  '下半年',
  '遇到疑问时',
  '每逢月底',
  '发布之前',
  '发布之后',
  '收到意见后',
  '年初',
  '年末',
]
const does = [
  '逐项核对',
  '认真整理',
  '及时更新',
  '重新编排',
  '分类登记',
  '公开说明',
  '仔细比较',
  '集中讲解',
  '定期抽看',
  '妥善保存',
]
const what = [
  '公开目录',
  '政策解读材料',
  '“一件事”流程图',
  '《政府公报》目录',
  '办事指南（含附表）',
  '网站栏目',
  '常见问答',
  '图书馆查阅点',
  '档案馆资料',
  '会议材料',
  'PDF文件',
  'Word模板',
  'HTML页面',
  '检索入口Search',
  '新媒体账号',
  'IPv6访问通道',
]
const why = [
  '方便群众查阅',
  '让内容前后一致',
  '减少重复劳动',
  '使格式统一',
  '便于手机阅读',
  '照顾老年读者',
  '不再各说各话',
  '有据可查',
]
const latin = ['OpenDocument', 'Unicode 16', 'WCAG 2.2 AA', 'GB/T 9704', 'e-mail', 'Wi-Fi', 'C++', 'R&D', 'UTF-8']

/** How sentences are marked up. */
type Marks = 'plain' | 'marked'

/** One sentence with its full stop. */
function sentence(draw: Draw, marks: Marks): string {
  const object = marks === 'marked' && draw(4) === 1 ? emphasised(draw, pick(draw, what)) : pick(draw, what)
  const clauses = [`${pick(draw, when)}，${pick(draw, who)}${pick(draw, does)}${object}`]
  if (draw(3) === 1) clauses.push(`对照${pick(draw, latin)}的要求${pick(draw, does)}`)
  if (draw(2)) clauses.push(pick(draw, why))
  return `${clauses.join('，')}。`
}

function emphasised(draw: Draw, text: string): string {
  // A single star between letters is printed as it is written.
  return pick(draw, [`**${text}**`, `[${text}](https://example.org/${draw(100)})`])
}

/** A paragraph of `1 … most` sentences. */
export function paragraph(draw: Draw, most: number, marks: Marks = 'marked'): string {
  const count = 1 + draw(most)
  return Array.from({length: count}, () => sentence(draw, marks)).join('')
}

/** Paragraphs, lists and further tables, `count` of them. */
export function blocks(draw: Draw, count: number): string[] {
  return Array.from({length: count}, () => {
    switch (draw(8)) {
      case 1:
        return list(draw, (index) => `${index + 1}. `)
      case 2:
        return list(draw, () => '- ')
      case 3:
        return `${paragraph(draw, 2, 'plain')}\n\n${table(draw)}`
      default:
        return paragraph(draw, 6)
    }
  })
}

function list(draw: Draw, marker: (index: number) => string): string {
  return Array.from({length: 2 + draw(5)}, (_, index) => marker(index) + paragraph(draw, 2)).join('\n')
}

/** A further table of words and figures, with a header row. */
function table(draw: Draw): string {
  const columns = 2 + draw(4)
  const heads = ['项目', '说明', '第一季度', '第二季度', '第三季度', '第四季度'].slice(0, columns)
  const row = (): string[] => heads.map((_, column) => (column < 2 ? pick(draw, what) : String(draw(1000))))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = heads.map((_, column) => (column < 2 ? '---' : '--:'))
  return [line(heads), line(rule), ...Array.from({length: 1 + draw(12)}, () => line(row()))].join('\n')
}

/** A sentence that refers to facts or sums of the form, by id or by short name. */
export function references(form: Form, draw: Draw, count: number): string {
  const all = referable(form)
  const parts = Array.from({length: count}, () => `{{${pick(draw, pick(draw, all))}}}`)
  return `以上各表中可以看到的数还有${parts.join('、')}。`
}

/** Each fact and each derived sum as it can be referred to: by id and by short Chinese name. */
export function referable(form: Form): readonly (readonly [FactId, string])[] {
  const facts = form.tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map((column) => names(table, row.id, row.short, column))),
  )
  const sums = form.derived.flatMap((sum) => {
    const table = form.tables.find(({id}) => id === sum.table)!
    return table.columns.map((column) => names(table, sum.row, sum.short, column))
  })
  return [...facts, ...sums]
}

interface Named {
  readonly id: string
  readonly short: string
}

function names(table: Named, row: string, shortRow: string, column: Named): readonly [FactId, string] {
  return [`${table.id}/${row}/${column.id}`, `${table.short}/${shortRow}/${column.short}`]
}
