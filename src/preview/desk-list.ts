// The reports of a project by year, each with its state, what can be done with it and its files; and the ways to a new one.
// HTML text, as in desk-views.ts.

import type {DeskFound, DeskReport} from '../project/desk.ts'
import {type Around, findingsView, openForm} from './desk-views.ts'
import {escaped} from './page-body.ts'
import {inOrder, nameOf, type StartWords, stateOf} from './start-words.ts'

/** Without reports: the ways to a new one alone. */
export function reportsView(reports: readonly DeskReport[], around: Around): string {
  const {words, hidden} = around
  const sorted = inOrder(reports)
  const all = sorted.map(({path}) => `<input type="hidden" name="path" value="${escaped(path)}">`).join('')
  const list = `<h2>${escaped(words.reports)}</h2>
<table class="reports"><tbody>
${sorted.map((report) => row(report, around)).join('\n')}
</tbody></table>
<div class="ways"><form method="post" action="/check">${hidden}${all}<button id="check-all">${escaped(words.checkAll)}</button></form>
<form method="post" action="/build">${hidden}${all}<button id="build-all">${escaped(words.buildAll)}</button></form></div>
${downloads(sorted, words)}`
  return `${sorted.length > 0 ? list : ''}
${newForm(around)}
${importForm(around)}`
}

function row(report: DeskReport, {words, hidden}: Around): string {
  const {path, errors = 0, built, folder, files, page} = report
  const name = nameOf(report)
  const compare = (['last', 'built', 'published'] as const).map(
    (to) =>
      `<li><a href="/compare?${escaped(new URLSearchParams({path, to}).toString())}">${escaped(words.compareWith[to])}</a></li>`,
  )
  const offered = files.map((file) => {
    const address = escaped(outputAddress(folder, file))
    const look = /\.(?:html|pdf|txt)$/u.test(file)
      ? ` · <a href="${address}?look" target="_blank" rel="noopener" aria-label="${escaped(`${words.look} ${file}`)}">${escaped(words.look)}</a>`
      : ''
    return `<li><a href="${address}" download>${escaped(file)}</a>${look}</li>`
  })
  return `<tr><th scope="row">${escaped(name)}</th>
<td${errors > 0 ? ' class="error"' : ''}>${escaped(stateOf(report, words))}</td><td>${escaped(words.states[built])}</td>
<td>${openForm(path, words.openReport, hidden, `${words.openReport} ${name}`)}</td>
<td><form method="post" action="/build">${hidden}<input type="hidden" name="path" value="${escaped(path)}"><button aria-label="${escaped(`${words.build} ${name}`)}">${escaped(words.build)}</button></form></td>
<td><details><summary aria-label="${escaped(`${words.more} ${name}`)}">${escaped(words.more)}</summary><ul>${compare.join('')}${page === undefined ? '' : pageLink(page, words)}${offered.join('\n')}</ul></details></td></tr>`
}

/** What the roster names as an address may be anything. */
function pageLink(page: string, words: StartWords): string {
  return /^https?:/iu.test(page)
    ? `<li><a href="${escaped(page)}" target="_blank" rel="noopener noreferrer">${escaped(words.published)}</a></li>`
    : ''
}

/** At most so many of one file are listed. */
const most = 20

/** What was found, file by file, the errors first. */
export function foundView(found: readonly DeskFound[], reports: readonly DeskReport[], around: Around): string {
  const {words, hidden} = around
  if (found.length === 0) return ''
  const one = ({path, findings}: DeskFound): string => {
    const report = reports.find((one) => one.path === path)
    const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    const more = sorted.length - most
    return `<section class="found"><h3>${escaped(report ? nameOf(report) : path)}</h3>
${report ? openForm(path, words.openReport, hidden, `${words.openReport} ${nameOf(report)}`) : ''}
${findingsView(sorted.slice(0, most), around)}
${more > 0 ? `<p>${escaped(words.moreFound.replace('{count}', String(more)))}</p>` : ''}</section>`
  }
  return `<section id="found"><h2>${escaped(words.foundTitle)}</h2>${found.map(one).join('\n')}</section>`
}

const order = ['error', 'warning', 'info']

/** Below the address of the page. */
export function outputAddress(folder: string, file: string): string {
  return `/output/${folder.split('/').map(encodeURIComponent).join('/')}/${encodeURIComponent(file)}`
}

/** Of what is built: a zip of an office, and of all. */
function downloads(reports: readonly DeskReport[], words: StartWords): string {
  const offices = [...new Set(reports.filter(({files}) => files.length > 0).map(officeOf))]
  if (offices.length === 0) return ''
  const links = offices.map(
    (office) =>
      `<li><a href="/zip?${escaped(new URLSearchParams({office}).toString())}" download>${escaped(words.zipOf.replace('{office}', office))}</a></li>`,
  )
  return `<details><summary>${escaped(words.zip)}</summary><ul><li><a href="/zip" download>${escaped(words.zipAll)}</a></li>${links.join('\n')}</ul></details>`
}

/** By what a report's files are put together. */
export function officeOf({office, path}: DeskReport): string {
  return office ?? path
}

function newForm({words, hidden}: Around): string {
  return `<h2>${escaped(words.blank)}</h2>
<form method="post" action="/new" id="new">${hidden}
<label>${escaped(words.office)} <input name="office" required autocomplete="organization"></label>
<label>${escaped(words.year)} <input name="year" inputmode="numeric" pattern="[0-9]{4}" required size="5"></label>
<label>${escaped(words.level)} <select name="level">${levelsOf(words)}</select></label>
<label class="check"><input type="checkbox" name="zero"> ${escaped(words.zero)}</label>
<button id="create">${escaped(words.create)}</button>
</form>`
}

function importForm({words, hidden}: Around): string {
  return `<h2>${escaped(words.importTitle)}</h2>
<form method="post" action="/import" enctype="multipart/form-data" id="import">${hidden}
<p>${escaped(words.importWhat)}</p>
<label>${escaped(words.importFiles)} <input type="file" name="file" multiple required accept=".docx,.xlsx,.html,.htm,.txt,.md,.pdf,.mht,.mhtml,.doc,.wps,.xls,.et,.rtf,.odt,.ods"></label>
<label class="check"><input type="checkbox" name="together"> ${escaped(words.together)}</label>
<details><summary>${escaped(words.named)}</summary>
<label>${escaped(words.office)} <input name="office"></label>
<label>${escaped(words.year)} <input name="year" inputmode="numeric" pattern="[0-9]{4}" size="5"></label>
<label>${escaped(words.level)} <select name="level"><option value="">${escaped(words.noLevel)}</option>${levelsOf(words)}</select></label>
</details>
<button>${escaped(words.importDo)}</button>
</form>`
}

function levelsOf(words: StartWords): string {
  return Object.entries(words.levels)
    .map(([id, name]) => `<option value="${id}">${escaped(name)}</option>`)
    .join('')
}
