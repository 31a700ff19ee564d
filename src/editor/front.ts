// Front matter in an editor: the key on a line, what it means, what may be written for it.

import type {Bilingual} from '../diagnostic/text.ts'
import type {Language} from '../diagnostic/wording.ts'
import type {Form} from '../form/form.ts'
import {formFor} from '../form/select.ts'
import {lineAt, type Source} from '../markdown/source.ts'
import {type Key, keys, levels, ranks, requiredKeys, scripts, signOffs, spellings} from '../report/front-keys.ts'
import type {Report} from '../report/report.ts'
import {fold} from '../script/fold.ts'
import type {Point} from './point.ts'
import {keyTexts, say} from './words.ts'

const keyOf = spellings(keys)

/** The words that stand for the values of a key, by value. */
export const choices: Readonly<Partial<Record<Key, Readonly<Record<string, string>>>>> = {
  level: levels,
  rank: ranks,
  script: scripts,
  'sign-off': signOffs,
}

/** A line of front matter as far as it is written. */
export interface FrontLine {
  readonly indent: number
  /** The key as written, and what it means; undefined where it means nothing. */
  readonly written: string
  readonly key: Key | undefined
  /** Column of the first character behind the colon and its blanks; undefined where there is no colon. */
  readonly valueColumn: number | undefined
}

/** The first and the last line of the block, its `---` included; undefined where there is none. */
export function frontLines({text}: Source): {readonly from: number; readonly to: number} | undefined {
  const match = /^---[ \t]*(?:\r\n|\r|\n)([^]*?)(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:$|(?=[\r\n]))/.exec(text)
  if (!match) return undefined
  return {from: 1, to: match[0].split(/\r\n|\r|\n/).length}
}

export function frontLineAt(source: Source, line: number): FrontLine {
  const text = lineAt(source, line)
  const match = /^([ \t]*(?:- +)?)([^:：#]*?)[ \t]*(?:([:：])[ \t]*|$)/.exec(text)
  const [whole = '', lead = '', written = '', colon] = match ?? []
  const key = keyOf.get(fold(written.normalize('NFKC').trim())) ?? keyOf.get(written.trim().toLowerCase())
  return {
    indent: lead.length,
    written,
    key: lead.length === 0 ? key : undefined,
    valueColumn: colon === undefined ? undefined : whole.length + 1,
  }
}

/** The keys that are written. */
export function keysWritten(source: Source): readonly {readonly key: Key; readonly written: string}[] {
  const lines = frontLines(source)
  if (!lines) return []
  return Array.from({length: Math.max(0, lines.to - lines.from - 1)}, (_, index) =>
    frontLineAt(source, lines.from + 1 + index),
  ).flatMap(({key, written, valueColumn}) => (key && valueColumn !== undefined ? [{key, written}] : []))
}

/** Whether the block is written with Chinese keys. */
export function inChinese(source: Source): boolean {
  const written = keysWritten(source)
  return written.filter((one) => /\p{Script=Han}/u.test(one.written)).length * 2 > written.length
}

/** What the key on the line of a point is, as Markdown; undefined where there is none. */
export function frontHover(
  source: Source,
  report: Report | undefined,
  forms: readonly Form[],
  point: Point,
  language: Language,
): string | undefined {
  const lines = frontLines(source)
  if (!lines || point.line <= lines.from || point.line >= lines.to) return undefined
  const {key} = frontLineAt(source, point.line)
  return key && keyHover(key, report, forms, language)
}

function keyHover(key: Key, report: Report | undefined, forms: readonly Form[], language: Language): string {
  const values = choices[key]
  const required = (requiredKeys as readonly Key[]).includes(key)
  const more = [
    ...(required ? [say(language, 'required', {})] : []),
    ...(values
      ? [
          say(language, 'choices', {
            names: Object.entries(values)
              .map(([id, word]) => `\`${id}\` ${word}`)
              .join('、'),
          }),
        ]
      : []),
    say(language, 'alsoWritten', {names: [key, ...keys[key]].map((name) => `\`${name}\``).join('、')}),
    ...consequence(key, report, forms, language),
  ]
  const text: Bilingual = keyTexts[key]
  return [`**${key}** ${text[language]}`, more.map((line) => `- ${line}`).join('\n')].join('\n\n')
}

/** What follows from the value that is written. */
function consequence(key: Key, report: Report | undefined, forms: readonly Form[], language: Language): string[] {
  const {year, level} = report?.front ?? {}
  if (key === 'year' && year) {
    const form = formFor(forms, year.value)
    return form ? [say(language, 'formOfYear', {year: year.value, basis: form.basis})] : []
  }
  const last = level && report?.form.deadlines[level.value]
  return (key === 'level' || key === 'published') && last && year
    ? [say(language, 'deadline', {date: `${year.value + 1}-${last}`})]
    : []
}
