// Diagnostics of the program → those of the protocol.

import {DiagnosticSeverity, type Diagnostic as Sent} from 'vscode-languageserver/node'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {type Language, wordMessage} from '../diagnostic/wording.ts'
import {toRange} from './positions.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** How the places of a document are sent: its address, and whether its text begins with a BOM. */
export interface Sending {
  readonly language: Language
  uri(path: string): string
  mark(path: string): 0 | 1
}

/** The message with its hints, one a line, and the places that it relates. */
export function toSent({code, severity, message, place, hints = [], related = []}: Diagnostic, sending: Sending): Sent {
  const {language, uri, mark} = sending
  const lead = language === 'zh' ? '提示：' : 'hint: '
  const range = (one: Place): Sent['range'] => toRange(one, mark(one.path))
  return {
    range: place ? range(place) : {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
    severity: severities[severity],
    code,
    source: 'nianbao',
    message: [wordMessage(message, language), ...hints.map((hint) => lead + wordMessage(hint, language))].join('\n'),
    ...(related.length && {
      relatedInformation: related.map((one) => ({
        location: {uri: uri(one.place.path), range: range(one.place)},
        message: wordMessage(one.message, language),
      })),
    }),
  }
}
