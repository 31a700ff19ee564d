// Texts of the codes of one family: what is wrong in a sentence or a number by itself, without the tables.

import type {CodeText} from '../text.ts'

const accurate = {
  zh: '公文用语准确；公布的文本不留未完成之处',
  en: 'official text is exact and finished when published',
} as const

export const slipTexts = {
  placeholder: {
    severity: 'error',
    adjustable: true,
    title: {zh: '留有待填的空位', en: 'a place left to be filled in'},
    basis: accurate,
    explanation: {
      zh: '正文里有XX、××、某某、下划线，或者在单位前有省略号。网址里的字母（如xxgk）不算。',
      en: 'The text holds XX, ××, 某某, a line of underscores, or an ellipsis before a unit. Letters of an address do not count.',
    },
    mend: {zh: '填上名称或数；没有的删去这句话。', en: 'Fill in the name or number, or drop the sentence.'},
    example: {wrong: '全年主动公开信息XX条。', right: '全年主动公开信息320条。'},
    messages: {main: {zh: '“{written}”还没有填', en: '“{written}” has not been filled in'}},
  },
  'template-text': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '留有格式本身的说明文字', en: 'instructions of the form left in the text'},
    basis: {zh: '法定格式的填报说明不是年报的内容', en: 'instructions of the statutory form are no part of a report'},
    explanation: {
      zh: '编写说明、填报说明没有删去是错误；“该部分以表格形式报告”没有删去是提醒，可以自动删去。',
      en: 'Instructions for the writer left in are an error; the remark that a section is given as a table is a warning and can be removed.',
    },
    mend: {zh: '删去说明文字。', en: 'Remove the instructions.'},
    example: {wrong: '该部分以表格形式报告。表格如下：', right: '（删去，只留表格）'},
    messages: {
      main: {
        zh: '“{written}”是写给填表人看的，请删去',
        en: '“{written}” is meant for the person who fills in the form; remove it',
      },
      table: {
        zh: '“该部分以表格形式报告”是格式的说明，不必印出来',
        en: 'that the section is given as a table is an instruction of the form',
      },
      fix: {zh: '删去这句说明', en: 'remove the instruction'},
    },
  },
  'this-year': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '用“今年”指报告年度', en: '“this year” for the year reported on'},
    basis: accurate,
    explanation: {
      zh: '年报在次年公布，读者看到“今年”时，今年已经是下一年。写明年份。书名号、引号里的不算，第五部分里说今后打算的不算。',
      en: 'The report appears in the year after; “this year” then means another year. Titles, quotations and plans in section 五 do not count.',
    },
    mend: {zh: '把“今年”改成年份。', en: 'Write the year.'},
    example: {wrong: '今年以来，网站发布信息320条。', right: '2021年以来，网站发布信息320条。'},
    messages: {
      main: {
        zh: '“{written}”在公布时已是下一年，可写成“{expected}”',
        en: '“{written}” is the year after when published; write “{expected}”',
      },
      fix: {zh: '改为“{expected}”', en: 'change to “{expected}”'},
    },
  },
  'next-year': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '总体情况里写了下一年的打算', en: 'plans of the next year among this year’s facts'},
    basis: {
      zh: '总体情况写报告年度的事，改进打算写在第五部分',
      en: 'section 一 is about the year, plans belong to section 五',
    },
    explanation: {
      zh: '总体情况里出现“下一年将……”：要么年份写错，要么应移到第五部分。',
      en: 'Section 一 says what will be done in the next year: either the year is wrong or it belongs to section 五.',
    },
    mend: {zh: '核对年份，或移到第五部分。', en: 'Check the year, or move the sentence to section 五.'},
    example: {wrong: '（五）监督保障。2022年我局将加强培训。', right: '（五）监督保障。2021年我局加强培训，举办两期。'},
    messages: {main: {zh: '这里说的是 {next} 年将做的事', en: 'this is about what will be done in {next}'}},
  },
  basis: {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '引用的依据文件不对', en: 'the wrong document cited as basis'},
    basis: {
      zh: '国办公开办函〔2021〕30号自2021年度起取代国办公开办函〔2019〕60号',
      en: '国办公开办函〔2021〕30号 replaced 国办公开办函〔2019〕60号 from report year 2021',
    },
    explanation: {
      zh: '引用了已被取代的格式文件，或者把它的名称配上了现行文件的文号。在开头是错误，在别处是提醒。只写名称、没有文号的，提醒核对。',
      en: 'A superseded document is cited, or its title stands with the number of the one in force. An error in the opening, a warning elsewhere. A title without its number is a warning.',
    },
    mend: {zh: '改引现行的文件。', en: 'Cite the document in force.'},
    example: {wrong: '按照国办公开办函〔2019〕60号编制。', right: '按照国办公开办函〔2021〕30号编制。'},
    messages: {
      main: {
        zh: '{number} 已不适用于这一年度，现行的是{right}',
        en: '{number} no longer applies to this year, {right} does',
      },
      mismatch: {
        zh: '“{title}”是{number}的名称，与{right}不相配',
        en: '“{title}” is the title of {number}, not of {right}',
      },
      byTitle: {
        zh: '只写了通知的名称“{title}”，没有文号；与{number}同名，而这一年度的格式是{right}。它是否已经废止查不到明文，请核对并写上文号',
        en: '“{title}” is cited by its title alone; {number} bears it, while the form of this year is {right}. Whether that notice was repealed is not known: check, and add the number',
      },
    },
  },
  'number-missing': {
    severity: 'error',
    adjustable: true,
    title: {zh: '单位前漏了数', en: 'a number left out before its unit'},
    basis: accurate,
    explanation: {
      zh: '单位前面只有空格、没有数，如“主动公开信息  条”；或者“共件”“共条”。条例、公开件、首次等词不算。',
      en: 'Only spaces stand before a unit, or 共 is followed by the unit at once. Words such as 条例 or 首次 do not count.',
    },
    mend: {zh: '补上数；没有的写 0。', en: 'Add the number; write 0 where there is none.'},
    example: {wrong: '主动公开信息  条。', right: '主动公开信息320条。'},
    messages: {main: {zh: '“{unit}”前面漏了数', en: 'a number is missing before “{unit}”'}},
  },
  punctuation: {
    severity: 'warning',
    adjustable: true,
    title: {zh: '标点不规范', en: 'punctuation'},
    basis: {zh: 'GB/T 15834《标点符号用法》；GB/T 9704', en: 'GB/T 15834 (use of punctuation); GB/T 9704'},
    explanation: {
      zh: '书名号、括号、引号只有一半，标点重复，段末没有句号或以逗号结尾，顿号后、词语中间有空格，文号的六角括号丢了或换成别的括号，各在所在之处指出；汉字后面的半角标点、全角数字、直引号往往很多，各合并为一条，逐处列出。有把握的可以自动改。',
      en: 'Pairs with one half missing, marks doubled, paragraphs without end mark or ending in a comma, spaces after 、 or within a word, document numbers without their brackets or in others, each where it stands. Half-width marks after Chinese characters, full-width digits and straight quotation marks tend to be many: one of each for the whole file, with their places. What is certain can be mended at once.',
    },
    mend: {
      zh: '逐处改正；半角标点、重复的标点和多余的空格可以自动改。',
      en: 'Mend each place; half-width and doubled marks and spaces can be mended at once.',
    },
    example: {wrong: '网站,专栏、 公报等渠道。。', right: '网站，专栏、公报等渠道。'},
    messages: {
      main: {zh: '汉字后面的半角标点有 {count} 处', en: '{count} half-width marks after Chinese characters'},
      half: {zh: '半角的“{written}”', en: 'half-width “{written}”'},
      pair: {zh: '“{written}”没有另一半', en: '“{written}” lacks its other half'},
      double: {zh: '“{written}”重复', en: 'doubled “{written}”'},
      end: {zh: '“{written}”之后段落没有结尾的标点', en: 'the paragraph ends after “{written}” without a mark'},
      space: {zh: '顿号后面多了空格“{written}”', en: 'space “{written}” after 、'},
      number: {zh: '文号“{written}”的年份应放在〔〕里', en: 'the year in “{written}” belongs in 〔〕'},
      comma: {zh: '段落以“{written}”结尾，话没有说完', en: 'the paragraph ends in “{written}”, in mid-sentence'},
      gap: {zh: '词语中间多了空格：“{written}”', en: 'a space within a word: “{written}”'},
      digits: {zh: '全角数字有 {count} 处', en: '{count} full-width digits'},
      digit: {zh: '全角的“{written}”', en: 'full-width “{written}”'},
      quotes: {zh: '直引号有 {count} 处', en: '{count} straight quotation marks'},
      quote: {zh: '直引号“{written}”', en: 'straight {written}'},
      fix: {zh: '改正有把握的 {count} 处', en: 'mend the {count} certain places'},
    },
  },
  'doubled-word': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '词语重复', en: 'a word written twice'},
    basis: accurate,
    explanation: {
      zh: '同一个词紧接着写了两遍，如“公开公开”“的的”；标题里还看单字，如“主要问问题”。一件一件、研究研究、目的的、层层等不算。',
      en: 'A word stands twice in a row, in headings a single character, too. Words that Chinese builds by repetition do not count.',
    },
    mend: {zh: '删去一个。', en: 'Remove one.'},
    example: {wrong: '加大财政信息公开公开力度。', right: '加大财政信息公开力度。'},
    messages: {
      main: {zh: '“{written}”里“{word}”重复了', en: '“{word}” is doubled in “{written}”'},
      fix: {zh: '只留一个“{word}”', en: 'keep one “{word}”'},
    },
  },
  'exact-about': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '精确的数带“余”或“约”', en: 'an exact number called approximate'},
    basis: accurate,
    explanation: {
      zh: '个位不是零的数已经精确，不用再加“余”“多”；一千以上的，也不用“约”。日均、月均等平均数不算。',
      en: 'A number whose last digit is not 0 is exact and takes no 余 or 多, nor, above a thousand, 约. Averages do not count.',
    },
    mend: {zh: '删去“余”，或改成整数。', en: 'Drop 余, or round the number.'},
    example: {wrong: '发布信息30299余条。', right: '发布信息30299条。'},
    messages: {main: {zh: '{number} 是精确的数，不用“{more}”', en: '{number} is exact and takes no “{more}”'}},
  },
  'persons-cases': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '用人数计申请数', en: 'applications counted in persons'},
    basis: {zh: '法定格式表三以件计', en: 'table 3 of the statutory form counts requests'},
    explanation: {
      zh: '政府信息公开申请按件统计，一人可以有几件，几人可以合提一件。',
      en: 'Requests are counted, not applicants: one person can make several, several can make one.',
    },
    mend: {
      zh: '改写成件数；确需写人数的，同时写件数。',
      en: 'Give the number of requests, with that of persons beside it where wanted.',
    },
    example: {wrong: '收到政府信息公开申请24人。', right: '收到政府信息公开申请21件，申请人24人。'},
    messages: {main: {zh: '申请按件统计，这里写的是“{written}”', en: 'requests are counted, this says “{written}”'}},
  },
  'personal-data': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '含有个人信息', en: 'personal data in the text'},
    basis: {
      zh: '《个人信息保护法》；《政府信息公开条例》第十五条',
      en: 'Personal Information Protection Law; Regulation, art. 15',
    },
    explanation: {
      zh: '正文里有身份证号码（校验码和日期都对）或银行卡号（校验码对）是错误，有手机号码是提醒。文号、办公电话、日期不算；联系电话写在文件头的联系方式里。',
      en: 'An identity number or bank card number whose check digits hold is an error, a mobile number a warning. Document numbers, office telephones and dates do not count; contact numbers go into `contact`.',
    },
    mend: {zh: '删去，或用星号遮盖中间几位。', en: 'Remove it, or mask it.'},
    example: {wrong: '申请人电话13800000000。', right: '（删去）'},
    messages: {
      main: {zh: '这里像是手机号码', en: 'this looks like a mobile number'},
      identity: {zh: '这里是身份证号码', en: 'this is an identity number'},
      card: {zh: '这里像是银行卡号', en: 'this looks like a bank card number'},
    },
  },
  'other-office': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '说的是别的机关的数', en: 'a quantity said of another office'},
    basis: {
      zh: '年报报告本机关（政府报告本行政区域）的情况',
      en: 'a report is about its own office, a government’s about its whole area',
    },
    explanation: {
      zh: '政府的年报以办公室的名义说受理申请、收取信息处理费，或者乡镇、街道的年报说全区、全市的数。各部门做其他工作的叙述不算。',
      en: 'A government’s report speaks for its general office on requests or fees, or a town’s or street’s report for the whole district. What departments otherwise did does not count.',
    },
    mend: {zh: '改成本机关的情况；确需区分的，两者都写明。', en: 'Say it of the report’s own office, or name both.'},
    example: {
      wrong: '示例区人民政府办公室2021年度未收取信息处理费。（政府的年报）',
      right: '2021年度全区未收取信息处理费。',
    },
    messages: {
      main: {
        zh: '这里说的是“{other}”，年报的机关是“{office}”',
        en: 'this is said of “{other}”, the report is that of “{office}”',
      },
      opening: {
        zh: '开头说公布的是“{other}”的年报，文件头写的机关是“{office}”',
        en: 'the opening publishes the report of “{other}”, the front matter says “{office}”',
      },
    },
  },
  'rule-making': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '没有规章制定权的机关填了规章', en: 'rules reported by an office that cannot make them'},
    basis: {
      zh: '《立法法》：规章由国务院部门、省级和设区的市、自治州人民政府制定',
      en: 'Legislation Law: only ministries, provinces, cities with districts and autonomous prefectures make rules',
    },
    explanation: {
      zh: '县级及以下没有规章制定权，地方各级政府的部门也没有，规章一行不应有非零的数；多半应填在行政规范性文件一行。按文件头写的层级（rank）和级别（level）判断，没有写的不判断。',
      en: 'Counties and towns make no rules, nor do departments of local governments; the number mostly belongs to the row of normative documents. Judged by `rank` and `level`, where they are given.',
    },
    mend: {
      zh: '把数移到行政规范性文件一行，规章填 0。',
      en: 'Move the number to the row of normative documents and write 0 here.',
    },
    example: {wrong: '| 规章 | 0 | 0 | 6 |（乡镇）', right: '| 规章 | 0 | 0 | 0 |'},
    messages: {
      main: {
        zh: '这一层级没有规章制定权，“{row}”的“{column}”写的是 {actual}',
        en: 'an office of this rank makes no rules, but “{row}”, “{column}” says {actual}',
      },
      department: {
        zh: '部门里只有国务院部门能制定规章，“{row}”的“{column}”写的是 {actual}',
        en: 'of departments only those of the State Council make rules, but “{row}”, “{column}” says {actual}',
      },
    },
  },
  'cumulative-equals-year': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '累计的数与本年的数相同', en: 'a cumulative number equals this year’s'},
    basis: {zh: '累计一列包括历年的数', en: 'the cumulative column includes earlier years'},
    explanation: {
      zh: '历年累计的列与本年的列相同，而且不小（10 以上），多半是把本年的数抄了过去。',
      en: 'The column that counts all years equals that of this year, from 10 up: probably copied.',
    },
    mend: {
      zh: '核对累计的数；确实相同的，用豁免写明理由（如当年新设）。',
      en: 'Check the cumulative number; where it is right, waive with the reason.',
    },
    example: {wrong: '| 行政规范性文件 | 30 | 0 | 30 |', right: '| 行政规范性文件 | 30 | 0 | 96 |'},
    messages: {
      main: {
        zh: '“{row}”的“{column}”与“{year}”都是 {actual}',
        en: '“{row}”: “{column}” and “{year}” are both {actual}',
      },
    },
  },
  'same-as-last-year': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '与上一年的文字几乎相同', en: "nearly last year's text"},
    basis: {
      zh: '国办公开办函〔2021〕30号：年度报告不应内容雷同',
      en: 'notice 30 of 2021 names reports that say the same each year',
    },
    explanation: {
      zh: '一个部分的文字，或者它的开头（120 字），除去数字以后，九成以上与上一年报告的同一部分相同。三百字以内的部分不比：法定的套语就有这么多。要有上一年的报告才比得出来。',
      en: "Numbers aside, nine tenths of a section's text, or of its first 120 letters, stand in the same section of last year's report. Sections below 300 characters are not compared, for statutory phrases alone fill as much. Last year's report has to be at hand.",
    },
    mend: {
      zh: '按当年的实际情况重写；确实没有变化的，用豁免写明理由。',
      en: 'Write what this year was like; where nothing has changed, waive with the reason.',
    },
    example: {
      wrong: '（2022年报告）全区围绕重点领域公开信息……（与2021年报告逐句相同）',
      right: '（2022年报告）全区新设三个专栏，公开了……',
    },
    messages: {
      main: {
        zh: '“{section}”的文字与上一年的报告有 {percent}% 相同',
        en: '{percent}% of the text of “{section}” stands in last year’s report, too',
      },
      beginning: {
        zh: '“{section}”的开头与上一年的报告有 {percent}% 相同',
        en: '“{section}” begins as in last year’s report: {percent}% is the same',
      },
    },
  },
  'digit-form': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '数字不是普通的写法', en: 'digits in an unusual form'},
    basis: {
      zh: 'GB/T 15835：公文里的阿拉伯数字用 0 到 9',
      en: 'GB/T 15835: Arabic numerals of official text are the digits 0 to 9',
    },
    explanation: {
      zh: '写法定数目的句子里有上标、下标、带圈、数学字体、阿拉伯文等别样的数字。核对时照它所代表的数字读；朗读软件、检索和转抄往往读不出来。给段落编号的①②不算；紧跟在数字后面的上标也可能是注的标记，所以只提示，不自动改。',
      en: 'A sentence that counts what the tables count has digits in superscript, in circles, in mathematical type or of another script. They are judged as the digits they stand for; voices, searches and copies often miss them. ①② that number clauses are none; a superscript right behind a number may be the mark of a note, which is not mended without being asked.',
    },
    mend: {zh: '改成普通的数字 0 到 9；注用 [^1]。', en: 'Write the digits 0 to 9; notes are written [^1].'},
    example: {wrong: '全年新收政府信息公开申请⁵⁴¹件。', right: '全年新收政府信息公开申请541件。'},
    messages: {
      main: {
        zh: '这里的数字不是普通的写法，按 {number} 读',
        en: 'these digits are not in their usual form: read as {number}',
      },
      mark: {
        zh: '这里有别样写法的数字 {plain}，像是注的标记，没有算在前面的数 {number} 里；是数字就改成普通写法，是注就写成 [^1]',
        en: 'an unusual form of {plain}, which looks like the mark of a note and is not counted with the number {number} before it: write plain digits, or a note as [^1]',
      },
      fix: {zh: '改成普通数字“{plain}”', en: 'write the plain digits “{plain}”'},
    },
  },
} as const satisfies Record<string, CodeText>
