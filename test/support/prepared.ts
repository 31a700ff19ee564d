// What the bundler works out of the shipped forms and style beforehand, for tests that run from src/.

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseYaml, toValue} from '../../src/data/yaml.ts'
import {loadWords} from '../../src/form/load.ts'
import type {FormFile} from '../../src/form/schema.ts'
import type {Prepared} from '../../src/project/prepared.ts'
import {styleData} from '../../src/style/prepared.ts'
import {shippedStyle} from './shipped.ts'

const folder = join(import.meta.dirname, '../../templates')

/** Templates are compiled as they are now. */
export function prepare(): Omit<Prepared, 'templates'> {
  const names = [...readdirSync(join(folder, 'forms')).map((name) => `forms/${name}`), 'style.yaml']
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const words = loadWords('words.yaml', texts.get('forms/words.yaml')!).value!
  const forms = names.filter((name) => /^forms\/(?!words)/u.test(name))
  return {
    hashes: Object.fromEntries(
      [...texts].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
    ),
    forms: Object.fromEntries(
      forms.map((name) => [name.slice('forms/'.length), toValue(parseYaml(name, texts.get(name)!).root!) as FormFile]),
    ),
    words,
    style: styleData(shippedStyle),
  }
}
