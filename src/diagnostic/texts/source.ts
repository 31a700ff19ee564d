// Texts of the codes of one family: what is said about a source as a file, its front matter and its Markdown.

import type {CodeText} from '../text.ts'

export const sourceTexts = {
  'source-encoding': {
    severity: 'error',
    adjustable: true,
    title: {zh: '文件编码', en: 'File encoding'},
    basis: {zh: '文稿约定为 UTF-8 文本', en: 'Sources are UTF-8 text'},
    explanation: {
      zh: '文件不是 UTF-8 文本，或者含有看不见、却会改变文字或显示顺序的字符（空字符、双向排版控制符）：这样的文件读不准，所以不往下读。控制字符和“�”（编码转换时丢了的字）也是错误。零宽字符、软连字符一类看不见的字符不印出，读的时候也不算，只作提示；从左至右标记等不改变顺序的记号不另外提示。',
      en: 'The file is not UTF-8 text, or holds characters that cannot be seen but change the text or its order (NUL, bidirectional controls): it cannot be read reliably, so reading stops. Controls and U+FFFD (a character lost in a conversion) are errors, too. Zero-width characters, soft hyphens and the like are passed over in reading, not printed, and warned about; marks of direction that reorder nothing are not.',
    },
    mend: {
      zh: '用文本编辑器另存为 UTF-8；Word、PDF 和图片不能直接作为文稿；删去指出的不可见字符。',
      en: 'Save the file as UTF-8 in a text editor; Word, PDF and image files cannot be sources; delete the invisible characters that are named.',
    },
    example: {wrong: '（以 GB18030 保存的文件）', right: '（同一文件另存为 UTF-8）'},
    messages: {
      bytes: {
        zh: '文件不是 UTF-8 文本：第{offset}字节起的 {byte} 不是一个字符，文件可能是用 GBK（ANSI）保存的，请另存为 UTF-8',
        en: 'not UTF-8 text: {byte} at byte {offset} begins no character; the file may have been saved as GBK (ANSI): save it as UTF-8',
      },
      binary: {
        zh: '这是二进制文件（第{offset}字节起的 {byte} 不是文字），不是 Markdown 文稿',
        en: 'a binary file ({byte} at byte {offset} is no text), not a Markdown source',
      },
      utf16: {
        zh: '文件是 UTF-16 文本（记事本里叫“Unicode”），请另存为 UTF-8',
        en: 'the file is UTF-16 text (“Unicode” in Notepad): save it as UTF-8',
      },
      surrogate: {
        zh: '第{offset}字节起有半个代理对（{byte}…），不是完整的字符，请重新输入这个字',
        en: 'half a surrogate pair at byte {offset} ({byte}…), which is no character: type it again',
      },
      nul: {
        zh: '文件中有空字符 {character}，共{count}处，请删去',
        en: 'NUL character {character}, {count} in all: delete them',
      },
      bidi: {
        zh: '文件中有改变文字显示顺序的控制符 {character}，这类字符共{count}处，请删去',
        en: 'character {character} changes the order in which text is shown, {count} such in all: delete them',
      },
      hidden: {
        zh: '这里有看不见的字符 {character}，这样的字符共{count}处；读的时候不算，也不印出',
        en: 'a character that cannot be seen ({character}), {count} such in all: passed over in reading and not printed',
      },
      control: {
        zh: '这里有不是文字的字符 {character}，这样的字符共{count}处，请删去或重新输入',
        en: 'a character that is no text ({character}), {count} such in all: delete it or type it again',
      },
      reference: {
        zh: '“{written}”代表的不是文字，请删去或重新输入',
        en: '“{written}” stands for a character that is no text: delete it or type it again',
      },
      delete: {zh: '删去这些字符', en: 'delete these characters'},
    },
  },
  'source-limit': {
    severity: 'error',
    adjustable: true,
    title: {zh: '文稿超出限度', en: 'Source beyond a limit'},
    basis: {zh: '读取限度', en: 'Limits of reading'},
    explanation: {
      zh: '一份年度报告远远达不到这些限度。超出时文件多半是贴错了内容，或者有标点成片重复，所以在解析之前就停下来。',
      en: 'An annual report stays far below these limits. A file beyond them mostly holds pasted data or long runs of one mark, so reading stops before parsing.',
    },
    mend: {
      zh: '找到指出的位置，删去多余的内容，或者把附件另放一个文件。',
      en: 'Go to the place that is named and delete what does not belong there, or move attachments to a file of their own.',
    },
    example: {wrong: '[[[[[[[[……（一万个以上）', right: '[2021年工作要点](https://www.example.gov.cn/2021)'},
    messages: {
      size: {zh: '文件有{bytes}字节，最多{most}字节', en: 'the file has {bytes} bytes; the limit is {most}'},
      nesting: {zh: '这一行嵌套了{count}层，最多{most}层', en: 'this line is nested {count} deep; the limit is {most}'},
      rows: {zh: '表格行到这里超过了{most}行', en: 'table rows exceed {most} here'},
      brackets: {zh: '连续的方括号或圆括号超过了{most}个', en: 'more than {most} brackets in a row'},
      marks: {
        zh: '这一段里“{mark}”一类的标记太多，不像是报告的正文',
        en: 'this paragraph has more marks such as “{mark}” than the prose of a report',
      },
      lines: {zh: '文件的行数到这里超过了{most}行', en: 'the lines of the file exceed {most} here'},
      blocks: {zh: '文件里的标记到这里超过了{most}个', en: 'the marks of the file exceed {most} here'},
      more: {
        zh: '这一条检查只列出前{most}处；改正之后再检查一次',
        en: 'only the first {most} findings of this rule are listed; check once more when they are mended',
      },
    },
  },
  'front-matter': {
    severity: 'error',
    adjustable: true,
    title: {zh: '文件开头的信息', en: 'Front matter'},
    basis: {
      zh: '文稿约定；机关、年份和级别决定格式、期限和标题',
      en: 'Source format; office, year and level decide form, deadline and title',
    },
    explanation: {
      zh: '文件开头两行 --- 之间写报告的基本信息，一行一项，冒号后有一个空格。机关、年份、级别必须写；写法不同但看得懂的（全角冒号、带引号的年份、别的日期写法）照样读取并提示改写；不认得的名称和读不懂的值要改正。',
      en: 'Between two lines --- at the head of the file stand the facts about the report, one a line, a space behind the colon. office, year and level are required. Unusual but clear writing (full-width colon, quoted year, another date shape) is read and a better one offered; unknown keys and unreadable values have to be mended.',
    },
    mend: {
      zh: '照例子补上或改正这一项；发布日期在送审时可以先不写。',
      en: 'Add or mend the entry as in the example; the date of publication may be missing in a draft.',
    },
    example: {
      wrong: '---\noffice：示例区\nyear: "2021"\nlevle: government\n---',
      right: '---\noffice: 示例区\nyear: 2021\nlevel: government\npublished: 2022-02-10\n---',
    },
    messages: {
      none: {
        zh: '文件开头没有基本信息：请在第一行写 ---，下面写 office（机关）、year（年份）、level（级别），再以 --- 结束',
        en: 'no front matter: begin the file with a line ---, then office, year and level, then a line ---',
      },
      unclosed: {
        zh: '文件开头的基本信息没有结束：请在它的最后一项下面单独写一行 ---',
        en: 'the front matter does not end: write a line --- below its last entry',
      },
      missing: {zh: '缺少 {key}（{other}）', en: '{key} ({other}) is missing'},
      unpublished: {
        zh: '没有写 published（发布日期），各版本都不印日期；正式发布前请补上',
        en: 'published is missing: no date will be printed; add it before publication',
      },
      unknownKey: {zh: '不认得“{key}”这一项', en: 'unknown key “{key}”'},
      nearest: {zh: '是不是“{nearest}”？', en: 'did you mean “{nearest}”?'},
      replace: {zh: '改为“{text}”', en: 'replace by “{text}”'},
      doubleKey: {zh: '“{key}”写了两次', en: '“{key}” stands twice'},
      missingPart: {zh: '{key} 的这一条缺少 {part}', en: 'this entry of {key} lacks {part}'},
      empty: {zh: '“{key}”没有写值', en: '“{key}” has no value'},
      unreadable: {
        zh: '{key} 的值“{actual}”读不懂，应当像这样：{expected}',
        en: 'the value “{actual}” of {key} cannot be read; expected something like: {expected}',
      },
      text: {zh: '{key} 应当写一段文字，这里是“{actual}”', en: '{key} is a line of text; “{actual}” stands here'},
      reference: {
        zh: '{key} 里的双花括号会照原样印出：引用只能写在正文里，这里请直接写出数',
        en: 'braces in {key} are printed as they stand: references belong into the text; write the number itself here',
      },
      early: {
        zh: '基本信息要从文件的第一行开始：请删去 --- 前面的空行和空格',
        en: 'front matter begins on the first line: delete what is blank before the ---',
      },
      deleteBlank: {zh: '删去前面的空行和空格', en: 'delete the blank in front'},
      noSuchDay: {zh: '日历上没有这一天，或者没有这个时刻', en: 'there is no such day or time'},
      unusual: {zh: '{key} 的值“{actual}”已读作“{text}”', en: 'the value “{actual}” of {key} is read as “{text}”'},
      yearTooEarly: {
        zh: '没有{year}年度的法定格式，最早是{first}年度',
        en: 'there is no statutory format for {year}; the first is for {first}',
      },
      colon: {zh: '这里应当是半角冒号加一个空格', en: 'a colon “:” and a space belong here'},
      replaceColon: {zh: '改为半角冒号加空格', en: 'replace by a colon and a space'},
      shape: {zh: '这里应当是一行一项，像“office: 示例区”', en: 'expected one entry a line, such as “office: …”'},
      indent: {zh: '这一行的缩进与上面对不上', en: 'the indentation of this line fits no line above'},
      tab: {zh: '缩进要用空格，不能用制表符', en: 'indent with spaces, not with tabs'},
      open: {zh: '引号或括号没有成对', en: 'a quotation mark or bracket is not closed'},
      key: {
        zh: '这一行看不出是哪一项，冒号后要有一个空格',
        en: 'this line has no readable key; a colon needs a space behind it',
      },
      reuse: {
        zh: '这里不能用 YAML 的锚点、引用和标签，请直接写出值',
        en: 'anchors, aliases and tags of YAML are not allowed here: write the value itself',
      },
      documents: {zh: '基本信息只能有一段', en: 'there can be only one block of front matter'},
      nesting: {zh: '层次太多', en: 'nested too deeply'},
      size: {zh: '基本信息太长', en: 'the front matter is too long'},
      syntax: {
        zh: '这一行不合 YAML 的写法；值里有冒号、井号等符号时请给整个值加引号',
        en: 'this line is no YAML; put a value that holds marks such as : or # in quotation marks',
      },
    },
  },
  markup: {
    severity: 'warning',
    adjustable: true,
    title: {zh: '报告里用不上的标记', en: 'Markup that a report has no use for'},
    basis: {zh: '文稿约定', en: 'Source format'},
    explanation: {
      zh: '引用块、代码、分隔线和删除线在年度报告里没有对应的版式，其中的文字按普通段落印出，标记本身不印。删除线里有数、有引用，或者紧挨着数，是错误：不印删除线，两个数就连在一起了。印不出来的也是错误：法定表格和标题里的注，段落以外的图片，注里的表格。',
      en: 'Block quotes, code, rules and strikethrough have no shape in an annual report; their text is printed as plain paragraphs, the markup is not. Struck text that holds or touches a number or a reference is an error: without the stroke two numbers run into one. So is what would be lost: notes in statutory tables and titles, pictures outside of paragraphs, tables in notes.',
    },
    mend: {
      zh: '删去行首的 >、成行的反引号或 ---，需要突出的词用 **加粗**。',
      en: 'Delete the >, the back-quotes or the ---; use **strong** to stress a word.',
    },
    example: {wrong: '> 全年发布解读50篇。', right: '全年发布解读50篇。'},
    messages: {
      quote: {zh: '引用块按普通段落印出', en: 'a block quote is printed as plain paragraphs'},
      code: {zh: '代码块按普通段落印出', en: 'a code block is printed as plain paragraphs'},
      rule: {zh: '分隔线不印出', en: 'a rule is not printed'},
      deletion: {
        zh: '删除线不印出，其中的文字照印；不要的文字请直接删去',
        en: 'strikethrough is not printed, its text is; delete text that is not wanted',
      },
      noteMark: {
        zh: '法定表格和标题里不印注的记号，这条注会丢掉；请把它写成表格下面的一段话',
        en: 'statutory tables and titles print no marks of notes: this note would be lost; write it as a paragraph below the table',
      },
      picture: {
        zh: '图片只印在正文的段落之间，这里的图片会丢掉；请另起一段',
        en: 'pictures are printed between paragraphs of the text alone: this one would be lost; give it a paragraph of its own',
      },
      noteBlock: {
        zh: '注里只印段落和列表，这里的内容会丢掉；请移到正文里',
        en: 'a note prints paragraphs and lists: what stands here would be lost; move it into the text',
      },
      struckFigure: {
        zh: '删除线不印出，其中的“{text}”照印，会与旁边的数混在一起；不要的数请直接删去',
        en: 'strikethrough is not printed, “{text}” in it is, and would be mixed up with the number beside it; delete a number that is not wanted',
      },
    },
  },
  'markdown-hint': {
    severity: 'info',
    adjustable: true,
    title: {zh: 'Markdown 的读法', en: 'How Markdown was read'},
    basis: {zh: 'CommonMark 与 GFM', en: 'CommonMark and GFM'},
    explanation: {
      zh: '有些写法在 Markdown 里的意思与写的人想的不同。这里说明它被读成了什么。',
      en: 'Some ways of writing mean something else in Markdown than their author thought. This says how they were read.',
    },
    mend: {
      zh: '按提示改写；意思本来如此的可以不改。',
      en: 'Rewrite as the hint says, or leave it where it was meant so.',
    },
    example: {wrong: '##一、总体情况', right: '## 一、总体情况'},
    messages: {
      afterTable: {
        zh: '这一行紧接在表格下面，Markdown 会把它当作表格的一行；这里读作一个段落，请在它上面空一行',
        en: 'this line stands right below a table, where Markdown takes it for a row; it is read as a paragraph: put a blank line above it',
      },
      headingSpace: {
        zh: '井号后面没有空格，这一行被读作普通文字，不是标题',
        en: 'without a space behind the # this line is read as plain text, not as a heading',
      },
      bars: {
        zh: '“｜”是全角竖线，不能画表格，这几行被读作普通文字；表格要用半角的“|”',
        en: '“｜” is a full-width bar and makes no table: these lines are read as plain text; use “|”',
      },
      delimiter: {
        zh: '表格的标题行下面没有 | --- | 这一行，这几行被读作普通文字',
        en: 'without a line | --- | below the header these lines are read as plain text, not as a table',
      },
      headerCells: {
        zh: '标题行有{header}格，下面的 | --- | 有{below}格，两行格数不同，这几行被读作普通文字',
        en: 'the header has {header} cells and the line | --- | below it {below}: as they differ, these lines are read as plain text',
      },
      newParagraph: {
        zh: '行首的全角空格不分段，这一行与上一行读作同一段；要另起一段，请在它上面空一行',
        en: 'full-width spaces at the start of a line begin no paragraph: the line is read as part of the one above; put a blank line above it',
      },
      indented: {
        zh: '行首有四个以上的空格，Markdown 会把它当作代码；这里读作一个段落，其中的标记照原样印出',
        en: 'four or more spaces at the start make this code in Markdown; it is read as a paragraph, markup in it is printed as it stands',
      },
      setext: {
        zh: '下面一行的 --- 把这一段变成了标题；如果要的是分隔线，请在它上面空一行',
        en: 'the line --- below turns this paragraph into a heading; if a rule was meant, put a blank line above it',
      },
      noteMissing: {
        zh: '文中没有“{written}”的注，这个记号会照原样印出；请另起一行写“{written}: ……”，或者删去记号',
        en: 'there is no note “{written}”, so that its mark is printed as it stands; write “{written}: …” on a line of its own, or delete the mark',
      },
      noteUnused: {
        zh: '正文里没有“{written}”这个记号，这条注不会印出；请在正文里加上记号，或者删去这条注',
        en: 'no mark “{written}” leads to this note: it is not printed; put the mark into the text, or delete the note',
      },
      noteDouble: {
        zh: '“{written}”已有一条注，这一条不会印出；请换一个记号，或者合并',
        en: 'there is a note “{written}” already: this one is not printed; give it another mark, or put them together',
      },
      strangeSpace: {
        zh: '“{mark}”后面的空格不是 Markdown 认得的空格（可能是全角空格或不间断空格），这一行被读作普通文字',
        en: 'the space behind “{mark}” is none that Markdown knows (full-width or no-break): this line is read as plain text',
      },
      plainSpace: {zh: '改为普通空格', en: 'replace by a plain space'},
      space: {zh: '补上空格', en: 'insert a space'},
      blankLine: {zh: '在上面空一行', en: 'insert a blank line above'},
      unindent: {zh: '删去行首的空格', en: 'remove the indentation'},
      replaceBars: {zh: '把“｜”改为“|”', en: 'replace “｜” by “|”'},
    },
  },
  'lines-joined': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '几行连成了一段', en: 'Lines joined to one paragraph'},
    basis: {zh: 'CommonMark：段落之间要空一行', en: 'CommonMark: a blank line parts paragraphs'},
    explanation: {
      zh: 'Markdown 把紧挨着的几行连成一段。这里有的行像是另起的一段：以“一是”“（一）”“1.”“第一，”开头，或者上面是没有句号的（一）级标题，或者几行都有不止一句话。一句写一行是一种写法，不在此列。',
      en: 'Markdown joins lines that stand right below each other. Some of these look like paragraphs of their own: they begin with 一是, （一）, 1. or 第一，, stand below a heading （一） without a stop, or hold more than one sentence. One sentence a line is a way of writing and is not meant.',
    },
    mend: {
      zh: '在各行之间空一行；本来就是一段的可以不改。',
      en: 'Put a blank line between them, or leave them where one paragraph was meant.',
    },
    example: {wrong: '一是抓公开。\n二是抓解读。', right: '一是抓公开。\n\n二是抓解读。'},
    messages: {
      main: {
        zh: '这一行紧接在上一行下面，印出来会连成一段，这一段里这样的地方共{count}处',
        en: 'this line stands right below another and is printed in one paragraph with it; {count} such in the paragraph',
      },
      part: {zh: '在{count}处上面空一行', en: 'insert a blank line at {count} places'},
    },
  },
  'foreign-text': {
    severity: 'error',
    adjustable: true,
    title: {zh: '不属于报告的内容', en: 'Text that does not belong'},
    basis: {
      zh: '文稿约定；条例第五十条列举了报告的内容',
      en: 'Source format; Art. 50 of the Regulation names what a report contains',
    },
    explanation: {
      zh: '网页标签、脚本等不能进入任何版本，否则可能带进广告、链接或者改变页面。从网页上连带抄下的“上一篇”“打印本页”“版权所有”，被篡改的网站上夹带的广告和换进标题、句子、表格里的词（说打击、整治、查处这些的不算），成文日期之后另起的文字，第六部分里单独成段的外部链接，也不属于报告；附件、落款、联系方式不算。注释 <!-- --> 不印出，可以使用；法定表格以外的单元格里可以用 <br> 换行。',
      en: 'HTML tags and scripts reach no edition: they could carry advertising or links or change the page. Nor do these belong: what a web page had around the report (previous, print, copyright), advertising of hijacked sites and words that they put into titles, sentences and tables (not where an office says that it acts against them), text behind the date of the sign-off, links that are a paragraph of section 六. Attachments, sign-off and contact do. Comments <!-- --> are never printed and may be used, as may <br> in cells of further tables.',
    },
    mend: {
      zh: '删去标签和不属于报告的文字；改用 Markdown 的写法，表格用 | 画。',
      en: 'Delete the tags and what does not belong; use Markdown, draw tables with |.',
    },
    example: {wrong: '<div align="center">总体情况</div>', right: '总体情况'},
    messages: {
      html: {
        zh: '这里有网页标签 {tag}，各版本都不会印出，请改用 Markdown 的写法',
        en: 'HTML tag {tag}: it is printed in no edition; use Markdown instead',
      },
      page: {
        zh: '“{written}”是网页上的文字，不属于报告',
        en: '“{written}” comes from a web page and is no part of the report',
      },
      advertising: {
        zh: '这一段像是夹带的广告（{written}），不属于报告',
        en: 'this looks like injected advertising ({written})',
      },
      replaced: {
        zh: '“{written}”像是网站被篡改时换进来的词，不属于报告',
        en: '“{written}” looks like a word that a hijacked site put in place of another',
      },
      behind: {
        zh: '成文日期之后还有文字，不属于报告',
        en: 'text behind the date of the sign-off is no part of the report',
      },
      links: {zh: '这一段只有链接（{written}），不属于报告', en: 'this paragraph is nothing but links ({written})'},
      openComment: {
        zh: '注释没有以 --> 结束，从这里到文件末尾都没有读入',
        en: 'this comment does not end with -->: nothing from here to the end of the file is read',
      },
    },
  },
  'fact-unknown': {
    severity: 'error',
    adjustable: true,
    title: {zh: '引用的数不存在', en: 'Reference to no fact'},
    basis: {
      zh: '引用写作 {{表/行/列}}，名称见法定格式',
      en: 'A reference is written {{table/row/column}} with the names of the form',
    },
    explanation: {
      zh: '双花括号里的名称在本年度的格式里找不到，所以不知道该印哪个数。可以写英文标识，也可以写短名，空格不影响。',
      en: 'The address in double braces names no fact or sum of this year’s form, so there is no number to print. Ids and short Chinese names both do; spaces do not matter.',
    },
    mend: {
      zh: '改成提示里的名称；要原样印出双花括号时，请放进反引号里。',
      en: 'Use one of the addresses in the hint; to print the braces themselves put them in back-quotes.',
    },
    example: {wrong: '共收到申请{{申请/新增/总计}}件。', right: '共收到申请{{申请/新收/总计}}件。'},
    messages: {
      main: {zh: '没有“{written}”这个数', en: 'there is no fact “{written}”'},
      nearest: {zh: '相近的有：{nearest}', en: 'near it: {nearest}'},
      replace: {zh: '改为 {address}', en: 'replace by {address}'},
      wide: {
        zh: '“{written}”用了全角花括号，会照原样印出；引用要写成半角的',
        en: '“{written}” has full-width braces and would be printed as it stands; references have ASCII ones',
      },
      open: {zh: '“{written}”后面没有成对的右花括号', en: '“{written}” is not closed'},
      close: {zh: '“{written}”前面没有成对的左花括号', en: 'nothing opens before “{written}”'},
      lost: {
        zh: '“{written}”的花括号不成对，会照原样印出；引用两边各要两个花括号，中间不隔空格、不加反斜杠',
        en: '“{written}” lacks braces and would be printed as it stands; a reference has two on either side, without spaces or backslashes',
      },
      bare: {
        zh: '“{written}”没有花括号，会照原样印出；引用两边各要两个花括号',
        en: '“{written}” has no braces and would be printed as it stands; a reference has two on either side',
      },
    },
  },
  'fact-touched': {
    severity: 'error',
    adjustable: true,
    title: {zh: '引用的数与旁边连成一片', en: 'Reference touching a number'},
    basis: {
      zh: '引用印出的是表格里的数，旁边不能再连着数字',
      en: 'A reference prints a number of the tables; nothing beside it may make another number of it',
    },
    explanation: {
      zh: '引用前后紧挨着数字、小数点、正负号、千分位逗号或另一个引用，印出来就成了另一个数：1{{申请/新收/总计}} 会印成 1541。中间隔着加粗、链接或看不见的空格也是一样。',
      en: 'A digit, a point, a sign, a comma of grouping or another reference right beside a reference makes another number of it in print: 1{{requests/new/total}} prints 1541. Emphasis, links and blanks that part nothing do not change that.',
    },
    mend: {
      zh: '删去多余的数字或符号；两个数之间写上文字或顿号。',
      en: 'Delete the digit or sign; put words or a mark between two numbers.',
    },
    example: {wrong: '共收到申请1{{申请/新收/总计}}件。', right: '共收到申请{{申请/新收/总计}}件。'},
    messages: {
      main: {
        zh: '引用紧挨着“{beside}”，印出来会连成另一个数',
        en: 'the reference stands right beside “{beside}”: in print they make another number',
      },
    },
  },
} as const satisfies Record<string, CodeText>
