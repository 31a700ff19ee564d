// What programs make of statutory tables beyond their cells: how a file is put together (merges without a beginning, spans that
// lie, layout in place of tables), and how numbers and words are typed. A grid in, the markup of one table out, or a changed grid.

import type {Pick} from './mess.ts'
import {columnName, type Sheet, type SheetCell, wordParagraph} from './office-files.ts'
import {type Cell, cell, type Grid, laid} from './office-tables.ts'

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

const isFigure = ({fact, text}: Cell): boolean => fact !== undefined && text !== ''

const wide = (text: string): string =>
  text.replace(/[0-9.]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

/** Ways to type a figure that say the same, or nothing for certain. */
export const typings: Readonly<Record<string, (text: string, pick: Pick) => string>> = {
  'full-width digits': wide,
  'a full stop behind': (text) => `${text}。`,
  'spaces between the digits': (text) => [...text].join(' '),
  'a space inside': (text, pick) => {
    const at = 1 + pick(Math.max(1, text.length - 1))
    return `${text.slice(0, at)} ${text.slice(at)}`
  },
  'a no-break space behind': (text) => `${text}\u00A0`,
  'nothing that is seen between': (text) => [...text].join('\u200B'),
  'marks of thousands': (text) => text.replace(/^(\d)(\d{3})/u, '$1,$2'),
  about: (text) => `约${text}`,
  'in brackets': (text) => `（${text}）`,
  'a share behind': (text) => `${text}（12.5%）`,
  'a star in front': (text) => `*${text}`,
  'a point and zeros behind': (text) => (text.includes('.') || text === '0' ? text : `${text}.0`),
  'zeros in front': (text) => `00${text}`,
  'an unknown unit behind': (text) => `${text}人次`,
  'last year behind a stroke': (text) => `${text}/77`,
  'two numbers': (text) => `${text}、77`,
  'more than last year': (text) => `${text}↑7`,
  'a letter that looks like a digit': (text) => text.replace('0', 'O').replace('1', 'l'),
}

/** Figures of rows and columns that are not this year's, beside them. */
function beside(grid: Grid, pick: Pick, head: (label: string) => string): Grid {
  const labels = grid.table.columns.map(({label}) => label)
  const label = labels[pick(labels.length)]!
  const cells = laid(grid)
  const own = cells.filter(({cell: {text, fact}, row}) => text === label && fact === undefined && row < grid.headers)
  const at = own[pick(Math.max(1, own.length))]
  if (!at || at.cell.colspan > 1) return grid
  const before = pick(2) === 0
  const place = before ? at.column : at.column + 1
  const rows = grid.rows.map((row, y) => {
    // What spans the place grows; else a cell of its own comes there.
    const spanning = cells.find(
      (one) =>
        one.row <= y && y < one.row + one.cell.rowspan && one.column < place && place < one.column + one.cell.colspan,
    )
    if (spanning) return row.map((one) => (one === spanning.cell ? {...one, colspan: one.colspan + 1} : one))
    const covered = cells.some((one) => one === at && one.row < y && y < one.row + one.cell.rowspan)
    if (covered) return row
    const text = y < at.row ? '' : y === at.row ? head(label) : y < grid.headers ? '' : String(40_000 + pick(9_999))
    const mine = y === at.row ? cell(text, 1, at.cell.rowspan) : cell(text)
    const behind = cells.filter((one) => one.row === y && one.column < place).length
    return row.toSpliced(behind, 0, mine)
  })
  return {...grid, rows}
}

/** A row of another year or of a part, in front of its own or behind it. */
function besideRow(grid: Grid, pick: Pick, label: (own: string) => string): Grid {
  if (grid.table.printed === 'line') return grid
  const cells = laid(grid)
  const plain = grid.rows.flatMap((row, y) =>
    y >= grid.headers
    && row.some(({fact}) => fact !== undefined)
    && row.filter(({fact}) => fact === undefined).length === 1
    && !cells.some((one) => one.row < y && y < one.row + one.cell.rowspan)
      ? [y]
      : [],
  )
  const y = plain[pick(Math.max(1, plain.length))]
  if (y === undefined) return grid
  const row = grid.rows[y]!.map((one) =>
    one.fact === undefined ? {...one, text: label(one.text)} : cell(String(50_000 + pick(9_999))),
  )
  return {...grid, rows: grid.rows.toSpliced(y + pick(2), 0, row)}
}

const mapped = (grid: Grid, change: (one: Cell, row: number) => Cell): Grid => ({
  ...grid,
  rows: grid.rows.map((row, y) => row.map((one) => change(one, y))),
})

/** Further things that happen to a grid. */
export const furtherMesses: Readonly<Record<string, (grid: Grid, pick: Pick) => Grid>> = {
  "last year's figures beside a column": (grid, pick) =>
    beside(grid, pick, (label) => label.replace(/^本年/u, '上年').replace(/^(?!上年)/u, '上年')),
  'a column again for a part': (grid, pick) => beside(grid, pick, (label) => `${label}（其中：网上）`),
  'a column again of another year in brackets': (grid, pick) => beside(grid, pick, (label) => `${label}（2018年）`),
  'a column again of the year before': (grid, pick) => beside(grid, pick, (label) => `去年${label.slice(2)}`),
  'a column of shares': (grid, pick) => beside(grid, pick, () => '占比'),
  'a row of last year': (grid, pick) => besideRow(grid, pick, (label) => `上年${label}`),
  'a row of another year in brackets': (grid, pick) => besideRow(grid, pick, (label) => `${label}（2018年）`),
  'a row of a part': (grid, pick) => besideRow(grid, pick, (label) => `其中：${label}`),
  'a row of a part in brackets': (grid, pick) => besideRow(grid, pick, (label) => `${label}（其中：网上申请）`),
  'units in the headers': (grid) =>
    mapped(grid, (one, row) =>
      row < grid.headers && grid.table.columns.some(({label}) => label === one.text) && !/[）)]$/u.test(one.text)
        ? {...one, text: `${one.text}（件）`}
        : one,
    ),
  'labels in two lines': (grid, pick) =>
    mapped(grid, (one) => {
      if (one.fact !== undefined || one.text.length < 6) return one
      const at = 2 + pick(one.text.length - 3)
      return {...one, text: `${one.text.slice(0, at)}\n${one.text.slice(at)}`}
    }),
  'labels numbered otherwise': (grid, pick) =>
    mapped(grid, (one, row) =>
      one.fact === undefined && row >= grid.headers && pick(2)
        ? {...one, text: `${pick(9) + 1}．${one.text.replace(/^[（(一-十\d]+[）)、．]/u, '')}`}
        : one,
    ),
  'labels one character a line': (grid) =>
    mapped(grid, (one) => (one.fact === undefined && one.rowspan > 1 ? {...one, text: [...one.text].join('\n')} : one)),
  'a note below': (grid) => {
    const width = Math.max(...laid(grid).map((one) => one.column + one.cell.colspan))
    return {...grid, rows: [...grid.rows, [cell('注：本表数据统计至12月31日，其中网上申请77件。', width)]]}
  },
  'a row of units': (grid) => {
    const width = Math.max(...laid(grid).map((one) => one.column + one.cell.colspan))
    return {...grid, rows: [[cell('单位：件', width)], ...grid.rows], headers: grid.headers + 1}
  },
  'strokes for nothing': (grid, pick) =>
    mapped(grid, (one) =>
      one.fact !== undefined && pick(3) === 0 ? {...one, text: ['/', '—', '-', '无', '\\'][pick(5)]!} : one,
    ),
}

