// A catalogue → the archive's first page: how far each office is, by parent; findings by code; sums of the members; charts.

import {add, compare, type Decimal, parseDecimal, printDecimal, zero} from '../../decimal.ts'
import {lookUp, statutoryFactsOf} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import {accumulator} from '../../project/whole/sums.ts'
import type {Cluster} from '../alike.ts'
import type {Catalogue} from '../catalogue.ts'
import {
  type ArchivedOffice,
  type ArchivedReport,
  errorsOf,
  type OfficeYear,
  reportsOf,
  type State,
  stateNames,
  warningsOf,
} from '../entry.ts'
import {type Bar, chart} from './chart.ts'
import {type Html, html} from './html.ts'
import {page, scrolled} from './shell.ts'

/** Bars that a person can compare. */
const mostBars = 20

export function indexPage(catalogue: Catalogue, forms: readonly Form[], clusters: readonly Cluster[]): string {
  const latest = catalogue.years.at(-1)
  const current = catalogue.entries.filter(({year}) => year === latest)
  const title = `政府信息公开工作年度报告汇总${latest === undefined ? '' : `（${latest}年度）`}`
  return page(
    title,
    html`<header><h1>${title}</h1>
<p>${summary(current)}</p>
<p class="quiet">数据：<a href="facts.csv">facts.csv</a>、<a href="findings.csv">findings.csv</a>、<a href="alike.csv">alike.csv</a>、<a href="archive.sqlite">archive.sqlite</a>。</p></header>
<main id="main">
<div class="find" id="find" hidden><label for="find-office">按机关名称查找</label><input id="find-office" type="search"><span role="status" aria-live="polite"></span></div>
${groupsOf(current).map(([parent, entries], index) => officeTable(parent, entries, forms, index))}
${codes(current)}
${sums(catalogue, current, forms)}
${alike(catalogue, clusters)}
</main>
<footer class="quiet"><p>各数取自各机关的文稿，与检查所读的相同。</p></footer>`,
  )
}

function summary(entries: readonly OfficeYear[]): string {
  const states: readonly State[] = ['missing', 'faulty', 'ready', 'published']
  const counts = states.map((state) => `${stateNames[state]}${entries.filter((one) => one.state === state).length}个`)
  const late = entries.filter((one) => one.late).length
  return `共${entries.length}个机关：${counts.join('，')}；逾期公布${late}个。`
}

