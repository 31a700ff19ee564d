// Edition → meta elements: Dublin Core, and those that websites of the government carry (政府网站发展指引: 网站标签).
// What the project does not say about its site is left out, never made up.

import type {Edition} from '../edition/edition.ts'
import type {Meta} from '../template/page.ts'

/** `site:` of nianbao.yaml. */
export interface Site {
  /** SiteName. */
  readonly name?: string
  /** SiteIDCode: ten digits given by the register of government websites. */
  readonly id?: string
  /** SiteDomain. */
  readonly domain?: string
  /** ColumnName: the column that the page stands in. */
  readonly column?: string
  /** ContentSource; absent: the office. */
  readonly source?: string
  readonly keywords?: readonly string[]
}

/** `convert`: the script of the edition, for the words that are ours. */
export function metadata(edition: Edition, site: Site, convert = (words: string): string => words): Meta[] {
  const {title, office, published, period, lang} = edition
  const description = `${title}：${edition.sections.map((section) => section.title).join('；')}。`
  const column = site.column ?? ''
  const pairs: [string, string | undefined][] = [
    ['Description', description],
    ['Keywords', (site.keywords ?? [convert('政府信息公开'), convert('工作年度报告'), office]).join(',')],
    ['SiteName', site.name],
    ['SiteIDCode', site.id],
    ['SiteDomain', site.domain],
    ['ColumnName', column],
    ['ArticleTitle', title],
    ['PubDate', published?.iso.replace('T', ' ')],
    ['ContentSource', site.source ?? office],
    ['DC.title', title],
    ['DC.creator', office],
    ['DC.date', published?.iso],
    ['DC.language', lang],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.coverage', period && `${period.from.iso}/${period.to.iso}`],
  ]
  return pairs.flatMap(([name, content]) => (content ? [{name, content}] : []))
}
