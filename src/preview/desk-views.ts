// What the project's page shows beside its list: what came of files that were dropped, two reports compared, the settings.
// HTML text, so that the server and a page that stands alone show the same.

import {whereIn} from '../diagnostic/where.ts'
import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import type {Where} from '../import/found.ts'
import type {Compared, ComparedTo} from '../project/desk-compare.ts'
import type {TakenIn} from '../project/desk-import.ts'
import type {Piece, SectionChange} from '../project/difference.ts'
import {type RosterRow, type Settings, settableEditions, siteKeys} from '../project/settings.ts'
import {escaped} from './page-body.ts'
import type {StartWords} from './start-words.ts'
import {type Convert, convertWorded} from './tongue.ts'

/** How many blank rows the roster has. */
const blankRows = 5

/** What every view needs. `hidden` goes into each form. */
export interface Around {
  readonly words: StartWords
  readonly hidden: string
  /** What is said in sentences of the program's own. */
  readonly convert: Convert
}

/** `said` by report, in its order. */
export function takenView(
  taken: readonly TakenIn[],
  said: readonly (readonly WordedDiagnostic[])[],
  around: Around,
): string {
  const {words, hidden, convert} = around
  const one = (is: TakenIn, index: number): string => {
    const {files, path, refused, office, year, tables, sections, aside, list} = is
    const read = tables.filter(({read}) => read > 0)
    const groups = [...new Set(aside.map(({why}) => why))]
    return `<section class="taken">
<h2>${escaped(fill(words.imported, {files: files.join('、')}))}</h2>
${refused ? `<p class="error"><b>${escaped(words.importRefused[refused])}</b>${path === undefined ? '' : ` <code>${escaped(path)}</code>`}</p>` : ''}
${office === undefined ? '' : `<p>${escaped(office)}${year === undefined ? '' : ` ${year}`}</p>`}
${path !== undefined ? openForm(path, words.openIt, hidden) : ''}
${
  refused === 'unread'
    ? ''
    : `<h3>${escaped(words.recognised)}</h3>
${listOf(read.length > 0 ? read.map(({name, read, of}) => fill(words.tableRead, {name: convert(name), read, of})) : [words.noTable])}
${sections.length > 0 ? `<details><summary>${escaped(words.sectionsRead)}</summary>${listOf(sections)}</details>` : ''}
<h3>${escaped(aside.length > 0 ? fill(words.aside, {count: aside.length}) : words.noAside)}</h3>
${groups.map((why) => `<h4>${escaped(words.asideWhy[why])}</h4>${listOf(aside.filter((one) => one.why === why).map(({where, text}) => `${placeIn(where, around)}${words.colon}${text}`))}`).join('\n')}
${list === undefined ? '' : `<p>${escaped(fill(words.asideList, {path: list}))}</p>`}`
}
${said[index]!.length > 0 ? `<h3>${escaped(words.toLookAt)}</h3>${findingsView(said[index]!, around)}` : ''}
</section>`
  }
  return taken.map(one).join('\n')
}

/** What the file calls a part of it is found there by that name. */
function placeIn({words, named}: Where, {words: {language}, convert}: Around): string {
  return named ? words : convert(whereIn(language, words))
}

export function findingsView(findings: readonly WordedDiagnostic[], {words, convert}: Around): string {
  return `<ul class="findings">${findings.map((one) => findingView(convertWorded(one, convert), words)).join('\n')}</ul>`
}

function findingView({severity, line, message, hints = [], code}: WordedDiagnostic, words: StartWords): string {
  const where = line === undefined ? '' : `${escaped(words.line.replace('{line}', String(line)))}${words.colon}`
  return `<li><b class="${severity}">${escaped(words.severities[severity])}</b> ${where}${escaped(message)}${hints.map((hint) => `<br>${escaped(hint)}`).join('')} <small>${escaped(code)}</small></li>`
}

export function openForm(path: string, name: string, hidden: string, label = name): string {
  return `<form method="post" action="/open">${hidden}<input type="hidden" name="path" value="${escaped(path)}"><button aria-label="${escaped(label)}">${escaped(name)}</button></form>`
}

