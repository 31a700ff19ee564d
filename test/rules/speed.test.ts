// What checking costs: at most twice what remark takes to parse the same report, and no more than in proportion to the
// length of the text, whatever it repeats. Prints both.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {decode} from '../../src/markdown/decode.ts'
import {parse} from '../../src/markdown/parse.ts'
import {readProse} from '../../src/prose/prose.ts'
import {read} from '../../src/report/read.ts'
import {check} from '../../src/rules/check.ts'
import {cost, median, yardstick} from '../support/cost.ts'
import {forms} from '../support/form.ts'
import {inFull, share} from '../support/share.ts'
import {judge} from '../support/stages.ts'

const root = join(import.meta.dirname, '../..')

// Two times measured one beside the other, on a machine that may be busy: it refuses no change by itself.
test.runIf(inFull)('a report is checked, warm, in twice the time that remark parses it', () => {
  const bytes = readFileSync(join(root, 'source/tongzhou/2021.md'))
  const text = bytes.toString('utf8')
  const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)
  cost(() => judge(bytes), 40)
  cost(() => remark.parse(text), 40)
  const rounds = Array.from(
    {length: 9},
    () => [cost(() => judge(bytes), 6), cost(() => remark.parse(text), 6)] as const,
  )
  const [whole, parsing] = [median(rounds.map(([first]) => first)), median(rounds.map(([, second]) => second))]
  console.log(`checking ${whole.toFixed(1)} ms, remark ${parsing.toFixed(1)} ms, ratio ${(whole / parsing).toFixed(2)}`)
  expect(whole / parsing).toBeLessThan(2)
})

const base = readFileSync(join(root, 'test/support/base.md'), 'utf8')

const previous = judge(base.replace(/202[23]/g, (year) => String(Number(year) - 1))).context!.report

/** What is repeated to a megabyte. */
const repeated = [
  '《',
  '（',
  '“',
  '。',
  '9',
  '1,',
  '１',
  '12件',
  '12件，',
  '其中12件，',
  '12件+',
  '从12件增加到',
  '2021年',
  '收到申请12件，',
  '区政府办公室',
  '信息 条',
  '十百千万',
  '国办函20221号',
  '国办公开办函〔2019〕',
  '无行政复议，',
  '4111 1111 ',
  '统计期限2022年1月1日',
  '12件，较上年',
  '（含上年结转2件',
  '20至30件',
  '二三十件，',
  '百分之',
  '增长1.5倍，',
  '申请量同比增长12%，',
  '比上年增加12件，增长3%，',
  '申请量与上年持平，',
  '行政许可12件、',
  '行政许可12件；',
  '一',
]

describe('a megabyte of one thing', () => {
  test.each(share(repeated, 24))('%s', (unit) => {
    const costs = [250_000, 1_000_000].map((size) => {
      const text = unit.repeat(Math.floor(size / Buffer.byteLength(unit)))
      const source = decode('/report.md', Buffer.from(base.replace('全年举办培训两次。', () => text))).value!
      const tree = parse(source).value!
      return cost(() => {
        const {value: report, diagnostics} = read(source, tree, forms)
        check({source, tree, report: report!, form: report!.form, prose: readProse(report!), previous}, diagnostics)
      }, 1)
    })
    // Four times the text: a little more than four times the time where little of it is for the text at all.
    const stick = yardstick()
    expect(costs[1]!).toBeLessThan(Math.max(40 * stick, 8 * costs[0]!))
    expect(costs[1]! / stick).toBeLessThan(80)
  })
})
