// Texts of the codes of one family: how Markdown and references were read, and what would be printed otherwise than meant.

import type {CodeText} from '../text.ts'

export const markupTexts = {
  markup: {
    severity: 'warning',
    also: ['error'],
    adjustable: true,
    title: {zh: '报告里用不上的标记', en: 'Markup that a report has no use for'},
    basis: {zh: '文稿约定', en: 'Source format'},
    explanation: {
      zh: '引用块、代码、分隔线和删除线在年度报告里没有对应的版式，其中的文字按普通段落印出，标记本身不印。删除线里有数、有引用，或者紧挨着数，是错误：不印删除线，两个数就连在一起了。印不出来的也是错误：报告标题、表名里和法定表格别处的注，段落以外的图片，注里的表格。没有注的记号照原样印出，没有记号的注和重复的注不印出。',
      en: 'Block quotes, code, rules and strikethrough have no shape in an annual report; their text is printed as plain paragraphs, the markup is not. Struck text that holds or touches a number or a reference is an error: without the stroke two numbers run into one. So is what would be lost: notes in the report’s title, in names of tables and elsewhere in statutory tables, pictures outside of paragraphs, tables in notes. A mark without a note is printed as it stands; a note without a mark, or a second one of the same mark, is not printed.',
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
        zh: '这里不印注的记号，这条注会丢掉：法定表格里，记号跟在一个数的后面，或者跟在一行、一栏的名称后面；报告标题和表名里的请写成下面的一段话',
        en: 'no mark of a note is printed here, and its note would be lost: in a statutory table put it behind a number or behind the label of a row or a column; that of the report’s title or of a table’s name write as a paragraph below it',
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
      noteMissing: {
        zh: '文中没有“{written}”的注，这个记号会照原样印出；请另起一行写“{written}: ……”，或者删去记号',
        en: 'there is no note “{written}”, so that its mark is printed as it stands; write “{written}: …” on a line of its own, or delete the mark',
      },
      noteUnused: {
        zh: '正文里没有“{written}”这个记号，这条注不会印出；请在正文里加上记号，或者删去这条注',
        en: 'no mark “{written}” leads to this note: it is not printed; put the mark into the text, or delete the note',
      },
      addressUnused: {
        zh: '这一行的写法是给链接“{written}”定地址，不会印出；是正文的，请在“[”前面加一个反斜杠，或者改用全角冒号',
        en: 'written like this the line is the address of a link “{written}”, and is not printed; if it is text, put a backslash before “[”, or use a full-width colon',
      },
      inComment: {
        zh: '这里写在注释 <!-- --> 里，各版本都不会印出；要印出的，请移到“-->”的下面另起一段',
        en: 'this stands in a comment <!-- -->, which no edition prints; what is to be printed move below “-->”, as a paragraph of its own',
      },
      dialect: {
        zh: '“{written}”是某些编辑软件自己的写法，会照原样印出；要突出的词用 **加粗**，目录、提示等请删去',
        en: '“{written}” is what some editors write, and is printed as it stands: use **strong** to stress a word, delete contents, callouts and the like',
      },
      strong: {zh: '改成加粗', en: 'make it strong'},
      stars: {
        zh: '“{written}”里的星号紧挨着汉字或者数字，会照原样印出；要突出的词用 **加粗**，本来要印星号的在星号前面加反斜杠',
        en: 'the stars of “{written}” touch Chinese letters or digits and are printed as they stand: use **strong** to stress a word, or put a backslash before each star that is meant',
      },
      starsTaken: {
        zh: '这两个星号被读作强调的标记，不会印出；要印星号的，在前面加反斜杠',
        en: 'these two stars are read as marks of emphasis and not printed; put a backslash before a star that is to be printed',
      },
      escapeStars: {zh: '照原样印出星号', en: 'print the stars as they stand'},
      overlaid: {
        zh: '这里的字上叠加了删除线，朗读和复制时没有这条线，字照样在；不要的文字请直接删去',
        en: 'strokes are laid over these characters: read aloud or copied there are none, and the text stands; delete text that is not wanted',
      },
      noAddress: {zh: '这个链接没有写地址，只印文字', en: 'this link has no address: its words alone are printed'},
      noWords: {
        zh: '这个链接没有文字，地址“{url}”不会印出；请在方括号里写上文字，或者直接写地址',
        en: 'this link has no words, so that its address “{url}” is printed nowhere; put words between the brackets, or write the address alone',
      },
      scheme: {
        zh: '“{url}”不是读者能打开的地址（网址、电子邮箱或者网站里的文件），只印文字',
        en: '“{url}” is no address that readers can open (http, https, mailto or a file of the site): the words alone are printed',
      },
      pictureLink: {
        zh: '图片照印，它的链接不印出；要给读者看的地址请写进正文',
        en: 'the picture is printed, its link is not; an address for readers belongs into the text',
      },
      linkTitle: {
        zh: '引号里的“{title}”不会印出；要让读者看到的，请写进正文',
        en: '“{title}” between the quotes is not printed; what readers are to see belongs into the text',
      },
      open: {
        zh: '待办的勾选框不印出，这一项会像已经做完的一样印出；没有做完的请写成一句话',
        en: 'the box of a task is not printed, and the task would read as done: say in words what is not',
      },
      done: {zh: '勾选框不印出', en: 'the box of a task is not printed'},
      deleteBox: {zh: '删去勾选框', en: 'delete the box'},
      noteDouble: {
        zh: '“{written}”已有一条注，这一条不会印出；请换一个记号，或者合并',
        en: 'there is a note “{written}” already: this one is not printed; give it another mark, or put them together',
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
      rowsApart: {
        zh: '表格各行之间有空行，这几行被读作普通文字；请删去行与行之间的空行',
        en: 'blank lines stand between the rows of this table, so its rows are read as text: delete them',
      },
      closeGaps: {zh: '删去各行之间的空行', en: 'delete the blank lines between the rows'},
      tabbed: {
        zh: '这{rows}行是用制表符分开的表格（多半从 Excel 粘贴来），被读作普通文字；Markdown 的表格用“|”分开',
        en: 'these {rows} lines are a table parted by tabs (mostly pasted from a sheet), read as text: Markdown parts cells by “|”',
      },
      makeTable: {zh: '改成 Markdown 表格', en: 'make it a Markdown table'},
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
        zh: '行首有四个以上的空格，Markdown 会把它当作代码；这里按去掉这些空格来读',
        en: 'four or more spaces at the start make this code in Markdown; it is read as if they were not there',
      },
      setext: {
        zh: '下面一行的 --- 把这一段变成了标题；如果要的是分隔线，请在它上面空一行',
        en: 'the line --- below turns this paragraph into a heading; if a rule was meant, put a blank line above it',
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
      zh: '引用前后紧挨着数字、小数点、正负号、千分位逗号或另一个引用，印出来就成了另一个数：1{{申请/新收/总计}} 会印成 1541。中间隔着加粗、链接或看不见的空格也是一样。后面接着 %、倍、万件，一头是引用、一头是手写数的起止（{{…}}～600件），用“—”“减”作负号，数就变了意思，也是这一条。',
      en: 'A digit, a point, a sign, a comma of grouping or another reference right beside a reference makes another number of it in print: 1{{requests/new/total}} prints 1541. Emphasis, links and blanks that part nothing do not change that. So do %, 倍 and 万 behind it, a range whose other end is typed ({{…}}～600件), and — or 减 for a minus.',
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
