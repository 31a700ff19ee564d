// Edition → plain text, to be read by a voice, in braille or in any editor: the templates' words as lines, with the
// line ends and the mark at the beginning that the style asks for.

import type {Checked} from '../diagnostic/diagnostic.ts'
import type {Edition} from '../edition/edition.ts'
import type {TextStyle} from '../style/style.ts'
import {render} from '../template/render.ts'
import type {Templates} from '../template/templates.ts'
import {linesOf} from './lines.ts'

export function toText(edition: Edition, templates: Templates, style: {readonly text: TextStyle}): Checked<string> {
  const {value, diagnostics} = render(templates, 'text', edition)
  if (value === undefined) return {value, diagnostics}
  const {bom, eol, columns} = style.text
  const end = eol === 'crlf' ? '\r\n' : '\n'
  return {value: (bom ? '\uFEFF' : '') + linesOf(value, columns).map((line) => line + end).join(''), diagnostics}
}
