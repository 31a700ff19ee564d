// A file of another program that was given by its path → what it says as a report's source; what import has to say of it as
// diagnostics at the file. The reading is loaded only when such a file comes.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {converted} from '../host/platform/platform.ts'
import type {Found} from '../import/found.ts'
import type {Imported, Wanted} from '../import/import.ts'
import type {Remark} from '../import/word/annotate.ts'
import {startOf} from './project.ts'

/** A byte more shows that it is too large. */
const mostRead = 64 * 1024 * 1024 + 1

export type ReadFound = {readonly found: Found} | {readonly refused: Diagnostic}

const page = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)[\s>]/iu

/** Whether bytes are a file of another program that import reads, by what they begin with: zip, PDF, OLE, RTF, MIME, a page. */
export function isForeign(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 400))
  return (
    ['PK\x03\x04', '%PDF-', '{\\rtf', 'MIME-', 'From:'].some((begin) => head.startsWith(begin))
    || isOle(bytes)
    || page.test(head)
  )
}

/** MS-CFB 2.2: what the files of old office programs begin with. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}

export function readBytes(host: Host, path: string): Uint8Array {
  const bytes = host.read(path, mostRead)
  if (!bytes) throw new HostError('read', path, 'ENOENT')
  return bytes
}

/** What the file says, or why it is not read. */
export async function foundIn(path: string, bytes: Uint8Array): Promise<ReadFound> {
  const [{readFile}, {Refused}] = await Promise.all([import('../import/read.ts'), import('../import/limits.ts')])
  try {
    return {found: await readFile(bytes)}
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.fault === 'ole' || error.fault === 'open') {
      const found = await foundByOffice(bytes)
      if (found) return {found}
    }
    const place = startOf(path)
    return {
      refused:
        error.code === 'import-limit'
          ? diagnose('import-limit', error.fault as 'file', {}, place)
          : diagnose('import-kind', error.fault as 'ole', {}, place),
    }
  }
}

/** What a file says that is not read as it is (.doc, .wps, .xls, .et, .odt, .ods, .rtf), where a LibreOffice makes a new one of it. */
async function foundByOffice(bytes: Uint8Array): Promise<Found | undefined> {
  const [{readFile}, {Refused}, {officeKindOf}] = await Promise.all([
    import('../import/read.ts'),
    import('../import/limits.ts'),
    import('../import/kind.ts'),
  ])
  const from = officeKindOf(bytes)
  if (!from) return undefined
  const made = await converted(bytes, from, from === 'xls' || from === 'ods' ? 'xlsx' : 'docx')
  try {
    return made && (await readFile(made))
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** One report of one or several files. */
export async function importedFrom(
  path: string,
  found: readonly Found[],
  forms: readonly Form[],
  wanted: Wanted,
): Promise<Imported> {
  const {importFound} = await import('../import/import.ts')
  return importFound(path, found, forms, wanted)
}

/** A Word file with these remarks as comments; undefined for a file of another kind, or one that is not read. */
export async function annotatedFile(bytes: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array | undefined> {
  const [{readFile}, {Refused}, {annotate}] = await Promise.all([
    import('../import/read.ts'),
    import('../import/limits.ts'),
    import('../import/word/annotate.ts'),
  ])
  try {
    const found = await readFile(bytes)
    return found.kind === 'word' ? annotate(bytes, found, remarks, 'nianbao') : undefined
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
