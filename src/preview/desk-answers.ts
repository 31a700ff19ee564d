// What a person asks of the project's page, whichever way it comes → what it shows next: one set of rules for the server and
// for the worker of a page that stands alone.

import type {Desk, NewReport} from '../project/desk.ts'
import type {ComparedTo} from '../project/desk-compare.ts'
import type {DroppedFile} from '../project/desk-import.ts'
import type {Level} from '../report/report.ts'
import {reportsView} from './desk-list.ts'
import {type Around, comparedView, settingsFrom, settingsView, takenView} from './desk-views.ts'

export interface DeskRequest {
  /** Path of the address. */
  readonly route: string
  /** Of the address where it is only looked at, of the form where something is done. */
  readonly fields: URLSearchParams
  readonly files: readonly DroppedFile[]
}

export type DeskAnswer =
  /** `said` in one sentence, `lines` below it; `body` is HTML. `list`: it is the list of reports. */
  | {
      readonly is: 'view'
      readonly said: string
      readonly lines: readonly string[]
      readonly body: string
      readonly list: boolean
    }
  /** The report at this path is to be opened. */
  | {readonly is: 'open'; readonly path: string}
  | {readonly is: 'unknown'}

/** Where something is only looked at. */
export const looking: readonly string[] = ['/', '/compare', '/settings']
/** Where something is done. */
export const doing: readonly string[] = ['/open', '/new', '/build', '/import', '/settings']

const levels: readonly string[] = ['government', 'department', 'town', 'street', 'other']

export async function answerDesk(
  desk: Desk,
  {route, fields, files}: DeskRequest,
  around: Around,
  progress?: (done: number, all: number) => void,
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
    case '/build': {
      const {written, said, errors} = await desk.build(fields.getAll('path'), undefined, progress)
      const count = written.reduce((sum, {names}) => sum + names.length, 0)
      const built = words.built.replace('{count}', String(count))
      return list(errors > 0 ? `${words.notBuilt} ${count > 0 ? built : ''}` : built, said)
    }
    case '/import': {
      const taken = await desk.take(
        files.filter(({bytes}) => bytes.length > 0),
        {...wantedIn(fields), together: fields.has('together')},
      )
      if (taken.length === 0) return list('')
      const said = taken.map(({diagnostics}) => desk.short(diagnostics))
      // Once more, with what the file does not say.
      const again = taken.some(({refused}) => refused !== undefined)
      return view('', takenView(taken, said, around), again)
    }
    case '/compare': {
      const to: ComparedTo = fields.get('to') === 'built' ? 'built' : 'last'
      const compared = await desk.compare(path, to)
      return compared ? view('', comparedView(compared, to, around)) : {is: 'unknown'}
    }
    case '/settings': {
      if (!fields.has('stamp')) return view('', settingsView(desk.settings(), around))
      const result = desk.set(settingsFrom(fields), fields.get('stamp')!)
      const lines = result.is === 'wrong' ? result.said : []
      return {...view(words.set[result.is], settingsView(desk.settings(), around)), lines}
    }
    default:
      return {is: 'unknown'}
  }

  async function list(said: string, lines: readonly string[] = []): Promise<DeskAnswer> {
    return {is: 'view', said, lines, body: reportsView(await desk.reports(), around), list: true}
  }

  function view(said: string, body: string, again = false): Extract<DeskAnswer, {is: 'view'}> {
    return {is: 'view', said, lines: [], body: again ? `${body}\n${reportsView([], around)}` : body, list: false}
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
