// Texts of the codes of one family: what is said about built editions read back.

import type {CodeText} from '../text.ts'

export const verifyTexts = {
  'edition-differs': {
    severity: 'error',
    also: ['warning'],
    adjustable: false,
    title: {zh: '成品与数据不一致', en: 'an edition says something other than the data'},
    basis: {
      zh: '政府信息公开条例第六条：行政机关应当及时、准确地公开政府信息。网页、PDF、纯文本和数据是同一份报告',
      en: 'Regulation on government information disclosure, Art. 6: information is published accurately. The page, the PDF, the text and the data are one report',
    },
    explanation: {
      zh: '生成以后，把网页、PDF和纯文本像读者那样重新读一遍：数字按行名和栏名去找，正文逐句去读，再与report.json核对。表中的数、正文的字句、行名和栏名、表和部分的次序，只要有一处不同，就在这里指出。纯粹的排版变化（缩进、换行、编码、被系统删去的属性）不算不同。',
      en: 'After building, the page, the PDF and the text are read back as a reader would: numbers are found by their row and column headers, prose is read sentence by sentence, and both are held against report.json. Any difference in a number, a sentence, a header or in the order of tables and sections is named. Mere changes of layout (indentation, line breaks, encoding, attributes that a system has taken out) are no difference.',
    },
    mend: {
      zh: '不要手工修改成品。改文稿，再重新生成；成品由别的系统转换过的，重新上传生成的文件。若刚刚生成就有此提示，请把文稿和提示一并反馈。',
      en: 'Do not edit what was built. Mend the source and build again; where another system has converted the file, upload the built one again. If this comes right after a build, please report it together with the source.',
    },
    example: {
      wrong: '<tr><th>一、本年新收政府信息公开申请数量</th><td>522</td>…<td>540</td></tr>',
      right: '<tr><th>一、本年新收政府信息公开申请数量</th><td>522</td>…<td>541</td></tr>',
    },
    messages: {
      pageUnknown: {
        zh: '这个网页的标题不是项目里哪一份年报的，没有核对',
        en: 'the title of this page is that of no report of the project; it was not compared',
      },
      pageOfSeveral: {
        zh: '这个网页的标题是几份年报共有的（{paths}），与其中任何一份的数据都不全相同，分不清是谁的，没有列出差别',
        en: 'several reports bear the title of this page ({paths}) and it agrees with the data of none: whose it is cannot be told, so that no differences are listed',
      },
      script: {
        zh: '数据里写的是“{actual}”，转换以前是“{expected}”，有的字不是同一个字。',
        en: 'the data say “{actual}” where the source says “{expected}”: some characters are not the same.',
      },
      main: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏写的是{actual}，数据是{expected}。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: {actual} stands where the data say {expected}.',
      },
      cellBlank: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏是空的，数据是{expected}。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: blank where the data say {expected}.',
      },
      cellMissing: {
        zh: '{medium}版“{table}”表，“{row}”行少一格，看来是“{column}”栏，数据是{expected}。',
        en: '{medium} edition, table “{table}”, row “{row}”: a cell is missing, by the others that of “{column}”, where the data say {expected}.',
      },
      cellExtra: {
        zh: '{medium}版“{table}”表，“{row}”行多出一格，写的是“{actual}”。',
        en: '{medium} edition, table “{table}”, row “{row}”: one cell too many, “{actual}”.',
      },
      formula: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏的公式是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: the formula is “{actual}” and should be “{expected}”.',
      },
      formulaExtra: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏是公式“{actual}”，这里应当是填写的数。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: the formula “{actual}” stands where a number is filled in.',
      },
      formulaValue: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏存的数是{actual}，按公式算是{expected}。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: {actual} is stored where the formula makes {expected}.',
      },
      rowWidth: {
        zh: '{medium}版“{table}”表，“{row}”行有{actual}个数，应有{expected}个。',
        en: '{medium} edition, table “{table}”, row “{row}”: {actual} numbers where {expected} should stand.',
      },
      rowShifted: {
        zh: '{medium}版“{table}”表，“{row}”行的数没有对着各自的栏，跨行、跨列被改动过。',
        en: '{medium} edition, table “{table}”, row “{row}”: the numbers do not stand below their columns; a span was changed.',
      },
      unit: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏的单位写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: the unit is “{actual}” and should be “{expected}”.',
      },
      uniform: {
        zh: '{medium}版“{table}”表，“{row}”行写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”, row “{row}”: “{actual}” stands where “{expected}” should.',
      },
      announced: {
        zh: '{medium}版“{table}”表，“{row}”写着以下{actual}行，应为{expected}行。',
        en: '{medium} edition, table “{table}”, “{row}” announces {actual} rows; there are {expected}.',
      },
      tableSays: {
        zh: '{medium}版“{table}”表的说明写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”: its description says “{actual}” and should say “{expected}”.',
      },
      tableOpen: {
        zh: '{medium}版“{table}”表没有读到结束的一句，文件可能在这里断了。',
        en: '{medium} edition, table “{table}”: the sentence that closes it is not there; the file may be cut.',
      },
      association: {
        zh: '{medium}版“{table}”表，“{row}”行“{column}”栏的数字标注的表头是“{actual}”，与所在的行和栏不符。',
        en: '{medium} edition, table “{table}”, row “{row}”, column “{column}”: the headers named for the number are “{actual}”, not those of its row and column.',
      },
      direction: {
        zh: '{medium}版“{table}”表，表头“{actual}”标注的方向不对，读屏软件会把它读给别的数字。',
        en: '{medium} edition, table “{table}”: the header “{actual}” is marked for the wrong direction and would be read out for other numbers.',
      },
      rowLabel: {
        zh: '{medium}版“{table}”表有一行的行名写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”: a row is called “{actual}” and should be “{expected}”.',
      },
      rowMissing: {
        zh: '{medium}版“{table}”表少{count}行：{names}。',
        en: '{medium} edition, table “{table}”: {count} missing row(s): {names}.',
      },
      rowExtra: {
        zh: '{medium}版“{table}”表多出一行“{name}”。',
        en: '{medium} edition, table “{table}”: a row too many, “{name}”.',
      },
      rowDouble: {
        zh: '{medium}版“{table}”表的“{name}”行出现了两次。',
        en: '{medium} edition, table “{table}”: the row “{name}” stands there twice.',
      },
      rowsSwapped: {
        zh: '{medium}版“{table}”表的“{first}”行和“{second}”行换了位置。',
        en: '{medium} edition, table “{table}”: the rows “{first}” and “{second}” have changed places.',
      },
      rowMoved: {
        zh: '{medium}版“{table}”表的“{name}”行不在原来的位置。',
        en: '{medium} edition, table “{table}”: the row “{name}” stands in another place.',
      },
      columnLabel: {
        zh: '{medium}版“{table}”表有一栏的栏名写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”: a column is called “{actual}” and should be “{expected}”.',
      },
      columnMissing: {
        zh: '{medium}版“{table}”表少{count}栏：{names}。',
        en: '{medium} edition, table “{table}”: {count} missing column(s): {names}.',
      },
      columnExtra: {
        zh: '{medium}版“{table}”表多出一栏“{name}”。',
        en: '{medium} edition, table “{table}”: a column too many, “{name}”.',
      },
      columnDouble: {
        zh: '{medium}版“{table}”表的“{name}”栏出现了两次。',
        en: '{medium} edition, table “{table}”: the column “{name}” stands there twice.',
      },
      columnsSwapped: {
        zh: '{medium}版“{table}”表的“{first}”栏和“{second}”栏换了位置。',
        en: '{medium} edition, table “{table}”: the columns “{first}” and “{second}” have changed places.',
      },
      columnMoved: {
        zh: '{medium}版“{table}”表的“{name}”栏不在原来的位置。',
        en: '{medium} edition, table “{table}”: the column “{name}” stands in another place.',
      },
      corner: {
        zh: '{medium}版“{table}”表左上角写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition, table “{table}”: the corner says “{actual}” and should say “{expected}”.',
      },
      caption: {
        zh: '{medium}版有一张表的表名写的是“{actual}”，应为“{table}”。',
        en: '{medium} edition: a table is called “{actual}” and should be “{table}”.',
      },
      captionMissing: {
        zh: '{medium}版“{table}”表没有表名。',
        en: '{medium} edition: the table “{table}” has no caption.',
      },
      tableMissing: {
        zh: '{medium}版没有“{table}”表。',
        en: '{medium} edition: the table “{table}” is not there.',
      },
      tableExtra: {
        zh: '{medium}版多出一张表“{table}”。',
        en: '{medium} edition: a table too many, “{table}”.',
      },
      tableDouble: {
        zh: '{medium}版的“{table}”表出现了两次。',
        en: '{medium} edition: the table “{table}” stands there twice.',
      },
      tableMoved: {
        zh: '{medium}版的“{table}”表不在原来的位置。',
        en: '{medium} edition: the table “{table}” stands in another place.',
      },
      title: {
        zh: '{medium}版的标题写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition: the title is “{actual}” and should be “{expected}”.',
      },
      titleMissing: {
        zh: '{medium}版没有标题“{expected}”。',
        en: '{medium} edition: the title “{expected}” is not there.',
      },
      particular: {
        zh: '{medium}版的{name}写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition: {name} is “{actual}” and should be “{expected}”.',
      },
      term: {
        zh: '{medium}版的项目名称写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition: an item is called “{actual}” and should be “{expected}”.',
      },
      metadata: {
        zh: '{medium}版供其他程序读取的“{name}”写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition: “{name}”, which other programs read, is “{actual}” and should be “{expected}”.',
      },
      markMissing: {
        zh: '{medium}版这里没有标明“草稿”或“送审稿”，而 report.json 里写着还没有定稿（draft）。',
        en: '{medium} edition: it is not marked 草稿 (draft) or 送审稿 (for approval) here, though report.json says it is a draft.',
      },
      markExtra: {
        zh: '{medium}版标着“{actual}”，而 report.json 里是定稿。',
        en: '{medium} edition: it is marked “{actual}”, though report.json says nothing of a draft.',
      },
      markOther: {
        zh: '{medium}版标的是“{actual}”，别的成品标的是“{expected}”。',
        en: '{medium} edition: it is marked “{actual}”, the others “{expected}”.',
      },
      offerMissing: {
        zh: '{medium}版的“{words}”链接到 {file}，同一文件夹里没有这个文件。',
        en: '{medium} edition: “{words}” links to {file}, which is not beside it.',
      },
      offerSize: {
        zh: '{medium}版写的 {file} 大小是 {actual}，文件实际是 {expected}。',
        en: '{medium} edition: the size of {file} is given as {actual}; the file has {expected}.',
      },
      uneven: {
        zh: '{medium}版“{table}”表有一行占{actual}栏，其余各行占{expected}栏：跨行、跨栏的数目不对。',
        en: '{medium} edition, table “{table}”: a row takes {actual} columns where the others take {expected}; a span is wrong.',
      },
      nowhere: {
        zh: '{medium}版“{words}”的{name}指向的位置不存在。',
        en: '{medium} edition, “{words}”: {name} leads nowhere in the page.',
      },
      sectionTitle: {
        zh: '{medium}版有一部分的标题写的是“{actual}”，应为“{expected}”。',
        en: '{medium} edition: a section is called “{actual}” and should be “{expected}”.',
      },
      sectionMissing: {
        zh: '{medium}版少{count}个部分：{names}。',
        en: '{medium} edition: {count} missing section(s): {names}.',
      },
      sectionExtra: {
        zh: '{medium}版多出“{section}”这一部分。',
        en: '{medium} edition: a section too many, “{section}”.',
      },
      sectionDouble: {
        zh: '{medium}版的“{section}”这一部分出现了两次。',
        en: '{medium} edition: the section “{section}” stands there twice.',
      },
      sectionMoved: {
        zh: '{medium}版的“{section}”这一部分不在原来的位置。',
        en: '{medium} edition: the section “{section}” stands in another place.',
      },
      words: {
        zh: '{medium}版“{section}”有一句写的是“{actual}”，数据是“{expected}”。全句是：{text}',
        en: '{medium} edition, “{section}”: a sentence says “{actual}” where the data say “{expected}”. The sentence: {text}',
      },
      wordsMissing: {
        zh: '{medium}版“{section}”有一句少了“{expected}”。全句是：{text}',
        en: '{medium} edition, “{section}”: a sentence lacks “{expected}”. The sentence: {text}',
      },
      wordsExtra: {
        zh: '{medium}版“{section}”有一句多了“{actual}”。全句是：{text}',
        en: '{medium} edition, “{section}”: a sentence has “{actual}” too much. The sentence: {text}',
      },
      sentenceMissing: {
        zh: '{medium}版“{section}”少{count}句：{text}',
        en: '{medium} edition, “{section}”: {count} missing sentence(s): {text}',
      },
      sentenceExtra: {
        zh: '{medium}版“{section}”多出一句：{text}',
        en: '{medium} edition, “{section}”: a sentence too many: {text}',
      },
      sentenceDouble: {
        zh: '{medium}版“{section}”有一句出现了两次：{text}',
        en: '{medium} edition, “{section}”: a sentence stands there twice: {text}',
      },
      sentenceMoved: {
        zh: '{medium}版“{section}”有一句不在原来的位置：{text}',
        en: '{medium} edition, “{section}”: a sentence stands in another place: {text}',
      },
      cut: {
        zh: '{medium}版的文件不完整，到这里就断了。',
        en: '{medium} edition: the file is cut off here.',
      },
      unreadable: {
        zh: '{medium}版的文件读不出来，已经损坏或者不是这种文件。',
        en: '{medium} edition: the file cannot be read; it is damaged or of another kind.',
      },
      peerTables: {
        zh: '{medium}版“{section}”里有{actual}张表，{other}版有{expected}张。',
        en: '{medium} edition, “{section}”: {actual} table(s), where the {other} edition has {expected}.',
      },
      peerRows: {
        zh: '{medium}版“{table}”表有{actual}行，{other}版有{expected}行。',
        en: '{medium} edition, table “{table}”: {actual} row(s), where the {other} edition has {expected}.',
      },
      peerRow: {
        zh: '{medium}版“{table}”表有一行写的是“{actual}”，{other}版是“{expected}”。',
        en: '{medium} edition, table “{table}”: a row says “{actual}” where the {other} edition says “{expected}”.',
      },
      peerCaption: {
        zh: '{medium}版“{table}”的表题是“{actual}”，{other}版是“{expected}”。',
        en: '{medium} edition, “{table}”: the caption is “{actual}”, where the {other} edition has “{expected}”.',
      },
      peerHeaders: {
        zh: '{medium}版“{table}”表的表头是“{actual}”，{other}版是“{expected}”。',
        en: '{medium} edition, table “{table}”: the headers are “{actual}”, where the {other} edition has “{expected}”.',
      },
      peerStub: {
        zh: '{medium}版“{table}”表第一列的表头是“{actual}”，{other}版是“{expected}”。',
        en: '{medium} edition, table “{table}”: the first column is headed “{actual}”, where the {other} edition has “{expected}”.',
      },
      chart: {
        zh: '{medium}版的图“{name}”里写的是“{actual}”，数据是“{expected}”。',
        en: '{medium} edition: the figure “{name}” says “{actual}”, the data “{expected}”.',
      },
      chartData: {
        zh: 'report.json里的图“{name}”写的是“{actual}”，按其中的数应当是“{expected}”。',
        en: 'report.json: the figure “{name}” says “{actual}”; by its own facts it is “{expected}”.',
      },
      beside: {
        zh: '{medium}版的{name}是“{actual}”，{other}版是“{expected}”。',
        en: '{medium} edition: {name} is “{actual}”, where the {other} edition has “{expected}”.',
      },
      besideMissing: {
        zh: '{medium}版没有{name}，{other}版有“{expected}”。',
        en: '{medium} edition: {name} is missing, where the {other} edition has “{expected}”.',
      },
      besideExtra: {
        zh: '{medium}版的{name}是“{actual}”，{other}版没有这一项。',
        en: '{medium} edition: {name} is “{actual}”, which the {other} edition does not have.',
      },
      untagged: {
        zh: '{medium}版没有结构标签，读屏软件读不出来，也无法核对。',
        en: '{medium} edition: it has no structure tags, so that neither a screen reader nor this check can read it.',
      },
      attachment: {
        zh: 'PDF版所附的report.json与同目录的report.json不一致。',
        en: 'PDF edition: the report.json attached to it differs from the one beside it.',
      },
      data: {
        zh: 'report.json读不出来，或者不是报告的数据，无法核对各版。',
        en: 'report.json cannot be read or is no report data, so the editions cannot be compared.',
      },
      dataMissing: {
        zh: '这里没有report.json，无法核对各版。请重新生成。',
        en: 'There is no report.json here, so the editions cannot be compared. Build again.',
      },
      formUnknown: {
        zh: 'report.json写的格式是“{form}”，没有这种格式。',
        en: 'report.json names the form “{form}”, which is not known.',
      },
      manifest: {
        zh: 'manifest.json读不出来，无法核对各文件是不是同一次生成的。',
        en: 'manifest.json cannot be read, so it is not known whether the files are of one build.',
      },
      fileMissing: {
        zh: '清单中的“{file}”不在这里。',
        en: 'The manifest lists “{file}”, which is not here.',
      },
      fileChanged: {
        zh: '“{file}”与清单不符：它是另一次生成的，或者生成以后被改动过。',
        en: '“{file}” is not the file of the manifest: it is of another build, or was changed after it was built.',
      },
    },
  },
} as const satisfies Record<string, CodeText>
