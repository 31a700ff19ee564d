// The project's page as one document: its reports by year, what was built and said last, a form for a new one.

import type {DeskReport} from '../project/desk.ts'
import {escaped} from './page-body.ts'
import {documentOf} from './page-document.ts'
import {inOrder, nameOf, type StartWords, stateOf} from './start-words.ts'
import type {Tongue} from './tongue.ts'

export interface DeskNews {
  readonly said?: string
  readonly lines?: readonly string[]
  readonly files?: readonly {readonly address: string; readonly name: string}[]
}

export interface DeskPage {
  readonly words: StartWords
  readonly tongue: Tongue
  readonly token: string
  readonly nonce: string
  readonly reports: readonly DeskReport[]
  readonly news: DeskNews
}

export function deskDocument({words, tongue, token, nonce, reports, news}: DeskPage): string {
  const hidden = `<input type="hidden" name="token" value="${escaped(token)}">`
  const sorted = inOrder(reports)
  const row = (report: DeskReport): string => {
    const {path, errors, built} = report
    const name = nameOf(report)
    return `<tr><th scope="row">${escaped(name)}</th>
<td${errors > 0 ? ' class="error"' : ''}>${escaped(stateOf(report, words))}</td><td>${escaped(words.states[built])}</td>
<td><form method="post" action="/open">${hidden}<input type="hidden" name="path" value="${escaped(path)}"><button aria-label="${escaped(`${words.openReport} ${name}`)}">${escaped(words.openReport)}</button></form></td>
<td><form method="post" action="/build">${hidden}<input type="hidden" name="path" value="${escaped(path)}"><button aria-label="${escaped(`${words.build} ${name}`)}">${escaped(words.build)}</button></form></td></tr>`
  }
  const files = (news.files ?? []).map(
    ({address, name}) => `<li><a href="${escaped(address)}" download>${escaped(name)}</a></li>`,
  )
  const levels = Object.entries(words.levels).map(([id, name]) => `<option value="${id}">${escaped(name)}</option>`)
  const body = `<main>
<h1>${escaped(words.title)}</h1>
<p role="status">${escaped(news.said ?? '')}</p>
${files.length > 0 ? `<ul>${files.join('\n')}</ul>` : ''}
${(news.lines ?? []).length > 0 ? `<ul class="lines">${news.lines!.map((line) => `<li>${escaped(line)}</li>`).join('\n')}</ul>` : ''}
${
  sorted.length > 0
    ? `<h2>${escaped(words.reports)}</h2>\n<table><tbody>\n${sorted.map(row).join('\n')}\n</tbody></table>
<form method="post" action="/build">${hidden}${sorted.map(({path}) => `<input type="hidden" name="path" value="${escaped(path)}">`).join('')}<button>${escaped(words.buildAll)}</button></form>`
    : ''
}
<h2>${escaped(words.blank)}</h2>
<form method="post" action="/new" class="new">${hidden}
<label>${escaped(words.office)} <input name="office" required></label>
<label>${escaped(words.year)} <input name="year" inputmode="numeric" pattern="[0-9]{4}" required size="5"></label>
<label>${escaped(words.level)} <select name="level">${levels.join('')}</select></label>
<label><input type="checkbox" name="zero"> ${escaped(words.zero)}</label>
<button>${escaped(words.create)}</button>
</form>
</main>`
  return documentOf({
    tongue,
    title: words.title,
    style: `<style nonce="${escaped(nonce)}">${style}</style>`,
    body,
  })
}

const style = `
:root { color-scheme: light dark; --ink: #1c2127; --paper: #fff; --line: #6f7b87; --error: #a32a20; --accent: #0b4f8f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --paper: #15181c; --line: #7f8b98; --error: #ff9d92; --accent: #93c5f8; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif; }
main { max-inline-size: 56rem; margin: 0 auto; padding: 1.5rem 1rem; border-block-start: 3px solid #a32a20; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
table { border-collapse: collapse; inline-size: 100%; } th, td { padding: .25rem .5rem; border-block-end: 1px solid var(--line); text-align: start; }
th { font-weight: 600; } td form { margin: 0; } a { color: var(--accent); } .error { color: var(--error); }
button, input:not([type=checkbox]), select { min-block-size: 2.25rem; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--paper); color: var(--ink); font: inherit; }
.new label { display: block; margin-block: .5rem; } .lines { font-size: .875rem; overflow-wrap: anywhere; }
`
