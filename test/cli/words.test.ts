// What the program says, everywhere: one word for one thing, both languages of a sentence with the same braces, and no
// English word in a Chinese sentence but names, codes and commands.

import {expect, test} from 'vitest'
import {commands} from '../../src/cli/commands.ts'
import {options} from '../../src/cli/options.ts'
import {sentences as spoken} from '../../src/cli/words.ts'
import {type Code, texts} from '../../src/diagnostic/codes.ts'
import type {Bilingual, CodeText} from '../../src/diagnostic/text.ts'
import {keyTexts, sentences as shown} from '../../src/editor/words.ts'
import {pageWords} from '../../src/preview/words.ts'
import {configSchema} from '../../src/project/config-schema.ts'

const entries = (name: string, table: Readonly<Record<string, Bilingual>>): [string, Bilingual][] =>
  Object.entries(table).map(([key, one]) => [`${name} ${key}`, one])

const all: readonly (readonly [string, Bilingual])[] = [
  ...entries('cli', spoken),
  ...entries('editor', shown),
  ...entries('key', keyTexts),
  ...Object.entries(pageWords.zh).flatMap(([key, zh]): [string, Bilingual][] =>
    typeof zh === 'string' && key !== 'tongue'
      ? [[`preview ${key}`, {zh, en: pageWords.en[key as keyof typeof pageWords.en] as string}]]
      : [],
  ),
  ...commands.flatMap(({name, says, operands}): [string, Bilingual][] => [
    [`command ${name}`, says],
    [`operands ${name}`, operands],
  ]),
  ...Object.entries(options).flatMap(([name, option]): [string, Bilingual][] => [
    [`option ${name}`, option.says],
    ...('takes' in option ? [[`value of ${name}`, option.takes] as [string, Bilingual]] : []),
  ]),
  ...(Object.keys(texts) as Code[]).flatMap((code): [string, Bilingual][] => {
    const {title, basis, explanation, mend, messages}: CodeText = texts[code]
    return [...entries(code, {title, basis, explanation, mend}), ...entries(code, messages)]
  }),
]

/** Every key that nianbao.yaml can have, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(keysOf)]
}

/** Names of formats, standards, programs and keys; what is typed: commands, files, codes, keys of YAML, marks of HTML. */
const names =
  /\b(?:nianbao|Markdown|GFM|CommonMark|HTML|PDF|TXT|PNG|JPEG|JPG|JSON(?: Schema)?|JSON-LD|YAML|CSS|SVG|UTF-8|GB18030|GB\/T|GB|ASCII|BOM|Unicode|NFC|Redis|Valkey|Word|Excel|WPS|LibreOffice|Handlebars|OpenType|TrueType|CFF|Latin|Alt|Ctrl-C|Ctrl|F6|WCAG|ISO|CLREQ|LF|CRLF|CR|NUL|NBSP|MiB|MB|KB|em|pt|mm|px|SHA-256|UA|A)\b/g

test('the sentences of both languages have the same braces', () => {
  const braces = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{([A-Za-z]+)(?:\|[a-z ]+)?\}/g)].map(([, name]) => name!))].sort()
  const differing = all.filter(([, {zh, en}]) => braces(zh).join() !== braces(en).join())
  expect(differing.map(([name]) => name)).toEqual([])
})

test('one word for one thing: 文稿 is written, 成品 is made of it', () => {
  expect(all.filter(([, {zh}]) => /稿件|来源|源文件|源文档/u.test(zh)).map(([name, {zh}]) => `${name}: ${zh}`)).toEqual(
    [],
  )
})

test('no English word stands in a Chinese sentence', () => {
  // Keys of the style and report.json, values, helpers of Handlebars, ends of file names, and what the sentence shows of a source.
  const written =
    'true false units each with cm rrggbb fonts name fallback hant draft ttf otf ttc woff IMG jpg doc docx xls xlsx wps et odt ods rtf RTF OFD XML DOCTYPE GBK ANSI UTF- A O l XX xxgk archive'
  const typed = new Set<string>([
    ...written.split(' '),
    ...keysOf(configSchema),
    ...Object.keys(texts),
    ...Object.keys(keyTexts),
    ...commands.map(({name}) => name),
    ...commands.flatMap(({operands}) => operands.zh.split('|')),
    ...Object.values(options).flatMap((option) => ('choices' in option ? option.choices : [])),
  ])
  const english = all.flatMap(([name, {zh}]) => {
    const rest = zh
      .replace(/\{[A-Za-z]+\}/g, '')
      .replace(/\{\{[^}]*\}\}|<[^>]*>|`[^`]*`/g, '')
      .replace(/(?<![\w-])--?[a-z][a-z-]*/gi, '')
      .replace(/"[^"]*"/g, '')
      .replace(/[\w*.-]*\/[\w*./-]*|[\w-]+\.(?:md|json|yaml|ts|hbs|css|html|txt|pdf)\b|\.md\b/g, '')
      .replace(/nianbao(?: [a-z-]+)+/g, '')
      .replace(/\b[A-Z]+(?:_[A-Z]+)+\b/g, '')
      .replace(names, '')
    return [...rest.matchAll(/[A-Za-z][A-Za-z-]*/g)]
      .map(([word]) => word)
      .filter((word) => !typed.has(word))
      .map((word) => `${name}: ${word}`)
  })
  expect(english).toEqual([])
})
