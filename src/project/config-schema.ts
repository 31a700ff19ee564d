// What nianbao.yaml may hold, as JSON Schema.

import type {Schema, Static} from '../data/schema.ts'

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'nianbao.yaml',
  description: 'Settings of a project: the web site, the severities of rules, the style.',
  type: 'object',
  additionalProperties: false,
  properties: {
    site: {
      type: 'object',
      description: 'What 政府网站 say about themselves in each page; what is not given is left out of the page.',
      additionalProperties: false,
      properties: {
        name: {type: 'string', minLength: 1, description: 'SiteName 网站名称'},
        id: {
          type: 'string',
          pattern: '^[0-9]{10}$',
          examples: ['"3206000001"'],
          description: 'SiteIDCode 政府网站标识码: ten digits, quoted',
        },
        domain: {type: 'string', minLength: 1, description: 'SiteDomain 网站域名'},
        column: {type: 'string', minLength: 1, description: 'ColumnName 栏目名称'},
        source: {type: 'string', minLength: 1, description: 'ContentSource 内容来源'},
        keywords: {type: 'array', items: {type: 'string', minLength: 1}, description: 'Keywords 关键词'},
      },
    },
    editions: {
      type: 'array',
      description:
        'What is built where --edition does not say; absent: html, pdf, text. report.json and manifest.json come always.',
      items: {enum: ['html', 'pdf', 'text', 'docx', 'xlsx', 'json']},
    },
    charts: {
      type: 'array',
      description:
        'Figures (图解) made of the facts, in each report whose front matter names none: applications 申请人, outcomes 办理结果, disputes 复议诉讼.',
      items: {type: 'string', minLength: 1},
    },
    rules: {
      type: 'object',
      description: 'Severity by diagnostic code, where it may be changed; off says nothing.',
      additionalProperties: {enum: ['error', 'warning', 'info', 'off']},
    },
    waive: {
      type: 'array',
      description: 'Faults that are known and stay: code, reason, and where. Numbers are not waived.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'reason'],
        properties: {
          code: {type: 'string', minLength: 1},
          path: {
            type: 'string',
            minLength: 1,
            description:
              'Of which reports, as a glob from the project folder such as source/**/2021.md; absent: of all',
          },
          at: {
            type: 'string',
            minLength: 1,
            description: 'A fact address, a heading, or words of the line; absent: anywhere',
          },
          reason: {type: 'string', minLength: 1},
          until: {
            type: 'string',
            pattern: '^\\d{4}[-年./]\\d{1,2}[-月./]\\d{1,2}日?$',
            examples: ['2022-12-31'],
            description: 'The last day on which it holds for what is published',
          },
        },
      },
    },
    'local-rows': {
      type: 'array',
      description:
        'Rows that the reports may have beside those of the form, by name, in the tables of section 二: 其他主动公开文件. No identity and no sum over offices counts them.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['table', 'label'],
        properties: {
          table: {
            type: 'string',
            minLength: 1,
            description: 'The table, as the addresses of its facts begin: documents or 文件',
          },
          label: {type: 'string', minLength: 1, description: 'The label as it is written and printed'},
          after: {
            type: 'string',
            minLength: 1,
            description:
              'The row of the form below which it is printed: its id, short name or label; absent: below all',
          },
          id: {
            type: 'string',
            pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
            description:
              'Its name in addresses such as documents/local-1/issued; absent: local-1, local-2 … in each table',
          },
        },
      },
    },
    roster: {
      type: 'array',
      description:
        'The offices whose reports are awaited: names, or entries that name the parent with `of`. Says who is missing, late, doubled, and holds the sums of parents against their members.',
      items: {
        anyOf: [
          {type: 'string', minLength: 1},
          {
            type: 'object',
            additionalProperties: false,
            required: ['office'],
            properties: {
              office: {type: 'string', minLength: 1, description: 'As it stands in the front matter'},
              of: {type: 'string', minLength: 1, description: 'The parent: its name or id'},
              level: {enum: ['government', 'department', 'town', 'street', 'other']},
              rank: {enum: ['province', 'city', 'county', 'town']},
              also: {
                type: 'array',
                items: {type: 'string', minLength: 1},
                description: 'Other names: short ones, former ones',
              },
              id: {type: 'string', minLength: 1, description: 'What stays when the name changes'},
              due: {
                type: 'string',
                pattern: '^(?:\\d{4}[-年./])?\\d{1,2}[-月./]\\d{1,2}日?$',
                examples: ['01-20'],
                description: 'The day of the next year by which it publishes, where the Regulation names none',
              },
              url: {type: 'string', minLength: 1, description: 'The page where it is published'},
            },
          },
        ],
      },
    },
    script: {
      type: 'object',
      description: 'Words of the project for editions in Traditional characters (script: hant).',
      additionalProperties: false,
      properties: {
        protect: {
          type: 'array',
          items: {type: 'string', minLength: 2},
          description: 'Names whose characters stand for themselves where they could stand for others: 里水镇, 干窑镇',
        },
        words: {
          type: 'object',
          description: 'Simplified words and what each becomes, character by character: 后坪: 后坪',
          additionalProperties: {type: 'string', minLength: 2},
        },
      },
    },
    style: {
      type: 'string',
      minLength: 1,
      description:
        'A style file laid over the shipped one: a path in the project, or a shipped one such as style-large.yaml.',
    },
  },
} as const satisfies Schema

export type ConfigFile = Static<typeof configSchema>
