// One office → its page: the years side by side, what was said of each report, where it is published.

import {statutoryFactsOf} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import {type ArchivedOffice, filesOf, type OfficeYear, reportsOf, stateNames} from '../entry.ts'
import {type Html, html} from './html.ts'
import {safeUrl} from './index-page.ts'
import {page, scrolled} from './shell.ts'

/** `entries`: of this office, one a year, from the earliest. */
export function officePage(office: ArchivedOffice, entries: readonly OfficeYear[], forms: readonly Form[]): string {
  const url = office.roster?.url
  return page(
    office.name,
    html`<header><p><a href="../index.html">全部机关</a></p><h1>${office.name}</h1>
${url ? html`<p>公开网页：<a href="${safeUrl(url)}">${url}</a></p>` : undefined}</header>
<main id="main">
${states(entries)}
${forms.map((form) =>
  tables(
    form,
    entries.filter(({report}) => report?.stated.form === form.id),
  ),
)}
${entries.toReversed().map(findings)}
</main>`,
  )
}

function states(entries: readonly OfficeYear[]): Html {
  const rows = entries.map((entry) => {
    const {year, state, late, report} = entry
    return html`<tr><th scope="row">${year}</th><td><span class="state ${state}">${stateNames[state]}</span>${late ? '（逾期）' : ''}</td><td>${report?.stated.published ?? ''}</td><td>${filesOf(entry)}</td></tr>`
  })
  const table = html`<table><caption>各年度的状态</caption><thead><tr><th scope="col">年度</th><th scope="col">状态</th><th scope="col">公布日期</th><th scope="col">文稿</th></tr></thead><tbody>${rows}</tbody></table>`
  return html`<section aria-labelledby="states"><h2 id="states">状态</h2>${scrolled('各年度的状态', table)}</section>`
}

/** The facts of the years of one form, a column a year. */
function tables(form: Form, entries: readonly OfficeYear[]): Html {
  if (entries.length === 0) return html``
  const addresses = statutoryFactsOf(form)
  return html`${form.tables.map((table) => {
    const rows = addresses.flatMap(({table: of, rowLabel, column}, index) => {
      if (of !== table) return []
      const cells = entries.map(({report}) => html`<td class="n">${report!.stated.values[index] ?? '待填'}</td>`)
      return [html`<tr><th scope="row">${rowLabel}，${column.label}</th>${cells}</tr>`]
    })
    const heads = entries.map(({year}) => html`<th scope="col" class="n">${year}</th>`)
    const id = `${form.id}-${table.id}`
    return html`<section aria-labelledby="${id}"><h2 id="${id}">${table.caption}</h2>${scrolled(
      `${table.caption}，各年度`,
      html`<table><caption>${table.caption}（${form.id}年格式）</caption><thead><tr><th scope="col">行，列</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
    )}</section>`
  })}`
}

function findings(entry: OfficeYear): Html {
  const {year} = entry
  const said = reportsOf(entry).flatMap((one) => one.findings)
  if (said.length === 0) return html``
  const names: Readonly<Record<string, string>> = {error: '错误', warning: '警告', info: '提示'}
  const items = said.map(({severity, line, message, code}) => {
    return html`<li><span class="state ${severity === 'error' ? 'faulty' : 'missing'}">${names[severity]}</span> ${line === undefined ? '' : `第${line}行：`}${message} <span class="quiet">${code}</span></li>`
  })
  return html`<section aria-labelledby="found-${year}"><h2 id="found-${year}">${year}年度的检查发现</h2><ul>${items}</ul></section>`
}
