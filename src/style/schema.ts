// What may stand in templates/style.yaml, as a JSON Schema of plain literals. Lengths are strings here; measure.ts
// reads them.

import type {Schema} from '../data/schema.ts'
import {aligns, linkAddresses, pdfStandards} from './style.ts'

const length = {type: 'string'} as const satisfies Schema
const text = {type: 'string', minLength: 1} as const satisfies Schema
const flag = {type: 'boolean'} as const satisfies Schema

const block = {
  type: 'object',
  additionalProperties: false,
  properties: {
    font: text,
    size: length,
    pitch: length,
    align: {enum: [...aligns]},
    indent: length,
    hang: length,
    left: length,
    right: length,
    before: length,
    after: length,
    keep: flag,
    balance: flag,
    color: text,
  },
} as const satisfies Schema

const inline = {
  type: 'object',
  additionalProperties: false,
  properties: {
    font: text,
    scale: {type: 'number', minimum: 0.1, maximum: 4},
    rise: length,
    color: text,
    underline: length,
  },
} as const satisfies Schema

const font = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: {anyOf: [text, {type: 'array', items: text, minItems: 1, maxItems: 20}]},
    file: {anyOf: [text, {type: 'array', items: text, minItems: 1, maxItems: 20}]},
    fallback: {type: 'array', items: text, maxItems: 20},
  },
} as const satisfies Schema

export const styleSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'style.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    page: {
      type: 'object',
      additionalProperties: false,
      properties: {
        width: length,
        height: length,
        top: length,
        left: length,
        'text-width': length,
        'text-height': length,
        characters: {type: 'integer', minimum: 4, maximum: 200},
        lines: {type: 'integer', minimum: 2, maximum: 200},
        pitch: length,
      },
    },
    fonts: {type: 'object', additionalProperties: font},
    blocks: {type: 'object', additionalProperties: block},
    inlines: {type: 'object', additionalProperties: inline},
    table: {
      type: 'object',
      additionalProperties: false,
      properties: {
        rule: length,
        frame: length,
        color: text,
        'padding-x': length,
        'padding-y': length,
        after: length,
        whole: length,
        landscape: {type: 'array', items: text, maxItems: 100},
      },
    },
    notes: {
      type: 'object',
      additionalProperties: false,
      properties: {rule: length, length, above: length, below: length, color: text},
    },
    links: {type: 'object', additionalProperties: false, properties: {address: {enum: [...linkAddresses]}}},
    'page-number': {
      type: 'object',
      additionalProperties: false,
      properties: {
        font: text,
        size: length,
        distance: length,
        inset: length,
        align: {enum: ['outside', 'center']},
        text,
      },
    },
    pdf: {type: 'object', additionalProperties: false, properties: {standard: {enum: [...pdfStandards]}}},
    // The same, written by itself.
    standard: {enum: [...pdfStandards]},
    text: {
      type: 'object',
      additionalProperties: false,
      properties: {
        bom: flag,
        eol: {enum: ['crlf', 'lf']},
        columns: {anyOf: [{type: 'integer', minimum: 20, maximum: 1000}, {enum: ['none']}]},
      },
    },
  },
} as const satisfies Schema
