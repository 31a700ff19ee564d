// What is no part of the report: a site's own words around it, what was injected into a page, words that were put in the
// place of others. Said, not dropped.

import {fold} from '../script/fold.ts'
import type {Block} from './found.ts'
import {textOf} from './found.ts'
import {day, publishedIn} from './title.ts'

/** A site's words below or above its text. */
const chrome =
  /^(?:【|\[)?(?:上一?[篇条页]|下一?[篇条页]|打印|关闭|返回|分享|收藏|纠错|扫一扫|扫描|版权所有|主办|承办|主管|技术支持|网站标识码|网站地图|关于我们|联系我们|友情链接|相关(?:链接|文章|阅读|信息|新闻|解读)|责任编辑|编辑[:：]|来源[:：]|信息来源|浏览|点击|阅读|您是第|您当前|当前位置|字体|字号|大 ?中 ?小|Copyright|©|备案|ICP|Produced By|无障碍|用微信)|ICP备|公网安备|标识码|浏览(?:次数|量)[:：]|累计次数|字体[:：]|字号[:：]/iu

const meta =
  /^(?:信息来源|来源|發布|发布|发文|成文|生成|公开|更新)?(?:日期|时间|机构|单位|时效|对象)[:：]|^(?:索 ?引 ?号|文 ?号|发文字号|分 ?类|体裁|主题词|有效性|废止|组配|作者|来源|信息来源|名 ?称|标 ?题|内容概述|关键词|浏览|点击|阅读|字体|字号|【)/u

/** Whether a paragraph behind the report's end is not its own. */
export function isForeign(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const text = fold(textOf(block).trim())
  if (chrome.test(text)) return true
  const phrases = text
    .split(/[|｜]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
  if (phrases.length >= 3 && phrases.every((phrase) => [...phrase].length <= 40 && !/[。；]/u.test(phrase))) return true
  const said = block.pieces.filter((piece) => piece.text.trim() !== '')
  return said.length > 0 && said.every(({href}) => href !== undefined) && !/^附/u.test(text)
}

/** Whether a line between the title and the first words of the report only describes it. */
export function isMeta(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const text = fold(textOf(block).trim())
  if (text.length > 120 || /。$/u.test(text)) return false
  return (
    meta.test(text)
    || chrome.test(text)
    || publishedIn(text) !== undefined
    || /^[\d:：\-年月日./（）()\s]+$/u.test(text)
  )
}

/** A sign-off behind the last words: the office and the day, each on a line of its own. */
export function signOff(
  blocks: readonly Block[],
  office: string | undefined,
): {readonly signed?: string; readonly dated?: string; readonly count: number} | undefined {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return undefined
  const words = textOf(last).trim().replace(/\s+/gu, '')
  const dated = day(words)
  if (dated === undefined) {
    const whole = office !== undefined && [office, `${office}人民政府`].includes(words)
    return whole && blocks.length > 1 ? {signed: words, count: 1} : undefined
  }
  const before = blocks.at(-2)
  const name = before?.type === 'paragraph' ? textOf(before).trim().replace(/\s+/gu, '') : ''
  const named = name !== '' && name.length <= 40 && !/[。，；：,;:、]/u.test(name) && blocks.length > 2
  const like =
    office === undefined
    || name.startsWith(office)
    || [...name].filter((one) => office.includes(one)).length * 2 >= name.length
  return named && like ? {signed: name, dated, count: 2} : {dated, count: 1}
}

const term = '政府信息公开'

export interface Replaced {
  readonly actual: string
  readonly count: number
}

/** The words that stand again and again where the statute is named and it is not. */
export function replacedIn(text: string): Replaced | undefined {
  const folded = fold(text)
  const found = [
    ...folded.matchAll(/《中华人民共和国([^《》]{2,24}?)条例》/gu),
    ...folded.matchAll(/(?<=年)([^年，。、：《》\s]{2,16}?)(?:工作)?年度报告/gu),
    ...folded.matchAll(/《?([^《》，。、\s]{2,16}?)公开指南/gu),
  ]
  const counts = new Map<string, number>()
  for (const [, words = ''] of found) {
    if (
      words.includes('信息公开')
      || words === '政府信息'
      || words === '政务'
      || /^(?:度|法治政府|政府网站|预算|决算)/u.test(words)
    )
      continue
    const count = folded.split(words).length - 1
    if (count >= 3) counts.set(words, count)
  }
  const statute = [...counts].filter(([words]) => folded.includes(`《中华人民共和国${words}条例》`))
  const usual = folded.split(term).length - 1
  const [best] = (statute.length ? statute : [...counts])
    .filter(([, count]) => count > usual)
    .sort((a, b) => b[1] - a[1])
  return best && {actual: best[0], count: best[1]}
}

/** The text with the statute's words in the place of those. */
export function restored(text: string, {actual}: Replaced): string {
  return text.includes(actual) ? text.replaceAll(actual, term) : text
}

/** Letters and signs inside a Chinese name. */
export function isMangled(name: string): boolean {
  return /\p{Script=Han}[\p{Script=Latin}@:：_]+\p{Script=Han}/u.test(name)
}
