// Where a person finds something in a file that has no lines (第3张表第7行第2格), in the language of what is said about it.

const parts = /第(\d+)(页|张表|段|行|列|格)，?/gu
const whole = new RegExp(`^(?:(?:${parts.source})+|批注)$`, 'u')
const english: Readonly<Record<string, string>> = {
  页: 'page',
  张表: 'table',
  段: 'paragraph',
  行: 'row',
  列: 'column',
  格: 'cell',
}

/** What a file calls a part of it itself (表2!C7) stays. */
export function whereIn(language: 'zh' | 'en', where: string): string {
  if (language === 'zh' || !whole.test(where)) return where
  if (where === '批注') return 'comment'
  const named = Array.from(where.matchAll(parts), ([, number, part]) => `${english[part!]!} ${number}`)
  // Of a text alone a row is a line.
  return named.length === 1 && where.endsWith('行') ? `line ${named[0]!.slice(4)}` : named.join(', ')
}
