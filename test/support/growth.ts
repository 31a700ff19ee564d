// Judging a report in which one thing is repeated grows with its length and no faster: told by the ratio of two lengths in
// one run, so that no machine is too slow. What a limit refuses has to be refused as fast.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {judge} from './stages.ts'

const base = readFileSync(join(import.meta.dirname, 'base.md'), 'utf8')

function at(from: string, put: (text: string) => string): (text: string) => string {
  if (!base.includes(from)) throw new Error(`no ${from}`)
  return (text) => base.replace(from, () => put(text))
}

/** Where what is repeated stands. */
export const growthPlaces: Readonly<Record<string, (text: string) => string>> = {
  'a sentence': at('全年举办培训两次。', (text) => `全年${text}两次。`),
  'a paragraph': at('全年举办培训两次。', (text) => `\n\n${text}\n\n`),
  'a heading': at('### （一）主动公开', (text) => `### （一）主动公开${text}`),
  'a heading of its own': at('### （一）主动公开', (text) => `### ${text}`),
  "a section's heading": at('## 一、总体情况', (text) => `## ${text}`),
  'the title': at('# 示例区2022年', (text) => `# 示例区2022年${text}`),
  'a cell': at('| 行政许可 | 3120 |', (text) => `| 行政许可 | 3120${text} |`),
  'a label': at('| 行政许可 | 3120 |', (text) => `| 行政许可${text} | 3120 |`),
  'a header': at('| 信息内容 | 本年处理决定数量 |', (text) => `| 信息内容 | 本年处理决定数量${text} |`),
  'a value': at('office: 示例区', (text) => `office: 示例区${text}`),
  'a quoted value': at('office: 示例区', (text) => `office: 示例区\nnote: "${text}"`),
  'a key': at('office: 示例区', (text) => `office: 示例区\n${text}: a`),
  'before all': (text) => text + base,
  'after all': (text) => `${base}\n${text}`,
  'all there is': (text) => text,
  'a table of its own': at('全年举办培训两次。', (text) => `\n\n| a | b |\n| - | - |\n| 1 | ${text} |\n\n`),
  'a link': at('全年举办培训两次。', (text) => `[甲${text}](https://a.cn/b)`),
  'an address': at('全年举办培训两次。', (text) => `[甲](https://a.cn/${text})`),
  'an alternative': at('全年举办培训两次。', (text) => `![甲${text}](a.png)`),
  'a note': at('全年举办培训两次。', (text) => `甲[^1]\n\n[^1]: ${text}\n\n`),
  'an item': at('全年举办培训两次。', (text) => `\n\n- ${text}\n- b\n\n`),
  'a reference': at('全年举办培训两次。', (text) => `{{${text}}}`),
  'strong text': at('全年举办培训两次。', (text) => `**${text}**`),
  'a code span': at('全年举办培训两次。', (text) => `\`${text}\``),
  'a comment': at('全年举办培训两次。', (text) => `\n\n<!-- ${text} -->\n\n`),
}

/** Contract: the exponent of growth above a tenth of a second. */
const steepest = 1.2
const worthTelling = 100

export interface Growth {
  readonly unit: string
  /** Milliseconds of processor time at each length. */
  readonly costs: readonly number[]
}

/** What grows faster; `sizes` in bytes, ascending. */
export function tooFast(
  put: (text: string) => string,
  units: readonly string[],
  sizes: readonly number[],
  least = worthTelling,
): Growth[] {
  return units.flatMap((unit) => {
    const texts = sizes.map((size) => put(unit.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(unit))))))
    let costs = texts.map((text) => cost(text))
    // What only seems so, because something else came in between, does not seem so each time.
    for (let again = 0; again < 4 && isTooFast(costs, sizes, least); again++)
      costs = costs.map((one, index) => Math.min(one, cost(texts[index]!)))
    return isTooFast(costs, sizes, least) ? [{unit, costs: costs.map(Math.round)}] : []
  })
}

function isTooFast(costs: readonly number[], sizes: readonly number[], least: number): boolean {
  return costs.some((one, index) => {
    const before = costs[index - 1]
    // Below the threshold the time of everything else is most of it.
    if (before === undefined || one < least) return false
    return Math.log(one / Math.max(before, 1)) / Math.log(sizes[index]! / sizes[index - 1]!) > steepest
  })
}

function cost(text: string): number {
  const start = process.cpuUsage()
  judge(text)
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
