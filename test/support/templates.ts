// Templates of a test beside or in place of the shipped ones.

import {readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {Checked, Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {loadTemplates} from '../../src/template/load.ts'
import type {TemplateFile, Templates} from '../../src/template/templates.ts'

const folder = join(import.meta.dirname, '../../templates')

export const shippedFiles: readonly TemplateFile[] = readdirSync(folder, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.(?:hbs|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({
    name: path
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
    path,
    text: readFileSync(path, 'utf8'),
  }))

export function filesOf(texts: Readonly<Record<string, string>>): TemplateFile[] {
  return Object.entries(texts).map(([name, words]) => ({name, path: `/templates/${name}`, text: words}))
}

/** The given files alone. */
export function alone(texts: Readonly<Record<string, string>>): Checked<Templates> {
  return loadTemplates(filesOf(texts))
}

/** The shipped templates, some of them replaced. */
export function overriding(texts: Readonly<Record<string, string>>): Checked<Templates> {
  return loadTemplates([...shippedFiles.filter(({name}) => !(name in texts)), ...filesOf(texts)])
}

/** `key 3:5 name`, for assertions that print well. */
export function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({code, message, place}) => {
    const values = Object.values(message.values).join(' ')
    return `${code} ${message.key} ${place?.line}:${place?.column}${values === '' ? '' : ` ${values}`}`
  })
}
