// Texts of the codes of one family: what is said about statutory tables, their rows and columns.

import type {CodeText} from '../text.ts'

const formBasis = {
  zh: '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号；2019、2020年度为国办公开办函〔2019〕60号）',
  en: 'Statutory format of annual reports (国办公开办函〔2021〕30号; for 2019 and 2020 国办公开办函〔2019〕60号)',
} as const

export const tableTexts = {
  form: {
    severity: 'error',
    adjustable: true,
    title: {zh: '用了另一种格式的表', en: 'Tables of another format'},
    basis: {
      zh: '格式按报告年度适用：2019、2020年度用国办公开办函〔2019〕60号，2021年度起用国办公开办函〔2021〕30号',
      en: 'The format follows from the report year: 国办公开办函〔2019〕60号 for 2019 and 2020, 国办公开办函〔2021〕30号 from 2021',
    },
    explanation: {
      zh: '表格的行名、列名属于另一个年度的法定格式，所以逐行逐列的差别不再一一列出。',
      en: 'Row and column labels are those of another year’s statutory format, so their differences are not listed one by one.',
    },
    mend: {
      zh: '核对 year；年份无误时，按本年度的格式重新填表（nianbao new 可以生成空表）。',
      en: 'Check year; if it is right, fill in the tables of this year’s format (nianbao new makes empty ones).',
    },
    example: {
      wrong: '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      right: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    },
    messages: {
      also: {zh: '这里也是：“{label}”', en: 'here, too: “{label}”'},
      main: {
        zh: '“{label}”等是{actual}格式的表，本年度应当用{expected}的格式',
        en: '“{label}” and others belong to the format {actual}; this year’s format is {expected}',
      },
      unknown: {zh: '没有“{actual}”这种格式', en: 'there is no format “{actual}”'},
      otherYear: {
        zh: '{year}年度应当用格式 {expected}，不是 {actual}',
        en: 'the format for {year} is {expected}, not {actual}',
      },
    },
  },
  'table-missing': {
    severity: 'error',
    adjustable: true,
    title: {zh: '缺少法定表格', en: 'Statutory table missing'},
    basis: formBasis,
    explanation: {
      zh: '这一部分应当有的表格没有找到。表格按所在部分和行名、列名认，不看排列顺序。',
      en: 'A table that the section should have was not found. Tables are known by their section, rows and columns, not by their order.',
    },
    mend: {
      zh: '补上这张表；没有数据也要列表，填 0。',
      en: 'Add the table; where there is nothing to report it is still there, with zeros.',
    },
    example: {
      wrong: '## 四、政府信息公开行政复议、行政诉讼情况\n\n本年度没有行政复议和行政诉讼。',
      right:
        '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 案件 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --: | --: | --: | --: | --: |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |',
    },
    messages: {main: {zh: '没有找到“{caption}”这张表', en: 'the table “{caption}” was not found'}},
  },
  'table-extra': {
    severity: 'error',
    adjustable: true,
    title: {zh: '格式以外的表格', en: 'Table that the format does not have'},
    basis: formBasis,
    explanation: {
      zh: '第二、三、四部分只列法定表格，这张表与其中哪一张都对不上。第一、五、六部分可以有其他表格。',
      en: 'Sections 2 to 4 hold the statutory tables only, and this is none of them. Sections 1, 5 and 6 may have further tables.',
    },
    mend: {
      zh: '把它移到第一、五或六部分；如果本来是法定表格，请按格式改正行名和列名。',
      en: 'Move it to section 1, 5 or 6; if it was meant as a statutory table, mend its row and column labels.',
    },
    example: {
      wrong: '## 三、收到和处理政府信息公开申请情况\n\n| 渠道 | 件数 |\n| --- | --: |\n| 网上 | 3 |',
      right: '## 一、总体情况\n\n| 渠道 | 件数 |\n| --- | --: |\n| 网上 | 3 |',
    },
    messages: {
      main: {zh: '这张表不在法定格式之内', en: 'the format does not have this table'},
      named: {zh: '“{label}”这张表不在法定格式之内', en: 'the format does not have this table, “{label}”'},
    },
  },
  'table-double': {
    severity: 'error',
    adjustable: true,
    title: {zh: '法定表格重复', en: 'Statutory table twice'},
    basis: formBasis,
    explanation: {
      zh: '同一张法定表格出现了两次，读取的是它所在部分里的第一张。',
      en: 'The same statutory table stands twice; the first one in its own section is read.',
    },
    mend: {zh: '删去多余的一张。', en: 'Delete one of them.'},
    example: {wrong: '（第四部分有两张行政复议、行政诉讼表）', right: '（第四部分只有一张）'},
    messages: {
      main: {zh: '“{caption}”这张表又出现了一次', en: 'the table “{caption}” stands here again'},
      first: {zh: '读取的是这一张', en: 'this one is read'},
    },
  },
  'table-shape': {
    severity: 'error',
    adjustable: true,
    title: {zh: '表格的摆法不对', en: 'Table lies otherwise'},
    basis: formBasis,
    explanation: {
      zh: '行和列与格式对调了，或者各栏的次序与格式不同，数字对不上格式里的位置。',
      en: 'Rows and columns are exchanged, or stand in another order than the form’s, so that the numbers cannot be placed.',
    },
    mend: {
      zh: '按格式的行和列重新摆放，数字跟着各自的行名和列名走。',
      en: 'Arrange rows and columns as in the form; each number goes with its own labels.',
    },
    example: {
      wrong: '| 案件 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |',
      right: '| 案件 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    },
    messages: {
      transposed: {
        zh: '“{caption}”这张表的行和列对调了',
        en: 'rows and columns of the table “{caption}” are exchanged',
      },
      blocks: {
        zh: '表头没有说清哪几列是哪一类，数不能放错地方；请照{expected}写全',
        en: 'the header does not say clearly which columns belong to what, and a number must not come into another row; write {expected} in full',
      },
      order: {
        zh: '这一栏写的是“{actual}”，按格式的次序应当是“{expected}”',
        en: 'this column says “{actual}”; in the order of the form it is “{expected}”',
      },
    },
  },
  'row-missing': {
    severity: 'error',
    adjustable: true,
    title: {zh: '缺少一行', en: 'Row missing'},
    basis: formBasis,
    explanation: {
      zh: '法定表格的每一行都要有，没有数据的填 0。总计行可以不写，由程序算出；多个全 0 的行可以合写为一行“其余各项”。',
      en: 'Every row of a statutory table has to be there, with zeros where there is nothing. A row of totals may be left out and is computed; rows of zeros may be written as one row 其余各项.',
    },
    mend: {zh: '在指出的位置下面补上这一行。', en: 'Add the row below the place that is named.'},
    example: {wrong: '| 行政处罚 | 12 |', right: '| 行政处罚 | 12 |\n| 行政强制 | 0 |'},
    messages: {
      main: {zh: '缺少“{label}”这一行', en: 'the row “{label}” is missing'},
      numbers: {zh: '“{label}”这张表没有填数的行', en: 'the table “{label}” has no row of numbers'},
    },
  },
  'row-extra': {
    severity: 'error',
    adjustable: true,
    title: {zh: '多出的行', en: 'Row that the format does not have'},
    basis: formBasis,
    explanation: {
      zh: '这一行不在法定表格里，或者在不填数的标题行里填了数。',
      en: 'The form does not have this row, or a number stands in a line that is only a heading of others.',
    },
    mend: {
      zh: '删去这一行，或者改成格式里的行名；标题行（三、（三）等）的格子留空。',
      en: 'Delete the row or mend its label; leave the cells of headings such as 三、 and （三） blank.',
    },
    example: {wrong: '| （三）不予公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |', right: '| （三）不予公开 | | | | | | | |'},
    messages: {
      main: {zh: '“{label}”这一行不在法定表格里', en: 'the form does not have a row “{label}”'},
      allow: {
        zh: '本机关确需增加的行，可以在 nianbao.yaml 的 local-rows 里写一项，指名允许：table: {table}，label: {label}',
        en: 'a row that the office needs beside those of the form can be allowed by name, with an entry below local-rows in nianbao.yaml: table: {table}, label: {label}',
      },
      nameless: {zh: '这一行没有行名', en: 'this row has no label'},
      group: {
        zh: '“{label}”是标题行，不填数，这里填了“{actual}”',
        en: '“{label}” is a heading without numbers; “{actual}” stands here',
      },
      rest: {
        zh: '“其余各项”只能是 0，这里是“{actual}”，请把不是 0 的行单独写出',
        en: '其余各项 can only be 0; “{actual}” stands here: write rows that are not 0 by themselves',
      },
    },
  },
  'row-double': {
    severity: 'error',
    adjustable: true,
    title: {zh: '同一行写了两次', en: 'Row twice'},
    basis: formBasis,
    explanation: {
      zh: '同一个行名出现了两次，读取的是第一次的数。',
      en: 'The same row stands twice; the numbers of the first are read.',
    },
    mend: {zh: '核对后删去一行，或者改正行名。', en: 'Compare, and delete one or mend its label.'},
    example: {
      wrong: '| 规章 | 0 | 0 | 0 |\n| 规章 | 9 | 5 | 66 |',
      right: '| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 9 | 5 | 66 |',
    },
    messages: {
      main: {zh: '“{label}”这一行写了两次', en: 'the row “{label}” stands twice'},
      first: {zh: '第一次在这里', en: 'first here'},
    },
  },
  'row-label': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '行名与格式不同', en: 'Row label in other words'},
    basis: formBasis,
    explanation: {
      zh: '认得出是哪一行，但用词与法定格式不同。序号写法、全角半角、繁简、空格和省去的括号说明不算；格式里没有的括号说明印不出来，要写到表外。',
      en: 'The row was recognised but its wording is not the form’s. Numbering, width, script, spaces and left-out remarks in brackets do not count; a remark that the form has not is not printed: say it outside of the table.',
    },
    mend: {
      zh: '改成格式里的行名；各版本印出的总是法定行名。',
      en: 'Use the form’s label; the editions always print that.',
    },
    example: {wrong: '| 5．属于三类内容事务信息 | 9 |', right: '| 5．属于三类内部事务信息 | 9 |'},
    messages: {
      main: {
        zh: '行名“{actual}”，格式里是“{expected}”',
        en: 'the row is called “{actual}”; the form says “{expected}”',
      },
      replace: {zh: '改为“{text}”', en: 'replace by “{text}”'},
    },
  },
  'row-ragged': {
    severity: 'error',
    adjustable: true,
    title: {zh: '一行的格数不对', en: 'Row with another number of cells'},
    basis: {zh: 'GFM 表格：每行的格数与标题行相同', en: 'GFM tables: as many cells in each row as in the header'},
    explanation: {
      zh: '少了格子，数字会错位；多了格子，多出的数会丢失。所以这一行的数都不读取。',
      en: 'With a cell too few the numbers shift, with one too many a number is lost. So none of this row is read.',
    },
    mend: {
      zh: '数一数这一行的竖线，补上漏写的格子（没有数的填 0），删去多余的。',
      en: 'Count the bars of the row, add the cell that was left out (0 where there is nothing), delete what is too much.',
    },
    example: {
      wrong: '| 案件 | 结果维持 | 结果纠正 |\n| --- | --: | --: |\n| 行政复议 | 26 |',
      right: '| 案件 | 结果维持 | 结果纠正 |\n| --- | --: | --: |\n| 行政复议 | 26 | 1 |',
    },
    messages: {
      main: {
        zh: '“{label}”这一行有{actual}格，应当有{expected}格',
        en: 'the row “{label}” has {actual} cells instead of {expected}',
      },
      header: {
        zh: '标题行有{header}格，下面各行都有{rows}格',
        en: 'the header has {header} cells, every row below has {rows}',
      },
      further: {
        zh: '这一行有{actual}格，标题行只有{expected}格，多出的不会印出',
        en: 'this row has {actual} cells, the header only {expected}: what is beyond them would not be printed',
      },
    },
  },
  'column-missing': {
    severity: 'error',
    adjustable: true,
    title: {zh: '缺少一列', en: 'Column missing'},
    basis: formBasis,
    explanation: {
      zh: '法定表格的每一列都要有。总计列可以不写，由程序算出。',
      en: 'Every column of a statutory table has to be there. A column of totals may be left out and is computed.',
    },
    mend: {zh: '补上这一列，没有数据的填 0。', en: 'Add the column, with zeros where there is nothing.'},
    example: {
      wrong: '| 信息内容 | 本年制发件数 | 现行有效件数 |',
      right: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    },
    messages: {main: {zh: '缺少“{label}”这一列', en: 'the column “{label}” is missing'}},
  },
  'column-extra': {
    severity: 'error',
    adjustable: true,
    title: {zh: '多出的列', en: 'Column that the format does not have'},
    basis: formBasis,
    explanation: {
      zh: '法定表格里没有这一列，或者同一列写了两次。',
      en: 'The form does not have this column, or it stands twice.',
    },
    mend: {zh: '删去这一列，或者改成格式里的列名。', en: 'Delete the column or mend its label.'},
    example: {
      wrong: '| 案件 | 结果维持 | 结果纠正 | 撤诉 | 其他结果 | 尚未审结 | 总计 |',
      right: '| 案件 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    },
    messages: {
      main: {zh: '“{label}”这一列不在法定表格里', en: 'the form does not have a column “{label}”'},
      double: {zh: '“{label}”这一列写了两次', en: 'the column “{label}” stands twice'},
      nameless: {zh: '这一列有内容，但没有列名', en: 'this column holds something but has no label'},
    },
  },
  'column-label': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '列名与格式不同', en: 'Column label in other words'},
    basis: formBasis,
    explanation: {
      zh: '认得出是哪一列，但用词与法定格式不同。全角半角、繁简、空格和省去的括号说明不算；格式里没有的括号说明印不出来，要写到表外。单位不同另有“unit”。',
      en: 'The column was recognised but its wording is not the form’s. Width, script, spaces and left-out remarks in brackets do not count; a remark that the form has not is not printed: say it outside of the table. Another unit is “unit”.',
    },
    mend: {
      zh: '改成格式里的列名；各版本印出的总是法定列名。',
      en: 'Use the form’s label; the editions always print that.',
    },
    example: {wrong: '| 信息内容 | 本年制发数 |', right: '| 信息内容 | 本年制发件数 |'},
    messages: {
      main: {
        zh: '列名“{actual}”，格式里是“{expected}”',
        en: 'the column is called “{actual}”; the form says “{expected}”',
      },
    },
  },
  unit: {
    severity: 'error',
    also: ['warning'],
    adjustable: false,
    title: {zh: '单位与格式不同', en: 'Another unit than the form’s'},
    basis: formBasis,
    explanation: {
      zh: '表头、格子或正文写的单位不是格式规定的单位。元与万元相差一万倍，所以不能只当作写法问题；程序不换算数字。正文里带“万”的数，去掉“万”正好等于各分项之和的，也是错误；数字与表中相同而单位不同、或者大到不合情理的，是提醒。第六部分的信息处理费以元为单位，不算。',
      en: 'A header, cell or sentence names another unit than the form’s. 元 and 万元 differ by a factor of ten thousand, so this is more than wording; numbers are never converted. In prose, a number with 万 whose digits are the sum of its parts is an error, too; digits of the table with another unit, or a number beyond reason, are a warning. The processing fee of section 六 is in 元, which is right.',
    },
    mend: {
      zh: '把数换算成格式规定的单位，再把单位改过来。',
      en: 'Convert the number to the form’s unit, then mend the unit.',
    },
    example: {
      wrong: '| 信息内容 | 本年收费金额（单位：元） |\n| --- | --: |\n| 行政事业性收费 | 175865093 |',
      right: '| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --: |\n| 行政事业性收费 | 17586.5093 |',
    },
    messages: {
      header: {
        zh: '“{label}”写的单位是{unit}，格式规定的是{expected}',
        en: '“{label}” says {unit}; the form’s unit is {expected}',
      },
      unsaid: {
        zh: '“{label}”没有写单位；请在列名后面写明，可写：{expected}',
        en: '“{label}” names no unit; say in brackets behind the label which holds: {expected}',
      },
      mixed: {
        zh: '“{label}”各行写的单位不一样，印在一个列名下会差一万倍；请换算成同一个单位，写在列名后面，可写：{expected}',
        en: 'the numbers of “{label}” name different units, which one header cannot say; convert them to one of these and say it behind the label: {expected}',
      },
      cell: {
        zh: '“{name}”写的单位是{unit}，格式规定的是{expected}',
        en: '“{name}” says {unit}; the form’s unit is {expected}',
      },
      parts: {
        zh: '写的是 {actual}，各分项加起来是 {expected}：多了“万”',
        en: 'says {actual}, but its parts make {expected}: 万 is too much',
      },
      part: {zh: '分项 {value}', en: 'part: {value}'},
      beyond: {
        zh: '{actual} 是一亿以上，请核对“万”字是否多余',
        en: '{actual} is more than a hundred million; check whether 万 belongs there',
      },
      prose: {
        zh: '正文写的是 {actual}，表中“{where}”是 {expected}：数字相同，单位不同',
        en: 'the text says {actual}, the table has {expected} at “{where}”: the same digits in another unit',
      },
    },
  },
} as const satisfies Record<string, CodeText>