/** A figure as it is typed, in some of the cells. */
export function typed(grid: Grid, pick: Pick, name: string): Grid {
  return mapped(grid, (one) =>
    isFigure(one) && /^\d/u.test(one.text) && pick(4) === 0 ? {...one, text: typings[name]!(one.text, pick)} : one,
  )
}

/** Above one of its rows of figures the table ends and another begins. */
export function torn(grid: Grid, pick: Pick, heads: 'none' | 'again' | 'alone'): readonly Grid[] {
  if (heads === 'alone')
    return [
      {...grid, rows: grid.rows.slice(0, grid.headers)},
      {...grid, rows: grid.rows.slice(grid.headers), headers: 0},
    ]
  const cells = laid(grid)
  const places = grid.rows.flatMap((_, y) =>
    y > grid.headers && !cells.some((one) => one.row < y && y < one.row + one.cell.rowspan) ? [y] : [],
  )
  const at = places[pick(Math.max(1, places.length))]
  if (at === undefined) return [grid]
  const behind = grid.rows.slice(at)
  return [
    {...grid, rows: grid.rows.slice(0, at)},
    heads === 'again'
      ? {...grid, rows: [...grid.rows.slice(0, grid.headers), ...behind]}
      : {...grid, rows: behind, headers: 0},
  ]
}

