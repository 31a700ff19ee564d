// Findings → GitLab Code Quality: a JSON array of issues, each with a fingerprint that is its own in the whole report.

import type {Severity} from '../../diagnostic/text.ts'
import {digest, fingerprints} from '../../project/fingerprint.ts'
import type {Findings} from '../format.ts'

const severities: Readonly<Record<Severity, string>> = {error: 'critical', warning: 'minor', info: 'info'}

/** What is said about no file at all is said about this one: an issue without a path is not taken. */
const noFile = 'nianbao.yaml'

export function gitlab({diagnostics, line}: Findings): string {
  const marks = fingerprints(diagnostics, line)
  const issues = diagnostics.map(({code, severity, message, path = noFile, line = 1, endLine, hints = []}, index) => ({
    description: [message, ...hints].join('\n'),
    check_name: code,
    fingerprint: digest(path, marks[index]!),
    severity: severities[severity],
    location: {path, lines: {begin: line, ...(endLine !== undefined && {end: endLine})}},
  }))
  return JSON.stringify(issues, undefined, 2)
}
