// Editions that do not say what their data say → whose fault that is. With the shipped templates it is ours, said at the place
// in the source that shows it; with a user's the template's. Never the writer's.

import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {word} from '../diagnostic/wording.ts'
import type {Edition} from '../edition/edition.ts'
import {type Making, makeEach} from '../pipeline.ts'
import type {DraftReport, ValidReport} from '../report/report.ts'
import type {Medium} from '../template/templates.ts'
import type {Materials} from './materials.ts'

/** A fault of ours in what was made of a source. */
export class EditionFault extends Error {
  readonly place: Place
  /** What is wrong in the editions. */
  readonly found: readonly Diagnostic[]

  constructor(found: readonly Diagnostic[], place: Place) {
    super(found.map((one) => `${one.code}: ${word(one, 'zh', baseName).message}`).join('\n'))
    this.name = 'EditionFault'
    this.place = place
    this.found = found
  }
}

/** The report that the editions were made of, and with what. */
export interface Made {
  readonly report: ValidReport | DraftReport
  readonly edition: Edition
  readonly making: Making
}

const names: Readonly<Record<Medium, string>> = {html: 'HTML', fragment: 'HTML', text: 'TXT', pdf: 'PDF'}

/** At most so many differences are sent; the first ones show it. */
const MOST = 5

/** Throws EditionFault where only shipped templates are in use; else what is to be said of the user's. */
export async function blame(found: readonly Diagnostic[], made: Made, materials: Materials): Promise<Diagnostic[]> {
  const media = found.map((one) => mediumOf(one))
  const ours = media.every((medium) => medium === undefined)
  const [other] = ours ? [] : materials.changed
  const own = media.find((medium) => medium !== undefined && materials.changed.has(medium)) ?? other
  const [first] = found as [Diagnostic]
  const place = await placeInSource(found, made)
  if (own === undefined) throw new EditionFault(found.slice(0, MOST), place)
  const path = materials.templates.media[own]?.path ?? first.place?.path ?? ''
  return [
    diagnose(
      'template',
      'differs',
      {medium: names[own]},
      {path, line: 1, column: 1, endLine: 1, endColumn: 1},
      {
        ...(first.facts && {facts: first.facts}),
        hints: found.slice(0, MOST).map((one) => one.message),
        related: [{message: message('template', 'source', {}), place}],
      },
    ),
  ]
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Undefined for office files, in which no template has a part. */
function mediumOf({place}: Diagnostic): Medium | undefined {
  const name = baseName(place?.path ?? '')
  if (/\.(?:docx|xlsx)$/u.test(name)) return undefined
  if (name.endsWith('.pdf')) return 'pdf'
  if (name.endsWith('.txt')) return 'text'
  return name.endsWith('.fragment.html') ? 'fragment' : 'html'
}

/** Of the number that is meant, else of what stands at the place in an edition of lines, else of the report. */
async function placeInSource(found: readonly Diagnostic[], {report, edition, making}: Made): Promise<Place> {
  for (const {facts = []} of found) {
    const place = facts.length === 1 ? report.cells.get(facts[0]!)?.place : undefined
    if (place) return place
  }
  const lines = found.find((one) => mediumOf(one) === 'text') ?? found.find((one) => mediumOf(one) === 'html')
  if (!lines?.place) return report.front.place
  const node = await nodeAt(lines.place, mediumOf(lines) as 'text' | 'html', report, edition, making)
  return (node === undefined ? undefined : edition.places[node]) ?? report.front.place
}

/** The node of the edition that stands at a place of the text or the page, which are made once more for that. */
async function nodeAt(
  {line, column}: Place,
  medium: 'text' | 'html',
  report: ValidReport | DraftReport,
  edition: Edition,
  making: Making,
): Promise<number | undefined> {
  const again = {...making, between: undefined, trace: true}
  for await (const {bytes, trace} of makeEach(report, edition, again, new Set([medium]))) {
    const {lines, spots} = trace
    if (lines) return lines[line - 1]?.spots.findLast(({at}, index) => index === 0 || at < column)?.node
    if (!spots) continue
    const page = new TextDecoder().decode(bytes)
    let offset = 0
    for (let count = 1; count < line; count++) offset = page.indexOf('\n', offset) + 1
    return spots.findLast(({at}) => at < offset + column)?.node
  }
  return undefined
}
