// Whole sources around the figures of real reports: the tables made consistent where figures are missing, and sentences
// of our own that say the figures of the prose. Figures come as JSON files (`facts` by address, `narrative_figures` in
// the order in which the report says them).

import type {Decimal} from '../../src/decimal.ts'
import {parseDecimal} from '../../src/decimal.ts'
import {factsOf} from '../../src/form/address.ts'
import type {FactId, Form} from '../../src/form/form.ts'
import {type Recipe, writeSource} from './generate.ts'
import type {Figures} from './generate-figures.ts'

export interface RealReport {
  readonly slug: string
  readonly office: string
  readonly year: number
  readonly form: string
  readonly level: string
  readonly facts: Readonly<Record<FactId, number | null>>
  readonly narrative_figures: readonly Narrated[]
  readonly breaks?: readonly {readonly id: string}[]
}

/** What is counted, how many (or the parts of the one before), in which unit. */
interface Narrated {
  readonly what: string
  readonly value: number | readonly number[]
  readonly unit?: string
}

/** A source that says what the report says. */
export function realSource(form: Form, report: RealReport): string {
  const figures = figuresOf(form, report)
  const office = report.office.replace(/\(.*\)/u, '')
  const [open, requests] = proseOf(report)
  const sections = new Map(
    form.sections
      .filter(({content}) => content === 'prose')
      .map(({id, mayBeNone, aspects}) => {
        const said = aspects.flatMap(({name, keywords}, index) => [
          `### （${'一二三四五'[index]!}）${name}`,
          `本年的${name}工作包括${keywords.join('、')}。`,
          ...(index === 0 ? open : index === 1 ? requests : []),
        ])
        const assessed = '工作考核、社会评议、责任追究均按规定进行。'
        return [
          id,
          mayBeNone
            ? ['本年度没有收取信息处理费。']
            : said.length
              ? [...said, assessed]
              : ['解读的形式还不够多样，将增加图解。'],
        ] as const
      }),
  )
  const recipe: Recipe = {
    office,
    year: report.year,
    level: levels[report.level] ?? 'department',
    figures,
    sections,
    writing: {totals: 'written', groups: 'blank', zeros: 'written', line: 'rows'},
    opening: [
      `根据《中华人民共和国政府信息公开条例》的规定编制。数据的统计期限为${report.year}年1月1日至${report.year}年12月31日。`,
    ],
  }
  return writeSource(form, recipe)
}

const levels: Readonly<Record<string, string>> = {
  乡镇: 'town',
  '乡镇/管理区': 'town',
  街道: 'street',
  区级政府: 'government',
  市政府: 'government',
  县级政府: 'government',
  省级政府: 'government',
}

/** Facts that sentences name, by what they call them. */
const named: Readonly<Record<string, FactId>> = {
  规章: 'documents/rules/issued',
  行政规范性文件: 'documents/normative/issued',
  规范性文件: 'documents/normative/issued',
  规范性文件制发: 'documents/normative/issued',
  规范性文件废止: 'documents/normative/repealed',
  现行有效: 'documents/normative/in-force',
  上年结转: 'requests/carried-in/person',
  结转下年: 'requests/carried-out/person',
  结转: 'requests/carried-out/person',
}
const intake =
  /^(?:受理|申请|收到|新收|新受理|受理申请|受理依申请公开件|办理申请|新受理申请|办理)(?:\(含(?:上年)?结转(\d*)\))?$/u

