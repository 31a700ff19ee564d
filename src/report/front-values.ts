// Each value of front matter by its key. A value in an unusual but clear shape is read with a warning and a fix; one
// that cannot be read is an error and leaves its field out.

import {nearest} from '../data/nearest.ts'
import type {YamlEntry, YamlNode, YamlScalar} from '../data/yaml.ts'
import {type Details, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {fold} from '../script/fold.ts'
import {isDateShaped, isoDate, readDate} from './dates.ts'
import {type Key, levels, ranks, requiredKeys, scripts, signOffs, spellings, waiveKeys} from './front-keys.ts'
import type {CalendarDate, Field, FrontMatter, Waiver} from './report.ts'

export type Entries = Readonly<Partial<Record<Key, YamlEntry>>>

/** The first year of the oldest statutory format (国办公开办函〔2019〕60号). */
const firstYear = 2019
const lastYear = 2999
const waiveKeyOf = spellings(waiveKeys)
const choices = {
  level: spellings(levels),
  rank: spellings(ranks),
  script: spellings(scripts),
  'sign-off': spellings(signOffs),
}

/** Every field that can be read; what cannot is added to `diagnostics`. */
export function readValues(entries: Entries, diagnostics: Diagnostic[]): Omit<FrontMatter, 'place'> {
  const say = (diagnostic: Diagnostic): undefined => void diagnostics.push(diagnostic)
  const read = <T>(key: Key, reader: (node: YamlNode, key: Key) => T | undefined): Field<T> | undefined => {
    const entry = entries[key]
    if (!entry) return undefined
    if (isNone(entry.value) && !requiredKeys.some((one) => one === key)) return undefined
    if (isEmpty(entry.value)) return say(diagnose('front-matter', 'empty', {key: entry.key}, entry.keyPlace))
    const value = reader(entry.value, key)
    return value === undefined ? undefined : {value, place: entry.value.place}
  }
  const [from, reason] = [read('period', period), read('period-reason', line)]
  if (from && !reason && !isYear(from.value))
    say(diagnose('period', 'reason', {}, from.place, {expected: 'period-reason'}))
  return {
    office: read('office', line),
    year: read('year', year),
    level: read('level', choice(choices.level)),
    rank: read('rank', choice(choices.rank)),
    published: read('published', date),
    form: read('form', line),
    period: from,
    periodReason: reason,
    script: read('script', choice(choices.script))?.value ?? 'hans',
    contact: read('contact', line),
    note: read('note', line),
    covers: read('covers', lines),
    attachments: read('attachments', attachments),
    revised: read('revised', line),
    signed: read('signed', line),
    dated: read('dated', date),
    signOff: read('sign-off', choice(choices['sign-off']))?.value ?? 'none',
    titleLines: read('title-lines', lines),
    // None is an answer, too, where the project names some.
    charts: isNone(entries.charts?.value) ? [] : read('charts', places)?.value,
    waive: read('waive', waivers)?.value ?? [],
  }

  function unreadable(key: string, node: YamlNode, expected: string, details: Details = {}): undefined {
    const actual = node.type === 'scalar' ? shortened(node.source) : node.type === 'map' ? '{…}' : '[…]'
    const said = {actual, expected, ...details}
    return say(diagnose('front-matter', 'unreadable', {key, actual, expected}, node.place, said))
  }

  function unusual(key: string, node: YamlScalar, text: string): void {
    diagnostics.push(
      diagnose('front-matter', 'unusual', {key, actual: shortened(node.source), text}, node.place, {
        severity: 'warning',
        expected: text,
        actual: shortened(node.source),
        fix: replacing(node.place, text, true),
      }),
    )
  }

  function line(node: YamlNode, key: string): string | undefined {
    if (node.type !== 'scalar') {
      const actual = node.type === 'map' ? '{…}' : '[…]'
      return say(diagnose('front-matter', 'text', {key, actual}, node.place, {actual}))
    }
    const text = (typeof node.value === 'string' ? node.value : node.source).trim()
    if (text.includes('{{'))
      say(diagnose('front-matter', 'reference', {key}, node.place, {actual: shortened(node.source)}))
    return text || undefined
  }

  function lines(node: YamlNode, key: string): readonly string[] | undefined {
    const nodes = node.type === 'list' ? node.items : [node]
    const read = nodes.map((item) => line(item, key)).filter((item) => item !== undefined)
    return read.length ? read : undefined
  }

  /** Each line with its place. */
  function places(node: YamlNode, key: string): readonly Field<string>[] | undefined {
    const nodes = node.type === 'list' ? node.items : [node]
    const read = nodes.flatMap((item): Field<string>[] => {
      const value = line(item, key)
      return value === undefined ? [] : [{value, place: item.place}]
    })
    return read.length ? read : undefined
  }

  function year(node: YamlNode): number | undefined {
    if (node.type !== 'scalar') return unreadable('year', node, '2021')
    const written = String(node.value).normalize('NFKC').trim()
    const digits = /^(\d{4})(?:年度?)?$/.exec(written)?.[1]
    if (digits === undefined) return unreadable('year', node, '2021')
    const value = Number(digits)
    if (value < firstYear || value > lastYear) {
      const details = {actual: digits, expected: `≥ ${firstYear}`}
      return say(diagnose('front-matter', 'yearTooEarly', {year: value, first: firstYear}, node.place, details))
    }
    if (node.source !== digits) unusual('year', node, digits)
    return value
  }

  function choice<T extends string>(words: ReadonlyMap<string, T>): (node: YamlNode, key: string) => T | undefined {
    return (node, key) => {
      const written = node.type === 'scalar' ? String(node.value).normalize('NFKC').trim() : ''
      const value = words.get(written) ?? words.get(fold(written))
      if (value !== undefined) return value
      const lower = words.get(written.toLowerCase())
      if (lower !== undefined && node.type === 'scalar') {
        unusual(key, node, lower)
        return lower
      }
      const near = nearest(written.toLowerCase(), words.keys())
      const expected = [...words]
        .map(([word, id]) => (word === id ? word : undefined))
        .filter((word) => word)
        .join(' ')
      const hints = near === undefined ? [] : [message('front-matter', 'nearest', {nearest: near})]
      const fix = near !== undefined && {fix: replacing(node.place, near, false)}
      return unreadable(key, node, expected, {hints, ...fix})
    }
  }

  function date(node: YamlNode, key: string): CalendarDate | undefined {
    const reading = node.type === 'scalar' ? readDate(node.quoted ? String(node.value) : node.source) : undefined
    if (!reading || node.type !== 'scalar') return unreadable(key, node, '2022-02-10', noSuchDay(node))
    if (!reading.usual) unusual(key, node, isoDate(reading.date).replace('T', ' '))
    return reading.date
  }

  function noSuchDay(node: YamlNode): Details {
    return node.type === 'scalar' && isDateShaped(node.quoted ? String(node.value) : node.source)
      ? {hints: [message('front-matter', 'noSuchDay', {})]}
      : {}
  }

  function period(node: YamlNode, key: string): {from: CalendarDate; to: CalendarDate} | undefined {
    const expected = '2021-01-01 至 2021-12-31'
    const nodes = node.type === 'list' ? node.items : node.type === 'map' ? node.entries.map(({value}) => value) : []
    const parts =
      node.type === 'scalar'
        ? String(node.value)
            .split(/至|到|～|~|—+|–|\/|\s-\s/u)
            .map((part) => part.trim())
        : nodes.map((part) => (part.type === 'scalar' ? part.source : ''))
    const [from, to, ...more] = parts.map((part) => readDate(part)?.date)
    if (!from || !to || more.length > 0 || from.time || to.time || dayNumber(from) > dayNumber(to))
      return unreadable(key, node, expected)
    return {from, to}
  }

  function attachments(node: YamlNode, key: string): readonly {title: string; href?: string}[] | undefined {
    const nodes = node.type === 'list' ? node.items : [node]
    const read = nodes.map((item) => {
      if (item.type !== 'map') return withTitle(line(item, key))
      const field = (...names: string[]): string | undefined => {
        const entry = item.entries.find((one) => names.includes(one.key))
        return entry && line(entry.value, key)
      }
      for (const entry of item.entries) {
        if (!['title', '标题', 'href', '链接'].includes(entry.key)) unknownPart(entry, ['title', 'href'])
      }
      const href = field('href', '链接')
      const title = field('title', '标题')
      if (title === undefined) return unreadable(key, item, 'title')
      return {title, ...(href !== undefined && {href})}
    })
    return read.filter((item) => item !== undefined)
  }

  function withTitle(title: string | undefined): {title: string} | undefined {
    return title === undefined ? undefined : {title}
  }

  function waivers(node: YamlNode, key: string): readonly Waiver[] {
    const nodes = node.type === 'list' ? node.items : [node]
    return nodes.map((item) => waiver(item, key)).filter((item) => item !== undefined)
  }

  function waiver(node: YamlNode, key: string): Waiver | undefined {
    if (node.type !== 'map') return unreadable(key, node, 'code, at, reason, until')
    const parts = new Map<string, YamlNode>()
    for (const entry of node.entries) {
      const part = waiveKeyOf.get(entry.key)
      if (part) parts.set(part, entry.value)
      else unknownPart(entry, Object.keys(waiveKeys))
    }
    const text = (part: string): string | undefined => {
      const value = parts.get(part)
      return value && !isEmpty(value) ? line(value, part) : undefined
    }
    const [code, at, reason] = [text('code'), text('at'), text('reason')]
    for (const [part, value] of [
      ['code', code],
      ['reason', reason],
    ] as const) {
      if (value !== undefined) continue
      diagnostics.push(diagnose('front-matter', 'missingPart', {key, part}, node.place, {expected: part}))
    }
    const until = parts.has('until') ? date(parts.get('until')!, 'until') : undefined
    if (code === undefined || reason === undefined) return undefined
    return {code, reason, place: node.place, ...(at !== undefined && {at}), ...(until && {until})}
  }

  function unknownPart(entry: YamlEntry, known: readonly string[]): void {
    const near = nearest(entry.key, known)
    const hints = near === undefined ? [] : [message('front-matter', 'nearest', {nearest: near})]
    const {key, keyPlace} = entry
    diagnostics.push(diagnose('front-matter', 'unknownKey', {key}, keyPlace, {actual: key, hints}))
  }
}

function isNone(node: YamlNode | undefined): boolean {
  return node?.type === 'list' && node.items.length === 0
}

function replacing(place: Place, text: string, safe: boolean): Details['fix'] {
  const {line, column, endLine, endColumn} = place
  return {title: message('front-matter', 'replace', {text}), safe, edits: [{line, column, endLine, endColumn, text}]}
}

function dayNumber({year, month, day}: CalendarDate): number {
  return (year * 100 + month) * 100 + day
}

/** 1 January to 31 December: what needs no reason. */
function isYear({from, to}: {readonly from: CalendarDate; readonly to: CalendarDate}): boolean {
  return from.year === to.year && dayNumber(from) % 10_000 === 101 && dayNumber(to) % 10_000 === 1231
}

function isEmpty(node: YamlNode): boolean {
  if (node.type === 'scalar') return node.value === null || String(node.value).trim() === ''
  return node.type === 'list' ? node.items.length === 0 : node.entries.length === 0
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