export function comparedView(
  {office = '', year, other}: Compared,
  {path, to}: {readonly path: string; readonly to: ComparedTo},
  {words, hidden}: Around,
  given: boolean,
): string {
  const name = `${office}${year === undefined ? '' : ` ${year}`}`
  // What is published is on the web: a person has kept it as a file.
  const asked =
    to === 'published'
      ? `<form method="post" action="/compare" enctype="multipart/form-data" id="published">${hidden}
<input type="hidden" name="path" value="${escaped(path)}"><input type="hidden" name="to" value="published">
<p>${escaped(words.publishedWhat)}</p>
<label>${escaped(words.publishedFile)} <input type="file" name="file" required accept=".html,.htm,.mht,.mhtml,.pdf,.docx,.txt,.json"></label>
<button>${escaped(words.compareDo)}</button></form>`
      : ''
  const none = given ? words.publishedUnread : words.nothingToCompare[to]
  if (!other) return `<h2>${escaped(name)}</h2>${none === '' ? '' : `<p>${escaped(none)}</p>`}${asked}`
  const title = fill(words.compared[to], {name, year: other.year ?? '', file: other.name ?? ''})
  const whose = [other.office, other.year].filter((part) => part !== undefined).join(' ')
  const others = to === 'published' && (other.office !== office || other.year !== year)
  const warned = others ? `<p class="error"><b>${escaped(fill(words.otherReport, {name: whose}))}</b></p>` : ''
  const {numbers, same, sections} = other.difference
  if (numbers.length + sections.length === 0)
    return `<h2>${escaped(title)}</h2>${warned}<p>${escaped(words.allSame)}</p>${asked}`
  const blank = `<i>${escaped(words.blankNumber)}</i>`
  const rows = numbers.map(
    ({table, name, before, after, by}) =>
      `<tr><th scope="row"><small>${escaped(table)}</small> ${escaped(name)}</th><td class="was">${before ?? blank}</td><td class="is">${after ?? blank}</td><td>${by ?? ''}</td></tr>`,
  )
  const heads = [words.number, words.before[to], words.now, words.by]
  const table = `<h3>${escaped(words.numbers)}</h3>
<table class="numbers"><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p>${escaped(fill(words.sameNumbers, {count: same}))}</p>`
  return `<h2>${escaped(title)}</h2>${warned}
${numbers.length > 0 ? table : `<h3>${escaped(words.numbers)}</h3><p>${escaped(words.allSame)}</p>`}
<h3>${escaped(words.sentences)}</h3>
${sections.length > 0 ? sections.map((section) => sentencesOf(section, to, words)).join('\n') : `<p>${escaped(words.allSame)}</p>`}
${asked}`
}

/** What goes and what comes is marked by a word, a sign and a colour. */
function sentencesOf({title, sentences}: SectionChange, to: ComparedTo, words: StartWords): string {
  const items = sentences.map((one) => {
    const [gone, come] = [
      one.is === 'come'
        ? ''
        : `<p><span class="side">− ${escaped(words.before[to])}</span> <del>${one.is === 'gone' ? escaped(one.before) : piecesOf(one.before)}</del></p>`,
      one.is === 'gone'
        ? ''
        : `<p><span class="side">+ ${escaped(words.now)}</span> <ins>${one.is === 'come' ? escaped(one.after) : piecesOf(one.after)}</ins></p>`,
    ]
    return `<li class="${one.is}"><b>${escaped(words.change[one.is])}</b>${gone}${come}</li>`
  })
  return `<h4>${escaped(title || words.opening)}</h4><ul class="sentences">${items.join('\n')}</ul>`
}

function piecesOf(pieces: readonly Piece[]): string {
  return pieces.map(({text, differs}) => (differs ? `<mark>${escaped(text)}</mark>` : escaped(text))).join('')
}

