// The words that begin a list of parts, go on with it, and end it.

import type {ProseNumber} from '../numbers/numbers.ts'

export interface Listing {
  readonly whole: ProseNumber
  readonly parts: readonly ProseNumber[]
  /**
   * `exact`: the parts are all of it (a+b=c, 分别为, 即). `brackets`: they alone stand in brackets behind it. `rest`: the last
   * is what is left (其他, 其余). `some`: they may leave a rest (其中, 包括).
   */
  readonly tie: Tie
  /** Whether nothing but parts of this whole can be meant. */
  readonly sure: boolean
}

export type Tie = 'exact' | 'brackets' | 'rest' | 'some'

export interface Beginning {
  readonly tie: Tie
  /** Offset behind the words. */
  readonly end: number
  /** Whether ； parts the items, too. */
  readonly wide: boolean
  readonly inBrackets: boolean
  readonly sure: boolean
  /** Whether it may as well go on about something said earlier: 从申请人看. */
  readonly anew: boolean
}

/** How far behind a whole its parts may begin. */
const far = 48
/** How long the words before a part may be: names of matters are long. */
const near = 40

/** A clause or two between the whole and its parts, without numbers. */
const clauses = '[^！？\\n\\d（(]{0,30}?'
const beginnings: readonly {readonly words: RegExp; readonly tie: Tie; readonly sure?: false}[] = [
  {words: new RegExp(`^${clauses}(?:分别为|分别是|分别系|依次为)[:：]?`, 'u'), tie: 'exact'},
  {words: /^[，,；;。]?\s*(?:即|也就是)[:：]?/u, tie: 'exact'},
  {words: /^[，,；;。]?\s*具体(?:情况)?(?:是|为|如下|有|包括)?[:：，,]/u, tie: 'some'},
  {words: new RegExp(`^${clauses}(?<!同时)(?:其中|包括|包含|分为|涵盖)[:：，,]?`, 'u'), tie: 'some'},
  {words: /^[^。！？；;\n\d]{0,12}?含[:：，,]?/u, tie: 'some'},
  {
    words: /^[，,。]?\s*(?:从|按|就)[^，。；;\d\n]{1,12}(?:看|分|来看|来说|来分|划分|区分|分类|统计|而言)?[，,：:]/u,
    tie: 'some',
  },
  {words: /^[^。！？；;，,\n\d]{0,16}(?:里|中|内|之中|当中)[，,：:]/u, tie: 'some'},
  {words: /^[（(]/u, tie: 'brackets'},
  {words: /^[:：]/u, tie: 'some'},
  {words: /^[，,]\s*(?=来自)/u, tie: 'some'},
]

/** The words behind a number that begin a list of its parts. */
export function beginningBehind(text: string, offset: number): Beginning | undefined {
  const behind = text.slice(offset, offset + far)
  for (const {words, tie} of beginnings) {
    const written = words.exec(behind)?.[0]
    if (written === undefined) continue
    if (compares.test(written.replace(/其中|从[^，。]*[，,：:]$/gu, ''))) return undefined
    const inBrackets = /^[（(]/u.test(behind)
    const wide = /[:：]$/u.test(written) || /[从按就]/u.test(written) || /占[^；;。]{0,10}$/u.test(written)
    const isOnlyBrackets = tie === 'brackets' && onlyParts(text, offset)
    return {
      tie: tie === 'brackets' && !isOnlyBrackets ? 'some' : tie,
      end: offset + written.length,
      wide,
      inBrackets,
      sure: true,
      anew: /[从按就]|^。/u.test(written),
    }
  }
  return undefined
}

/** Whether brackets hold a plain list, so that it is to be complete. */
function onlyParts(text: string, open: number): boolean {
  const inside = /^[（(]([^（()）\n]{0,120})[）)]/u.exec(text.slice(open, open + 124))?.[1]
  return inside !== undefined && !/其中|包括|包含|含|等|主要|占|上年|比|另/u.test(inside)
}

/** Words that compare, or that begin something else than a further part. */
const compares =
  /比(?!例)|较|同比|环比|增|减|降|升|上年|去年|累计|结转|办结|收到|受理|答复|合计|(?<!公)共(?![青享管])|总计|另|全年|同时|全部/u
const begins =
  /^[，,、；;和及]\s*(?:并|还|又)?(?:开展|举办|印发|制发|制定|发生|办理|组织|召开|回应|编制|设置|完成|开设|培训|接待)/u
const shares = /占(?!地|用)|率|比例|比重/u
/** What may be said anew behind a comma, of the same kind as the whole. */
const anew = /公开(?!目录|指南|栏|专栏|制度|平台)|发布|推送|转载|更新|刊发|通过|利用|运用/u

/** Whether the words before a number say that it is no further part. */
export function stopsBefore(
  said: string,
  parts: number,
  {wide, inBrackets}: Pick<Beginning, 'wide' | 'inBrackets'>,
): boolean {
  if (said.length > near || /[。！？\n]/u.test(said)) return true
  if (inBrackets && /[）)]/u.test(said)) return true
  if (!inBrackets && /[（(]/u.test(said) && !/[）)]/u.test(said)) return true
  // 概况12条；动态369条；目录56条: a name and its number alone.
  if (!wide && parts > 0 && /[；;]/u.test(said) && !inBrackets && (!/^；[^，]{1,10}$/u.test(said) || anew.test(said)))
    return true
  if (begins.test(said)) return true
  if (parts > 0 && !/[，,、；;和及与]/u.test(said) && !shares.test(said)) return true
  return compares.test(said.replaceAll('公共', ''))
}

/** Whether the words before a part may as well begin a sentence of its own; where the first part begins so, they do not. */
export function unsureBefore(said: string, first: string): boolean {
  return /^[，,；;]/u.test(said) && anew.test(said) && !anew.test(first)
}

/** Whether the part is what is left of the whole. */
export function isRest(said: string): boolean {
  return /[，,、；;和及与]\s*(?:其他|其它|其余|剩余|余下)/u.test(said)
}
