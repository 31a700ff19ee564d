// What a page that stands alone shows before a report is open: ways to open files and folders of this computer, and below
// them the project's page as the program gives it.

import type {StartWords} from '../start-words.ts'
import {element} from './dom.ts'

export interface Start {
  say(what: string): void
  /** HTML of the program's own. */
  view(html: string): void
  /** From now on there is something behind what is shown. */
  start(ways: Ways): void
  /** In place of a report that was open. */
  show(): void
}

export interface Ways {
  files(): void
  folder(): void
  /** `fields`: what the form for files says beside them. */
  dropped(files: readonly File[], fields: URLSearchParams): void
  /** Something of the project's page: an address of it, with the fields and files of a form where it is one. */
  go(route: string, fields: URLSearchParams, files: readonly File[]): Promise<void>
  /** A file of the editions, or a zip of them, by its address. */
  output(address: string): void
}

export function openStart(words: StartWords): Start {
  const said = element('p', {id: 'start-said', role: 'status'}, words.working)
  const file = element('button', {type: 'button', id: 'open-file', class: 'first'}, words.file)
  const folder = element('button', {type: 'button', id: 'open-folder'}, words.folder)
  const view = element('div', {id: 'view'})
  const title = element('h1', {tabindex: '-1'}, words.title)
  const main = element(
    'main',
    {id: 'desk'},
    title,
    element('p', {}, words.what),
    element('p', {}, words.privacy),
    element('p', {class: 'ways'}, file, ' ', folder),
    element('p', {}, words.drop),
    said,
    view,
  )
  const {title: ofDocument} = document
  document.body.prepend(main)
  let ways: Ways | undefined
  file.addEventListener('click', () => ways?.files())
  folder.addEventListener('click', () => ways?.folder())
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    if (!view.isConnected) return
    const form = view.querySelector<HTMLFormElement>('#import')
    const [fields] = form ? sentBy(form) : [new URLSearchParams()]
    ways?.dropped([...(event.dataTransfer?.files ?? [])], fields)
  })
  view.addEventListener('submit', (event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const [fields, files] = sentBy(form)
    void ways?.go(form.getAttribute('action')!, fields, files)
  })
  view.addEventListener('click', (event) => {
    const address = (event.target as Element).closest('a')?.getAttribute('href')
    if (!address?.startsWith('/')) return
    event.preventDefault()
    const [route = '', query] = address.split('?')
    if (route === '/zip' || route.startsWith('/output/')) ways?.output(address)
    else void ways?.go(route, new URLSearchParams(query), [])
  })
  return {
    say(what) {
      said.textContent = what
    },
    view(html) {
      view.innerHTML = html
    },
    start(given) {
      ways = given
    },
    show() {
      for (const key of Object.keys(document.body.dataset)) delete document.body.dataset[key]
      document.title = ofDocument
      document.body.replaceChildren(main)
      title.focus()
    },
  }
}

function sentBy(form: HTMLFormElement): [URLSearchParams, File[]] {
  const [fields, files] = [new URLSearchParams(), [] as File[]]
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') fields.append(name, value)
    else files.push(value)
  return [fields, files]
}