export function settingsView(
  {
    value,
    stamp,
    said,
  }: {readonly value: Settings | undefined; readonly stamp: string; readonly said: readonly WordedDiagnostic[]},
  around: Around,
): string {
  const {words, hidden} = around
  if (!value)
    return `<h2>${escaped(words.settings)}</h2><p class="error">${escaped(words.set.unwritable)}</p>${findingsView(said, around)}`
  const {site, keywords, roster, editions, style} = value
  const field = (name: string, label: string, text: string, more = ''): string =>
    `<label>${escaped(label)} <input name="${name}" value="${escaped(text)}"${more}></label>`
  const styles = Object.entries(words.styles)
  const own = styles.some(([id]) => id === style) ? [] : [[style, style] as const]
  const written = roster.filter((row) => row.was !== undefined || row.office !== '' || row.of !== '')
  const rows = [...written, ...Array.from({length: blankRows}, (): RosterRow => ({office: '', of: '', level: ''}))]
  return `<h2>${escaped(words.settings)}</h2>
<form method="post" action="/settings" class="settings">${hidden}<input type="hidden" name="stamp" value="${stamp}">
<fieldset><legend>${escaped(words.site)}</legend>
${siteKeys.map((key) => field(`site.${key}`, words.siteFields[key], site[key], key === 'id' ? ' inputmode="numeric" pattern="[0-9]{10}"' : '')).join('\n')}
${field('keywords', words.siteFields.keywords, keywords.join('、'))}
</fieldset>
<fieldset><legend>${escaped(words.editions)}</legend>
${settableEditions.map((name) => `<label class="check"><input type="checkbox" name="editions" value="${name}"${editions.includes(name) ? ' checked' : ''}> ${escaped(words.editionNames[name])}</label>`).join('\n')}
<p>${escaped(words.editionsWhat)}</p></fieldset>
<fieldset><legend>${escaped(words.style)}</legend>
<label>${escaped(words.style)} <select name="style">${[...styles, ...own].map(([id, name]) => option(id, name, style)).join('')}</select></label></fieldset>
<fieldset><legend>${escaped(words.roster)}</legend><p>${escaped(words.rosterWhat)}</p>
<div class="wide" tabindex="0" role="group" aria-label="${escaped(words.roster)}"><table><thead><tr>${[words.office, words.parent, words.level].map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row, index) => rosterRow(row, index, words)).join('\n')}</tbody></table></div></fieldset>
<button class="first">${escaped(words.saveSettings)}</button>
</form>`
}

function rosterRow({was, office, of, level}: RosterRow, index: number, words: StartWords): string {
  const name = (label: string): string => ` aria-label="${escaped(`${label} ${index + 1}`)}"`
  const levels = [['', words.noLevel] as const, ...Object.entries(words.levels)]
  return `<tr><td><input type="hidden" name="was" value="${was ?? ''}"><input name="office" value="${escaped(office)}"${name(words.office)}></td>
<td><input name="of" value="${escaped(of)}"${name(words.parent)}></td>
<td><select name="level"${name(words.level)}>${levels.map(([id, said]) => option(id, said, level)).join('')}</select></td></tr>`
}

function option(id: string, name: string, chosen: string): string {
  return `<option value="${escaped(id)}"${id === chosen ? ' selected' : ''}>${escaped(name)}</option>`
}

/** The fields of the form → what it asks for. */
export function settingsFrom(fields: URLSearchParams): Settings {
  const list = (name: string): string[] => fields.getAll(name).map((text) => text.trim())
  const one = (name: string): string => (fields.get(name) ?? '').trim()
  const [was, office, of, level] = ['was', 'office', 'of', 'level'].map(list) as [
    string[],
    string[],
    string[],
    string[],
  ]
  return {
    site: Object.fromEntries(siteKeys.map((key) => [key, one(`site.${key}`)])) as Settings['site'],
    keywords: one('keywords')
      .split(/[、，,;；]/u)
      .flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
    editions: settableEditions.filter((name) => list('editions').includes(name)),
    style: one('style'),
    roster: office.map((name, index) => ({
      ...(/^\d+$/u.test(was[index] ?? '') && {was: Number(was[index])}),
      office: name,
      of: of[index] ?? '',
      level: level[index] ?? '',
    })),
  }
}

function listOf(items: readonly string[]): string {
  return items.length > 0 ? `<ul class="lines">${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>` : ''
}

export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (braces, name: string) => String(values[name] ?? braces))
}