const wordCell = (properties: string, content: string): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`

/** A Word table whose markup is not as it should be, though Word shows it. */
function wordRows(
  grid: Grid,
  options: {readonly restart?: boolean; readonly lie?: (one: Cell) => number; readonly content?: (one: Cell) => string},
): string {
  const {restart = true, lie = ({colspan}: Cell) => colspan, content = ({text}: Cell) => wordParagraph(text)} = options
  const cells = laid(grid)
  return grid.rows
    .map((_, row) => {
      const over = cells
        .filter((one) => one.row <= row && row < one.row + one.cell.rowspan)
        .sort((a, b) => a.column - b.column)
        .map(({cell: one, row: first}) => {
          const begins = restart ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
          const merge = one.rowspan === 1 ? '' : first === row ? begins : '<w:vMerge w:val="continue"/>'
          const span = lie(one)
          return wordCell(
            `${span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`}${merge}`,
            first === row ? content(one) : '<w:p/>',
          )
        })
      return `<w:tr>${over.join('')}</w:tr>`
    })
    .join('')
}

const wordTable = (rows: string, columns = 0): string =>
  `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows}</w:tbl><w:p/>`

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

/** A table of which one figure in five, as `pick` draws them, is written by `write`. */
function figuresAs(grid: Grid, pick: Pick, write: (text: string) => string): string {
  const content = (one: Cell): string => (isFigure(one) && pick(5) === 0 ? write(one.text) : wordParagraph(one.text))
  return wordTable(wordRows(grid, {content}))
}

