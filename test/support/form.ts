// The shipped statutory forms, loaded once for the tests.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Form} from '../../src/form/form.ts'
import {loadForm} from '../../src/form/load.ts'

function load(id: string): Form {
  const path = join(import.meta.dirname, `../../templates/forms/${id}.yaml`)
  const {value, diagnostics} = loadForm(path, readFileSync(path, 'utf8'))
  if (!value) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`)
  return value
}

export const form2021 = load('2021')
export const form2019 = load('2019')
export const forms = [form2019, form2021]
