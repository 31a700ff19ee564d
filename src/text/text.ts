// Edition → plain text, to be read by a voice, in braille or in any editor: the templates' words as lines, with the
// line ends and the mark at the beginning that the style asks for.

import type {Checked} from '../diagnostic/diagnostic.ts'
import type {Edition} from '../edition/edition.ts'
import type {TextStyle} from '../style/style.ts'
import {render} from '../template/render.ts'
import type {Templates} from '../template/templates.ts'
import {linesOf, type TracedLine} from './lines.ts'
import {withValues} from './values.ts'

/** The text, and, where that is asked for, each line with where in it the texts of the edition begin. */
interface PlainText extends Checked<string> {
  readonly lines?: readonly TracedLine[] | undefined
}

/** `trace`: whether `lines` are wanted. */
export function toText(
  edition: Edition,
  templates: Templates,
  style: {readonly text: TextStyle},
  trace = false,
): PlainText {
  const {value, diagnostics, spots = []} = render(templates, 'text', edition, undefined, trace)
  if (value === undefined) return {value, diagnostics}
  const {bom, eol, columns} = style.text
  const lines = linesOf(value, columns, spots)
  const end = eol === 'crlf' ? '\r\n' : '\n'
  return {
    value: (bom ? '\uFEFF' : '') + lines.map(({text}) => text + end).join(''),
    diagnostics,
    lines: trace ? withValues(lines, edition) : undefined,
  }
}
