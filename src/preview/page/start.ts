// What a page that stands alone shows before a report is open: ways to open one, a new one, and the reports of a folder by
// office and year with their state.

import type {DeskReport, NewReport} from '../../project/desk.ts'
import type {Level} from '../../report/report.ts'
import {inOrder, nameOf, type StartWords, stateOf} from '../start-words.ts'
import {element} from './dom.ts'

export interface Start {
  say(what: string): void
  list(reports: readonly DeskReport[]): void
  /** From now on there is something behind the buttons. */
  start(ways: Ways): void
}

export interface Ways {
  files(): void
  folder(): void
  dropped(files: readonly File[]): void
  open(path: string): void
  build(paths: readonly string[]): void
  create(wanted: NewReport): Promise<void>
}

export function openStart(words: StartWords): Start {
  const said = element('p', {id: 'start-said', role: 'status'}, words.working)
  const file = element('button', {type: 'button', id: 'open-file', class: 'first'}, words.file)
  const folder = element('button', {type: 'button', id: 'open-folder'}, words.folder)
  const office = element('input', {name: 'office', autocomplete: 'organization', required: ''})
  const year = element('input', {name: 'year', inputmode: 'numeric', pattern: '[0-9]{4}', required: '', size: '5'})
  const level = element(
    'select',
    {name: 'level'},
    ...Object.entries(words.levels).map(([value, name]) => element('option', {value}, name)),
  )
  const zero = element('input', {type: 'checkbox', name: 'zero'})
  const form = element(
    'form',
    {id: 'new'},
    element('h2', {}, words.blank),
    element('label', {}, words.office, office),
    element('label', {}, words.year, year),
    element('label', {}, words.level, level),
    element('label', {class: 'check'}, zero, words.zero),
    element('button', {type: 'submit', id: 'create'}, words.create),
  )
  const list = element('div', {id: 'reports'})
  document.body.prepend(
    element(
      'main',
      {id: 'start'},
      element('h1', {}, words.title),
      element('p', {}, words.what),
      element('p', {class: 'soft'}, words.privacy),
      element('p', {class: 'ways'}, file, folder),
      element('p', {class: 'soft'}, words.drop),
      said,
      list,
      form,
    ),
  )
  let ways: Ways | undefined
  file.addEventListener('click', () => ways?.files())
  folder.addEventListener('click', () => ways?.folder())
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    if (document.getElementById('start')) ways?.dropped([...(event.dataTransfer?.files ?? [])])
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void ways?.create({
      office: office.value,
      year: Number(year.value),
      level: level.value as Level,
      zero: zero.checked,
    })
  })
  list.addEventListener('click', ({target}) => {
    const {open, build} = (target as HTMLElement).closest<HTMLElement>('button')?.dataset ?? {}
    if (open !== undefined) ways?.open(open)
    if (build !== undefined) ways?.build(build.split('\n'))
  })
  return {
    say(what) {
      said.textContent = what
    },
    list(reports) {
      const sorted = inOrder(reports)
      list.replaceChildren(
        element('h2', {}, words.reports),
        element('ul', {}, ...sorted.map((report) => element('li', {}, entry(report)))),
        element(
          'button',
          {type: 'button', 'data-build': sorted.map(({path}) => path).join('\n'), id: 'build-all'},
          words.buildAll,
        ),
      )
    },
    start(given) {
      ways = given
    },
  }

  function entry(report: DeskReport): HTMLElement {
    const {path, errors, built} = report
    return element(
      'button',
      {type: 'button', 'data-open': path},
      element('b', {}, nameOf(report)),
      element('span', {class: errors > 0 ? 'error' : 'soft'}, `${stateOf(report, words)} · ${words.states[built]}`),
    )
  }
}
