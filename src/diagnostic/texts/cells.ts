// Texts of the codes of one family: what is said about the cells of statutory tables.

import type {CodeText} from '../text.ts'

export const cellTexts = {
  'cell-blank': {
    severity: 'error',
    adjustable: false,
    title: {zh: '空格没有填数', en: 'Blank cell'},
    basis: {zh: '格式要求逐项填报；空白不等于 0', en: 'The format asks for every number; a blank is not 0'},
    explanation: {
      zh: '空白、斜线、横线和“无”都说不清是没有还是漏填，必须填 0 或者实际的数。标题行（三、（三）等）可以空着。',
      en: 'A blank, a stroke, a dash and 无 leave open whether there was nothing or something was forgotten: write 0 or the number. Headings such as 三、 and （三） may be blank.',
    },
    mend: {zh: '若本机关无此项，请填 0；有的，填实际的数。', en: 'Write 0 where there is nothing, else the number.'},
    example: {wrong: '| 规章 | / | | 0 |', right: '| 规章 | 0 | 0 | 0 |'},
    messages: {
      main: {zh: '“{name}”没有填数', en: '“{name}” is blank'},
      mark: {zh: '“{name}”写的是“{actual}”，没有填数', en: '“{name}” says “{actual}” and no number'},
      unpublished: {
        zh: '有 {count} 个数没有填（“{name}”等），缺的行、列、表可以豁免，缺数的年报不能发布；送审用 --draft',
        en: '{count} numbers are not there (“{name}” …): that a row, column or table is missing can be waived, but a report without its numbers is not published; --draft is for review',
      },
      many: {
        zh: '{table}：{count} 格未填，第一格是“{name}”',
        en: '{table}: {count} cells are blank, the first is “{name}”',
      },
      all: {zh: '--all 逐格列出', en: '--all lists each of them'},
      zero: {zh: '若本机关无此项，请填 0', en: 'write 0 if there is nothing to report'},
    },
  },
  'cell-format': {
    severity: 'warning',
    adjustable: false,
    title: {zh: '数字的写法', en: 'How a number is written'},
    basis: {
      zh: '格式的数字用半角，不加分节号和单位',
      en: 'Numbers of the form are plain ASCII digits without grouping or unit',
    },
    explanation: {
      zh: '数看得懂，但夹着全角数字、分节号、空格、单位、前面的 0 或者看不见的字符。已按右边的数读取。',
      en: 'The number is clear but holds full-width digits, grouping, spaces, a unit, leading zeros or invisible characters. It was read as the number that is offered.',
    },
    mend: {zh: '按提示改写；数值不变。', en: 'Write it as offered; its value stays.'},
    example: {wrong: '| 行政许可 | 46,863件 |', right: '| 行政许可 | 46863 |'},
    messages: {
      main: {zh: '“{name}”写的是“{actual}”，已读作 {text}', en: '“{name}” says “{actual}”, read as {text}'},
      replace: {zh: '改为 {text}', en: 'replace by {text}'},
    },
  },
  'cell-whole': {
    severity: 'error',
    adjustable: false,
    title: {zh: '件数不是整数', en: 'Count that is not whole'},
    basis: {zh: '件数只能是整数', en: 'Counts are whole numbers'},
    explanation: {
      zh: '这一列数的是件数，不能有小数，写成 541.0 也不行。',
      en: 'This column counts, so there is no fraction, not even 541.0.',
    },
    mend: {zh: '核对原始数据，填整数。', en: 'Look up the figure and write a whole number.'},
    example: {wrong: '| 行政处罚 | 3.5 |', right: '| 行政处罚 | 3 |'},
    messages: {
      main: {zh: '“{name}”是“{actual}”，应当是整数', en: '“{name}” is “{actual}”; a whole number is expected'},
    },
  },
  'cell-negative': {
    severity: 'error',
    adjustable: false,
    title: {zh: '数小于 0', en: 'Number below 0'},
    basis: {zh: '件数和金额不小于 0', en: 'Counts and amounts are not below 0'},
    explanation: {
      zh: '件数和金额不会小于 0；只有“本年增/减”这样的列可以有负数。',
      en: 'Counts and amounts are never below 0; only columns of change may be.',
    },
    mend: {
      zh: '核对原始数据；横线如果表示没有，请填 0。',
      en: 'Look up the figure; if the dash meant nothing, write 0.',
    },
    example: {wrong: '| 行政强制 | -4 |', right: '| 行政强制 | 4 |'},
    messages: {main: {zh: '“{name}”是“{actual}”，不能小于 0', en: '“{name}” is “{actual}”; it cannot be below 0'}},
  },
  'cell-number': {
    severity: 'error',
    adjustable: false,
    title: {zh: '格子里不是数', en: 'Cell without a number'},
    basis: {zh: '法定表格的格子只填阿拉伯数字', en: 'Cells of statutory tables hold Arabic numerals only'},
    explanation: {
      zh: '格子里写的不能确切地读成一个数：汉字数字、字母、算式、几个数，或者把 O、〇 当成 0、把 l 当成 1。猜一个数比留着更危险，所以不读取。',
      en: 'What stands in the cell is not for certain one number: Chinese numerals, letters, a formula, several numbers, or O and 〇 for 0, l for 1. Guessing is worse than leaving it, so it is not read.',
    },
    mend: {zh: '改成阿拉伯数字。', en: 'Write it in Arabic numerals.'},
    example: {wrong: '| 行政许可 | 十二 |\n| 行政处罚 | 1O |', right: '| 行政许可 | 12 |\n| 行政处罚 | 10 |'},
    messages: {
      main: {zh: '“{name}”写的是“{actual}”，不是数', en: '“{name}” says “{actual}”, which is no number'},
      letter: {
        zh: '“{name}”写的是“{actual}”，其中的“{letter}”不是数字 {digit}',
        en: '“{name}” says “{actual}”, where “{letter}” is not the digit {digit}',
      },
      lines: {
        zh: '“{name}”这一格写了{count}行，一格只能填一个数，一行只写一项',
        en: '“{name}” holds {count} lines; each cell holds one number, each row one item',
      },
      long: {zh: '“{name}”的位数太多，不会是真实的数', en: '“{name}” has more digits than a real figure'},
      reference: {
        zh: '“{name}”应当直接填数，表格里不能用引用',
        en: '“{name}” has to hold its number: no references in statutory tables',
      },
      equals: {zh: '“{name}”不是总计，不能用等号，请填数', en: '“{name}” is no total: write a number instead of ='},
    },
  },
} as const satisfies Record<string, CodeText>
