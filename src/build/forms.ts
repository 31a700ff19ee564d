// The shipped statutory forms. A user's project cannot replace them.

import type {Checked, Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {loadForm} from '../form/load.ts'
import type {Host} from '../host/host.ts'
import {below} from './project.ts'
import {shippedFolder} from './shipped.ts'

/** Every form in templates/forms, the newest first. Throws HostError. */
export function loadForms(host: Host): Checked<readonly Form[]> {
  const folder = below(shippedFolder(host), 'forms')
  const diagnostics: Diagnostic[] = []
  const forms: Form[] = []
  for (const name of host.list(folder)) {
    if (!name.endsWith('.yaml')) continue
    const path = below(folder, name)
    const {value, diagnostics: said} = loadForm(path, new TextDecoder().decode(host.read(path)))
    diagnostics.push(...said)
    if (value) forms.push(value)
  }
  forms.sort((a, b) => b.years.from - a.years.from)
  return {value: diagnostics.length ? undefined : forms, diagnostics}
}
