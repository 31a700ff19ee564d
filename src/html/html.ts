// Edition → one HTML file that needs no network and no script: style sheet and images inside, a policy that allows
// nothing else. What the page says and how it is built is in templates/html.

import type {Edition} from '../edition/edition.ts'
import {sha256Of, toBase64} from '../host/platform/platform.ts'
import type {Style} from '../style/style.ts'
import type {Download} from '../template/page.ts'
import {type Rendered, render} from '../template/render.ts'
import type {Templates} from '../template/templates.ts'
import {embedImages, type Images} from './images.ts'
import {linkedData} from './linked-data.ts'
import {metadata, type Site} from './metadata.ts'
import {linkRules, linkSheets} from './printed-links.ts'
import {inlined} from './style-sheet.ts'

export interface HtmlOptions {
  /** The other editions of the report, to be offered beside its title. */
  readonly links?: readonly Download[]
  /** `site:` of nianbao.yaml. */
  readonly site?: Site
  /** Whether it is to be said where in the page each text of the edition begins. */
  readonly trace?: boolean
  /** Files of the source's images by the address written there. One that is missing is named by its words. */
  readonly images?: Images
  /** Where the addresses of links stand in print, by the style. */
  readonly addresses?: Style['links']['address']
}

export function toHtml(edition: Edition, templates: Templates, options: HtmlOptions = {}): Rendered {
  const {addresses = 'none'} = options
  const sheets = ['html/style.css', ...(hasCharts(edition) ? ['html/chart.css'] : []), ...linkSheets(addresses)]
  const rules = [...sheets.map((name) => templates.assets.get(name) ?? ''), linkRules(edition, addresses)]
  const stylesheet = inlined(rules.join('\n'))
  const data = linkedData(edition)
  const {value, ...rest} = render(
    templates,
    'html',
    embedImages(edition, options.images ?? new Map()),
    {
      stylesheet,
      policy: policy(stylesheet, data),
      linkedData: data,
      metadata: metadata(edition, options.site ?? {}, templates.convert),
      links: options.links ?? [],
    },
    options.trace,
  )
  return {...rest, value: value && (value.endsWith('\n') ? value : `${value}\n`)}
}

function hasCharts({sections}: Edition): boolean {
  return sections.some(({children}) => children.some(({type}) => type === 'chart'))
}

/** Allows this style sheet, this block of data and images inside the file; no address, frame, form or program. */
function policy(stylesheet: string, data: string): string {
  const hash = (text: string): string => `'sha256-${toBase64(sha256Of(new TextEncoder().encode(text)))}'`
  const sources = [`style-src ${hash(stylesheet)}`, `script-src ${hash(data)}`, 'img-src data:']
  return ["default-src 'none'", ...sources, "base-uri 'none'", "form-action 'none'"].join('; ')
}

/** A file's size as it is offered to readers, in KB of 1024 bytes. */
export function printSize(bytes: number): string {
  const size = bytes / 1024
  return size < 1024 ? `${Math.max(1, Math.round(size))} KB` : `${(size / 1024).toFixed(1)} MB`
}
