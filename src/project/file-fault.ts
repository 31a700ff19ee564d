// What the system refused → the `file` diagnostic that says it plainly.

import {type Details, type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {type HostError, noFile} from '../host/host.ts'
import {startOf} from './project.ts'

export function fileFault({action, path, reason}: HostError, details: Details = {}): Diagnostic {
  const place = startOf(path)
  if (action === 'read') {
    if (reason === 'ENOENT') return diagnose('file', 'missing', {}, place, details)
    if (reason === 'EISDIR') return diagnose('file', 'folder', {}, place, details)
    if (reason === noFile) return diagnose('file', 'special', {}, place, details)
    if (reason === 'EACCES' || reason === 'EPERM') return diagnose('file', 'denied', {}, place, details)
    return diagnose('file', 'main', {reason}, place, details)
  }
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return diagnose('file', 'full', {}, place, details)
  if (reason === 'EROFS') return diagnose('file', 'readOnly', {}, place, details)
  if (reason === 'EACCES' || reason === 'EPERM') return diagnose('file', 'writeDenied', {}, place, details)
  if (['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'].includes(reason))
    return diagnose('file', 'inTheWay', {}, place, details)
  if (reason === 'ENAMETOOLONG') return diagnose('file', 'long', {}, place, details)
  return diagnose('file', 'write', {reason}, place, details)
}
