// The text of nianbao.yaml → the settings of a project, or `config` diagnostics with their places.

import {misfitFault, problemFault} from '../data/faults.ts'
import {nearest} from '../data/nearest.ts'
import {misfits} from '../data/schema.ts'
import {entryOf, parseYaml, toValue, type YamlNode} from '../data/yaml.ts'
import {isCode, texts} from '../diagnostic/codes.ts'
import {type Checked, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {readDate} from '../report/dates.ts'
import type {Field, Level, Rank, Waiver} from '../report/report.ts'
import {type ConfigFile, configSchema} from './config-schema.ts'

/** The settings; waivers and local rows with their places beside what is written. */
export type Config = ConfigFile & {
  readonly waivers?: readonly ProjectWaiver[]
  readonly localRows?: readonly AllowedRow[]
  readonly offices?: readonly RosterEntry[]
  readonly askedCharts?: readonly Field<string>[]
}

/** An entry of `roster`; a bare name is one with nothing else. */
export interface RosterEntry {
  readonly office: string
  /** The parent: its name or id. */
  readonly of?: string
  readonly level?: Level
  readonly rank?: Rank
  readonly also?: readonly string[]
  readonly id?: string
  /** Month and day of the next year by which it publishes; for towns and streets, to which the Regulation names none. */
  readonly due?: {readonly month: number; readonly day: number}
  /** Where the page stands. */
  readonly url?: string
  /** In nianbao.yaml. */
  readonly place: Place
}

/** An entry of `local-rows`, and where its values stand. */
export type AllowedRow = AllowedRowFile & {
  readonly places: {readonly table: Place; readonly label: Place; readonly after?: Place; readonly id?: Place}
}
type AllowedRowFile = NonNullable<ConfigFile['local-rows']>[number]

/** A waiver for every report whose path, from the project folder, the glob fits. */
export interface ProjectWaiver extends Waiver {
  readonly glob: string
}

/** No text, or an empty one: no settings. */
export function loadConfig(path: string, text: string): Checked<Config> {
  const {root, problems} = parseYaml(path, text)
  if (problems.length > 0) return {value: undefined, diagnostics: problems.map(problemFault)}
  if (!root || (root.type === 'scalar' && root.value === null)) return {value: {}, diagnostics: []}
  const diagnostics = [...misfits(configSchema, root).map(misfitFault), ...ruleFaults(root), ...wordFaults(root)]
  if (diagnostics.length) return {value: undefined, diagnostics}
  const list = entryOf(root, 'waive')?.value
  const waivers = list?.type === 'list' ? list.items.map((item) => waiverOf(item, diagnostics)) : []
  const rows = entryOf(root, 'local-rows')?.value
  const localRows = rows?.type === 'list' ? rows.items.map(allowedRow) : []
  const roster = entryOf(root, 'roster')?.value
  const offices = roster?.type === 'list' ? roster.items.map((item) => rosterEntry(item, diagnostics)) : []
  const named = entryOf(root, 'charts')?.value
  const charts = named?.type === 'list' ? named.items : []
  const askedCharts = charts.map((item): Field<string> => ({value: String(toValue(item)), place: item.place}))
  const config = toValue(root) as ConfigFile
  return {
    value: diagnostics.length
      ? undefined
      : {
          ...config,
          ...(waivers.length && {waivers}),
          ...(localRows.length && {localRows}),
          ...(offices.length && {offices}),
          ...(askedCharts.length && {askedCharts}),
        },
    diagnostics,
  }
}

/** An entry that fits the schema; what only reading shows goes to `diagnostics`. */
function waiverOf(item: YamlNode, diagnostics: Diagnostic[]): ProjectWaiver {
  const {code, path = '**', at, reason, until} = toValue(item) as NonNullable<ConfigFile['waive']>[number]
  if (!isCode(code)) diagnostics.push(unknownCode(code, entryOf(item, 'code')!.value.place))
  const day = until === undefined ? undefined : readDate(until)?.date
  if (until !== undefined && !day) {
    diagnostics.push(
      diagnose('config', 'value', {found: until, expected: '2022-12-31'}, entryOf(item, 'until')!.value.place),
    )
  }
  return {code, glob: path, reason, place: item.place, ...(at !== undefined && {at}), ...(day && {until: day})}
}

function allowedRow(item: YamlNode): AllowedRow {
  const placeOf = (key: string): Place | undefined => entryOf(item, key)?.value.place
  const [after, id] = [placeOf('after'), placeOf('id')]
  const places = {table: placeOf('table')!, label: placeOf('label')!, ...(after && {after}), ...(id && {id})}
  return {...(toValue(item) as AllowedRowFile), places}
}

/** In it every day of the calendar has its place. */
const someLeapYear = 2024

/** An entry that fits the schema; a day that no calendar has goes to `diagnostics`: nobody would ever be late by it. */
function rosterEntry(item: YamlNode, diagnostics: Diagnostic[]): RosterEntry {
  const written = toValue(item) as NonNullable<ConfigFile['roster']>[number]
  if (typeof written === 'string') return {office: written, place: item.place}
  const {due, ...entry} = written
  const [day, month] = (due?.match(/\d+/gu) ?? []).map(Number).reverse()
  if (due !== undefined && !readDate(`${someLeapYear}-${month}-${day}`)) {
    const found = {found: due, expected: '01-20'}
    diagnostics.push(diagnose('config', 'value', found, entryOf(item, 'due')!.value.place))
  }
  const place = entryOf(item, 'office')?.value.place ?? item.place
  return {...entry, ...(month !== undefined && day !== undefined && {due: {month, day}}), place}
}

/** Codes are a closed list, and some of them are not to be lowered. */
function ruleFaults(root: YamlNode): Diagnostic[] {
  const rules = entryOf(root, 'rules')?.value
  if (rules?.type !== 'map') return []
  return rules.entries.flatMap(({key, keyPlace, value}) => {
    if (!isCode(key)) return [unknownCode(key, keyPlace)]
    const {adjustable, severity} = texts[key]
    const lowered = severity === 'error' && value.type === 'scalar' && value.value !== 'error'
    return !adjustable && lowered ? [diagnose('config', 'fixedSeverity', {found: key}, value.place)] : []
  })
}

/** Conversion keeps the place of every character. */
function wordFaults(root: YamlNode): Diagnostic[] {
  const script = entryOf(root, 'script')?.value
  const words = script?.type === 'map' ? entryOf(script, 'words')?.value : undefined
  if (words?.type !== 'map') return []
  return words.entries.flatMap(({key, value}) => {
    const found = value.type === 'scalar' ? String(value.value) : key
    return found.length === key.length ? [] : [diagnose('config', 'wordLength', {found, expected: key}, value.place)]
  })
}

function unknownCode(found: string, place: Place): Diagnostic {
  const near = nearest(found, Object.keys(texts))
  const hints = near === undefined ? [] : [message('config', 'nearest', {nearest: near})]
  return diagnose('config', 'unknownCode', {found}, place, {hints})
}