function figuresOf(form: Form, {facts, narrative_figures: narrated}: RealReport): Figures {
  const values = new Map<FactId, Decimal>()
  for (const {fact} of factsOf(form)) {
    const given = facts[fact]
    if (typeof given === 'number') values.set(fact, parseDecimal(String(given))!)
  }
  const of = (fact: FactId): bigint => values.get(fact)?.units ?? 0n
  const set = (fact: FactId, value: number): void =>
    void (values.has(fact) || values.set(fact, {units: BigInt(value), places: 0}))
  for (const [at, {what, value}] of narrated.entries()) {
    const number = typeof value === 'number' ? value : 0
    const match = intake.exec(what)
    const parts = narrated[at + 1]?.value
    if (match && typeof value === 'number') {
      if (/^办理$/u.test(what) && values.has('requests/new/person'))
        set('requests/carried-out/person', Number(of('requests/new/person')) - number)
      const carried = match[1] ? Number(match[1]) : match[1] === '' && Array.isArray(parts) ? Number(parts[1]) : 0
      set('requests/new/person', number - carried)
      if (match[1] !== undefined) set('requests/carried-in/person', carried)
    }
    if (what === '本机关处理申请') set('requests/new/person', number)
    if (named[what] && typeof value === 'number') set(named[what], number)
    if (what === '在办')
      set(
        'requests/carried-out/person',
        Number(narrated.find((one) => intake.test(one.what))!.value) - Number(narrated[at - 1]!.value),
      )
    if (what === '结果与结转' && Array.isArray(value)) set('requests/carried-out/person', value[2] as number)
    if (what.startsWith('予以公开/') && Array.isArray(value)) {
      ;['open', 'partial', 'unable.not-held', 'refuse.petition', 'other.else'].forEach((row, index) =>
        set(`requests/${row}/person`, value[index] as number),
      )
    }
    const court = {复议: 'review', 诉讼: 'direct'}[what]
    if (court !== undefined) {
      const results = Array.isArray(parts) ? narrated[at + 1]!.what.slice(2).split('/') : ['维持']
      const columns: Readonly<Record<string, string>> = {维持: 'upheld', 纠正: 'corrected', 未审结: 'pending'}
      results.forEach((result, index) =>
        set(`disputes/${court}/${columns[result]!}`, Array.isArray(parts) ? Number(parts[index]) : number),
      )
    }
  }
  return completed(form, values)
}

/** What is missing made so that every equation holds: what came in and was not carried on was closed in some way. */
function completed(form: Form, values: Map<FactId, Decimal>): Figures {
  const of = (fact: FactId): bigint => values.get(fact)?.units ?? 0n
  const put = (fact: FactId, units: bigint): void => void (values.has(fact) || values.set(fact, {units, places: 0}))
  const requests = form.tables.find(({id}) => id === 'requests')!
  const outcomes = requests.rows
    .map(({id}) => id)
    .filter((id) => !['new', 'carried-in', 'total', 'carried-out'].includes(id))
  for (const {id: column} of requests.columns.filter(({id}) => id !== 'total')) {
    const at = (row: string): FactId => `requests/${row}/${column}`
    put(at('total'), of(at('new')) + of(at('carried-in')) - of(at('carried-out')))
    const slack = outcomes.find((row) => !values.has(at(row)))
    if (slack) put(at(slack), of(at('total')) - outcomes.reduce((sum, row) => sum + of(at(row)), 0n))
  }
  for (const table of form.tables) {
    for (const {id: row} of table.rows) {
      const others = table.columns.filter(({id}) => id !== 'total').map(({id}) => id)
      for (const column of others)
        put(`${table.id}/${row}/${column}`, column === 'in-force' ? of(`documents/${row}/issued`) + 50n : 0n)
      if (table.columns.some(({id}) => id === 'total'))
        put(
          `${table.id}/${row}/total`,
          others.reduce((sum, column) => sum + of(`${table.id}/${row}/${column}`), 0n),
        )
    }
  }
  return new Map(factsOf(form).map(({fact}) => [fact, values.get(fact) ?? {units: 0n, places: 0}]))
}

