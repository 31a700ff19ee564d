// The shipped statutory forms. A user's project cannot replace them.

import type {Checked, Diagnostic} from '../diagnostic/diagnostic.ts'
import {expand} from '../form/expand.ts'
import type {Form} from '../form/form.ts'
import {loadForm, loadWords} from '../form/load.ts'
import type {WordsFile} from '../form/schema.ts'
import type {Host} from '../host/host.ts'
import {sha256} from './hash.ts'
import type {ManifestInput} from './manifest.ts'
import {prepared} from './prepared.ts'
import {below} from './project.ts'
import {shippedFolder} from './shipped.ts'

export interface LoadedForm {
  readonly form: Form
  readonly input: ManifestInput
}

/** Every form in templates/forms, the newest first. Throws HostError. */
export function loadForms(host: Host): Checked<readonly LoadedForm[]> {
  const folder = below(shippedFolder(host), 'forms')
  const diagnostics: Diagnostic[] = []
  const forms: LoadedForm[] = []
  const words = sharedWords(host, below(folder, wordsName))
  diagnostics.push(...words.diagnostics)
  for (const name of words.value ? host.list(folder) : []) {
    if (!name.endsWith('.yaml') || name === wordsName) continue
    const path = below(folder, name)
    const bytes = host.read(path)!
    const {value: form, diagnostics: said} =
      preparedForm(name, bytes, words.value!) ?? loadForm(path, new TextDecoder().decode(bytes), words.value!)
    diagnostics.push(...said)
    if (form) forms.push({form, input: {role: 'form', path: `nianbao:templates/forms/${name}`, bytes}})
  }
  forms.sort((a, b) => b.form.years.from - a.form.years.from)
  return {value: diagnostics.length ? undefined : forms, diagnostics}
}

/** What all forms share. */
const wordsName = 'words.yaml'

function sharedWords(host: Host, path: string): Checked<WordsFile> {
  const bytes = host.read(path)!
  const known = prepared?.hashes[`forms/${wordsName}`] === sha256(bytes) ? prepared.words : undefined
  return known ? {value: known, diagnostics: []} : loadWords(path, new TextDecoder().decode(bytes))
}

/** Undefined where the bundler did not know the file as it is now. */
function preparedForm(name: string, bytes: Uint8Array, words: WordsFile): Checked<Form> | undefined {
  const file = prepared?.hashes[`forms/${name}`] === sha256(bytes) ? prepared.forms[name] : undefined
  return file && {value: expand(file, words).form, diagnostics: []}
}
