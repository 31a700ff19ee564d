// What people set of nianbao.yaml in a form: site, roster, editions, style ↔ the file's text, by the smallest edits.

import {parseYaml, toValue} from '../data/yaml.ts'
import {type Wanted, withValue} from '../data/yaml-edit.ts'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {loadConfig} from './config.ts'

export const siteKeys = ['name', 'id', 'domain', 'column', 'source'] as const
export const settableEditions = ['html', 'pdf', 'text', 'docx', 'xlsx'] as const

export interface Settings {
  /** Empty: not given. */
  readonly site: Readonly<Record<(typeof siteKeys)[number], string>>
  readonly keywords: readonly string[]
  readonly roster: readonly RosterRow[]
  /** None: as built where nothing is said. */
  readonly editions: readonly string[]
  /** Empty: the shipped one. */
  readonly style: string
}

export interface RosterRow {
  /** Its place in the file's list, from 0; absent: a new one. What the form does not show of it stays. */
  readonly was?: number
  readonly office: string
  /** Empty: none. */
  readonly of: string
  readonly level: string
}

/** Undefined where the text is not read as settings; `diagnostics` say why. */
export function settingsOf(
  path: string,
  text: string,
): {readonly value: Settings | undefined; readonly diagnostics: readonly Diagnostic[]} {
  const {value: config, diagnostics} = loadConfig(path, text)
  if (!config) return {value: undefined, diagnostics}
  const site = config.site ?? {}
  return {
    diagnostics,
    value: {
      site: Object.fromEntries(siteKeys.map((key) => [key, site[key] ?? ''])) as Settings['site'],
      keywords: site.keywords ?? [],
      roster: (config.offices ?? []).map(({office, of = '', level = ''}, was) => ({was, office, of, level})),
      editions: config.editions ?? [],
      style: config.style ?? '',
    },
  }
}

/** The text with these settings; undefined where it is written in a way that this cannot change. */
export function withSettings(path: string, text: string, wanted: Settings): string | undefined {
  const before = settingsOf(path, text).value
  if (!before) return undefined
  const changes: (readonly [readonly string[], Wanted])[] = [
    ...siteKeys.map((key) => [['site', key], wanted.site[key] || undefined] as const),
    [['site', 'keywords'], listOrNone(wanted.keywords)],
    [['editions'], listOrNone(editionsOf(before.editions, wanted.editions))],
    [['style'], wanted.style || undefined],
    [['roster'], listOrNone(rosterOf(path, text, wanted.roster))],
  ]
  const now = valueOf(path, text)
  return changes.reduce<string | undefined>((made, [keys, value]) => {
    const stands = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], now)
    return made === undefined || JSON.stringify(stands) === JSON.stringify(value) ? made : withValue(made, keys, value)
  }, text)
}

function listOrNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

/** In the order that they stand in, with those that the form does not know. */
function editionsOf(before: readonly string[], wanted: readonly string[]): string[] {
  const known: readonly string[] = settableEditions
  const kept = before.filter((name) => wanted.includes(name) || !known.includes(name))
  return [...kept, ...wanted.filter((name) => !kept.includes(name))]
}

function valueOf(path: string, text: string): Record<string, unknown> {
  const {root} = parseYaml(path, text)
  return ((root && toValue(root)) ?? {}) as Record<string, unknown>
}

/** As the entries are written: names alone where they have nothing else. */
function rosterOf(path: string, text: string, rows: readonly RosterRow[]): Wanted[] {
  const written = (valueOf(path, text)['roster'] ?? []) as readonly (string | Readonly<Record<string, Wanted>>)[]
  return rows
    .filter(({office}) => office !== '')
    .map(({was, office, of, level}): Wanted => {
      const old = was === undefined ? undefined : written[was]
      const rest = typeof old === 'object' ? old : {}
      const entry: Record<string, Wanted> = {...rest, office}
      for (const [key, value] of [
        ['of', of],
        ['level', level],
      ] as const) {
        if (value === '') delete entry[key]
        else entry[key] = value
      }
      return Object.keys(entry).length === 1 && typeof old !== 'object' ? office : entry
    })
}
