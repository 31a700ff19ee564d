// What Node says of a file that could not be read or written → HostError, and what only means that there is none.

import {HostError, noFile} from './host.ts'

export function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}

export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

/** What the system refused; anything else is a fault of ours and goes on as it is. */
export function fault(action: 'read' | 'write', path: string, error: unknown): unknown {
  if (error instanceof HostError) return new HostError(action, path, error.reason)
  // A socket cannot even be opened.
  const reason = action === 'read' && codeOf(error) === 'ENXIO' ? noFile : codeOf(error)
  return reason ? new HostError(action, path, reason) : error
}
