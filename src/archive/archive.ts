// Reports, roster and forms → every file of the archive but the SQLite one, in a fixed order. Nothing is read or written.

import {createdInUtc} from '../edition/created.ts'
import type {Form} from '../form/form.ts'
import type {Roster} from '../project/whole/roster.ts'
import {writeBook} from '../sheet/book.ts'
import type {Style} from '../style/style.ts'
import {type Cluster, clustersOf, type Prose} from './alike.ts'
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
  /** Each is made when it is asked for, and no longer held then. */
  readonly files: Iterable<ArchiveFile>
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
  return {catalogue, clusters, files: files()}

  function* files(): Iterable<ArchiveFile> {
    yield file('index.html', indexPage(catalogue, forms, clusters))
    const byOffice = Map.groupBy(catalogue.entries, ({office}) => office)
    for (const office of catalogue.offices) {
      yield file(`offices/${office.file}.html`, officePage(office, byOffice.get(office) ?? [], forms))
    }
    yield file('facts.csv', () => csvText(factColumns, factRows(catalogue, forms)))
    const keys = ['office', 'year', 'address']
    yield file('facts.csv-metadata.json', csvMetadata('facts.csv', '法定表格的数', factColumns, keys))
    yield* workbook()
    yield file('findings.csv', () => csvText(findingColumns, findingRows(catalogue)))
    yield file('alike.csv', () => csvText(alikeColumns, alikeRows(catalogue, clusters)))
    for (const {file: name, content} of notices(catalogue, clusters, pages)) yield file(`notices/${name}.txt`, content)
  }

  function* workbook(): Iterable<ArchiveFile> {
    const sheets = ledgers(catalogue, forms)
    if (sheets.length === 0) return
    const created = createdInUtc({year: catalogue.years.at(-1)}, epoch)
    const bytes = writeBook(sheets, style, {title: '台账', creator: 'nianbao', language: 'zh-CN', created})
    yield {path: '台账.xlsx', content: bytes}
  }
}

function file(path: string, text: string | (() => Iterable<string>)): ArchiveFile {
  const encoder = new TextEncoder()
  if (typeof text === 'string') return {path, content: encoder.encode(text)}
  return {
    path,
    *content() {
      for (const part of text()) yield encoder.encode(part)
    },
  }
}

function alikeIn({entries}: Catalogue, year: number, forms: readonly Form[]): Cluster[] {
  return clustersOf(prose(), statutoryWords(forms))

  function* prose(): Iterable<Prose> {
    for (const entry of entries) {
      if (entry.year !== year) continue
      for (const {stated} of reportsOf(entry)) {
        const names = [entry.office.name, stated.office ?? '', ...(entry.office.roster?.also ?? [])]
        yield {key: stated.path, texts: stated.texts, names}
      }
    }
  }
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
