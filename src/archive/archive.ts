// Reports, roster and forms → every file of the archive but the SQLite one, in a fixed order. Nothing is read or written.

import {createdInUtc} from '../edition/created.ts'
import type {Form} from '../form/form.ts'
import type {Roster} from '../project/whole/roster.ts'
import {writeBook} from '../sheet/book.ts'
import type {Style} from '../style/style.ts'
import {type Cluster, clustersOf} from './alike.ts'
import {type Catalogue, catalogueOf} from './catalogue.ts'
import {csvMetadata, csvText} from './csv.ts'
import {alikeColumns, alikeRows, factColumns, factRows, findingColumns, findingRows} from './data.ts'
import {type ArchivedReport, type ArchiveFile, reportsOf} from './entry.ts'
import {ledgers} from './ledger.ts'
import {noticeOf, type PageFault, type Twin} from './notice.ts'
import {indexPage} from './site/index-page.ts'
import {officePage} from './site/office-page.ts'

export interface ArchiveInput {
  readonly roster: Roster
  readonly reports: readonly ArchivedReport[]
  readonly forms: readonly Form[]
  readonly style: Style
  /** Seconds since 1970 for the dates of the workbook, in place of the day after the last year. */
  readonly epoch: number | undefined
  /** Of that year alone. */
  readonly year?: number | undefined
  /** What published pages say against the data, by the path of the report. */
  readonly pages: ReadonlyMap<string, readonly PageFault[]>
}

export interface Archive {
  readonly catalogue: Catalogue
  readonly clusters: readonly Cluster[]
  readonly files: readonly ArchiveFile[]
}

/** Words by which a sentence is told to be the form's or the statute's. */
function statutoryWords(forms: readonly Form[]): string[] {
  const titles = forms.flatMap(({sections}) =>
    sections.map(({title}) => title.replace(/^.+?、/u, '').replace(/[^\p{L}]/gu, '')),
  )
  return [...new Set([...titles.filter((title) => title.length > 6), '政府信息公开条例', '统计期限', '信息处理费'])]
}

export function archiveOf({roster, reports, forms, style, epoch, year, pages}: ArchiveInput): Archive {
  const catalogue = catalogueOf(roster, reports, year)
  const clusters = catalogue.years.flatMap((one) => alikeIn(catalogue, one, forms))
  const text = (path: string, content: string): ArchiveFile => ({path, bytes: new TextEncoder().encode(content)})
  const files = [
    text('index.html', indexPage(catalogue, forms, clusters)),
    ...catalogue.offices.map((office) => {
      const own = catalogue.entries.filter((entry) => entry.office === office)
      return text(`offices/${office.file}.html`, officePage(office, own, forms))
    }),
    text('facts.csv', csvText(factColumns, factRows(catalogue, forms))),
    text(
      'facts.csv-metadata.json',
      csvMetadata('facts.csv', '法定表格的数', factColumns, ['office', 'year', 'address']),
    ),
    ...workbook(),
    text('findings.csv', csvText(findingColumns, findingRows(catalogue))),
    text('alike.csv', csvText(alikeColumns, alikeRows(catalogue, clusters))),
    ...notices(catalogue, clusters, pages).map(({file, content}) => text(`notices/${file}.txt`, content)),
  ]
  return {catalogue, clusters, files}

  function workbook(): ArchiveFile[] {
    const sheets = ledgers(catalogue, forms)
    if (sheets.length === 0) return []
    const created = createdInUtc({year: catalogue.years.at(-1)}, epoch)
    return [
      {
        path: '台账.xlsx',
        bytes: writeBook(sheets, style, {title: '台账', creator: 'nianbao', language: 'zh-CN', created}),
      },
    ]
  }
}

function alikeIn({entries}: Catalogue, year: number, forms: readonly Form[]): Cluster[] {
  const prose = entries
    .filter((entry) => entry.year === year)
    .flatMap((entry) =>
      reportsOf(entry).map(({stated}) => ({
        key: stated.path,
        texts: stated.texts,
        names: [entry.office.name, stated.office ?? '', ...(entry.office.roster?.also ?? [])],
      })),
    )
  return clustersOf(prose, statutoryWords(forms))
}

/** Of the latest year: what is long past is not asked for again. */
function notices(
  {entries, years}: Catalogue,
  clusters: readonly Cluster[],
  pages: ReadonlyMap<string, readonly PageFault[]>,
): {readonly file: string; readonly content: string}[] {
  const latest = entries.filter(({year}) => year === years.at(-1))
  const byPath = new Map(latest.flatMap((entry) => reportsOf(entry).map(({stated}) => [stated.path, entry])))
  const twins = new Map<string, Twin[]>()
  const add = (path: string, twin: string, share: number): void => {
    const office = byPath.get(twin)?.office.name
    if (office === undefined || byPath.get(path) === byPath.get(twin)) return
    twins.set(path, [...(twins.get(path) ?? []), {office, percent: Math.floor(share * 100)}])
  }
  for (const {first, others} of clusters) {
    for (const {key, share} of others) add(key, first, share)
    // The first is told of the one that is most like it, whoever copied from whom.
    const [nearest] = others.toSorted((a, b) => b.share - a.share)
    if (nearest) add(first, nearest.key, nearest.share)
  }
  return latest.flatMap((entry) => {
    const paths = reportsOf(entry).map(({stated}) => stated.path)
    const of = <T>(map: ReadonlyMap<string, readonly T[]>): T[] => paths.flatMap((path) => map.get(path) ?? [])
    const content = noticeOf({entry, twins: of(twins), pages: of(pages)})
    return content === undefined ? [] : [{file: entry.office.file, content}]
  })
}
