// Texts of the codes of one family: files of other programs that become a source, and figures that come out of them.

import type {CodeText} from '../text.ts'

export const importTexts = {
  'import-limit': {
    severity: 'error',
    adjustable: false,
    title: {zh: '文件超出限度，不读', en: 'the file exceeds a limit and is not read'},
    basis: {
      zh: '一份年报用不到这么多；压缩包自己报的大小不可信，边解压边数',
      en: 'no report needs that much; what an archive says of its own size is not believed, bytes are counted as they come',
    },
    explanation: {
      zh: '文件大于 64 MiB，解压后多于 64 MiB，压缩包里的文件多于 2000 个，文件名指向文件夹以外，XML 带有 DOCTYPE，嵌套过深，表格过大，加密，或者主体不在文件里。读到限度为止，什么也不写。从不联网取文件以外的东西。',
      en: 'The file is larger than 64 MiB, or inflates to more, holds more than 2,000 entries, names that lead outside, a DOCTYPE, too deep nesting, too large tables, is encrypted, or has its main part elsewhere. Reading stops at the limit and nothing is written. Nothing is ever fetched.',
    },
    mend: {
      zh: '在 Word、WPS 或 Excel 里打开，去掉密码和无关内容，另存为新的 .docx 或 .xlsx。',
      en: 'Open it in Word, WPS or Excel, take off the password and what does not belong, and save it anew as .docx or .xlsx.',
    },
    example: {wrong: 'nianbao import 加密的年报.docx', right: 'nianbao import 年报.docx'},
    messages: {
      file: {zh: '文件大于 64 MiB，不读', en: 'the file is larger than 64 MiB and is not read'},
      text: {zh: '文本大于 2 MiB，不读', en: 'the text is larger than 2 MiB and is not read'},
      size: {zh: '解压后多于 64 MiB，不读', en: 'more than 64 MiB when inflated; not read'},
      entries: {zh: '压缩包里的文件多于 2000 个，不读', en: 'more than 2,000 entries in the archive; not read'},
      name: {
        zh: '压缩包里有的文件名指向文件夹以外（带 .. 或盘符），不读',
        en: 'a name in the archive leads outside of it (with .. or a drive); not read',
      },
      encrypted: {
        zh: '文件加了密码，读不了；请去掉密码后另存',
        en: 'the file is encrypted; save it without a password',
      },
      doctype: {zh: '文件里的 XML 带有 DOCTYPE，不读', en: 'XML in the file has a DOCTYPE; not read'},
      depth: {zh: '文件里的内容嵌套过深，不读', en: 'the contents are nested too deeply; not read'},
      nodes: {zh: '文件里的标记过多，不读', en: 'the file has too many elements; not read'},
      cells: {
        zh: '文件里的表格过大（多于 200000 格），不读',
        en: 'the tables are too large (more than 200,000 cells); not read',
      },
      pages: {zh: 'PDF 多于 300 页，不读', en: 'the PDF has more than 300 pages and is not read'},
      time: {
        zh: '三秒钟还没有读完，不再读；请用原来的 .docx 文件',
        en: 'it was not read within three seconds: use the .docx that it was made from',
      },
      outside: {
        zh: '文件的主体不在文件里，而在别处；不去取，请另存为完整的文件',
        en: 'the main part is not in the file but elsewhere; it is not fetched: save the file whole',
      },
    },
  },
  'import-kind': {
    severity: 'error',
    adjustable: false,
    title: {zh: '这种文件读不了', en: 'this kind of file cannot be read'},
    basis: {
      zh: '看文件的内容，不看扩展名；读得了的有 .docx、.xlsx、网页、文本、有文字的 PDF',
      en: 'told by the contents, not by the name; .docx, .xlsx, web pages, texts and PDF with text can be read',
    },
    explanation: {
      zh: '文件是老格式（.doc、.wps、.xls、.et）或者 .odt、.ods、.rtf（装了 LibreOffice 的机器上先转成新格式再读）、OFD、扫描的 PDF、图片，或者已经损坏。',
      en: 'The file is of an old format (.doc, .wps, .xls, .et) or .odt, .ods, .rtf (read where LibreOffice is installed), an OFD, a scanned PDF, a picture, or damaged.',
    },
    mend: {
      zh: '在原来的软件里另存为 .docx 或 .xlsx；扫描件要有文字的原稿。',
      en: 'Save it as .docx or .xlsx in the program it comes from; of a scan the original with text is needed.',
    },
    example: {wrong: 'nianbao import 年报.doc', right: 'nianbao import 年报.docx'},
    messages: {
      ole: {
        zh: '这是老格式的文件（.doc、.wps、.xls、.et），这台机器上没有 LibreOffice 能把它转成新格式；请另存为 .docx 或 .xlsx',
        en: 'a file of the old format (.doc, .wps, .xls, .et), and no LibreOffice here makes a new one of it: save it as .docx or .xlsx',
      },
      open: {
        zh: '这是 .odt、.ods 或 .rtf 文件，这台机器上没有 LibreOffice 能把它转成 Word 或 Excel 文件；请另存为 .docx 或 .xlsx',
        en: 'an OpenDocument or RTF file (.odt, .ods, .rtf), and no LibreOffice here makes a Word or Excel file of it: save it as .docx or .xlsx',
      },
      ofd: {
        zh: '这是 OFD 文件，读不了；请用原来的 .docx 文件',
        en: 'an OFD file, which cannot be read: use the .docx that it was made from',
      },
      image: {
        zh: '这是图片，读不出文字；请用原来的文件',
        en: 'a picture, which holds no text: use the file that it was made from',
      },
      archive: {
        zh: '这是压缩包，不是 Word 或 Excel 文件；请先解压',
        en: 'an archive that is no Word or Excel file: unpack it first',
      },
      scan: {
        zh: '这份 PDF 里没有文字，只有图片（扫描件）；请用原来的 .docx 文件或网页',
        en: 'a scanned PDF, which holds pictures and no text: use the .docx or the page that it was made from',
      },
      damaged: {
        zh: '文件已经损坏，读不完整；请重新另存或重新取得',
        en: 'the file is damaged: save it anew or get it again',
      },
      unknown: {
        zh: '认不出这是什么文件；读得了的有 .docx、.xlsx、网页、文本、PDF',
        en: 'the kind of this file is not known: .docx, .xlsx, web pages, texts and PDF can be read',
      },
      empty: {zh: '文件是空的', en: 'the file is empty'},
    },
  },
  'import-missing': {
    severity: 'error',
    adjustable: false,
    title: {zh: '法定表格里的数没有读出来', en: 'a figure of a statutory table was not read'},
    basis: {
      zh: '不发布错误的数：一个数只有行、列都确定，才写进文稿',
      en: 'never a wrong number: a figure is taken only where its row and its column are certain',
    },
    explanation: {
      zh: '文件里没有这张表、这一行、这一列，或者这一行的格子与表头对不上（少了格、多了列、并了格），或者格里写的不是一个数（有删改痕迹、注号、两行字、别的单位）。这样的格在文稿里留空，不猜，也不补 0。',
      en: 'The file has no such table, row or column, or the cells of the row do not fit the header (a cell lost, a column added, cells merged), or what stands in the cell is not one number (struck out, a raised mark, two lines, another unit). Such cells stay blank in the source: nothing is guessed, no 0 is put in.',
    },
    mend: {
      zh: '对照原文件的这个位置，把数填进文稿。',
      en: 'Look at that place of the file and type the figures into the source.',
    },
    example: {wrong: '| 规章 | 0 | | 0 |', right: '| 规章 | 0 | 0 | 0 |'},
    messages: {
      table: {zh: '没有找到“{label}”这张表', en: 'the table "{label}" was not found'},
      row: {zh: '表“{caption}”里没有找到“{label}”这一行', en: 'no row "{label}" was found in the table "{caption}"'},
      column: {
        zh: '表“{caption}”里没有找到“{label}”这一列',
        en: 'no column "{label}" was found in the table "{caption}"',
      },
      place: {
        zh: '“{label}”这一行的数与表头对不上，没有填：{found}',
        en: 'the figures of the row "{label}" do not fit the header and were left out: {found}',
      },
      cell: {
        zh: '“{label}”这一格写的不是一个确定的数，没有填：“{found}”',
        en: 'what stands in the cell "{label}" is not one certain number and was left out: "{found}"',
      },
      form: {
        zh: '文件里是{actual}年格式的表，{year}年度应当用{expected}年格式；表已照原样写入',
        en: 'the tables are of the {actual} format where {year} needs that of {expected}; they were written as they are',
      },
    },
  },
  'import-blank': {
    severity: 'error',
    adjustable: false,
    title: {zh: '原文件这里没有填数', en: 'the file has no figure here'},
    basis: {zh: '空格不是 0：没有的，机关要写 0', en: 'a blank is not 0: the office has to write 0'},
    explanation: {
      zh: '原文件的这些格是空的，或者写着“/”“-”，或者是没有算过的公式。在文稿里同样留空。',
      en: 'These cells of the file are blank, hold “/” or “-”, or a formula that was never calculated. They are blank in the source, too.',
    },
    mend: {
      zh: '确实没有的填 0；可以用 nianbao fill 的 --zero 选项一次填好。',
      en: 'Write 0 where there is none; --zero of nianbao fill does so for whole tables.',
    },
    example: {wrong: '| 规章 | | | |', right: '| 规章 | 0 | 0 | 0 |'},
    messages: {
      main: {zh: '“{label}”没有填数（{count}格）', en: '"{label}" has no figures ({count} cells)'},
    },
  },
  'import-order': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '原文件的列序与格式不同', en: 'the columns stand in another order than the form has'},
    basis: {
      zh: '法定格式的列序；数按原文件的表头归位',
      en: "the form's order; figures were placed by the file's headers",
    },
    explanation: {
      zh: '原文件里这张表的列换了次序。数按表头归到各自的列，文稿里按法定次序写。',
      en: 'The columns of this table stand in another order. The figures were placed by their headers and are written in the order of the form.',
    },
    mend: {zh: '抽几个数，与原文件对一对。', en: 'Compare a few figures with the file.'},
    example: {wrong: '| 总计 | 自然人 | …', right: '| 自然人 | … | 总计 |'},
    messages: {
      main: {
        zh: '表“{caption}”的列序与格式不同，已按表头归位',
        en: 'the columns of "{caption}" stand in another order; figures were placed by their headers',
      },
    },
  },
  'import-aside': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '有的内容没有写进文稿', en: 'some contents were set aside'},
    basis: {
      zh: '不属于年报正文的内容另放一处，不悄悄丢掉',
      en: 'what is no part of the report is set aside, never dropped silently',
    },
    explanation: {
      zh: '网站的栏目和页脚、标题之前和第六部分之后的文字、隐藏的文字、批注、删除的修订、页眉页脚、图片等，写在文稿旁边名字以 _ 开头的 .import.md 文件里，每一条注明缘由。',
      en: "A site's navigation and footer, what stands before the title and after section 六, hidden text, comments, deleted revisions, headers and footers, pictures are listed in the file _YEAR.import.md beside the source, each with why.",
    },
    mend: {
      zh: '看一看那个文件，确有属于正文的，搬回文稿。',
      en: 'Look through that file and move back what belongs to the report.',
    },
    example: {wrong: '澳门… | 娱乐… | 注册…', right: '六、其他需要报告的事项'},
    messages: {
      main: {
        zh: '{count}处内容没有写进文稿，列在 {file}',
        en: '{count} pieces were set aside; they are listed in {file}',
      },
      unlisted: {zh: '{count}处内容没有写进文稿', en: '{count} pieces were set aside'},
      report: {
        zh: '文件里不止一份年报：写进文稿的是{taken}；{other}没有写进，请另存为文件单独导入，或者用 --year、--office 指明要哪一份',
        en: 'the file holds more than one report: {taken} is in the source, {other} is not; import that from a file of its own, or say with --year, --office which one is meant',
      },
    },
  },
  'import-replaced': {
    severity: 'error',
    adjustable: false,
    title: {zh: '文字像是被替换过', en: 'words seem to have been replaced'},
    basis: {
      zh: '被篡改的网页：固定的词换成了别的词，机关名中途变样',
      en: 'hijacked pages: fixed terms replaced by others, the office changing inside the text',
    },
    explanation: {
      zh: '法规、指南、标题里应当是“政府信息公开”的地方反复出现另一个词，或者机关名里夹有字母和符号。这样的文字照原样写入，不代为改正。',
      en: 'Where the statute, the guide and the title have 政府信息公开, another word stands again and again, or letters and signs stand inside a name. The text is written as it is; nothing is mended.',
    },
    mend: {zh: '换用没有被改动的原文件。', en: 'Use the original file, which was not tampered with.'},
    example: {wrong: '《中华人民共和国某某娱乐条例》', right: '《中华人民共和国政府信息公开条例》'},
    messages: {
      main: {
        zh: '应当是“政府信息公开”的地方{count}次写成“{actual}”，文件像是被篡改过',
        en: '"{actual}" stands {count} times where 政府信息公开 is meant: the file seems to have been tampered with',
      },
      name: {
        zh: '名称“{actual}”里夹有不该有的字符',
        en: 'the name "{actual}" holds characters that do not belong there',
      },
      pinyin: {
        zh: '字后面夹有拼音，已去掉（{count}处）',
        en: 'pinyin stood behind characters and was taken out ({count} places)',
      },
    },
  },
  'fill-differs': {
    severity: 'error',
    adjustable: false,
    title: {zh: '要填的数与已有的不同', en: 'a figure differs from the one that stands there'},
    basis: {zh: '已经写下的法定数据不悄悄改动', en: 'a statutory figure that is written is not changed silently'},
    explanation: {
      zh: '文稿里这一格已经有数，与表里的不同。这份文稿一格也不填；其他文稿照常。',
      en: 'The cell of the source already holds another number. Nothing is filled into this source; the others go on.',
    },
    mend: {
      zh: '核对哪个对；要以表里的为准，加 --replace 再运行一次。',
      en: 'See which is right; to take those of the file, run it again with --replace.',
    },
    example: {wrong: '文稿 540，表里 541', right: 'nianbao fill --from 年报.xlsx --replace'},
    messages: {
      main: {
        zh: '“{name}”已写“{actual}”，表里是“{expected}”（{where}），没有填',
        en: '"{name}" is "{actual}", the file says "{expected}" ({where}); nothing was filled',
      },
      form: {
        zh: '“{name}”已写“{actual}”，文稿里是“{expected}”，没有填',
        en: '"{name}" is "{actual}", the source says "{expected}"; nothing was filled',
      },
      formula: {
        zh: '“{name}”这一格是公式“{formula}”，算出来不是文稿里的 {expected}，没有填',
        en: '"{name}" holds the formula "{formula}", which does not come to {expected} of the source; nothing was filled',
      },
      unit: {
        zh: '“{name}”的单位是“{actual}”，文稿里是“{expected}”，没有填',
        en: '"{name}" is in {actual}, in the source in {expected}; nothing was filled',
      },
      shown: {
        zh: '这一格的格式把 {expected} 显示成“{actual}”，没有填；请改这一格的数字格式',
        en: 'the format of this cell shows {expected} as "{actual}"; nothing was filled: change its number format',
      },
    },
  },
  'fill-unknown': {
    severity: 'error',
    adjustable: false,
    title: {zh: '表里有的列、有的行不知道填到哪里', en: 'a column or a row of the sheet belongs to no fact or source'},
    basis: {
      zh: '列名是“表/行/列”的地址或中文短名；一行按机关和年份找文稿',
      en: 'a column is headed by an address or its short name; a row finds its source by office and year',
    },
    explanation: {
      zh: '这一列的列名不是任何一个法定数据，或者这一行的机关和年份没有对应的文稿。其余的照常填。',
      en: 'The head is no address of a statutory figure, or there is no source of this office and year. The rest is filled.',
    },
    mend: {
      zh: '改正列名，或先用 nianbao new 建好文稿。',
      en: 'Mend the head, or make the source with nianbao new first.',
    },
    example: {wrong: '申请/新收/合计数', right: '申请/新收/总计'},
    messages: {
      head: {zh: '列名“{head}”不是任何一个法定数据', en: 'the head "{head}" names no statutory figure'},
      nearest: {zh: '是不是“{nearest}”？', en: 'is "{nearest}" meant?'},
      source: {zh: '没有“{office}”{year}年度的文稿', en: 'there is no source of {office} for {year}'},
      cell: {
        zh: '文稿里没有“{name}”这一格，{number} 没有填',
        en: 'the source has no cell "{name}"; {number} was not filled in',
      },
      kind: {
        zh: '要填的表只能是 .xlsx 或 .docx',
        en: 'the form to be filled in has to be an .xlsx or a .docx',
      },
      row: {
        zh: '表里没有“{office}”{year}年度的一行，或者这张表是别的年度的',
        en: 'the form has no row of {office} for {year}, or is of another year',
      },
      form: {
        zh: '认不出这份表里的法定表格，没有填',
        en: 'no statutory table was recognised in this form; nothing was filled',
      },
      place: {
        zh: '“{name}”在表里的位置不能确定，没有填',
        en: 'the place of "{name}" in the form is not certain; nothing was filled',
      },
      unplaced: {
        zh: '这份表的写法读不准到格，没有填；请在 Excel 或 Word 里另存一次再试',
        en: 'the cells of this form cannot be told in its XML; nothing was filled: save it anew in Excel or Word',
      },
      nothing: {zh: '这个文件里没有可填的数', en: 'this file holds no figures to be filled in'},
    },
  },
  'fill-double': {
    severity: 'error',
    adjustable: false,
    title: {zh: '同一格有两个不同的数', en: 'two values for one cell'},
    basis: {zh: '两个数里不替人挑选', en: 'nobody chooses between two numbers for you'},
    explanation: {
      zh: '要填的文件里，同一机关同一年度的同一格出现了两个不同的数。这份文稿一格也不填；其他文稿照常。',
      en: 'The file has two different numbers for one cell of one office and year. Nothing is filled into this source; the others go on.',
    },
    mend: {zh: '在表里留下对的那一个。', en: 'Leave the right one in the sheet.'},
    example: {wrong: '两行都是 示例市 2025', right: '一个机关一年一行'},
    messages: {
      main: {
        zh: '“{name}”有两个数：“{first}”和“{second}”（{where}），没有填',
        en: '"{name}" has two values, "{first}" and "{second}" ({where}); nothing was filled',
      },
    },
  },
} as const satisfies Record<string, CodeText>