/** Paragraphs of what was made public, and of requests and disputes. */
function proseOf({narrative_figures: narrated, year}: RealReport): readonly [string[], string[]] {
  const open: string[] = []
  const requests: string[] = []
  let section = open
  for (let at = 0; at < narrated.length; at++) {
    const {what, value} = narrated[at]!
    if (Array.isArray(value)) continue
    const count = Number(value)
    if (what.startsWith('正文数字')) {
      open.push(`有关内容${count}条`)
      continue
    }
    const unit = unitOf(narrated[at]!)
    const parts = partsBehind(narrated, at)
    if (intake.test(what) || what.includes('处理申请')) {
      section = requests
      section.push(
        `${year}年${verbOf(what)}政府信息公开申请${count}${unit}${carriedOf(what, narrated[at + 1])}${parts}`,
      )
    } else if (/复议|诉讼|争议/u.test(what)) {
      requests.push(
        `因政府信息公开引发的${/争议/u.test(what) ? '复议、诉讼等争议' : `行政${what.replace('行政', '')}`}${count}${unit}${parts}`,
      )
    } else if (section === requests && /^(?:上年结转|结转下年|结转|答复|办结|在办|合计)$/u.test(what)) {
      const last = section.pop()!
      section.push(
        `${last}，${{上年结转: '上年结转', 结转下年: '结转下年度继续办理', 结转: '结转下年度继续办理', 合计: '合计'}[what] ?? what}${count}${unit}${parts}`,
      )
    } else if (/^(?:规章|行政规范性文件|规范性文件|规范性文件制发|规范性文件废止|现行有效)$/u.test(what)) {
      const verb = what.endsWith('废止')
        ? '废止规范性文件'
        : what === '现行有效'
          ? '现行有效的规范性文件'
          : `制发${what.replace('制发', '')}`
      open.push(`${verb}${count}${unit}`)
    } else {
      open.push(
        `${what}${/公开$|发布$|更新$/u.test(what) ? '信息' : ''}${count}${unit}${what.includes('新媒体') ? platforms(narrated) : parts}`,
      )
    }
  }
  return [open, requests]
    .map((lines) => lines.map((line) => `${line}。`).join(''))
    .map((text) => (text ? [text] : [])) as [string[], string[]]
}

function verbOf(what: string): string {
  if (what.startsWith('代表')) return '代表区政府处理'
  if (/^新/u.test(what)) return '新收'
  return what.startsWith('办理') || what.includes('处理') ? '办理' : '共受理'
}

function carriedOf(what: string, next: Narrated | undefined): string {
  const carried = intake.exec(what)?.[1]
  if (carried === undefined) return ''
  return `（含上年结转${carried === '' && Array.isArray(next?.value) ? next.value[1] : carried}件）`
}

/** `，其中甲类1条、乙类2条`, with shares where the next but one has them. */
function partsBehind(narrated: readonly Narrated[], at: number): string {
  const next = narrated[at + 1]
  if (!next || !Array.isArray(next.value) || /占比|^微信/u.test(next.what)) return ''
  const values = next.value as readonly number[]
  const shares = narrated[at + 2]?.what.includes('占比') ? (narrated[at + 2]!.value as readonly number[]) : undefined
  const names = next.what.includes('/')
    ? next.what
        .replace(/^分项|^(?:复议|诉讼)(?=维持)/u, '')
        .replace(/[()]/gu, '')
        .split('/')
    : values.map((_, index) => `第${'一二三四五六七八九十'[index]!}类`)
  const unit = unitOf(narrated[at]!)
  const rough = next.unit?.includes('末项“余”')
  const said = values.map((value, index) => {
    const share = shares ? `，占${shares[index]!}%` : ''
    return `${names[index] ?? '其他'}${value}${rough && index === values.length - 1 ? '余' : ''}${unit}${share}`
  })
  return `，其中${said.join(shares ? '；' : '、')}`
}

/** The platforms of new media, the web site apart. */
function platforms(narrated: readonly Narrated[]): string {
  const listed = narrated.find(({what}) => what.startsWith('微信/'))
  if (!listed || !Array.isArray(listed.value)) return ''
  const values = listed.value as readonly number[]
  const each = listed.what.split('/').map((name, index) => ({name, text: `${name}${values[index]!}条`}))
  const own = each.filter(({name}) => name !== '门户').map(({text}) => text)
  const site = each.filter(({name}) => name === '门户').map(({text}) => text.replace('门户', '门户网站'))
  return [`，其中${own.join('、')}`, ...site].join('；')
}

function unitOf({unit = '', what}: Narrated): string {
  if (unit.startsWith('件/次')) return '件/次'
  if (/^余/u.test(unit)) return `余${unit[1] ?? '条'}`
  return unit.split(/[（(,，]/u)[0] || (/率$/u.test(what) ? '%' : '条')
}
