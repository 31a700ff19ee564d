// What the page of the preview says, in both languages. Handed to the page as data.

import type {Language} from '../diagnostic/wording.ts'
import type {Tongue} from './tongue.ts'

export interface PageWords {
  /** Of the page, as its `lang` has it. */
  readonly tongue: Tongue
  readonly title: string
  readonly skip: string
  readonly home: string
  readonly panes: string
  readonly source: string
  readonly html: string
  readonly pdf: string
  readonly text: string
  readonly findings: string
  readonly none: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
  /** {errors} {warnings} {infos}. */
  readonly count: string
  readonly hint: string
  /** {title}. */
  readonly fix: string
  readonly fixed: string
  readonly stale: string
  readonly draft: string
  readonly nothing: string
  readonly saved: string
  readonly unsaved: string
  /** Where only the page has it. */
  readonly here: string
  readonly conflict: string
  readonly failed: string
  readonly offline: string
  readonly readOnly: string
  readonly changedTitle: string
  readonly changedWhy: string
  readonly goneWhy: string
  readonly tabWhy: string
  readonly mine: string
  readonly theirs: string
  readonly there: string
  readonly takeMine: string
  readonly takeDisk: string
  readonly takeOther: string
  readonly takeMerged: string
  /** {count}. */
  readonly toChoose: string
  readonly changedAgain: string
  /** {number} {count} {line}. */
  readonly difference: string
  readonly changedBy: Readonly<Record<'mine' | 'theirs' | 'both', string>>
  readonly keep: Readonly<Record<'mine' | 'theirs' | 'both', string>>
  /** Where the other version is another window's. */
  readonly keepOther: string
  readonly nothingThere: string
  /** {left} {right}. */
  readonly splitter: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  /** {page} {pages}. */
  readonly page: string
  /** {line}. */
  readonly line: string
  readonly open: string
  readonly grid: string
  readonly noTables: string
  /** {number} {section}; {column}; {row} {column}. */
  readonly own: Readonly<
    Record<'caption' | 'head' | 'cell' | 'addRow' | 'removeRow' | 'addColumn' | 'removeColumn', string>
  >
  readonly zeros: string
  readonly zerosInRow: string
  readonly totals: string
  /** {count} {left}. */
  readonly pasted: string
  /** {name} {now} {due} {count}. */
  readonly suspect: string
  readonly explain: string
  readonly basis: string
  readonly mend: string
  readonly wrong: string
  readonly right: string
  readonly guide: string
  readonly nothingMissing: string
  readonly asked: string
  readonly plain: string
  readonly plainWhy: string
  /** CodeMirror's own words → ours. */
  readonly editor: Readonly<Record<string, string>>
  /** What the keyboard does in an edition. */
  readonly keys: string
}

const zh: PageWords = {
  grid: '表格',
  noTables: '文稿里还没有法定表格。',
  own: {
    caption: '自己的表 {number}（{section}）',
    head: '第 {column} 列的列名',
    cell: '第 {row} 行第 {column} 列',
    addRow: '在这一行下面加一行',
    removeRow: '删去这一行',
    addColumn: '在这一列右边加一列',
    removeColumn: '删去这一列',
  },
  zeros: '全表其余填 0',
  zerosInRow: '这一行其余填 0',
  totals: '按各项重算合计',
  pasted: '填了 {count} 格，{left} 格没有地方填',
  suspect: '先看这一格：{name}，现在是 {now}；改成 {due}，{count} 处合计就都对得上',
  explain: '说明',
  basis: '依据',
  mend: '怎样改',
  wrong: '不对的写法',
  right: '对的写法',
  guide: '还缺什么，各部分写什么',
  nothingMissing: '格式要求的都有了。',
  asked: '各部分写什么',
  plain: '简单文本框',
  plainWhy: '简单文本框（不突出显示、不补全）',
  editor: {
    Find: '查找',
    Replace: '替换为',
    next: '下一个',
    previous: '上一个',
    all: '全选',
    'match case': '区分大小写',
    'by word': '整词',
    regexp: '正则表达式',
    replace: '替换',
    'replace all': '全部替换',
    close: '关闭',
    'current match': '当前的一处',
    'replaced $ matches': '替换了 $ 处',
    'replaced match on line $': '替换了第 $ 行的一处',
    'on line': '在第几行',
    'Go to line': '到第几行',
    go: '去',
    Diagnostics: '检查结果',
    'No diagnostics': '没有发现问题',
    'Folded lines': '已收起',
    'Unfolded lines': '已展开',
    to: '到',
    'folded code': '已收起的内容',
    unfold: '展开',
    'Fold line': '收起',
    'Unfold line': '展开',
    Completions: '可以写的',
    'Control character': '控制字符',
    'Selection deleted': '已删除选中的内容',
  },
  tongue: 'zh-Hans',
  title: '预览',
  skip: '跳到文稿',
  home: '项目页',
  panes: '显示哪些',
  source: '文稿',
  html: '网页',
  pdf: 'PDF',
  text: '纯文本',
  findings: '检查结果',
  none: '没有发现问题',
  severities: {error: '错误', warning: '警告', info: '提示'},
  count: '{errors} 个错误，{warnings} 个警告，{infos} 个提示',
  hint: '提示',
  fix: '修改：{title}',
  fixed: '已修改',
  stale: '有错误，下面是上一个没有错误的版本',
  draft: '有错误，下面是草稿',
  nothing: '还没有可以显示的成品',
  saved: '已保存',
  unsaved: '正在保存…',
  here: '改动只在这个页面里，请下载文稿',
  conflict: '文件在别处被改过',
  failed: '没有保存',
  offline: '预览已停止，改动没有保存',
  readOnly: '这个文件不是 UTF-8 文本，或者太长，只能看，不能改',
  changedTitle: '同一份文稿有两个版本',
  changedWhy: '这里的改动还没有保存，文件却在别处被改过。请一处一处地选；在选定之前，两边都不会丢。',
  goneWhy: '这里的改动还没有保存，文件却已不在原处。',
  tabWhy: '同一处在另一个窗口或者文件里也改了。请一处一处地选；在选定之前，两边都不会丢。',
  mine: '这里的',
  theirs: '文件里的',
  there: '那边的',
  takeMine: '全部用这里的，写入文件',
  takeDisk: '全部用文件里的，放弃这里的改动',
  takeOther: '全部用那边的，放弃这里的改动',
  takeMerged: '按上面选的合成一份，写入文件',
  toChoose: '还有 {count} 处没有选',
  changedAgain: '刚才又有改动，请再看一遍',
  difference: '第 {number} 处，共 {count} 处；从第 {line} 行起',
  changedBy: {mine: '只有这里改了', theirs: '只有那边改了', both: '两边都改了，请选'},
  keep: {mine: '取用我的', theirs: '取用磁盘上的', both: '两者都留'},
  keepOther: '取用那边的',
  nothingThere: '（没有这几行）',
  splitter: '{left}和{right}各占多宽',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合宽度',
  page: 'PDF 第 {page} 页，共 {pages} 页',
  line: '第 {line} 行',
  open: '在新标签页打开',
  keys: 'Alt+↓、Alt+↑：下一处、上一处；回车：到文稿中的这一处；F6：下一个窗格',
}

