// What was set aside → the file beside the source that lists it, each piece with why and where it stands.

import type {Aside, AsideReason} from './found.ts'
import {escape} from './markdown.ts'

/** Why something was set aside, in words for people. */
export const reasons: Readonly<Record<AsideReason, string>> = {
  before: '正文之前的文字',
  after: '第六部分之后、不属于年报的文字',
  hidden: '隐藏的文字，读者看不见',
  deleted: '修订中已删除的文字',
  struck: '划掉的文字',
  comment: '批注',
  header: '页眉、页脚',
  picture: '图片，文稿里要另行引用',
  mark: '数字旁的注号',
  row: '表里没有归到法定行的数',
  column: '表里没有归到法定列的数',
  table: '没有认出是哪张法定表的表格',
  contents: '目录',
  report: '第二份报告：一份文稿只写一份年报，这一份请另存为文件单独导入',
}

/** `file` is the name of the file that it came from. */
export function asideText(file: string, aside: readonly Aside[]): string {
  const groups = new Map<AsideReason, Aside[]>()
  for (const one of aside) groups.set(one.why, [...(groups.get(one.why) ?? []), one])
  const parts = [...groups].flatMap(([why, pieces]) => [
    `## ${reasons[why]}`,
    pieces.map(({text, where}) => `- ${where.words}：${escape(text).replace(/\s+/gu, ' ')}`).join('\n'),
  ])
  return `${[`# ${escape(file)} 里没有写进文稿的内容`, ...parts].join('\n\n')}\n`
}
