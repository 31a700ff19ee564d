// Edition → readable text, one node a line, for golden files and for looking. Says what a reader gets and where it
// stands in the source; it is no edition itself.

import type {Block, Edition, EditionCell, EditionTable, Inline, NodeId, Remark, SignOff} from './edition.ts'

export function inspect(edition: Edition): string {
  const at = (node: NodeId): string => {
    const place = edition.places[node]
    return place ? ` @${place.line}:${place.column}` : ''
  }
  const lines = [
    `edition ${edition.lang} form ${edition.formId} ${edition.published?.text ?? 'undated'}`,
    `title ${edition.title}`,
    ...(edition.draft ? [`draft ${edition.draft.mark}`] : []),
    ...edition.foreword.flatMap((remark) => inspectRemark(remark, at)),
    ...edition.opening.flatMap((block) => inspectBlock(block, at, '')),
    ...edition.sections.flatMap(({id, title, node, children}) => [
      `section ${id} ${title}${at(node)}`,
      ...children.flatMap((block) => inspectBlock(block, at, '  ')),
    ]),
    ...edition.notes.map(({number, node, children}) => `note ${number}${at(node)} ${inspectInlines(children)}`),
    ...edition.afterword.flatMap((remark) => inspectRemark(remark, at)),
    ...(edition.signOff ? [inspectSignOff(edition.signOff)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function inspectSignOff({kind, signed, dated}: SignOff): string {
  return `sign-off ${kind} ${signed} ${dated?.text ?? 'undated'}`
}

type At = (node: NodeId) => string

function inspectRemark({id, label, blocks}: Remark, at: At): string[] {
  return [`remark ${id} ${label}`, ...blocks.flatMap((block) => inspectBlock(block, at, '  '))]
}

function inspectBlock(block: Block, at: At, indent: string): string[] {
  switch (block.type) {
    case 'subheading':
      return [`${indent}heading ${block.depth}${at(block.node)} ${inspectInlines(block.children)}`]
    case 'paragraph': {
      const runIn = block.runIn ? `<${block.runIn.depth} ${inspectInlines(block.runIn.children)}> ` : ''
      return [`${indent}paragraph${at(block.node)} ${runIn}${inspectInlines(block.children)}`]
    }
    case 'figure':
      return [`${indent}figure${at(block.node)} ${block.src} ${block.alt}`]
    case 'chart':
      return [`${indent}chart${at(block.node)} ${block.says}`]
    case 'list':
      return [
        `${indent}list${at(block.node)}`,
        ...block.items.flatMap(({marker, children}) => [
          `${indent}  ${marker}`,
          ...children.flatMap((child) => inspectBlock(child, at, `${indent}    `)),
        ]),
      ]
    case 'table':
      return inspectTable(block, at, indent)
  }
}

function inspectTable(table: EditionTable, at: At, indent: string): string[] {
  const cell = (one: EditionCell): string => {
    const span = `${one.rowspan > 1 ? `↓${one.rowspan}` : ''}${one.colspan > 1 ? `→${one.colspan}` : ''}`
    const names = `${one.id ? `#${one.id}` : ''}${one.headers.length > 0 ? `(${one.headers.join(' ')})` : ''}`
    return `${one.header ? 'th ' : 'td '}${one.column}${span}${names}${at(one.node)} ${inspectInlines(one.children)}`
  }
  const rows = (part: string, list: EditionTable['body']): string[] =>
    list.flatMap(({cells}) => [`${indent}  ${part}`, ...cells.map((one) => `${indent}    ${cell(one)}`)])
  const first = `${indent}table ${table.id}${at(table.node)} ${table.caption}`
  return [first, ...rows('head', table.head), ...rows('row', table.body)]
}

function inspectInlines(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return node.value
        case 'fact':
          return `{${node.fact}=${node.value}}`
        case 'noteReference':
          return `[^${node.number}]`
        case 'break':
          return '↵'
        case 'link':
          return `[${inspectInlines(node.children)}](${node.href})`
        case 'strong':
          return `**${inspectInlines(node.children)}**`
        case 'foreign':
          return `{${node.lang}: ${inspectInlines(node.children)}}`
        case 'emphasis':
          return `*${inspectInlines(node.children)}*`
      }
    })
    .join('')
}
