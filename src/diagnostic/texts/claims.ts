// Texts of the codes of one family: what sentences add up, compare and claim.

import type {CodeText} from '../text.ts'

const consistent = {zh: '同一份年报前后一致', en: 'a report agrees with itself'} as const

export const claimTexts = {
  'prose-claim': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '正文的说法与表中的数不符', en: 'a claim that the tables refute'},
    basis: consistent,
    explanation: {
      zh: '正文说没有收到申请、没有发生复议或诉讼、没有收取行政事业性收费、复议诉讼都已审结、都得到维持，申请当年全部办结、全部由自然人提出，而表中相应的格不是 0。写办结率100%而表中有结转下年的，只提醒。说“已审结的均维持”而另有未审结的，不算；信息处理费不在表中，不作比较。',
      en: 'The text says that no request came in, no review or litigation arose, no fee was collected, all reviews were upheld or closed, all requests were closed within the year or came from natural persons, and a cell that ought to be 0 is not. 办结率100% beside cases carried over is a warning. 「已审结的均维持」 beside pending cases is right; the processing fee is in no cell.',
    },
    mend: {zh: '核对表格和这句话，改正错的一处。', en: 'Check the table and the sentence, and correct the wrong one.'},
    example: {
      wrong: '2021年未发生因政府信息公开引起的行政复议。（表中是 8）',
      right: '2021年发生因政府信息公开引起的行政复议8件。',
    },
    messages: {
      main: {
        zh: '正文说{name}，表中“{where}”是 {actual}',
        en: 'the text says “{name}”, the table has {actual} at “{where}”',
      },
      denied: {
        zh: '正文说没有{name}，表中“{where}”是 {actual}',
        en: 'the text says “没有{name}”, the table has {actual} at “{where}”',
      },
      cell: {zh: '表中是 {value}', en: 'the table has {value}'},
    },
  },
  'prose-parts': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '分项之和与总数不符', en: 'parts that do not add up'},
    basis: {zh: '算术：句子自己列出的分项应当加得起来', en: 'arithmetic: parts that a sentence lists make their whole'},
    explanation: {
      zh: '句子里用加号列出的、“分别为”“即”之后列出的各数，以及在同一句里列全了的各种办理结果，其和应等于总数；“其中”“包括”“含”之后列出的，每一项和各项之和都不应超过总数；括号里只列分项的、最后一项是“其他”“其余”的，应当加得起来（后者不足是提醒）。总数可以在前一个分句、前一句里。带“余”“约”的分项按至少这么多计算；单位不同的不算。“除……外”“由……构成”“剔除……”说的两部分应当凑成总数；“每月”“每期”的数相乘，对不上是提醒；同一个数紧接着又写一遍的，两处应当一样。',
      en: 'Numbers joined by plus signs, listed after 分别为 or 即, and all outcomes of requests or cases where a sentence lists every one make the whole; neither one of those after 其中, 包括, 含 nor their sum exceeds it. Brackets that hold nothing but parts, and lists that end in 其他 or 其余, make the whole (a warning where the latter fall short). The whole may stand in the clause or sentence before. A part with 余 or 约 counts as at least so much; other units do not count. The two parts of 除…外, 由…构成 or 剔除 make the whole; what 每月 or 每期 multiplies to is a warning; a number said twice at once is the same number.',
    },
    mend: {zh: '核对总数和各分项。', en: 'Check the whole and its parts.'},
    example: {wrong: '共发布239条（161+71+12）。', right: '共发布244条（161+71+12）。'},
    messages: {
      main: {
        zh: '总数写的是 {actual}，各分项之和是 {expected}',
        en: 'the whole says {actual}, its parts make {expected}',
      },
      more: {
        zh: '总数写的是 {actual}，其中的各项之和是 {expected}，超过了总数',
        en: 'the whole says {actual}, the parts named make {expected}, which is more',
      },
      product: {
        zh: '写的是 {actual}，按句中的数相乘是 {expected}',
        en: 'says {actual}, the numbers of the sentence multiply to {expected}',
      },
      stock: {
        zh: '写的是 {actual}，按句中的增减是 {expected}（{sum}）',
        en: 'says {actual}, what came in and went out gives {expected} ({sum})',
      },
      factor: {zh: '相乘的数 {value}', en: 'factor {value}'},
      again: {
        zh: '前面写的是 {earlier}，紧接着又写 {actual}，两处不是同一个数',
        en: 'it says {earlier} and at once {actual}, which is another number',
      },
      rest: {
        zh: '总数写的是 {actual}，连同“其他”“其余”在内的各项之和是 {expected}',
        en: 'the whole says {actual}, its parts and the rest make {expected}',
      },
      single: {
        zh: '总数写的是 {actual}，其中的一项是 {value}，超过了总数',
        en: 'the whole says {actual}, one of its parts {value}, which is more',
      },
      part: {zh: '分项 {value}', en: 'part: {value}'},
    },
  },
  'prose-percent': {
    severity: 'warning',
    also: ['error'],
    adjustable: true,
    title: {zh: '百分比、增减、倍数与所列的数不符', en: 'a share or change that its numbers do not give'},
    basis: {zh: '算术；四舍五入到所写的位数', en: 'arithmetic, rounded to the places written'},
    explanation: {
      zh: '同一句里有部分、总数和“占……%”，或者有前后两数和增减的件数、百分比、倍数，重新计算的结果与写的不同。相差超过末位一个单位、件数不对是错误，只差末位是提醒（各项凑成100%时常见）；“增长2倍”是原来的3倍，“翻一番”是原来的2倍。给了上年年报的，“同比”“比上年”也按两年表中的数计算，四舍五入和舍去尾数都不对才提醒；看不准说的是哪个数时，有一个对得上就不提醒。“过半”“占三分之一”也重新计算；说是全部的几项占比应当凑成100%。“约”“近”不算。',
      en: 'Part, whole and share stand in one sentence, or two numbers and by how many, how much or how many times they differ, and do not agree. A wrong difference, and more than one unit of the last place, is an error; less is a warning (shares are sometimes made to add up to 100 %). 增长2倍 is three times as much, 翻一番 twice. Where last year’s report is given, 同比 and 比上年 are recomputed from the tables of both: a warning where neither rounding nor cutting off gives what is written; where several numbers may be meant, one that fits is enough. 过半 and 占三分之一 are recomputed, too; shares that are said to be all make 100 %. Rough numbers do not count.',
    },
    mend: {zh: '重新计算，或核对所用的两个数。', en: 'Recompute it, or check the two numbers.'},
    example: {wrong: '共805件，其中258件，占33.9%。', right: '共805件，其中258件，占32.0%。'},
    messages: {
      main: {
        zh: '写的是 {actual}，按句中的数是 {expected}',
        en: 'says {actual}, the numbers of the sentence give {expected}',
      },
      hundred: {
        zh: '几项占比加起来是 {actual}，应当是 100%',
        en: 'the shares make {actual}, and ought to make 100%',
      },
      lastYear: {
        zh: '写的是 {actual}，“{name}”本年 {now}、上年年报 {before}，按这两个数是 {expected}',
        en: 'says {actual}; “{name}” is {now}, and {before} in last year’s report, which gives {expected}',
      },
      before: {zh: '上年年报：{name} {value}', en: 'in last year’s report: {name} {value}'},
      candidates: {zh: '这句话可能比的是：{list}', en: 'what the sentence may compare: {list}'},
      operand: {zh: '按这个数计算：{value}', en: 'computed from {value}'},
    },
  },
  'prose-balance': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '正文里申请的来去对不上', en: 'requests of a paragraph that do not balance'},
    basis: {
      zh: '收到的申请，不是已答复、已撤回，就是还在办理',
      en: 'what came in has been answered, was withdrawn or is open',
    },
    explanation: {
      zh: '同一段里收到（加上年结转）的申请数，与答复、在办、撤回的数之和不等。撤回的、上年结转的写出来就算在内；表中能说明差额的不提示；同一段里有几个不同的数、看不准说的是哪一个时也不提示。',
      en: 'In one paragraph the requests received (with those carried in) are not those answered, open and withdrawn together. Withdrawals and carry-in count where they are told or the table explains them; where a paragraph gives several numbers for one side nothing is said.',
    },
    mend: {
      zh: '核对各数；有撤回的、上年结转的，一并写明。',
      en: 'Check the numbers; say how many were withdrawn or carried in.',
    },
    example: {wrong: '受理申请21件，答复18件，在办2件。', right: '受理申请21件，答复18件，撤回1件，在办2件。'},
    messages: {
      main: {
        zh: '收到 {received}，而答复、在办等加起来是 {out}',
        en: '{received} received, but those answered, open and so on make {out}',
      },
      both: {
        zh: '收到的加上年结转的是 {received}，而答复、在办等加起来是 {out}',
        en: '{received} received and carried in, but those answered, open and so on make {out}',
      },
      part: {zh: '{name} {value}', en: '{name}: {value}'},
    },
  },
  'prose-twice': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '同一件事写了两个数', en: 'one quantity with two values'},
    basis: consistent,
    explanation: {
      zh: '同一口径的同一件事（如政府网站公开的信息、新闻发布会）在正文里出现两次，数不相同。范围不同的（本级与全区）、只说其中一类的、别的年份的不算；表里有的数由表判断（prose-figure）。',
      en: 'The same quantity of the same scope (information on the web site, press conferences) stands in prose twice with two values. Another scope (本级 and 全区), a part of it or another year does not count; what the tables have they decide (prose-figure).',
    },
    mend: {zh: '核对后统一；口径不同的，写明口径。', en: 'Check and agree them; where the scopes differ, say so.'},
    example: {
      wrong: '政府网站公开信息754条。……门户网站公开信息1014条。',
      right: '政府网站公开信息1014条。……门户网站公开信息1014条。',
    },
    messages: {
      main: {
        zh: '{name}前面写的是 {earlier} {unit}，这里是 {actual} {unit}',
        en: '{name} was {earlier} {unit} before and is {actual} {unit} here',
      },
      first: {zh: '前面写的是 {earlier}', en: 'here it is {earlier}'},
    },
  },
  'carried-in-included': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '收到的申请数包括了上年结转', en: 'intake that includes last year’s'},
    basis: {
      zh: '法定格式表三第一项只计本年新收，上年结转是第二项',
      en: 'table 3 of the statutory form: row 一 counts the new ones, row 二 those carried in',
    },
    explanation: {
      zh: '正文写“受理……件（含上年结转……件）”，表三的第一项却只有本年新收：两个数都对，但读者会以为对不上。没有写明含结转的，收到的写新收、或者新收加上年结转，都不提示。',
      en: 'The text says how many were received “including those carried in”, while row 一 has the new ones alone: both are right, and look as if they were not. Without such words either number is right and nothing is said.',
    },
    mend: {zh: '分开写：本年新收……件，上年结转……件。', en: 'Give the two apart: new in the year, and carried in.'},
    example: {wrong: '受理申请2025件（含上年结转71件）。', right: '新收申请1954件，上年结转71件。'},
    messages: {
      main: {
        zh: '{actual} 包括了上年结转的 {carried}，表中“{where}”是 {own}',
        en: '{actual} includes the {carried} carried in, the table has {own} at “{where}”',
      },
      row: {zh: '表中本年新收 {value}', en: 'in the table: {value} new'},
    },
  },
  'claim-direction': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '增减的说法与数不符', en: 'a rise or fall that the numbers do not show'},
    basis: consistent,
    explanation: {
      zh: '“从12件增加到10件”一类与句中两数相反的说法（也比同一句里的两项：“25件，多于16件”“逐年递增”）；总数是 0 却说比上年增加；“增加（减少）”两个词都留着没有选。给了上年年报的，“同比增长”“与上年持平”也与两年表中的数对照，不符的是提醒。',
      en: 'A clause whose two numbers go the other way (of two things it compares, or of several years, as well), a zero that is said to have risen, or both words left standing. Where last year’s report is given, 同比增长 and 与上年持平 are held against the tables of both: a warning.',
    },
    mend: {zh: '核对两个数，或改正增减的词。', en: 'Check the two numbers, or correct the word.'},
    example: {wrong: '申请从12件增加到10件。', right: '申请从12件减少到10件。'},
    messages: {
      main: {zh: '从 {from} 到 {to}，不是“{word}”', en: 'from {from} to {to} is not “{word}”'},
      beside: {zh: '比的是 {to} 和 {from}，不是“{word}”', en: '{to} beside {from} is not “{word}”'},
      lastYear: {
        zh: '“{name}”上年年报是 {before}，本年是 {now}，不是“{word}”',
        en: '“{name}” was {before} in last year’s report and is {now}: that is not “{word}”',
      },
      before: {zh: '上年年报：{name} {value}', en: 'in last year’s report: {name} {value}'},
      candidates: {zh: '这句话可能比的是：{list}', en: 'what the sentence may compare: {list}'},
      operand: {zh: '比的是这个数：{value}', en: 'compared: {value}'},
      zero: {zh: '数是 0，不会比上年增加', en: 'the number is 0 and cannot have risen'},
      both: {zh: '“{written}”两个词要选一个', en: 'choose one of the words in “{written}”'},
    },
  },
  'other-year': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '写的是别的年度', en: 'the text of another year'},
    basis: {zh: '年报写报告年度的情况', en: 'a report is about its own year'},
    explanation: {
      zh: '开头或表格标题写的是别的年度的，多半是照抄上年文字，是错误；其他小标题里的、正文里以别的年份开头说本机关受理申请、制发文件的，是提醒。文号、书名号里的年份，以及与上年的比较不算。标题、统计期限里的年份另有提示。',
      en: 'The opening or the caption of a table names another year: an error; another heading: a warning. A sentence that begins with another year and gives a statutory quantity: a warning. Years of document numbers and titles, and comparisons, do not count.',
    },
    mend: {zh: '改成报告年度。', en: 'Write the year reported on.'},
    example: {
      wrong: '现公布示例区2020年政府信息公开工作年度报告。（2021年的年报）',
      right: '现公布示例区2021年政府信息公开工作年度报告。',
    },
    messages: {
      main: {
        zh: '这里说是 {other} 年的年报，这份是 {year} 年的',
        en: 'this speaks of the report of {other}, it is that of {year}',
      },
      heading: {
        zh: '标题里写的是 {other} 年，这份是 {year} 年的',
        en: 'the heading says {other}, the report is that of {year}',
      },
      carried: {
        zh: '结转的申请转到的是 {year} 年，这里写的是 {other} 年',
        en: 'what is carried over goes to {year}, the text says {other}',
      },
      brought: {
        zh: '上年结转的申请来自 {year} 年，这里写的是 {other} 年',
        en: 'what was carried in comes from {year}, the text says {other}',
      },
      quantity: {zh: '这里说的是 {other} 年，年报是 {year} 年的', en: 'this is about {other}, the report about {year}'},
    },
  },
  'image-alt': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '图片没有文字说明', en: 'Picture without words'},
    basis: {
      zh: '无障碍环境建设法第二十九条；WCAG 2.2 1.1.1',
      en: 'Accessibility Law Art. 29; WCAG 2.2 1.1.1',
    },
    explanation: {
      zh: '看不见图片的读者只能听到方括号里的文字。空着、只写“图片1”“IMG_001.jpg”或者文件的路径，等于没有说明：图片照印，读屏软件把它当作装饰略过，纯文本版里也没有它。',
      en: 'Who does not see a picture hears the words in its brackets. Nothing, a file’s name or a path is no description: the picture is printed, but read as decoration and left out of the plain-text edition.',
    },
    mend: {
      zh: '在方括号里写出图片说了什么；图里有数的，把数写出来。',
      en: 'Write what the picture says into its brackets, with the numbers in it.',
    },
    example: {wrong: '![图片1](a.png)', right: '![2021年新收申请541件，其中自然人522件](a.png)'},
    messages: {
      main: {
        zh: '“{written}”说不出图片的内容，这张图会被当作装饰',
        en: '“{written}” says nothing of the picture: it is taken for decoration',
      },
      none: {
        zh: '图片没有文字说明，会被当作装饰',
        en: 'the picture has no words and is taken for decoration',
      },
    },
  },
  'image-only': {
    severity: 'error',
    adjustable: true,
    title: {zh: '用图片代替表格或文字', en: 'a picture in place of a table or text'},
    basis: {
      zh: '《无障碍环境建设法》第二十九条；《政府信息公开条例》第四十三条',
      en: 'Law on barrier-free environment, art. 29; Regulation, art. 43',
    },
    explanation: {
      zh: '法定表格缺失而那一部分里有图片，或者整个部分只有图片：图片里的数和字不能检索、不能朗读、不能核对。',
      en: 'A statutory table is missing and a picture stands in its section, or a section holds a picture only: nobody can search, hear or check what it shows.',
    },
    mend: {zh: '把图片里的表格和文字写成Markdown。', en: 'Write what the picture shows as a table and text.'},
    example: {
      wrong: '## 五、存在的主要问题及改进情况\n\n![问题](五.png)',
      right: '## 五、存在的主要问题及改进情况\n\n解读的形式还不够多样。',
    },
    messages: {
      main: {zh: '“{title}”只有图片，没有文字', en: '“{title}” holds a picture and no text'},
      table: {zh: '“{title}”的表格用了图片，请写成表格', en: 'a table of “{title}” is a picture; write it as a table'},
    },
  },
} as const satisfies Record<string, CodeText>