const en: PageWords = {
  grid: 'Tables',
  noTables: 'The source has no statutory tables yet.',
  own: {
    caption: 'Own table {number} ({section})',
    head: 'name of column {column}',
    cell: 'row {row}, column {column}',
    addRow: 'Add a row below this one',
    removeRow: 'Remove this row',
    addColumn: 'Add a column behind this one',
    removeColumn: 'Remove this column',
  },
  zeros: '0 in the rest of the table',
  zerosInRow: '0 in the rest of this row',
  totals: 'Write totals anew from their parts',
  pasted: '{count} cells filled, {left} had no place',
  suspect: 'Look here first: {name} is {now}; with {due}, {count} sums hold',
  explain: 'Explain',
  basis: 'Basis',
  mend: 'To mend it',
  wrong: 'Wrong',
  right: 'Right',
  guide: 'What is missing, what each section asks',
  nothingMissing: 'All that the form asks is there.',
  asked: 'What each section asks',
  plain: 'Plain field',
  plainWhy: 'Plain field (nothing highlighted, nothing completed)',
  editor: {},
  tongue: 'en',
  title: 'Preview',
  skip: 'Skip to the source',
  home: 'Project',
  panes: 'What is shown',
  source: 'Source',
  html: 'Page',
  pdf: 'PDF',
  text: 'Text',
  findings: 'Findings',
  none: 'nothing found',
  severities: {error: 'error', warning: 'warning', info: 'info'},
  count: '{errors} errors, {warnings} warnings, {infos} info',
  hint: 'hint',
  fix: 'Mend: {title}',
  fixed: 'mended',
  stale: 'There are errors; below is the last version without any',
  draft: 'There are errors; below is a draft',
  nothing: 'There is no edition to show yet',
  saved: 'saved',
  unsaved: 'saving…',
  here: 'Changed in this page only: please download the source',
  conflict: 'the file was changed elsewhere',
  failed: 'not saved',
  offline: 'the preview has ended; changes are not saved',
  readOnly: 'This file is not UTF-8 text, or too long: it can be looked at, not changed',
  changedTitle: 'There are two versions of this source',
  changedWhy:
    'What you changed here is not saved yet, and the file was changed elsewhere. Choose place by place; until then neither is lost.',
  goneWhy: 'What you changed here is not saved yet, and the file is no longer there.',
  tabWhy:
    'The same place was changed in another window or in the file, too. Choose place by place; nothing is lost before you do.',
  mine: 'here',
  theirs: 'in the file',
  there: 'there',
  takeMine: 'Take all from here, write it to the file',
  takeDisk: 'Take all from the file, give up the changes here',
  takeOther: 'Take all from there, give up the changes here',
  takeMerged: 'Put both together as chosen above',
  toChoose: '{count} still to be chosen',
  changedAgain: 'There was another change just now: please look once more',
  difference: 'Difference {number} of {count}, from line {line}',
  changedBy: {mine: 'changed here only', theirs: 'changed there only', both: 'changed on both sides: please choose'},
  keep: {mine: 'take mine', theirs: 'take the file’s', both: 'keep both'},
  keepOther: 'take the other',
  nothingThere: '(these lines are not there)',
  splitter: 'Room for {left} and {right}',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit width',
  page: 'PDF page {page} of {pages}',
  line: 'line {line}',
  open: 'open in a new tab',
  keys: 'Alt+↓, Alt+↑: next, previous place; Enter: to its source; F6: next pane',
}

export const pageWords: Readonly<Record<Language, PageWords>> = {zh, en}
