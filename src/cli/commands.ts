// The commands: what each takes and says about itself. Its code is loaded only when it is called.

import type {Command} from './command.ts'
import type {OptionName} from './options.ts'

/** Taken by every command. */
export const common: readonly OptionName[] = ['lang', 'color', 'help']

const reading: readonly OptionName[] = ['root', 'previous', 'members', 'format', 'strict', 'quiet', 'jobs', 'no-cache']

export const commands: readonly Command[] = [
  {
    name: 'build',
    operands: {zh: '[文稿…]', en: '[SOURCE…]'},
    least: 0,
    most: Infinity,
    says: {zh: '检查报告，然后写出全部成品', en: 'check, then write every edition'},
    options: ['out', 'edition', 'draft', 'no-verify', 'each-blank', 'shard', 'report', ...reading],
    load: () => import('./build.ts'),
  },
  {
    name: 'check',
    operands: {zh: '[文稿…]', en: '[SOURCE…]'},
    least: 0,
    most: Infinity,
    says: {zh: '检查报告，不写文件', en: 'read and check; write nothing'},
    options: ['full', 'each-blank', 'fix', 'fix-dry-run', 'write-baseline', 'shard', 'report', ...reading],
    load: () => import('./check.ts'),
  },
  {
    name: 'watch',
    operands: {zh: '[文稿…]', en: '[SOURCE…]'},
    least: 0,
    most: Infinity,
    says: {zh: '生成，然后一有改动就重新生成', en: 'build, then build again whatever changes'},
    options: [
      'out',
      'edition',
      'draft',
      'no-verify',
      ...reading.filter((name) => name !== 'jobs' && name !== 'no-cache'),
    ],
    formats: ['human', 'short', 'ndjson'],
    load: () => import('./watch.ts'),
  },
  {
    name: 'preview',
    operands: {zh: '[文稿]', en: '[SOURCE]'},
    least: 0,
    most: 1,
    says: {
      zh: '在浏览器里边写边看：检查结果、网页、PDF、纯文本',
      en: 'write and see in a browser: findings, page, PDF and text',
    },
    options: ['port', 'draft', 'root', 'previous', 'members', 'strict'],
    load: () => import('./preview.ts'),
  },
  {
    name: 'verify',
    operands: {zh: '[文件夹…]', en: '[FOLDER…]'},
    least: 0,
    most: Infinity,
    says: {zh: '回读成品，与 report.json 核对', en: 'read built editions back and compare them with report.json'},
    options: ['root', 'format', 'quiet'],
    load: () => import('./verify.ts'),
  },
  {
    name: 'archive',
    operands: {zh: '', en: ''},
    least: 0,
    most: 0,
    says: {
      zh: '汇总整个项目的年报：谁没有交、谁有错、各级之和、数据、通知，写到 output/archive/',
      en: 'all reports of the project: who is missing, who has errors, sums by parent, data, notices → output/archive/',
    },
    options: ['only-year', 'pages', 'out', 'root', 'format', 'strict', 'quiet', 'jobs', 'no-cache'],
    load: () => import('./archive.ts'),
  },
  {
    name: 'merge',
    operands: {zh: '文件…', en: 'FILE…'},
    least: 1,
    most: Infinity,
    says: {
      zh: '把各片用 --report 记下的合起来说，与一次做完的一样',
      en: 'the findings that the shards of one run kept with --report, said as one run would have',
    },
    options: ['root', 'format', 'quiet', 'each-blank'],
    load: () => import('./merge.ts'),
  },
  {
    name: 'enqueue',
    operands: {zh: '[文稿…]', en: '[SOURCE…]'},
    least: 0,
    most: Infinity,
    says: {
      zh: '把生成报告的活排进队列，由几台机器上的 work 来做',
      en: 'the same work as of build through a queue, for work on several machines',
    },
    options: ['queue', 'out', 'edition', 'draft', 'no-verify', 'root', 'previous', 'members', 'strict', 'quiet'],
    load: () => import('./enqueue.ts'),
  },
  {
    name: 'work',
    operands: {zh: '', en: ''},
    least: 0,
    most: 0,
    says: {
      zh: '从队列里取活来做，做完等下一件；按 Ctrl-C 结束',
      en: 'take what was enqueued and build it, then wait for more (Ctrl-C ends)',
    },
    options: ['queue', 'root', 'quiet', 'jobs'],
    load: () => import('./work.ts'),
  },
  {
    name: 'explain',
    operands: {zh: '代码|--all', en: 'CODE|--all'},
    least: 0,
    most: Infinity,
    says: {
      zh: '说明一个检查代码：含义、依据、例子、改法',
      en: 'what a code means, its basis, an example, how to mend it',
    },
    options: ['all', 'format'],
    formats: ['human', 'json', 'md', 'html'],
    load: () => import('./explain.ts'),
  },
  {
    name: 'new',
    operands: {zh: '机关 年份', en: 'OFFICE YEAR'},
    least: 0,
    most: 2,
    says: {zh: '生成一份完整的空白文稿，从不覆盖已有文件', en: 'a complete source with blank cells; never overwrites'},
    options: ['from', 'level', 'zero', 'out-file', 'root', 'quiet'],
    load: () => import('./new.ts'),
  },
  {
    name: 'import',
    operands: {zh: '文件…', en: 'FILE…'},
    least: 1,
    most: Infinity,
    says: {
      zh: '把 Word、Excel 文件、网页或文本变成文稿，说明要人看的地方',
      en: 'make a source of a Word or Excel file, a web page or a text, and say what a person must look at',
    },
    options: ['out-file', 'office', 'year', 'level', 'format', 'root', 'quiet'],
    load: () => import('./import.ts'),
  },
  {
    name: 'fill',
    operands: {zh: '[文稿…]', en: '[SOURCE…]'},
    least: 0,
    most: Infinity,
    says: {
      zh: '把表格或其他文件里的数填进文稿空着的格',
      en: 'write the figures of a sheet or another file into the blank cells of sources',
    },
    options: ['from', 'replace', 'zero', 'dry-run', 'format', 'root', 'quiet'],
    load: () => import('./fill.ts'),
  },
  {
    name: 'schema',
    operands: {zh: 'report|front-matter|diagnostics|config', en: 'report|front-matter|diagnostics|config'},
    least: 1,
    most: 1,
    says: {zh: '输出一份 JSON Schema', en: 'print a JSON Schema'},
    options: [],
    load: () => import('./schema.ts'),
  },
  {
    name: 'format',
    operands: {zh: '[文稿…]', en: '[SOURCE…]'},
    least: 0,
    most: Infinity,
    says: {
      zh: '整理文稿的排版：表格对齐、标题、空行、行尾空格；不改任何文字和数字',
      en: 'tidy the layout of sources: tables, headings, blank lines, line ends; never a word or a number',
    },
    options: ['check', 'align', 'root', 'quiet'],
    load: () => import('./format-sources.ts'),
  },
  {
    name: 'lsp',
    operands: {zh: '', en: ''},
    least: 0,
    most: 0,
    says: {
      zh: '供编辑器使用的语言服务（标准输入输出），设置见 docs/editors/',
      en: 'the language server for editors, on standard input and output; see docs/editors/',
    },
    options: ['stdio', 'clientProcessId', 'root'],
    load: () => import('./lsp.ts'),
  },
]