/** The markup of one table in a Word file. */
export const wordDresses: Readonly<Record<string, (grid: Grid, pick: Pick) => string>> = {
  'no merge begins': (grid) => wordTable(wordRows(grid, {restart: false})),
  'spans that lie': (grid, pick) =>
    wordTable(wordRows(grid, {lie: ({colspan}) => (pick(9) === 0 ? colspan + 1 + pick(2) : colspan)})),
  'spans of headers alone that lie': (grid, pick) =>
    wordTable(
      wordRows(grid, {
        lie: ({colspan, fact}) => (fact === undefined && pick(3) === 0 ? colspan + 1 + pick(2) : colspan),
      }),
    ),
  'spans of nothing': (grid) => wordTable(wordRows(grid, {lie: () => 0})),
  'in a text box': (grid) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><w:txbxContent>${wordTable(wordRows(grid, {}))}</w:txbxContent></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${wordTable(wordRows(grid, {}))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  'in a cell': (grid) => wordTable(`<w:tr>${wordCell('', wordTable(wordRows(grid, {})))}</w:tr>`),
  'in one of two cells': (grid) =>
    wordTable(`<w:tr>${wordCell('', wordParagraph('填报单位'))}${wordCell('', wordTable(wordRows(grid, {})))}</w:tr>`),
  'figures in tables of their own': (grid, pick) =>
    figuresAs(grid, pick, (text) => wordTable(`<w:tr>${wordCell('', wordParagraph(text))}</w:tr>`)),
  'figures in text boxes': (grid, pick) =>
    figuresAs(
      grid,
      pick,
      (text) => `<w:p><w:r><w:pict><w:txbxContent>${wordParagraph(text)}</w:txbxContent></w:pict></w:r></w:p>`,
    ),
  'hidden digits': (grid, pick) =>
    figuresAs(
      grid,
      pick,
      (text) => `<w:p>${run(text.slice(0, 1))}${run('77', '<w:vanish/>')}${run(text.slice(1))}</w:p>`,
    ),
  'a digit a run, with marks between': (grid) =>
    figuresAs(
      grid,
      () => 0,
      (text) =>
        `<w:p>${[...text].map((digit) => `<w:proofErr w:type="spellStart"/>${run(digit)}<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>`).join('')}</w:p>`,
    ),
  'rows deleted in a revision': (grid, pick) => {
    const lost = grid.headers + pick(Math.max(1, grid.rows.length - grid.headers))
    const again = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${(grid.rows[lost] ?? [])
      .map(({text, fact}) => wordCell('', wordParagraph(fact === undefined ? text : '66666')))
      .join('')}</w:tr>`
    const rows = wordRows(grid, {}).split('<w:tr>').slice(1)
    const inside = laid(grid).some((one) => one.row <= lost && lost < one.row + one.cell.rowspan - 1)
    if (inside) return wordTable(wordRows(grid, {}))
    return wordTable(rows.map((row, y) => `<w:tr>${row}${y === lost ? again : ''}`).join(''))
  },
  'merged by hMerge': (grid) => {
    const cells = laid(grid)
    const rows = grid.rows.map((_, row) => {
      const over = cells
        .filter((one) => one.row <= row && row < one.row + one.cell.rowspan)
        .sort((a, b) => a.column - b.column)
        .flatMap(({cell: one, row: first}) => {
          const merge =
            one.rowspan === 1 ? '' : first === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge w:val="continue"/>'
          const content = first === row ? wordParagraph(one.text) : '<w:p/>'
          if (one.colspan === 1) return [wordCell(merge, content)]
          return Array.from({length: one.colspan}, (_, index) =>
            wordCell(`<w:hMerge w:val="${index ? 'continue' : 'restart'}"/>${merge}`, index ? '<w:p/>' : content),
          )
        })
      return `<w:tr>${over.join('')}</w:tr>`
    })
    return wordTable(rows.join(''))
  },
  'rows that begin inside': (grid, pick) => {
    const rows = wordRows(grid, {}).split('<w:tr>').slice(1)
    return wordTable(
      rows.map((row) => `<w:tr>${pick(6) === 0 ? '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' : ''}${row}`).join(''),
    )
  },
}

const pageCells = (
  row: readonly Cell[],
  content: (one: Cell) => string,
  span: (one: Cell) => string = ({colspan, rowspan}) =>
    `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`,
  end = '</td>',
): string => row.map((one) => `<td${span(one)}>${content(one)}${end}`).join('')

const shown = ({text}: Cell): string => escape(text).replace(/\n/gu, '<br>')

const some =
  (pick: Pick, change: (one: Cell) => string) =>
  (one: Cell): string =>
    isFigure(one) && pick(5) === 0 ? change(one) : shown(one)

const page = (rows: readonly string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`

/** The markup of one table in a page. */
export const pageDresses: Readonly<Record<string, (grid: Grid, pick: Pick) => string>> = {
  'spans down to the end': ({rows}) =>
    page(
      rows.map((row, y) =>
        pageCells(row, shown, ({colspan, rowspan}) => {
          const down = y + rowspan === rows.length && rowspan > 1 ? 0 : rowspan
          return ` colspan="${colspan}" rowspan="${down}"`
        }),
      ),
    ),
  'spans that are too wide': ({rows}) =>
    page(
      rows.map((row) =>
        pageCells(row, shown, (one) => {
          const last = one === row.at(-1)
          return ` colspan="${last ? one.colspan + 40 : one.colspan}" rowspan="${one.rowspan}"`
        }),
      ),
    ),
  'spans that lie': ({rows}, pick) =>
    page(
      rows.map((row) =>
        pageCells(
          row,
          shown,
          ({colspan, rowspan}) => ` colspan="${pick(9) ? colspan : colspan + 1}" rowspan="${rowspan}"`,
        ),
      ),
    ),
  'cells that are not closed': ({rows}) =>
    `<table>${rows.map((row) => `<tr>${pageCells(row, shown, undefined, '')}`).join('')}</table>`,
  'a group a row': ({rows}) =>
    `<table>${rows.map((row) => `<tbody><tr>${pageCells(row, shown)}</tr></tbody>`).join('')}</table>`,
  'head, body and foot out of order': ({rows, headers}) => {
    const lines = rows.map((row) => `<tr>${pageCells(row, shown)}</tr>`)
    return `<table><tbody>${lines.slice(headers).join('')}</tbody><thead>${lines.slice(0, headers).join('')}</thead></table>`
  },
  'boxes in place of cells': ({rows}) =>
    `<div class="table">${rows.map((row) => `<div class="row">${row.map((one) => `<div class="cell">${shown(one)}</div>`).join('')}</div>`).join('')}</div>`,
  'stretches in place of cells': ({rows}) =>
    `<div class="table">${rows.map((row) => `<div class="row">${row.map((one) => `<span class="cell">${shown(one)}</span>`).join(' ')}</div>`).join('')}</div>`,
  'lists in place of rows': ({rows}) =>
    rows.map((row) => `<ul>${row.map((one) => `<li>${shown(one)}</li>`).join('')}</ul>`).join(''),
  'fields in cells': ({rows}, pick) =>
    page(
      rows.map((row) =>
        pageCells(
          row,
          some(pick, ({text}) => `<input type="text" value="${text}">`),
        ),
      ),
    ),
  'figures in tables of their own': ({rows}, pick) =>
    page(
      rows.map((row) =>
        pageCells(
          row,
          some(pick, ({text}) => `<table><tr><td>${text}</td></tr></table>`),
        ),
      ),
    ),
  'nothing that is seen between digits': ({rows}, pick) =>
    page(
      rows.map((row) =>
        pageCells(
          row,
          some(pick, ({text}) => [...text].join('<!-- --><wbr>&#8203;')),
        ),
      ),
    ),
  'hidden digits': ({rows}, pick) =>
    page(
      rows.map((row) =>
        pageCells(
          row,
          some(pick, ({text}) => `${text.slice(0, 1)}<span style="font-size:0">77</span>${text.slice(1)}`),
        ),
      ),
    ),
  'pictures of digits': ({rows}, pick) =>
    page(
      rows.map((row) =>
        pageCells(
          row,
          some(pick, ({text}) => `<img src="a.gif" alt="${text}">`),
        ),
      ),
    ),
  'blank lines in cells': ({rows}) =>
    page(rows.map((row) => pageCells(row, (one) => `<p>&nbsp;</p><p>${shown(one)}</p><p><br></p>`))),
  'inside another table': (grid, pick) =>
    `<table><tr><td>正文</td></tr><tr><td>${pageDresses['cells that are not closed']!(grid, pick)}</td></tr></table>`,
  'hidden cells': ({rows}, pick) =>
    page(
      rows.map((row) =>
        row
          .map((one) => {
            const more = one.fact !== undefined && pick(9) === 0 ? '<td style="display:none">66666</td>' : ''
            return more + pageCells([one], shown)
          })
          .join(''),
      ),
    ),
  'hidden rows': ({rows, headers}, pick) =>
    `<table>${rows
      .map((row, y) => {
        const own = `<tr>${pageCells(row, shown)}</tr>`
        const plain = row.every(({rowspan}) => rowspan === 1)
        if (y < headers || pick(4) || !plain) return own
        const again = row.map((one) => (one.fact === undefined ? one : {...one, text: '66666'}))
        return `<tr style="display: none">${pageCells(again, shown)}</tr>${own}`
      })
      .join('')}</table>`,
}

const columnsOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)

/** Lines of one table in a text. */
export const textDresses: Readonly<Record<string, (grid: Grid, pick: Pick) => string>> = {
  'bars around': ({rows}) =>
    rows.map((row) => `| ${row.map(({text}) => text.replace(/\n/gu, '')).join(' | ')} |`).join('\n'),
  Markdown: ({rows}) => {
    const line = (row: readonly Cell[]): string =>
      `| ${row.map(({text}) => text.replace(/\n/gu, '<br>')).join(' | ')} |`
    return [line(rows[0]!), `|${' --- |'.repeat(rows[0]!.length)}`, ...rows.slice(1).map(line)].join('\n')
  },
  'drawn lines': ({rows}) => {
    const rule = '─'.repeat(60)
    return [
      rule,
      ...rows.flatMap((row) => [`│${row.map(({text}) => text.replace(/\n/gu, '')).join('│')}│`, rule]),
    ].join('\n')
  },
  'full-width bars': ({rows}) => rows.map((row) => row.map(({text}) => text.replace(/\n/gu, '')).join('｜')).join('\n'),
  'fixed width': (grid) => fixed(grid, false),
  'fixed width, labels in two lines': (grid) => fixed(grid, true),
  'a space between': ({rows}) =>
    rows
      .map((row) =>
        row
          .map(({text}) => text.replace(/\s/gu, ''))
          .filter((text) => text !== '')
          .join(' '),
      )
      .join('\n'),
  'many spaces between': ({rows}) =>
    rows.map((row) => row.map(({text}) => text.replace(/\n/gu, '')).join('     ')).join('\n'),
  'commas between': ({rows}) => rows.map((row) => row.map(({text}) => text.replace(/\n/gu, '')).join(',')).join('\n'),
  'a cell a line, without blank ones': ({rows}) =>
    rows
      .flatMap((row) => row.map(({text}) => text.replace(/\n/gu, '')))
      .filter((text) => text !== '')
      .join('\n'),
  'a cell a line, labels in two': ({rows}) => rows.flatMap((row) => row.map(({text}) => text)).join('\n'),
  'a frame drawn': (grid) => framed(grid, '│', '─', false),
  'a frame typed, lines between': (grid) => framed(grid, '|', '-', true),
  'tabs for every place': (grid) => everyPlace(grid, '\t'),
  'commas for every place': (grid) => everyPlace(grid, ','),
  'fixed width, figures at the right': (grid) => fixed(grid, false, true),
}

/** Bars where the cells of a grid begin and end. */
function framed(grid: Grid, bar: string, rule: string, between: boolean): string {
  const cells = laid(grid)
  const width = Math.max(...cells.map((one) => one.column + one.cell.colspan))
  const plain = ({text}: Cell): string => text.replace(/\n/gu, '')
  const wide = Array.from({length: width}, (_, column) =>
    Math.max(
      4,
      ...cells
        .filter((one) => one.column === column && one.cell.colspan === 1)
        .map((one) => columnsOf(plain(one.cell))),
    ),
  )
  const line = bar + wide.map((one) => rule.repeat(one)).join(rule) + bar
  const rows = grid.rows.map((_, row) => {
    let written = bar
    for (let column = 0; column < width; ) {
      const own = cells.find(
        (one) =>
          one.column <= column
          && column < one.column + one.cell.colspan
          && one.row <= row
          && row < one.row + one.cell.rowspan,
      )
      const span = own?.cell.colspan ?? 1
      const room = wide.slice(column, column + span).reduce((sum, each) => sum + each, span - 1)
      const text = own && own.row === row ? plain(own.cell) : ''
      written += text + ' '.repeat(Math.max(0, room - columnsOf(text))) + bar
      column += span
    }
    return written
  })
  return [line, ...rows.flatMap((row, at) => (between || at === rows.length - 1 ? [row, line] : [row]))].join('\n')
}

/** As a sheet is copied: merged cells have their text in the first of their places. */
function everyPlace(grid: Grid, mark: string): string {
  const cells = laid(grid)
  const width = Math.max(...cells.map((one) => one.column + one.cell.colspan))
  return grid.rows
    .map((_, row) =>
      Array.from({length: width}, (_, column) =>
        (cells.find((one) => one.row === row && one.column === column)?.cell.text ?? '').replace(/\n/gu, ''),
      ).join(mark),
    )
    .join('\n')
}

/** Cells below one another, each column as wide as its longest. */
function fixed(grid: Grid, two: boolean, right = false): string {
  const cells = laid(grid)
  const width = Math.max(...cells.map((one) => one.column + one.cell.colspan))
  const lineOf = ({text, fact}: Cell, index: number): string => {
    const plain = text.replace(/\n/gu, '')
    if (!two || fact !== undefined || plain.length < 9) return index ? '' : plain
    const half = Math.ceil(plain.length / 2)
    return index ? plain.slice(half) : plain.slice(0, half)
  }
  const wide = Array.from({length: width}, (_, column) =>
    Math.max(
      6,
      ...cells
        .filter((one) => one.column === column && one.cell.colspan === 1)
        .map((one) => columnsOf(lineOf(one.cell, 0)) + 2),
    ),
  )
  return grid.rows
    .flatMap((_, row) => {
      const own = cells.filter((one) => one.row === row)
      return [0, 1].flatMap((index) => {
        if (index && !(two && own.some((each) => lineOf(each.cell, 1) !== ''))) return []
        let line = ''
        for (const {cell: one, column} of own) {
          const at = wide.slice(0, column).reduce((sum, each) => sum + each, 0)
          const text = lineOf(one, index)
          const moved = right && one.fact !== undefined ? Math.max(0, wide[column]! - 2 - columnsOf(text)) : 0
          line += ' '.repeat(Math.max(line === '' ? 0 : 1, at + moved - columnsOf(line))) + text
        }
        return [line.trimEnd()]
      })
    })
    .join('\n')
}

const text = (words: string): SheetCell => ({value: {text: words}})
const at = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** Where the figures of a sheet stand. */
function figuresIn({rows}: Sheet): [row: number, column: number][] {
  return rows.flatMap((row, y) =>
    row.flatMap((one, x): [number, number][] =>
      one && ('number' in one.value || ('text' in one.value && /^\d/u.test(one.value.text))) ? [[y, x]] : [],
    ),
  )
}

function changedCells(sheet: Sheet, pick: Pick, share: number, change: (one: SheetCell) => SheetCell): Sheet {
  const chosen = new Set(
    figuresIn(sheet)
      .filter(() => pick(share) === 0)
      .map(String),
  )
  return {
    ...sheet,
    rows: sheet.rows.map((row, y) => row.map((one, x) => (one && chosen.has(String([y, x])) ? change(one) : one))),
  }
}

const stored = ({value}: SheetCell): string =>
  'number' in value ? (value.number ?? '') : 'text' in value ? value.text : ''

/** A sheet as it is kept in a workbook. `date`, `share`: styles of a cell. What has no figure to read any more has none. */
export const sheetDresses: Readonly<
  Record<string, (sheet: Sheet, pick: Pick, styles: {readonly date: number; readonly share: number}) => Sheet>
> = {
  'numbers as text': (sheet, pick) => changedCells(sheet, pick, 2, (one) => text(stored(one))),
  formulas: (sheet, pick) =>
    changedCells(sheet, pick, 3, (one) => ({value: {formula: 'SUM(A1:A2)', number: stored(one)}})),
  'formulas that were never calculated': (sheet, pick) =>
    changedCells(sheet, pick, 3, () => ({value: {formula: 'SUM(A1:A2)'}})),
  dates: (sheet, pick, {date}) => changedCells(sheet, pick, 5, () => ({value: {stored: '44563', style: date}})),
  shares: (sheet, pick, {share}) => changedCells(sheet, pick, 5, () => ({value: {stored: '0.125', style: share}})),
  errors: (sheet, pick) => changedCells(sheet, pick, 5, () => ({value: {stored: '#REF!', type: 'e'}})),
  truths: (sheet, pick) => changedCells(sheet, pick, 5, () => ({value: {stored: '1', type: 'b'}})),
  powers: (sheet, pick) =>
    changedCells(sheet, pick, 3, (one) => ({value: {stored: `${Number(stored(one)) / 100}E2`, style: 0}})),
  'hidden rows between': (sheet, pick) => {
    const lines = new Set(figuresIn(sheet).map(([y]) => y))
    const inside = (y: number): boolean =>
      (sheet.merges ?? []).some((one) => {
        const [from, to] = one.split(':').map((name) => Number(/\d+$/u.exec(name)![0]) - 1)
        return from! < y && y <= to!
      })
    const y = [...lines].filter((line) => !inside(line))[pick(3)]
    if (y === undefined) return sheet
    const again = sheet.rows[y]!.map((one) => one && ('number' in one.value ? {value: {number: '66666'}} : one))
    const down = (name: string): string =>
      name.replace(/\d+/gu, (row) => String(Number(row) > y ? Number(row) + 1 : Number(row)))
    return {
      ...sheet,
      rows: sheet.rows.toSpliced(y, 0, again),
      merges: (sheet.merges ?? []).map(down),
      rowLooks: new Map([[y, pick(2) ? ' hidden="1"' : ' ht="0" customHeight="1"']]),
    }
  },
  'a hidden column behind': (sheet) => {
    const width = Math.max(...sheet.rows.map((row) => row.length))
    return {
      ...sheet,
      rows: sheet.rows.map((row, y) => {
        if (!figuresIn(sheet).some(([line]) => line === y)) return row
        return Object.assign(
          Array.from({length: width + 1}, (_, x) => row[x]),
          {[width]: {value: {number: '66666'}}},
        )
      }),
      before: `<cols><col min="${width + 1}" max="${width + 1}" width="9" hidden="1"/></cols>`,
    }
  },
  'merges that overlap': (sheet, pick) => {
    const [y, x] = figuresIn(sheet)[pick(20)] ?? []
    if (y === undefined || x === undefined) return sheet
    return {
      ...sheet,
      merges: [...(sheet.merges ?? []), `${at(y, x)}:${at(y, x + 1)}`, `${at(y, x + 1)}:${at(y, x + 2)}`],
    }
  },
  'merged over what stands there': (sheet, pick) => {
    const [y, x] = figuresIn(sheet)[pick(20)] ?? []
    if (y === undefined || x === undefined) return sheet
    return {...sheet, merges: [...(sheet.merges ?? []), `${at(y, x)}:${at(y + pick(2), x + 1)}`]}
  },
  'further down and to the right': (sheet) => {
    const move = (name: string): string =>
      name.replace(/([A-Z]+)(\d+)/gu, (_, column: string, row: string) =>
        at(Number(row) + 2, [...column].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) + 1),
      )
    return {
      ...sheet,
      rows: [[], [], [], ...sheet.rows.map((row) => [undefined, undefined, ...row])],
      merges: (sheet.merges ?? []).map(move),
    }
  },
  'remarks beside': (sheet, pick) => {
    const width = Math.max(...sheet.rows.map((row) => row.length))
    const [y = 0] = figuresIn(sheet)[pick(20)] ?? []
    return {
      ...sheet,
      rows: sheet.rows.map((row, line) =>
        line === y
          ? Object.assign(
              Array.from({length: width + 2}, (_, x) => row[x]),
              {[width + 1]: {value: {number: '66666'}}},
            )
          : row,
      ),
    }
  },
  'sums below': (sheet) => {
    const width = Math.max(...sheet.rows.map((row) => row.length))
    return {
      ...sheet,
      rows: [
        ...sheet.rows,
        Array.from({length: width}, (_, x) => (x ? {value: {number: '66666'}} : text('核对'))),
        Array.from({length: width}, (_, x) => (x ? {value: {number: '55555'}} : undefined)),
      ],
    }
  },
}