/** Entries below each parent, the parent's own first; those of none at the end. */
function groupsOf(entries: readonly OfficeYear[]): [ArchivedOffice | undefined, OfficeYear[]][] {
  const byKey = new Map(entries.map((entry) => [entry.office.key, entry]))
  const groups = new Map<string | undefined, OfficeYear[]>()
  for (const entry of entries) {
    const {parent, key} = entry.office
    const own = entries.some((one) => one.office.parent === key)
    const group = parent ?? (own ? key : undefined)
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  const named = [...groups].filter(([key]) => key !== undefined)
  const rest = groups.get(undefined)
  return [
    ...named.map(([key, ones]): [ArchivedOffice | undefined, OfficeYear[]] => [byKey.get(key!)?.office, ones]),
    ...(rest ? [[undefined, rest] as [undefined, OfficeYear[]]] : []),
  ]
}

function officeTable(
  parent: ArchivedOffice | undefined,
  entries: readonly OfficeYear[],
  forms: readonly Form[],
  index: number,
): Html {
  const name = parent ? parent.name : '其他机关'
  const heads = ['机关', '状态', '错误', '警告', '新收申请', '公布日期']
  const table = html`<table data-sort><caption>${name}：${entries.length}个机关</caption><thead><tr>${heads.map((head, at) => html`<th scope="col"${at > 1 && at < 5 ? html` class="n"` : undefined}>${head}</th>`)}</tr></thead><tbody>${entries.map((entry) => officeRow(entry, forms))}</tbody></table>`
  return html`<section aria-labelledby="group-${index}"><h2 id="group-${index}">${name}</h2>${scrolled(`${name}各机关的状态`, table)}</section>`
}

function officeRow({office, state, report, doubles, late}: OfficeYear, forms: readonly Form[]): Html {
  const url = office.roster?.url
  const remarks = [doubles.length ? `共${doubles.length + 1}份` : '', late ? '逾期' : ''].filter((one) => one !== '')
  return html`<tr data-office="${office.name}"><th scope="row"><a href="offices/${office.file}.html">${office.name}</a></th><td><span class="state ${state}">${stateNames[state]}</span>${remarks.length ? `（${remarks.join('，')}）` : ''}${url && state === 'published' ? html` <a href="${safeUrl(url)}">网页<span class="quiet">（${office.name}）</span></a>` : undefined}</td><td class="n">${report ? errorsOf(report) : ''}</td><td class="n">${report ? warningsOf(report) : ''}</td><td class="n">${report ? (headlineOf(report, forms) ?? '') : ''}</td><td>${report?.stated.published ?? ''}</td></tr>`
}

/** No address but of the web: a roster may be written by anyone. */
export function safeUrl(url: string): string {
  return /^https?:\/\//iu.test(url) ? url : '#'
}

/** The fact by which the form compares offices, as it is printed. */
function headlineOf({stated}: ArchivedReport, forms: readonly Form[]): string | undefined {
  const form = forms.find(({id}) => id === stated.form)
  if (form?.headline === undefined) return undefined
  return stated.values[statutoryFactsOf(form).findIndex(({fact}) => fact === form.headline)] ?? undefined
}

function codes(entries: readonly OfficeYear[]): Html {
  const counts = new Map<string, {severity: string; places: number; offices: Set<string>}>()
  for (const entry of entries) {
    for (const {findings} of reportsOf(entry)) {
      for (const {code, severity} of findings) {
        const one = counts.get(`${code} ${severity}`) ?? {severity, places: 0, offices: new Set()}
        counts.set(`${code} ${severity}`, one)
        one.places++
        one.offices.add(entry.office.key)
      }
    }
  }
  if (counts.size === 0) return html``
  const rows = [...counts].sort(([a, one], [b, other]) => other.places - one.places || (a < b ? -1 : 1))
  const names: Readonly<Record<string, string>> = {error: '错误', warning: '警告', info: '提示'}
  const table = html`<table data-sort><caption>各检查代码的处数</caption><thead><tr><th scope="col">代码</th><th scope="col">级别</th><th scope="col" class="n">处数</th><th scope="col" class="n">机关数</th></tr></thead><tbody>${rows.map(([key, {severity, places, offices}]) => html`<tr><th scope="row">${key.split(' ')[0]}</th><td>${names[severity]}</td><td class="n">${places}</td><td class="n">${offices.size}</td></tr>`)}</tbody></table>`
  return html`<section aria-labelledby="codes"><h2 id="codes">检查发现</h2>${scrolled('各检查代码的处数', table)}</section>`
}

/** Sums of the whole year, and its figures. */
function sums({years}: Catalogue, entries: readonly OfficeYear[], forms: readonly Form[]): Html {
  const year = years.at(-1)
  const form = forms.find((one) => year !== undefined && one.years.from <= year && (one.years.to ?? year) >= year)
  if (!form) return html``
  const addresses = statutoryFactsOf(form)
  const parents = new Set(entries.flatMap(({office}) => (office.parent === undefined ? [] : [office.parent])))
  // A parent's own numbers are the sum of its members' already.
  const leaves = entries.filter(({office, report}) => report && !parents.has(office.key))
  const whole = accumulator(form)
  for (const {report} of leaves) whole.add(report!.stated)
  const {values} = whole.sum()
  const byFact = new Map(addresses.map(({fact}, index) => [fact, values[index] ?? zero]))
  const valueOf = (fact: string): Decimal =>
    (lookUp(form, fact)?.addends ?? []).reduce((total, addend) => add(total, byFact.get(addend) ?? zero), zero)
  const table = html`<table><caption>${leaves.length}个机关之和（有下级机关的不重复计）</caption><thead><tr><th scope="col">表</th><th scope="col">行</th><th scope="col">列</th><th scope="col" class="n">和</th></tr></thead><tbody>${addresses.map(({fact, table: of, rowLabel, column}) => html`<tr><td>${of.caption}</td><th scope="row">${rowLabel}</th><td>${column.label}</td><td class="n">${printDecimal(valueOf(fact))}</td></tr>`)}</tbody></table>`
  return html`<section aria-labelledby="sums"><h2 id="sums">汇总</h2>
${headlineChart(form, leaves)}
${form.charts.map(({id, title, unit, facts}) => {
  const named = facts.map((fact) => lookUp(form, fact)!)
  const oneRow = named.every(({row}) => row === named[0]!.row)
  const bars = named.map(({fact, table, row, column, rowLabel}) => {
    const short = table.rows.find(({id: own}) => own === row)?.short ?? rowLabel
    return {name: oneRow ? column.label : short, value: valueOf(fact)}
  })
  return chart(id, title, unit, bars)
})}
<details><summary>各格之和</summary>${scrolled('各格之和', table)}</details></section>`
}

function headlineChart(form: Form, leaves: readonly OfficeYear[]): Html {
  const at = statutoryFactsOf(form).findIndex(({fact}) => fact === form.headline)
  const address = statutoryFactsOf(form)[at]
  if (!address) return html``
  const bars = leaves
    .map(({office, report}): Bar => ({name: office.name, value: decimalOf(report!.stated.values[at])}))
    .sort((a, b) => compare(b.value, a.value))
  const shown = bars.slice(0, mostBars)
  const title = `${address.rowLabel}${shown.length < bars.length ? `（最多的${shown.length}个机关）` : ''}`
  return chart('headline', title, address.column.unit ?? '', shown)
}

function decimalOf(text: string | null | undefined): Decimal {
  return (typeof text === 'string' ? parseDecimal(text) : undefined) ?? zero
}

function alike({entries}: Catalogue, clusters: readonly Cluster[]): Html {
  if (clusters.length === 0) return html``
  const named = new Map(
    entries.flatMap((entry) =>
      reportsOf(entry).map(({stated}) => [stated.path, `${entry.office.name}（${entry.year}年度）`] as const),
    ),
  )
  const items = clusters.map(
    ({first, others}) =>
      html`<li>${named.get(first)}：${others.map(({key, share}) => `${named.get(key)}${Math.floor(share * 100)}%`).join('、')}</li>`,
  )
  return html`<section aria-labelledby="alike"><h2 id="alike">正文雷同</h2><p>每组列出最先的一份，以及与它相同的份额。</p><ul>${items}</ul></section>`
}
