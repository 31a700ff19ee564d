// The document model → what each rival reads: HTML, Markdown, Typst. One page for all: the default style's type area on
// A4, its sizes and line pitch (GB/T 9704), tables at 10.5 pt, the same faces.

import type {Doc, DocCell, DocTable} from './content.ts'
import type {Faces} from './fonts.ts'

/** Measures of the default style, templates/style.yaml. */
const body = 15.75
const pitch = 29.53
const title = 21
const caption = 12
const small = 10.5
const smallPitch = 13.65
const margin = '37mm 26mm 35mm 28mm'

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}

function css(faces: Faces): string {
  const face = (name: keyof Faces): string =>
    `@font-face { font-family: ${name}; src: url("file://${faces[name].file}"); font-weight: 400 }`
  return `${(['song', 'title', 'hei', 'kai'] as const).map(face).join('\n')}
@page { size: A4; margin: ${margin}; @bottom-center { content: "— " counter(page) " —"; font: 14pt song } }
html { font: ${body}pt/${pitch}pt song, "${faces.song.family}" }
body { margin: 0; text-align: justify }
p, ul, ol { margin: 0; orphans: 2; widows: 2 }
p { text-indent: 2em }
h1, h2, h3, h4 { font: ${body}pt/${pitch}pt hei, "${faces.hei.family}" }
h1, h2, h3, h4 { margin: 0; text-indent: 2em; break-after: avoid }
h1 { font: ${title}pt/36pt title, "${faces.title.family}"; text-align: center; text-indent: 0 }
h3 { font-family: kai, "${faces.kai.family}" }
table { border-collapse: collapse; width: 100%; font-size: ${small}pt; line-height: ${smallPitch}pt }
table { text-align: center }
caption { font: ${caption}pt/18pt hei, "${faces.hei.family}" }
th, td { border: .5pt solid #000; padding: 3pt; font-weight: 400; overflow-wrap: anywhere }
th { font-family: hei, "${faces.hei.family}" }
tr { break-inside: avoid }`
}

export function toHtml(doc: Doc, faces: Faces): string {
  const blocks = doc.blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
      case 'paragraph':
        return `<p>${escaped(block.text)}</p>`
      case 'list': {
        const name = block.ordered ? 'ol' : 'ul'
        return `<${name}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</${name}>`
      }
      case 'table':
        return htmlTable(block)
    }
  })
  const head = `<meta charset="utf-8"><title>${escaped(doc.title)}</title>\n<style>${css(faces)}</style>`
  const page = `<body><main>\n${blocks.join('\n')}\n</main></body>`
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head>${head}</head>\n${page}</html>\n`
}

function htmlTable({caption: words, headRows, rows, ...table}: DocTable): string {
  const row = (cells: readonly DocCell[]): string => `<tr>${cells.map(htmlCell).join('')}</tr>`
  const share = weights({...table, headRows, rows, caption: words})
  const sum = share.reduce((total, one) => total + one, 0)
  const columns = share.map((one) => `<col style="width:${((100 * one) / sum).toFixed(2)}%">`).join('')
  const head = `<thead>${rows.slice(0, headRows).map(row).join('\n')}</thead>`
  const rest = `<tbody>${rows.slice(headRows).map(row).join('\n')}</tbody>`
  return `<table><caption>${escaped(words)}</caption><colgroup>${columns}</colgroup>\n${head}\n${rest}</table>`
}

function htmlCell({text, scope, rowspan, colspan}: DocCell): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const name = scope ? 'th' : 'td'
  return `<${name}${spans}${scope ? ` scope="${scope}"` : ''}>${escaped(text)}</${name}>`
}

/** Markdown as pandoc reads it; tables in HTML, since its own know no spans. */
export function toMarkdown(doc: Doc): string {
  const blocks = doc.blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${block.text}`
      case 'paragraph':
        return block.text
      case 'list':
        return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n')
      case 'table':
        return htmlTable(block)
    }
  })
  return `---\ntitle: ${doc.title}\nlang: zh-CN\n---\n\n${blocks.join('\n\n')}\n`
}

/** How wide columns want to be, from their longest text that spans no other. */
function weights({rows, columnCount}: DocTable): number[] {
  const need = Array.from({length: columnCount}, () => 2)
  for (const {text, colspan, rowspan, column} of rows.flat()) {
    if (colspan > 1) continue
    const length = [...text].length / (rowspan > 4 ? 4 : 1)
    need[column] = Math.max(need[column]!, Math.min(12, length))
  }
  return need
}

const typstMarks = /[\\#$*_`<>@[\]"'~=\-+/]/gu

function typstText(text: string): string {
  return text.replace(typstMarks, '\\$&')
}

export function toTypst(doc: Doc, faces: Faces): string {
  const blocks = doc.blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `${'='.repeat(block.level)} ${typstText(block.text)}`
      case 'paragraph':
        return typstText(block.text)
      case 'list':
        return block.items.map((item) => `${block.ordered ? '+' : '-'} ${typstText(item)}`).join('\n')
      case 'table':
        return typstTable(block)
    }
  })
  return `${typstStyle(doc.title, faces)}\n${blocks.join('\n\n')}\n`
}

function typstTable(table: DocTable): string {
  const cell = ({text, scope, rowspan, colspan}: DocCell): string => {
    const spans = [colspan > 1 ? `colspan: ${colspan}, ` : '', rowspan > 1 ? `rowspan: ${rowspan}, ` : ''].join('')
    return `table.cell(${spans}[${scope ? `#th[${typstText(text)}]` : typstText(text)}])`
  }
  const lines = (rows: DocTable['rows']): string => rows.map((cells) => `  ${cells.map(cell).join(', ')},`).join('\n')
  const columns = weights(table)
    .map((one) => `${one.toFixed(1)}fr`)
    .join(', ')
  const words = `figure.caption(position: top)[${typstText(table.caption)}]`
  return `#figure(kind: table, supplement: none, caption: ${words}, table(
  columns: (${columns},), stroke: 0.5pt, align: center + horizon, inset: 3pt,
  table.header(repeat: true,
${lines(table.rows.slice(0, table.headRows))}
  ),
${lines(table.rows.slice(table.headRows))}
))`
}

function typstStyle(words: string, faces: Faces): string {
  const font = (name: keyof Faces): string => `font: "${faces[name].family}", weight: ${faces[name].weight}`
  return `#set document(title: "${words}", date: datetime(year: 2022, month: 2, day: 10))
#set page(paper: "a4", margin: (top: 37mm, right: 26mm, bottom: 35mm, left: 28mm), numbering: "— 1 —")
#set text(${font('song')}, lang: "zh", region: "cn", size: ${body}pt, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(
  first-line-indent: (amount: 2em, all: true), justify: true,
  leading: ${(pitch - body).toFixed(2)}pt, spacing: ${(pitch - body).toFixed(2)}pt,
)
#show heading: set text(${font('hei')}, size: ${body}pt)
#show heading: set block(above: ${(pitch - body).toFixed(2)}pt, below: ${(pitch - body).toFixed(2)}pt)
#show heading.where(level: 1): set text(${font('title')}, size: ${title}pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 3): set text(${font('kai')})
#show figure: set block(breakable: true)
#show figure.caption: set text(${font('hei')}, size: ${caption}pt)
#show table: set text(size: ${small}pt)
#show table: set par(first-line-indent: 0em, leading: ${(smallPitch - small).toFixed(2)}pt, justify: false)
#let th(words) = text(${font('hei')}, words)
`
}
