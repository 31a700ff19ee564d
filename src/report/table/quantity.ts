// Whether a label in other words still names the same quantity: negation, year, certainty, scope and what is counted may
// not change. 上年处理决定数量 is no other wording of 本年处理决定数量, and 现行无效件数 none of 现行有效件数.

/** Words that change what is counted; a label has as many of each kind as the form's. */
const kinds: readonly RegExp[] = [
  /上一?年度?|去年|前年|往年|历年/gu,
  /下一?年度?|次年|来年|明年/gu,
  /累[计积]|截至|截止|至今|以来|年末|期末|年底|年初|期初/gu,
  /拟|预计|预算|预期|计划|待|将|应当?|可能|估|约|目标/gu,
  /其中|本级|上级|下级|直属|省级|市级|县级|境外|境内|外地|本地|[平人日月年户]均|率|占|比|增|减|净|首次|涉及|除|外|修订|退|作废/gu,
  /[月季周旬]度?|[上下]?半年/gu,
  // What is let off, put off or taken back, and what is not in force yet.
  /免[予于征缴罚除收]|减免|停[征止用收]|暂[停缓]|缓[征缴收]|注销|吊销|中止|终止|草案|征求意见稿|送审稿|草稿/gu,
]
/** A word that denies, and what it denies: 没有现成, 无现成; 有现成信息无需另行制作 denies another thing than the form's label. */
const denied = /[不未无非没否勿失](?:有|能|予|需要?|须|必要?|可|法)?(\p{Script=Han}?)/gu
/** What offices count and do; a label may leave such a word out, not bring another one. */
const things =
  /新收|结转|办结|废止|维持|纠正|审结|撤销|申请|复议|诉讼|起诉|应诉|投诉|举报|信访|咨询|来信|来访|来电|热线|工单|许可|处罚|强制|确认|检查|征收|征用|裁决|给付|奖励|收费|罚款|罚没|规章|文件|公文|提案|建议|议案|备案|审批|案件|人次|人数|人员|金额/gu
/** A label may lose so much at its end, as 申请人逾期未按收费通知要求缴纳费用 does. */
const clause = 5

/** Both are comparable forms (labels.ts). */
export function isAnotherQuantity(written: string, expected: string): boolean {
  const [added] = differences(written, expected)
  for (const word of wordsIn(things, added)) if (!expected.includes(word)) return true
  const cut = expected.length - written.length >= clause && (expected.startsWith(written) || expected.endsWith(written))
  if (cut) return false
  const denials = (text: string): string => Array.from(text.matchAll(denied), ([, what]) => `${what}。`).join('')
  if (denials(written) !== denials(expected)) return true
  return kinds.some((kind) => wordsIn(kind, written).length !== wordsIn(kind, expected).length)
}

function wordsIn(kind: RegExp, text: string): readonly string[] {
  return text.match(kind) ?? []
}

/** What `a` has between its common beginning and end with `b`, and what `b` has there; a word on the edge is whole. */
function differences(a: string, b: string): readonly [string, string] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const from = Math.max(0, start - 1)
  return [a.slice(from, a.length - Math.max(0, end - 1)), b.slice(from, b.length - Math.max(0, end - 1))]
}
