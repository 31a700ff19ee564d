// JSON Schemas (2020-12) of what the program reads and writes, for editors and for programs that take its data over.

import {texts} from '../diagnostic/codes.ts'
import {keys, levels, ranks, scripts, signOffs, waiveKeys} from '../report/front-keys.ts'
import {configSchema} from './config-schema.ts'

const dialect = 'https://json-schema.org/draft/2020-12/schema'

type JsonSchema = Readonly<Record<string, unknown>>

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description?: string,
): JsonSchema {
  return {type: 'object', ...(description && {description}), additionalProperties: false, required, properties}
}

const text: JsonSchema = {type: 'string', minLength: 1}
const whole: JsonSchema = {type: 'integer', minimum: 1}
const facts: JsonSchema = {
  type: 'object',
  description:
    'Numbers by address table/row/column, in form order; amounts keep their printed places. null: a hole of a draft.',
  propertyNames: {pattern: '^[a-z-]+/[a-z0-9.-]+/[a-z-]+$'},
  additionalProperties: {type: ['number', 'null']},
}

/** In a draft. */
function orNull(schema: JsonSchema): JsonSchema {
  return {anyOf: [schema, {type: 'null'}]}
}

const reportSchema: JsonSchema = {
  $schema: dialect,
  title: 'report.json',
  ...object(
    {
      version: {const: 1},
      draft: {const: true},
      form: {...text, description: 'Id of the statutory form, such as 2021'},
      office: {...orNull(text), description: 'null: a draft that does not say it, as with year and level'},
      year: orNull({type: 'integer', minimum: 2019}),
      level: orNull({enum: Object.keys(levels)}),
      published: {type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$'},
      title: text,
      facts,
      derived: {...facts, description: 'Sums that people write, such as requests/received/total'},
      units: {
        type: 'object',
        minProperties: 1,
        description:
          'The unit that the office chose, by table/column, where the form leaves it the choice; absent where it said none',
        propertyNames: {pattern: '^[a-z-]+/[a-z-]+$'},
        additionalProperties: text,
      },
      remarks: {
        type: 'object',
        minProperties: 1,
        description:
          'What the office says in brackets behind the label of a column or row, by `column table/column` or `row table/row`; absent where there is nothing',
        propertyNames: {pattern: '^(?:column|row) [a-z-]+/[a-z.-]+$'},
        additionalProperties: text,
      },
      local: {
        type: 'array',
        minItems: 1,
        description:
          'Rows of the office beside those of the form, which nianbao.yaml allows (local-rows), in printing order; absent where there are none',
        items: object(
          {
            table: text,
            row: text,
            after: {...text, description: 'The row of the form below which it stands'},
            label: text,
            facts,
          },
          ['table', 'row', 'label', 'facts'],
        ),
      },
      sections: {
        type: 'array',
        items: object(
          {id: {type: 'integer', minimum: 0}, title: {type: 'string'}, text: {type: 'string'}},
          ['id', 'title', 'text'],
          'Printed prose: paragraphs parted by a blank line, list items by a line, without tables. Section 0 is the opening.',
        ),
      },
      charts: {
        type: 'array',
        minItems: 1,
        description:
          'Figures that the editions print behind the prose of a section, each with its sentence; absent where there are none',
        items: object(
          {
            id: text,
            section: whole,
            title: text,
            text,
            bars: {
              type: 'array',
              minItems: 1,
              items: object({fact: text, label: text, text}, ['fact', 'label', 'text']),
            },
          },
          ['id', 'section', 'title', 'text', 'bars'],
        ),
      },
    },
    ['version', 'form', 'title', 'facts', 'derived', 'sections'],
  ),
}

/** A key of front matter may be written in English or in Chinese, and so may its choices. */
function frontMatterSchema(): JsonSchema {
  const choice = (words: Readonly<Record<string, string>>): JsonSchema => ({
    enum: [...Object.keys(words), ...Object.values(words)],
  })
  const date: JsonSchema = {
    type: 'string',
    pattern: '^\\d{4}[-年./]\\d{1,2}[-月./]\\d{1,2}[日号]?([T ]\\d{1,2}:\\d{2}(:\\d{2})?(\\+08:?00)?)?$',
  }
  const list: JsonSchema = {anyOf: [text, {type: 'array', items: text}]}
  const attachment = {anyOf: [text, object({title: text, 标题: text, href: text, 链接: text}, [])]}
  const waiver = object(
    Object.fromEntries(
      Object.entries(waiveKeys).flatMap(([key, others]) => [key, ...others].map((name) => [name, waived(key)])),
    ),
    [],
    'An entry names a code and a reason; at: a fact address, a section title or words of the place',
  )
  const values: Record<keyof typeof keys, JsonSchema> = {
    office: {...text, description: 'As it appears in the title'},
    year: {
      anyOf: [
        {type: 'integer', minimum: 2019},
        {type: 'string', pattern: '^\\d{4}年?度?$'},
      ],
    },
    level: {...choice(levels), description: 'Deadline and competence follow from it; it is never guessed'},
    rank: choice(ranks),
    published: date,
    form: {anyOf: [text, {type: 'integer'}], description: 'Follows from the year'},
    period: {
      anyOf: [text, {type: 'array', items: date, minItems: 2, maxItems: 2}],
      description: 'Only where not the calendar year',
    },
    'period-reason': text,
    script: {...choice(scripts), default: 'hans'},
    contact: text,
    note: text,
    covers: list,
    attachments: {anyOf: [attachment, {type: 'array', items: attachment}]},
    revised: text,
    signed: text,
    dated: date,
    'sign-off': {...choice(signOffs), default: 'none'},
    'title-lines': list,
    charts: {
      ...list,
      description:
        'Figures made of the facts: applications 申请人, outcomes 办理结果, disputes 复议诉讼; absent: those of nianbao.yaml',
    },
    waive: {type: 'array', items: waiver},
  }
  const names = (key: keyof typeof keys): readonly string[] => [key, ...keys[key]]
  const all = Object.keys(values) as (keyof typeof keys)[]
  return {
    $schema: dialect,
    title: 'Front matter of a source',
    type: 'object',
    additionalProperties: false,
    allOf: (['office', 'year', 'level'] as const).map((key) => ({
      anyOf: names(key).map((name) => ({required: [name]})),
    })),
    properties: Object.fromEntries(all.flatMap((key) => names(key).map((name) => [name, values[key]]))),
  }
}

function waived(key: string): JsonSchema {
  return key === 'code' ? {enum: Object.keys(texts)} : text
}

function diagnosticsSchema(): JsonSchema {
  const span = {line: whole, column: whole, endLine: whole, endColumn: whole}
  const spanKeys = Object.keys(span)
  const edit = object({...span, text: {type: 'string'}}, [...spanKeys, 'text'])
  const diagnostic = object(
    {
      code: {enum: Object.keys(texts)},
      severity: {enum: ['error', 'warning', 'info']},
      message: text,
      path: {...text, description: 'Relative to the working directory where it lies inside it, else absolute'},
      ...span,
      expected: {type: 'string'},
      actual: {type: 'string'},
      facts: {type: 'array', items: text, description: 'Addresses table/row/column'},
      hints: {type: 'array', items: text},
      related: {type: 'array', items: object({message: text, path: text, ...span}, ['message', 'path', ...spanKeys])},
      fix: object({title: text, safe: {type: 'boolean'}, edits: {type: 'array', items: edit, minItems: 1}}, [
        'title',
        'safe',
        'edits',
      ]),
    },
    ['code', 'severity', 'message'],
    'Lines and columns from 1, columns in UTF-16 units; the end column is the first that no longer belongs to it',
  )
  const count: JsonSchema = {type: 'integer', minimum: 0}
  return {
    $schema: dialect,
    title: 'Diagnostics, as --format json prints them',
    ...object(
      {
        version: {const: 1},
        diagnostics: {type: 'array', items: diagnostic},
        waived: {
          type: 'array',
          minItems: 1,
          description: 'What front matter, nianbao.yaml or the baseline lets stand; nothing of it is in the summary',
          items: object({by: {enum: ['source', 'config', 'baseline']}, reason: text, until: text, diagnostic}, [
            'by',
            'diagnostic',
          ]),
        },
        sources: {
          type: 'array',
          description: 'Each report of the run, by path; built: the editions in output/ are those of this source',
          items: object(
            {path: text, office: text, year: whole, errors: count, warnings: count, built: {type: 'boolean'}},
            ['path', 'errors', 'warnings', 'built'],
          ),
        },
        summary: object({sources: count, errors: count, warnings: count, infos: count}, [
          'sources',
          'errors',
          'warnings',
          'infos',
        ]),
      },
      ['version', 'diagnostics', 'summary'],
    ),
  }
}

/** The schemas by the names that the command takes. */
export const schemas: Readonly<Record<string, () => JsonSchema>> = {
  report: () => reportSchema,
  'front-matter': frontMatterSchema,
  diagnostics: diagnosticsSchema,
  config: () => configSchema,
}
