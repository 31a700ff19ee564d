// Lines of the files that findings are about: of the sources as they were read, of settings and templates from the disk.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {type Host, HostError} from '../host/host.ts'

/** Larger files are not shown. */
const longest = 1 << 20

/** A function from shown path and line to the line's text; undefined where it is not known. */
export function lineReader(
  host: Host,
  texts: ReadonlyMap<string, string | undefined>,
  showPath: (path: string) => string,
  diagnostics: readonly Diagnostic[],
): (path: string, line: number) => string | undefined {
  const paths = new Map(diagnostics.flatMap(({place}) => (place ? [[showPath(place.path), place.path]] : [])))
  const lines = new Map<string, readonly string[]>()
  return (shown, line) => {
    const path = paths.get(shown) ?? shown
    let found = lines.get(path)
    if (!found)
      lines.set(path, (found = (texts.has(path) ? (texts.get(path) ?? '') : textOf(host, path)).split(/\r\n|\n|\r/u)))
    return found[line - 1]
  }
}

/** Nothing where there is no such file or where it is no text. */
function textOf(host: Host, path: string): string {
  try {
    const bytes = host.read(path, longest)
    return bytes && !bytes.includes(0) ? new TextDecoder().decode(bytes).replace(/^\uFEFF/u, '') : ''
  } catch (error) {
    if (error instanceof HostError) return ''
    throw error
  }
}
