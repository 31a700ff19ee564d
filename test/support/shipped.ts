// The shipped templates and style, loaded once for the tests.

import {readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {Checked} from '../../src/diagnostic/diagnostic.ts'
import {loadStyle} from '../../src/style/load.ts'
import type {Style} from '../../src/style/style.ts'
import {loadTemplates} from '../../src/template/load.ts'
import type {Templates} from '../../src/template/templates.ts'

const folder = join(import.meta.dirname, '../../templates')

function sure<T>({value, diagnostics}: Checked<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

function templates(): Templates {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(?:hbs|css)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const name = (path: string): string =>
    path
      .slice(folder.length + 1)
      .split(sep)
      .join('/')
  return sure(loadTemplates(files.map((path) => ({name: name(path), path, text: readFileSync(path, 'utf8')}))))
}

function style(): Style {
  const path = join(folder, 'style.yaml')
  return sure(loadStyle([{path, text: readFileSync(path, 'utf8')}]))
}

export const shippedTemplates = templates()
export const shippedStyle = style()
