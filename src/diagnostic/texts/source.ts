// Texts of the codes of one family: what is said about a source as a file, its front matter and its Markdown.

import type {CodeText} from '../text.ts'

export const sourceTexts = {
  'source-encoding': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '文件编码', en: 'File encoding'},
    basis: {zh: '文稿约定为 UTF-8 文本', en: 'Sources are UTF-8 text'},
    explanation: {
      zh: '文件不是 UTF-8 文本，或者含有看不见、却会改变文字或显示顺序的字符（空字符、双向排版控制符）：这样的文件读不准，所以不往下读。控制字符和“�”（编码转换时丢了的字）也是错误。零宽字符、软连字符一类看不见的字符不印出，读的时候也不算，只作提示；从左至右标记等不改变顺序的记号不另外提示。从 PDF 拷来的文字里常有看上去与汉字一样的部首字符（“⽂”），也只作提示。',
      en: 'The file is not UTF-8 text, or holds characters that cannot be seen but change the text or its order (NUL, bidirectional controls): it cannot be read reliably, so reading stops. Controls and U+FFFD (a character lost in a conversion) are errors, too. Zero-width characters, soft hyphens and the like are passed over in reading, not printed, and warned about; marks of direction that reorder nothing are not. Text copied from a PDF often holds radicals that look like ideographs (“⽂”); they are warned about, too.',
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
      variant: {
        zh: '“{written}”（{character}）看上去是“{expected}”，其实是另一个字符，多半来自 PDF；这样的字符共{count}处，读的时候和印出时都当作通用的汉字',
        en: '“{written}” ({character}) looks like “{expected}” and is another character, mostly from a PDF; {count} such in all: read and printed as the ordinary ideographs',
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
      replace: {zh: '换成通用的汉字', en: 'put the ordinary ideographs in their place'},
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
    also: ['warning'],
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
      preceded: {
        zh: '基本信息要从文件的第一行开始，这里到第{line}行的 --- 才开始：请删去前面的内容',
        en: 'front matter begins on the first line, not on line {line}: delete what stands before the ---',
      },
      fenced: {
        zh: '整份文稿放在代码块里，会被当作代码：请删去文稿前后的 ``` 这两行和它们以外的内容',
        en: 'the whole source stands in a fence and would be taken for code: delete both lines of ``` and what is outside of them',
      },
      deleteBefore: {zh: '删去前面的内容', en: 'delete what stands before it'},
      deleteFence: {zh: '删去文稿前后的代码块标记', en: 'delete the fence around the source'},
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
} as const satisfies Record<string, CodeText>
