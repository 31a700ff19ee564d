// Edition → JSON-LD (schema.org): the report and every figure of its statutory tables with label and unit, for search
// engines and other programs. No reader needs it: the same figures stand in the tables.

import type {Block, Edition, EditionTable, LinearRow} from '../edition/edition.ts'
import {plainText} from '../edition/inlines.ts'

/** Safe inside a script element: neither an end tag nor a comment can begin in it. */
export function linkedData(edition: Edition): string {
  const tables = edition.sections.flatMap(({children}) => children.filter(isStatutory))
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: edition.title,
    inLanguage: edition.lang,
    author: {'@type': 'GovernmentOrganization', name: edition.office},
    ...(edition.published && {datePublished: edition.published.iso}),
    ...(edition.period && {temporalCoverage: `${edition.period.from.iso}/${edition.period.to.iso}`}),
    ...(edition.draft && {creativeWorkStatus: 'Draft'}),
    mainEntity: {
      '@type': 'Dataset',
      name: edition.title,
      description: tables.map((table) => table.caption).join('；'),
      variableMeasured: tables.flatMap(figures),
    },
  }
  const escape = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(document).replace(/[<\u2028\u2029]/g, escape)
}

function isStatutory(block: Block): block is EditionTable {
  return block.type === 'table' && block.statutory
}

function figures({linear, caption}: EditionTable): object[] {
  return linear.lines
    .filter((line): line is LinearRow => line.type === 'row')
    .flatMap(({path, groups}) =>
      groups.flatMap(({label, values}) =>
        values.flatMap((value) => {
          const printed = plainText(value.children)
          const number = Number(printed)
          if (value.fact === undefined || !Number.isFinite(number)) return []
          return [
            {
              '@type': 'PropertyValue',
              propertyID: value.fact,
              name: [caption, ...path, label, value.label].filter((words) => words !== '').join('，'),
              // JSON keeps no places: an amount is given as it is printed.
              value: String(number) === printed ? number : printed,
              unitText: value.unit,
            },
          ]
        }),
      ),
    )
}
