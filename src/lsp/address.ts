// Addresses of the protocol (URIs) ↔ paths of the program.

import {fileURLToPath, pathToFileURL} from 'node:url'

/** Absolute with forward slashes; undefined for what is no file (untitled:, git:, vscode-vfs: …). */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri).replaceAll('\\', '/')
  } catch {
    return undefined
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}
