// Where the shipped templates, forms, style and fonts lie: beside the program, whether it runs from src/ or from dist/.

import type {Host} from '../host/host.ts'
import {programFolder} from '../host/platform/platform.ts'
import {absolute, below} from './project.ts'

let found: string | undefined

/** Absolute path of the shipped templates/. */
export function shippedFolder(host: Host): string {
  found ??= find(host, programFolder())
  return found
}

function find(host: Host, from: string): string {
  for (let folder = absolute('/', from); ; folder = absolute(folder, '..')) {
    const templates = below(folder, 'templates')
    if (host.kind(below(templates, 'forms')) === 'folder') return templates
    if (folder === absolute(folder, '..')) throw new Error('the shipped templates are not beside the program')
  }
}
