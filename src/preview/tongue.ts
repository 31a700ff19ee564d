// What a browser asks for → the language and script that the page speaks; and the page's words turned into the other script.

import type {Language, WordedDiagnostic} from '../diagnostic/wording.ts'

/** Language tags as the page's `lang` has them. */
export type Tongue = 'zh-Hans' | 'zh-Hant' | 'en'

/** Turns a text of ours into the script that is spoken. */
export type Convert = (text: string) => string

export function languageOf(tongue: Tongue): Language {
  return tongue === 'en' ? 'en' : 'zh'
}

/** `accepted` as in Accept-Language (RFC 9110 12.5.4); nothing, or anything: Chinese, which the reports are in. */
export function tongueOf(accepted: string): Tongue {
  const wanted = accepted
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.toLowerCase().split(';')
      const weight = parameters.find((one) => one.trim().startsWith('q='))?.trim()
      return {tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight.slice(2))}
    })
    .filter(({tag, weight}) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const {tag} of wanted) {
    if (tag === '*') return 'zh-Hans'
    const [language, ...parts] = tag.split('-')
    if (language === 'en') return 'en'
    if (language !== 'zh' && language !== 'yue') continue
    if (parts.includes('hans')) return 'zh-Hans'
    return language === 'yue' || ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part)) ? 'zh-Hant' : 'zh-Hans'
  }
  // A language that is not spoken here.
  return wanted.length > 0 ? 'en' : 'zh-Hans'
}

/** Every string of it converted. */
export function convertAll<T>(value: T, convert: Convert): T {
  if (typeof value === 'string') return convert(value) as T
  if (Array.isArray(value)) return value.map((one) => convertAll(one as unknown, convert)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convertAll(one as unknown, convert)])) as T
}

/** Its sentences; what it quotes and puts into the source stays. */
export function convertWorded(one: WordedDiagnostic, convert: Convert): WordedDiagnostic {
  return {
    ...one,
    message: convert(one.message),
    ...(one.hints && {hints: one.hints.map(convert)}),
    ...(one.related && {related: one.related.map((other) => ({...other, message: convert(other.message)}))}),
    ...(one.fix && {fix: {...one.fix, title: convert(one.fix.title)}}),
  }
}
