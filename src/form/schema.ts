// The shape of templates/forms/*.yaml. What cannot be said by a shape (rows that identities name …) is in expand.ts.

import type {Schema, Static} from '../data/schema.ts'
import {wordNames} from './word-names.ts'

const names = {type: 'array', items: {type: 'string', minLength: 1}} as const
const kind = {enum: ['count', 'change', 'amount']} as const
const id = {type: 'string', pattern: '^[a-z0-9]+(?:[.-][a-z0-9]+)*$'} as const
const words = {type: 'string', minLength: 1} as const

const aspect = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'keywords'],
  properties: {name: words, keywords: names, code: words},
} as const

const section = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'content'],
  properties: {
    id: {type: 'integer', minimum: 1},
    title: words,
    aliases: names,
    content: {enum: ['prose', 'tables']},
    'may-be-none': {type: 'boolean'},
    aspects: {type: 'array', items: aspect},
    assessment: {
      type: 'object',
      additionalProperties: false,
      required: ['levels', 'aspects'],
      properties: {levels: names, aspects: {type: 'array', items: aspect}},
    },
  },
} as const

const column = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'label', 'short'],
  properties: {id, label: words, short: words, aliases: names, under: words, kind, unit: words, units: names},
} as const

const table = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'short', 'caption', 'section', 'kind', 'columns', 'rows'],
  properties: {
    id,
    short: words,
    caption: words,
    aliases: names,
    section: {type: 'integer', minimum: 1},
    law: words,
    stub: words,
    head: words,
    corner: words,
    printed: {enum: ['rows', 'line']},
    'local-rows': {type: 'boolean'},
    kind,
    unit: words,
    columns: {type: 'array', items: column, minItems: 1},
    rows: {type: 'array', items: {$ref: '#/$defs/row'}, minItems: 1},
  },
} as const

const identity = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'basis', 'table', 'each', 'right', 'at', 'severity'],
  properties: {
    code: id,
    basis: words,
    table: words,
    each: {enum: ['row', 'column']},
    relation: {enum: ['equal', 'at-least']},
    left: names,
    'left-last-year': names,
    right: names,
    at: words,
    severity: {enum: ['error', 'warning']},
    errors: names,
  },
} as const

const phrase = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'say'],
  properties: {
    name: words,
    say: {type: 'array', items: {type: 'string', pattern: '(^| )\\{n\\}( |$)'}, minItems: 1},
    unless: names,
    despite: names,
    units: names,
  },
} as const

const claim = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'facts', 'say'],
  properties: {
    name: words,
    facts: {type: 'array', items: words, minItems: 1},
    say: {type: 'array', items: words, minItems: 1},
    about: names,
    unless: names,
    within: {enum: ['clause', 'sentence']},
    severity: {enum: ['error', 'warning']},
    except: {type: 'array', items: {type: 'integer', minimum: 1}},
  },
} as const

const countRule = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'all'],
  properties: {
    name: words,
    is: {...names, minItems: 1},
    sum: {...names, minItems: 2},
    all: {...names, minItems: 1},
    severity: {enum: ['error', 'warning']},
    balance: {enum: ['received', 'carried-in', 'answered', 'open', 'withdrawn']},
    including: {type: 'boolean'},
    result: {type: 'boolean'},
  },
} as const

const count = {
  type: 'object',
  additionalProperties: false,
  required: ['table', 'units', 'name', 'rows', 'columns'],
  properties: {
    table: words,
    thing: {...names, minItems: 1},
    about: names,
    unless: names,
    bare: words,
    units: {...names, minItems: 1},
    name: words,
    rows: {type: 'array', items: countRule, minItems: 1},
    columns: {type: 'array', items: countRule},
    otherwise: words,
  },
} as const

/** templates/forms/words.yaml: words by what they mean, for all forms. */
export const wordsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '各种格式共用的词',
  type: 'object',
  additionalProperties: false,
  required: ['senses', 'words'],
  properties: {
    senses: {type: 'object', additionalProperties: {...names, minItems: 1}},
    // Typed without its names: there are more of them than the compiler likes to follow.
    words: {type: 'object', additionalProperties: {...names, minItems: 1}, ...({required: wordNames} as object)},
  },
} as const satisfies Schema

export type WordsFile = Static<typeof wordsSchema>

export const formSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '政府信息公开工作年度报告的法定格式',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'basis', 'years', 'sections', 'tables'],
  properties: {
    id: words,
    basis: words,
    superseded: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['number'],
        properties: {number: words, title: words},
      },
    },
    deadlines: {type: 'object', additionalProperties: {type: 'string', pattern: '^[01][0-9]-[0-3][0-9]$'}},
    years: {
      type: 'object',
      additionalProperties: false,
      required: ['from'],
      properties: {from: {type: 'integer', minimum: 2008}, to: {type: 'integer', minimum: 2008}},
    },
    sections: {type: 'array', items: section, minItems: 1},
    tables: {type: 'array', items: table, minItems: 1},
    derived: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'table', 'short', 'sum'],
        properties: {id, table: words, short: words, sum: {...names, minItems: 1}},
      },
    },
    identities: {type: 'array', items: identity},
    phrases: {type: 'array', items: phrase},
    counts: {type: 'array', items: count},
    claims: {type: 'array', items: claim},
    scopes: {
      type: 'object',
      additionalProperties: false,
      properties: {sentence: names, clause: names, whole: names},
    },
    beyond: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'rows', 'ranks'],
        properties: {code: words, rows: names, ranks: names, levels: names, except: names},
      },
    },
    cumulative: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['table', 'column', 'year'],
        properties: {table: words, column: words, year: words},
      },
    },
    charts: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'unit', 'facts'],
        properties: {
          id: words,
          short: words,
          title: words,
          unit: words,
          facts: {...names, minItems: 1},
          years: {
            type: 'object',
            additionalProperties: false,
            required: ['title', 'facts'],
            properties: {title: words, facts: {...names, minItems: 1}},
          },
        },
      },
    },
    headline: words,
    misread: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['table', 'column', 'sum'],
        properties: {table: words, column: words, sum: {...names, minItems: 1}},
      },
    },
    jumps: {
      type: 'object',
      additionalProperties: false,
      required: ['least', 'times'],
      properties: {
        least: {type: 'integer', minimum: 1},
        times: {type: 'integer', minimum: 2},
        'review-first': {
          type: 'object',
          additionalProperties: false,
          required: ['rows', 'from'],
          properties: {rows: names, from: {type: 'integer', minimum: 2008}},
        },
      },
    },
  },
  $defs: {
    row: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'label', 'short'],
      properties: {
        id,
        label: words,
        short: words,
        aliases: names,
        law: words,
        rows: {type: 'array', items: {$ref: '#/$defs/row'}, minItems: 1},
      },
    },
  },
} as const satisfies Schema

export type FormFile = Static<typeof formSchema>
export type RowEntry = FormFile['tables'][number]['rows'][number]
