// The keys of front matter and the words that stand for values, as the contract names them in English and Chinese.

import type {Level, Rank} from './report.ts'

/** Each key with its other spellings. The first Chinese one is what messages say. */
export const keys = {
  office: ['机关'],
  year: ['年份', '年度'],
  level: ['级别'],
  rank: ['层级'],
  published: ['发布日期'],
  form: ['格式'],
  period: ['统计期限'],
  'period-reason': ['统计期限理由', '期限理由'],
  script: ['文字'],
  contact: ['联系方式'],
  note: ['说明'],
  covers: ['涵盖'],
  attachments: ['附件'],
  revised: ['更正'],
  signed: ['署名'],
  dated: ['成文日期'],
  'sign-off': ['落款'],
  'title-lines': ['标题分行'],
  charts: ['图解'],
  waive: ['豁免'],
} as const satisfies Record<string, readonly string[]>

export type Key = keyof typeof keys

/** Without these nothing can be published. */
export const requiredKeys = ['office', 'year', 'level'] as const satisfies readonly Key[]

/** Keys of one entry of `waive`. */
export const waiveKeys = {
  code: ['代码'],
  at: ['位置'],
  reason: ['理由'],
  until: ['截止'],
} as const satisfies Record<string, readonly string[]>

export const levels: Readonly<Record<Level, string>> = {
  government: '政府',
  department: '部门',
  town: '乡镇',
  street: '街道',
  other: '其他',
}
export const ranks: Readonly<Record<Rank, string>> = {province: '省', city: '市', county: '县', town: '乡'}
export const scripts = {hans: '简体', hant: '繁体'} as const
export const signOffs = {none: '无', unsealed: '不盖章', sealed: '盖章'} as const

type Words<K extends string> = Readonly<Record<K, string | readonly string[]>>

/** Key or choice by each of its spellings. */
export function spellings<K extends string>(words: Words<K>): ReadonlyMap<string, K> {
  const map = new Map<string, K>()
  for (const [key, others] of Object.entries(words) as [K, string | readonly string[]][]) {
    map.set(key, key)
    for (const other of [others].flat()) map.set(other, key)
  }
  return map
}
