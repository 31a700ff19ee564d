// Where the source is written: an editor, or a plain field of the browser for whoever gets on better with one. What the rest
// of the page knows of either.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import type {PageWords} from '../words.ts'
import {openCodePane} from './code-pane.ts'
import {byId} from './dom.ts'
import {openFieldPane} from './field-pane.ts'
import type {Listeners, SourcePane} from './source-view.ts'

const key = 'nianbao.editor'

export function openSourcePane(words: PageWords, listeners: Listeners): SourcePane {
  const field = byId('source') as HTMLTextAreaElement
  const backdrop = byId('backdrop')
  const code = byId('code')
  const button = byId<HTMLButtonElement>('plain')
  const views = {
    field: openFieldPane({...listeners, typed: (text) => isPlain && listeners.typed(text)}),
    code: openCodePane(code, words, {...listeners, typed: (text) => !isPlain && listeners.typed(text)}),
  }
  let isPlain = remembered()
  let marks: readonly WordedDiagnostic[] = []
  arrange()
  button.addEventListener('click', () => {
    const {text} = current()
    isPlain = !isPlain
    try {
      localStorage.setItem(key, isPlain ? 'field' : 'code')
    } catch {
      // A browser that keeps nothing shows the editor next time.
    }
    arrange()
    current().replace(text)
    current().mark(marks)
  })
  return {
    get text() {
      return current().text
    },
    get cursor() {
      return current().cursor
    },
    undisturbed: (act) => current().undisturbed(act),
    replace: (text) => current().replace(text),
    edit: (edits, focus) => current().edit(edits, focus),
    mark(found) {
      marks = found
      current().mark(found)
    },
    reveal: (stretch) => current().reveal(stretch),
    lock(is) {
      views.field.lock(is)
      views.code.lock(is)
      byId('read-only').hidden = !is
    },
  }

  function current(): SourcePane {
    return isPlain ? views.field : views.code
  }

  /** The one that is used bears the name by which the page finds it. */
  function arrange(): void {
    const content = code.querySelector('.cm-content')!
    field.id = isPlain ? 'source' : 'source-field'
    content.id = isPlain ? 'source-code' : 'source'
    field.hidden = backdrop.hidden = !isPlain
    code.hidden = isPlain
    button.setAttribute('aria-pressed', String(isPlain))
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'field'
  } catch {
    return false
  }
}
