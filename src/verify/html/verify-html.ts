// An HTML edition, a fragment of one or a page around one → diagnostics of where it does not say what report.json says.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {decode} from '../decode.ts'
import {fileOf, placeBetween} from '../position.ts'
import type {Examined} from '../reading.ts'
import {label} from '../show.ts'
import {withTitleMarks} from '../title-marks.ts'
import {compareHead} from './head.ts'
import {type Page, parsePage} from './page.ts'
import {readPage, regionOf} from './read.ts'
import {compareReferences} from './references.ts'

/** `fragment`: for a content management system, without the title. Bytes may be UTF-8 or GB18030. */
export function examineHtml(
  html: string | Uint8Array,
  data: ReportData,
  form: Form,
  path: string,
  fragment: boolean,
): Examined {
  const source = decode(html)
  const titles = data.sections.filter(({id}) => id !== 0).map(({title}) => label(title))
  const examine = (page: Page): Omit<Examined, 'located'> => {
    const region = regionOf(page, titles, label(data.title))
    const reading = withTitleMarks(readPage(page, region), data)
    return {
      path,
      reading,
      diagnostics: [
        ...compare(reading, data, form, !fragment),
        ...compareHead(page, data, form),
        ...compareReferences(page, region.root),
      ],
    }
  }
  const located = (): Omit<Examined, 'located'> => examine(parsePage(path, source, true))
  const found = examine(parsePage(path, source, false))
  const examined = found.diagnostics.length ? located() : found
  const diagnostics = isCut(source) ? [...examined.diagnostics, cutOff(path, source)] : examined.diagnostics
  return {...examined, diagnostics, located: () => (examined === found ? located() : examined).reading}
}

export function verifyHtml(
  html: string | Uint8Array,
  data: ReportData,
  form: Form,
  path: string,
  fragment = false,
): Diagnostic[] {
  return [...examineHtml(html, data, form, path, fragment).diagnostics]
}

/** A page that was begun and not ended. */
function isCut(source: string): boolean {
  return /<html[\s>]/i.test(source) && !/<\/html\s*>\s*(?:<!--[^>]*-->\s*)*$/i.test(source)
}

function cutOff(path: string, source: string): Diagnostic {
  return diagnose(
    'edition-differs',
    'cut',
    {medium: 'HTML'},
    placeBetween(fileOf(path, source), source.length, source.length),
  )
}
