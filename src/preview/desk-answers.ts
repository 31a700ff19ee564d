// What a person asks of the project's page, whichever way it comes → what it shows next: one set of rules for the server and
// for the worker of a page that stands alone.

import type {Desk, DeskFound, DeskReport, NewReport, Progress} from '../project/desk.ts'
import type {ComparedTo} from '../project/desk-compare.ts'
import type {DroppedFile} from '../project/desk-import.ts'
import type {Level} from '../report/report.ts'
import {foundView, reportsView} from './desk-list.ts'
import {
  type Around,
  comparedView,
  fill as fillIn,
  findingsView,
  settingsFrom,
  settingsView,
  takenView,
} from './desk-views.ts'

export interface DeskRequest {
  /** Path of the address. */
  readonly route: string
  /** Of the address where it is only looked at, of the form where something is done. */
  readonly fields: URLSearchParams
  readonly files: readonly DroppedFile[]
}

export type DeskAnswer =
  /** `said` in one sentence; `body` is HTML. `list`: it is the list of reports. */
  | {
      readonly is: 'view'
      readonly said: string
      readonly body: string
      readonly list: boolean
    }
  /** The report at this path is to be opened. */
  | {readonly is: 'open'; readonly path: string}
  | {readonly is: 'unknown'}

/** Where something is only looked at. */
export const looking: readonly string[] = ['/', '/compare', '/settings']
/** Where something is done. */
export const doing: readonly string[] = ['/open', '/new', '/check', '/build', '/import', '/compare', '/settings']

const toCompare: readonly ComparedTo[] = ['last', 'built', 'published']

const levels: readonly string[] = ['government', 'department', 'town', 'street', 'other']

export async function answerDesk(
  desk: Desk,
  {route, fields, files}: DeskRequest,
  around: Around,
  progress?: Progress,
): Promise<DeskAnswer> {
  const {words} = around
  const path = fields.get('path') ?? ''
  switch (route) {
    case '/':
      return list('')
    case '/open':
      return (await desk.reports()).some((report) => report.path === path) ? {is: 'open', path} : {is: 'unknown'}
    case '/new': {
      const made = await desk.create(newReport(fields))
      return 'refused' in made ? list(words.refused[made.refused]) : {is: 'open', path: made.path}
    }
    case '/check': {
      const {reports, found} = await desk.check(progress)
      const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
        found.reduce((sum, {findings}) => sum + findings.filter((one) => one.severity === severity).length, 0),
      ) as [number, number]
      const faulty = reports.filter(({errors = 0}) => errors > 0).length
      const said = errors + warnings > 0 ? words.checkedFound : words.checkedFine
      return listOf(fillIn(said, {count: reports.length, faulty, errors, warnings}), reports, found)
    }
    case '/build': {
      const {written, found, errors} = await desk.build(fields.getAll('path'), undefined, progress)
      const count = written.reduce((sum, {names}) => sum + names.length, 0)
      const built = words.built.replace('{count}', String(count))
      return list(errors > 0 ? `${words.notBuilt} ${count > 0 ? built : ''}` : built, found)
    }
    case '/import': {
      const taken = await desk.take(
        files.filter(({bytes}) => bytes.length > 0),
        {...wantedIn(fields), together: fields.has('together')},
      )
      if (taken.length === 0) return list('')
      const said = taken.map(({diagnostics}) => desk.worded(diagnostics))
      // Once more, with what the file does not say.
      const again = taken.some(({refused}) => refused !== undefined)
      return view('', takenView(taken, said, around), again)
    }
    case '/compare': {
      const to = toCompare.find((one) => one === fields.get('to')) ?? 'last'
      const published = to === 'published' ? files.find(({bytes}) => bytes.length > 0) : undefined
      const compared = await desk.compare(path, to, published)
      return compared ? view('', comparedView(compared, {path, to}, around, published !== undefined)) : {is: 'unknown'}
    }
    case '/settings': {
      if (!fields.has('stamp')) return view('', settingsView(desk.settings(), around))
      const wanted = settingsFrom(fields)
      const result = desk.set(wanted, fields.get('stamp')!)
      if (result.is !== 'wrong') return view(words.set[result.is], settingsView(desk.settings(), around))
      // What was typed stays, to be mended.
      const form = settingsView({...desk.settings(), value: wanted}, around)
      return view(words.set.wrong, `${findingsView(result.said, around)}\n${form}`)
    }
    default:
      return {is: 'unknown'}
  }

  /** `found`: to be shown now; what is amiss with the project always is. */
  async function list(said: string, found?: readonly DeskFound[]): Promise<DeskAnswer> {
    const checked = await desk.check()
    return listOf(said, checked.reports, found ?? checked.amiss)
  }

  function listOf(said: string, reports: readonly DeskReport[], found: readonly DeskFound[]): DeskAnswer {
    const body = `${foundView(found, reports, around)}\n${reportsView(reports, around)}`
    return {is: 'view', said, body, list: true}
  }

  function view(said: string, body: string, again = false): Extract<DeskAnswer, {is: 'view'}> {
    return {is: 'view', said, body: again ? `${body}\n${reportsView([], around)}` : body, list: false}
  }
}

function newReport(fields: URLSearchParams): NewReport {
  return {
    office: fields.get('office') ?? '',
    year: Number(fields.get('year')),
    level: levelIn(fields),
    zero: fields.has('zero'),
  }
}

function levelIn(fields: URLSearchParams): Level | undefined {
  const level = fields.get('level') ?? ''
  return levels.includes(level) ? (level as Level) : undefined
}

function wantedIn(fields: URLSearchParams): {office?: string; year?: number; level?: Level} {
  const [office, year, level] = [(fields.get('office') ?? '').trim(), Number(fields.get('year')), levelIn(fields)]
  return {...(office !== '' && {office}), ...(year > 0 && {year}), ...(level && {level})}
}
