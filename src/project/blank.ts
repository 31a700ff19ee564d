// A form, an office and a year → a complete source with every section, table and row, every cell blank. What to write is
// said in comments, which are never printed.

import {blankTable} from '../form/blank-table.ts'
import type {Form, FormSection, FormTable} from '../form/form.ts'
import {prompts} from '../report/comments.ts'
import type {Level} from '../report/report.ts'
import type {LastYear} from './last-year.ts'

const encoder = new TextEncoder()

export interface BlankSource {
  readonly form: Form
  readonly office: string
  readonly year: number
  /** Left for the writer to fill in where it is not known: it is never guessed. */
  readonly level?: Level
  readonly lastYear?: LastYear
  /** Ids of tables with 0 in place of blanks. */
  readonly zero?: ReadonlySet<string>
}

/** Next year's begins with what it carries over from last year's, where that is given. */
export function blankSource({form, office, year, level, lastYear, zero}: BlankSource): string {
  const title = `${office}${year}年政府信息公开工作年度报告`
  return (
    [
      frontMatter(office, year, level),
      `# ${escapeMarkdown(title)}`,
      comment(
        `${prompts.opening}编写依据（《中华人民共和国政府信息公开条例》、${form.basis}）、全文几个部分、统计期限${year}年1月1日至${year}年12月31日、联系方式`,
      ),
      ...earlier(lastYear, 0),
      ...form.sections.flatMap((section) => sectionOf(form, section, lastYear, zero)),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

function frontMatter(office: string, year: number, level: Level | undefined): string {
  return [
    '---',
    `office: ${yamlText(office)}`,
    `year: ${year}`,
    `level: ${level ?? '# government 政府、department 部门、town 乡镇、street 街道、other 其他，选一个'}`,
    `# published: ${year + 1}-01-31`,
    '---',
  ].join('\n')
}

/** What last year's report said there. */
function earlier(lastYear: LastYear | undefined, section: number): string[] {
  const prose = lastYear?.prose.get(section)
  return prose === undefined ? [] : [comment(`${lastYear!.year}年的原文：\n\n${prose}\n`)]
}

function sectionOf(
  form: Form,
  section: FormSection,
  lastYear: LastYear | undefined,
  zero?: ReadonlySet<string>,
): string[] {
  const {title, content, aspects} = section
  const tables = form.tables.filter((table) => table.section === section.id)
  const own =
    content === 'tables' || tables.length
      ? tables.flatMap((table) => tableOf(table, tables.length > 1, lastYear, zero?.has(table.id) === true))
      : []
  const prose = aspects.flatMap(({name, keywords}, index) => [
    `### （${numeral(index + 1)}）${name}`,
    comment(`${prompts.may}${keywords.join('、')}`),
  ])
  const hint = content === 'prose' && !prose.length ? [comment(hintFor(form, section))] : []
  return [`## ${title}`, ...earlier(lastYear, section.id), ...prose, ...hint, ...own]
}

/** The last section that has to say something is that of problems and improvements. */
function hintFor({sections}: Form, section: FormSection): string {
  if (section.mayBeNone) return prompts.none
  const problems = sections.findLast(({content, mayBeNone}) => content === 'prose' && !mayBeNone)
  return section === problems ? prompts.problems : prompts.year
}

function tableOf(table: FormTable, captioned: boolean, lastYear: LastYear | undefined, zero: boolean): string[] {
  const lines = blankTable(table, (fact) => lastYear?.carried.get(fact) ?? (zero ? '0' : undefined))
  return [...(captioned ? [`### ${table.caption}`] : []), lines.join('\n')]
}

/** An end of a comment inside would end it. */
function comment(text: string): string {
  return `<!-- ${text.replaceAll('-->', '--＞')} -->`
}

/** A plain scalar where it can only be read as text, else a quoted one. */
function yamlText(text: string): string {
  return /^[\p{L}][\p{L}\p{N}（）〔〕·]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/iu.test(text)
    ? text
    : JSON.stringify(text)
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|&~!]/gu, '\\$&')
}

/** 1 … 10 as 一 … 十. */
function numeral(number: number): string {
  return '一二三四五六七八九十'[number - 1] ?? String(number)
}

/**
 * The office's name as a folder: what no disk or shell takes in a name becomes `-`, and a name that a project would not
 * read (`_`, `.` in front) gets 机关 in front. Undefined where nothing of a name is left.
 */
export function folderName(office: string): string | undefined {
  const name = office
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '-')
    .trim()
    .replace(/(?<![. ])[. ]+$/u, '')
  if (/^-*$/u.test(name)) return undefined
  const safe = /^[_.~-]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name) ? `机关${name}` : name
  let short = ''
  let bytes = 0
  for (const character of safe) {
    bytes += encoder.encode(character).length
    if (bytes > 200) break
    short += character
  }
  return short
}
