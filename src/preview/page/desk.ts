// The script of the project's page: files that are dropped anywhere go into its form, and a build shows how far it is. All
// of it works without, too.

import {element, filled} from './dom.ts'

/** Milliseconds between two looks at how far a build is. */
const pace = 250

document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  const form = document.querySelector<HTMLFormElement>('#import')
  const field = form?.querySelector<HTMLInputElement>('input[type=file]')
  if (!field || !event.dataTransfer?.files.length) return
  field.files = event.dataTransfer.files
  form!.requestSubmit()
})
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const route = form.getAttribute('action')!
  if (route !== '/build' && route !== '/check') return
  event.preventDefault()
  void work(form, route)
})

/** Checks or builds, and shows how far that is. */
async function work(form: HTMLFormElement, route: string): Promise<void> {
  const main = document.getElementById('desk')!
  const said = document.getElementById('said')!
  const words = main.dataset[route === '/check' ? 'checking' : 'progress']!
  const bar = element('progress', {max: '1', value: '0', 'aria-labelledby': 'said'})
  said.after(bar)
  for (const button of main.querySelectorAll('button')) button.disabled = true
  const looking = setInterval(() => void look(), pace)
  try {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) fields.append(name, String(value))
    tell(0, fields.getAll('path').length)
    const answer = await fetch(route, {method: 'POST', body: fields})
    const made = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('desk')
    if (made) main.replaceChildren(...made.childNodes)
    else location.reload()
  } finally {
    clearInterval(looking)
  }

  async function look(): Promise<void> {
    const now = (await (await fetch('/progress')).json()) as {done: number; all: number} | null
    if (now && bar.isConnected) tell(now.done, now.all)
  }

  function tell(done: number, all: number): void {
    bar.max = all
    bar.value = done
    said.textContent = filled(words, {done, all})
  }
}
