// Every option there is: its name, what it takes, what it does. Which command takes which stands in commands.ts.

import type {Bilingual} from '../diagnostic/text.ts'

export interface Option {
  /** What stands for its value in the help; absent: it takes none. */
  readonly takes?: Bilingual
  /** The values that it takes, where they are few. */
  readonly choices?: readonly string[]
  /** Its value may be left out. */
  readonly optional?: boolean
  /** Several of the choices, separated by commas. */
  readonly several?: boolean
  readonly short?: string
  readonly says: Bilingual
}

export const options = {
  root: {
    takes: {zh: '文件夹', en: 'DIR'},
    says: {
      zh: '项目文件夹（默认：最近的含 nianbao.yaml 或 source/ 的文件夹）',
      en: 'the project folder (default: the nearest one upwards with nianbao.yaml or source/)',
    },
  },
  out: {
    takes: {zh: '文件夹', en: 'DIR'},
    says: {zh: '成品写到这里（默认：项目的 output/）', en: 'write editions here (default: output/ of the project)'},
  },
  'out-file': {
    takes: {zh: '文件', en: 'FILE'},
    says: {zh: '写到这个文件，- 表示标准输出', en: 'write to this file, - for standard output'},
  },
  edition: {
    takes: {zh: '名称', en: 'NAMES'},
    choices: ['html', 'pdf', 'text', 'json', 'docx', 'xlsx', 'all'],
    several: true,
    says: {
      zh: '只生成这些成品，用逗号隔开（默认 html,pdf,text，或 nianbao.yaml 的 editions；数据文件总是写）',
      en: 'only these editions, separated by commas (default: html,pdf,text, or editions of nianbao.yaml; the data are always written)',
    },
  },
  draft: {
    says: {
      zh: '有错误也生成，写到 output/draft/，每页标明「草稿」和待改几处；没有错误的标明「送审稿」',
      en: 'build in spite of errors, into output/draft/; every page says how many places are to be mended, or 送审稿 (for approval) where none is',
    },
  },
  'no-cache': {
    says: {zh: '不用也不写 .nianbao/ 里记下的结果', en: 'neither use nor write what is remembered in .nianbao/'},
  },
  shard: {
    takes: {zh: '片', en: 'I/N'},
    says: {
      zh: '分几片做，例如 2/5：共五片，只做第二片；全局的事由 merge 说',
      en: 'take every N-th report by path, this being shard I; what only the whole shows is said by merge',
    },
  },
  report: {
    takes: {zh: '文件', en: 'FILE'},
    says: {zh: '把说过的都记在这个文件里，供 merge 合并', en: 'keep what was said in this file, for merge'},
  },
  queue: {
    takes: {zh: '地址', en: 'URL'},
    says: {
      zh: '队列（Redis 或 Valkey）的地址',
      en: 'the queue (Redis or Valkey), as redis://host:6379',
    },
  },
  'no-verify': {says: {zh: '不回读核对成品', en: 'do not read the editions back'}},
  full: {says: {zh: '连同排版一并检查，仍不写文件', en: 'compose and lay out too, still writing nothing'}},
  fix: {says: {zh: '改正有把握的问题，写回文稿', en: 'mend what is certain, in the source itself'}},
  'fix-dry-run': {
    says: {
      zh: '以差异的形式列出全部可改之处，不写文件（--fix 只改其中有把握的）',
      en: 'show all that could be mended as a diff, write nothing (--fix mends what is certain of it)',
    },
  },
  'write-baseline': {
    says: {
      zh: '把现有的问题记入 nianbao-baseline.json，以后只对新问题报错',
      en: 'take what is found for known, in nianbao-baseline.json: later checks fail on new faults only',
    },
  },
  check: {
    says: {
      zh: '只说哪些文稿要整理，不写文件；有的话退出码为 1',
      en: 'only say which sources are untidy, write nothing; exit status 1 if there are any',
    },
  },
  align: {says: {zh: '写得紧凑的表格也按列对齐', en: 'align tables that are written compactly, too'}},
  previous: {
    takes: {zh: '文件', en: 'FILE'},
    says: {
      zh: '上一年的文稿、report.json 或已发布的网页（默认：旁边的上一年文稿）',
      en: "last year's source, report.json or published page (default: last year's source beside this one)",
    },
  },
  members: {
    takes: {zh: '通配符', en: 'GLOB'},
    says: {
      zh: '所属各机关的年报（文稿、report.json 或网页），政府的表与它们的和逐格核对，例如 "source/*/2021.md"',
      en: 'reports of the offices (sources, report.json or pages) that the tables are held against, as sums: "source/*/2021.md"',
    },
  },
  from: {
    takes: {zh: '文件', en: 'FILE'},
    says: {
      zh: 'new：上一年的文稿，填好上年结转，上一年的文字留作注释，机关、年份可以不写；fill：有数的文件',
      en: "new: last year's source, whose carry-over is filled in and whose prose is kept as comments; fill: the file with the figures",
    },
  },
  to: {
    takes: {zh: '文件', en: 'FILE'},
    says: {
      zh: '把文稿的数填进这份 .xlsx 或 .docx 空表，其余一个字节也不动',
      en: 'write the facts of the source into the blank cells of this .xlsx or .docx, and nothing else',
    },
  },
  level: {
    takes: {zh: '级别', en: 'LEVEL'},
    choices: ['government', 'department', 'town', 'street', 'other'],
    says: {
      zh: '级别：政府、部门、乡镇、街道、其他',
      en: 'the kind of office',
    },
  },
  zero: {
    takes: {zh: '表,…', en: 'TABLE,…'},
    optional: true,
    says: {
      zh: '这些表里空着的格填 0，例如“申请,复议诉讼”；new 不写表名时就是这两张',
      en: 'write 0 into the blank cells of these tables, as in requests,disputes; of new, without a name, those two',
    },
  },
  sum: {
    says: {
      zh: '填所属各机关之和（谁属于谁看 nianbao.yaml 的 roster）',
      en: 'fill in the sums of the members that the roster of nianbao.yaml names',
    },
  },
  replace: {
    says: {zh: '已有的数与文件里的不同时，换成文件里的', en: 'where another number stands, take that of the file'},
  },
  into: {
    takes: {zh: '文稿', en: 'SOURCE'},
    says: {
      zh: '与这份文稿比，逐句逐数说明不同，并收进文稿：文字照文件，空格填上；已有的数不同时要加 --replace',
      en: 'say what differs from this source, sentence by sentence and number by number, and take it over: prose as in the file, blank cells filled; another number only with --replace',
    },
  },
  annotate: {
    says: {
      zh: '在每个 .docx 旁边写一份 .批注.docx，每处发现是一条批注',
      en: 'beside each .docx write a .批注.docx with each finding as a comment',
    },
  },
  'with-deletions': {says: {zh: '修订里删去的文字也列出来', en: 'list the text of deleted revisions, too'}},
  'dry-run': {says: {zh: '只显示改动，不写文件', en: 'show the changes as a diff, write nothing'}},
  office: {
    takes: {zh: '名称', en: 'NAME'},
    says: {zh: '机关名称（默认取自标题）', en: 'the office (default: as the title says)'},
  },
  year: {
    takes: {zh: '年度', en: 'YEAR'},
    says: {zh: '年度（默认取自标题）', en: 'the year of the report (default: as the title says)'},
  },
  format: {
    takes: {zh: '形式', en: 'FORMAT'},
    choices: ['human', 'short', 'json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit'],
    says: {zh: '输出的形式', en: 'how findings are printed'},
  },
  stdio: {says: {zh: '用标准输入输出（本来就是这样）', en: 'on standard input and output, as it is anyway'}},
  clientProcessId: {
    takes: {zh: '进程号', en: 'PID'},
    says: {zh: '编辑器的进程号；它结束时服务也结束', en: "the editor's process: the server ends with it"},
  },
  all: {says: {zh: '全部代码', en: 'every code'}},
  'each-blank': {says: {zh: '空格多的表也逐格列出', en: 'list every blank cell, of tables with many, too'}},
  lang: {
    takes: {zh: '语言', en: 'LANG'},
    choices: ['zh', 'en'],
    says: {zh: '消息的语言（默认 zh）', en: 'language of messages (default zh)'},
  },
  strict: {says: {zh: '警告也算错误', en: 'warnings count as errors'}},
  quiet: {short: 'q', says: {zh: '只说错误', en: 'errors only'}},
  color: {
    takes: {zh: '何时', en: 'WHEN'},
    choices: ['auto', 'always', 'never'],
    says: {
      zh: '用不用颜色（默认 auto；NO_COLOR 也管用）',
      en: 'when to use colours (default auto; NO_COLOR is heeded)',
    },
  },
  jobs: {
    takes: {zh: '数', en: 'N'},
    short: 'j',
    says: {zh: '同时处理几份报告（默认按处理器数）', en: 'how many reports at a time (default: by processors)'},
  },
  'only-year': {
    takes: {zh: '年份', en: 'YEAR'},
    says: {zh: '只看这一年度（默认全部年度，以最近的为准）', en: 'this year alone (default: all, the latest first)'},
  },
  pages: {
    takes: {zh: '文件夹', en: 'DIR'},
    says: {
      zh: '从网站保存下来的网页所在的文件夹，按标题找到各自的年报，与数据核对',
      en: 'a folder of saved web pages: each is held against the data of the report whose title it bears',
    },
  },
  port: {
    takes: {zh: '数', en: 'N'},
    says: {zh: '预览用这个端口（默认：随便一个空闲的）', en: 'the port of the preview (default: a free one)'},
  },
  help: {short: 'h', says: {zh: '显示这个说明', en: 'show this help'}},
  version: {short: 'V', says: {zh: '显示版本', en: 'show the version'}},
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof options
