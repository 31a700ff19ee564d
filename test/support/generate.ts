// Whole reports as Markdown sources, made from a form: front matter, opening, sections, statutory tables, prose. One
// report can be written in every way that the source format allows.

import type {Decimal} from '../../src/decimal.ts'
import type {FactId, Form, FormSection, FormTable} from '../../src/form/form.ts'
import {type Draw, pick} from './generate-draw.ts'
import {drawFigures, type Figures, type Magnitude} from './generate-figures.ts'
import {blocks, paragraph, references} from './generate-prose.ts'
import {tableLines, type Writing} from './generate-table.ts'

export interface Recipe {
  readonly office: string
  readonly year: number
  readonly level: string
  readonly figures: Figures
  readonly writing: Writing
  /** Markdown blocks of the opening. */
  readonly opening: readonly string[]
  /** Markdown blocks of each section by its number; the statutory tables are written before them. */
  readonly sections: ReadonlyMap<number, readonly string[]>
}

/** How much prose: blocks in each section of prose. `references`: how many facts sentences refer to. */
export interface Size {
  readonly magnitude: Magnitude
  readonly blocks: number
  readonly references: number
}

const offices = [
  ['示例市', 'government'],
  ['示例市示例局', 'department'],
  ['示例县示例镇', 'town'],
  ['示例区示例街道办事处', 'street'],
] as const

/** Any consistent report: its figures satisfy every identity of the form. */
export function drawRecipe(form: Form, draw: Draw, size?: Partial<Size>): Recipe {
  const [office, level] = pick(draw, offices)
  const year = form.years.from + draw((form.years.to ?? form.years.from + 4) - form.years.from + 1)
  const magnitude = size?.magnitude ?? pick(draw, ['ordinary', 'ordinary', 'zero', 'vast'] as const)
  const figures = drawFigures(form, draw, magnitude)
  const prose = size?.blocks ?? draw(6)
  // Sentences do not refer to numbers of 16 digits: those would be taken for bank cards.
  const referred = magnitude === 'vast' ? 0 : (size?.references ?? draw(6))
  const sections = new Map(
    form.sections
      .filter(({content}) => content === 'prose')
      .map((section): [number, readonly string[]] => [section.id, sectionBlocks(form, section, draw, prose, referred)]),
  )
  const writing: Writing = {
    totals: pick(draw, ['written', 'equals', 'left-out']),
    groups: pick(draw, ['blank', 'left-out']),
    zeros: pick(draw, ['written', 'rest']),
    line: pick(draw, ['rows', 'line']),
  }
  return {office, year, level, figures, writing, opening: opening(form, office, year), sections}
}

function opening(form: Form, office: string, year: number): readonly string[] {
  const basis = `根据《中华人民共和国政府信息公开条例》的规定，现公布${office}${year}年政府信息公开工作年度报告。`
  const titles = form.sections.map(({title}) => title.replace(/^.、/u, '')).join('；')
  const parts = `报告由以下六个部分组成：${titles}。`
  return [`${basis}${parts}数据的统计期限为${year}年1月1日至${year}年12月31日。`]
}

function sectionBlocks(
  form: Form,
  section: FormSection,
  draw: Draw,
  count: number,
  referred: number,
): readonly string[] {
  if (section.mayBeNone)
    return [...blocks(draw, Math.min(count, 1)), '本年度没有收取信息处理费，没有其他需要报告的事项。']
  const first = [paragraph(draw, 3, 'plain'), ...(referred > 0 ? [references(form, draw, referred)] : [])]
  const aspects = section.aspects.flatMap(({name, keywords}, index) => [
    `### （${'一二三四五六七八九'[index]!}）${name}`,
    `本年的${name}工作包括${keywords.join('、')}。${paragraph(draw, 2)}`,
    ...blocks(draw, count),
  ])
  const assessed = section.assessment?.aspects.map(({name}) => name) ?? []
  const assessment = assessed.length ? [`${assessed.join('、')}均按规定进行。`] : []
  return [...first, ...aspects, ...assessment, ...(section.aspects.length ? [] : blocks(draw, count))]
}

/** The recipe as a source. Line breaks are LF, there is no BOM. */
export function writeSource(form: Form, recipe: Recipe): string {
  const {office, year, level, sections, figures, writing} = recipe
  const front = [`office: ${office}`, `year: ${year}`, `level: ${level}`, `published: ${year + 1}-01-20`]
  const body = form.sections.flatMap((section) => [
    `## ${section.title}`,
    ...tablesOf(form, section).flatMap((table) => tableBlocks(table, form, figures, writing)),
    ...(sections.get(section.id) ?? []),
  ])
  const title = `# ${office}${year}年政府信息公开工作年度报告`
  return ['---', ...front, '---', '', [title, ...recipe.opening, ...body].join('\n\n'), ''].join('\n')
}

function tablesOf(form: Form, section: FormSection): readonly FormTable[] {
  return form.tables.filter((table) => table.section === section.id)
}

/** The table under its caption, which is written only where the section holds several. */
function tableBlocks(table: FormTable, form: Form, figures: Figures, writing: Writing): string[] {
  const alone = form.tables.filter(({section}) => section === table.section).length === 1
  return [...(alone ? [] : [`### ${table.caption}`]), tableLines(table, form, figures, writing).join('\n')]
}

/** The recipe with one figure changed and everything written out, so that nothing is computed from what is left. */
export function altered(recipe: Recipe, fact: FactId, value: Decimal): Recipe {
  const writing: Writing = {...recipe.writing, totals: 'written', zeros: 'written'}
  return {...recipe, figures: new Map([...recipe.figures, [fact, value]]), writing}
}
