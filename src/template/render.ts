// Edition + templates → text of one medium. Fails with diagnostics where a template does, and where what came out is
// not everything that the edition says.

import {type Checked, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Edition} from '../edition/edition.ts'
import {convertOwn, keepPage} from './kept.ts'
import {type Miscount, markEdition, type Spot, takeMarks} from './marks.ts'
import {emptyPage} from './page.ts'
import type {Medium, Templates} from './templates.ts'

/** The text of one medium. */
export interface Rendered extends Checked<string> {
  /** Where in it each text of the edition begins, in its own order; also where it is no value. Where that was asked for. */
  readonly spots?: readonly Spot[] | undefined
}

/** `trace`: whether `spots` are wanted. */
export function render(
  templates: Templates,
  medium: Medium,
  edition: Edition,
  page = emptyPage,
  trace = false,
): Rendered {
  const template = templates.media[medium]
  if (!template) {
    return {value: undefined, diagnostics: [diagnose('template', 'entry', {name: `${medium}/report.hbs`}, undefined)]}
  }
  const {convert} = templates
  const {context, marks} = markEdition(edition, medium, convert !== undefined)
  let output: string
  try {
    output = template.render(context, {page: convert ? keepPage(page) : page})
  } catch (error) {
    return {value: undefined, diagnostics: [failure(template.path, error as Error)]}
  }
  const spots: Spot[] | undefined = trace ? [] : undefined
  const {text, miscounts} = takeMarks(convert ? convertOwn(output, convert) : output, marks, spots)
  const diagnostics = [
    ...miscounted(
      'missing',
      miscounts.filter(({count}) => count === 0),
      medium,
      template.path,
      edition,
    ),
    ...miscounted(
      'twice',
      miscounts.filter(({count}) => count > 0),
      medium,
      template.path,
      edition,
    ),
  ]
  return {value: diagnostics.length > 0 ? undefined : text, diagnostics, spots}
}

/** Whatever a template throws is a fault of the template; Handlebars names its line where it can. */
function failure(path: string, error: Error): Diagnostic {
  const [, reason = error.message, line = '1', column = '0'] = / - (\d+):(\d+)$/.test(error.message)
    ? /^([^]*) - (\d+):(\d+)$/.exec(error.message)!
    : [undefined, error.message]
  return diagnose('template', 'failed', {reason}, point(path, Number(line), Number(column) + 1))
}

function miscounted(
  key: 'missing' | 'twice',
  miscounts: readonly Miscount[],
  medium: Medium,
  path: string,
  edition: Edition,
): Diagnostic[] {
  const [first] = miscounts
  if (!first) return []
  const {mark} = first
  const text = mark.text.length > 24 ? `${mark.text.slice(0, 24)}…` : mark.text
  const facts = [...new Set(miscounts.flatMap((one) => (one.mark.fact ? [one.mark.fact] : [])))]
  const places = miscounts.slice(0, 5).flatMap(({mark: {node}}) => (node === undefined ? [] : [edition.places[node]!]))
  return [
    diagnose('template', key, {medium: names[medium], count: miscounts.length, text}, point(path, 1, 1), {
      facts,
      related: places.map((place) => ({message: message('template', 'source', {}), place})),
    }),
  ]
}

const names: Readonly<Record<Medium, string>> = {html: 'HTML', fragment: 'HTML', text: 'TXT', pdf: 'PDF'}

function point(path: string, line: number, column: number): Place {
  return {path, line, column, endLine: line, endColumn: column}
}
