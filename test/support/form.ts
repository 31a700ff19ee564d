// The shipped statutory forms, loaded once for the tests.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Form} from '../../src/form/form.ts'
import {loadForm, loadWords} from '../../src/form/load.ts'

const folder = join(import.meta.dirname, '../../templates/forms')
export const words = loadWords('words.yaml', readFileSync(join(folder, 'words.yaml'), 'utf8')).value!

function load(id: string): Form {
  const path = join(folder, `${id}.yaml`)
  const {value, diagnostics} = loadForm(path, readFileSync(path, 'utf8'), words)
  if (!value) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`)
  return value
}

export const form2021 = load('2021')
export const form2019 = load('2019')
export const forms = [form2019, form2021]
