// What the commands say beside diagnostics: one table with each sentence in both languages, and the few sentences that are
// put together from several.

import {type Bilingual, fill, type NamesIn, type Value} from '../diagnostic/text.ts'
import type {Language} from '../diagnostic/wording.ts'

export const sentences = {
  // Wrong usage
  noCommand: {zh: '要说明做什么，例如 nianbao build', en: 'say what to do, for example: nianbao build'},
  unknownCommand: {zh: '没有“{name}”这个命令{guess}', en: 'there is no command "{name}"{guess}'},
  unknownOption: {zh: 'nianbao {command} 没有选项 {name}{guess}', en: 'nianbao {command} has no option {name}{guess}'},
  guess: {zh: '，是不是 {near}？', en: ', did you mean {near}?'},
  guessOfListed: {zh: '；是不是 {near}？', en: '; did you mean {near}?'},
  tooFew: {zh: '少了参数，写法是：nianbao {usage}', en: 'too few arguments; write: nianbao {usage}'},
  tooMany: {zh: '参数多了，写法是：nianbao {usage}', en: 'too many arguments; write: nianbao {usage}'},
  usageOfNew: {zh: 'new 机关 年份', en: 'new OFFICE YEAR'},
  takesNothing: {zh: '选项 {option} 后面不带值', en: 'option {option} takes no value'},
  takesValue: {zh: '选项 {option} 后面要写{takes}', en: 'option {option} needs {takes} after it'},
  choice: {
    zh: '{option} 没有“{value}”，可写：{choices}{guess}',
    en: '{option} has no "{value}"; there are: {choices}{guess}',
  },
  between: {zh: '、', en: ', '},
  jobs: {
    zh: '--jobs 要写 1 到 999 的整数，写的是“{value}”',
    en: '--jobs takes a whole number from 1 to 999, not "{value}"',
  },
  port: {
    zh: '--port 要写 0 到 65535 的整数，写的是“{value}”',
    en: '--port takes a whole number from 0 to 65535, not "{value}"',
  },
  whichQueue: {
    zh: '要写明队列的地址，例如 --queue {example}',
    en: 'say which queue, as in --queue {example}',
  },
  noQueueAddress: {
    zh: '--queue 要写队列的地址，例如 {example}，写的是“{value}”',
    en: '--queue takes an address as {example}, not "{value}"',
  },
  noQueueLibrary: {
    zh: '用队列要另外安装两个包：{command}',
    en: 'a queue needs two more packages: {command}',
  },
  noQueueThere: {zh: '连不上队列：{why}', en: 'the queue cannot be reached: {why}'},
  stdinQueue: {zh: '标准输入（-）不能排进队列', en: 'standard input (-) cannot be enqueued'},
  shard: {
    zh: '--shard 要写成 2/5（共 5 片，这是第 2 片），写的是“{value}”',
    en: '--shard is written 2/5 (the second of 5 shards), not "{value}"',
  },
  notKept: {zh: '{path} 不是 --report 写的文件', en: '{path} is no file that --report has written'},
  keptOther: {
    zh: '这些文件不是同一次检查或生成的：文稿、命令、选项要都一样',
    en: 'these files are not of one run: reports, command and options have to be the same',
  },
  keptLess: {
    zh: '还少 {count} 份报告的结果，例如 {path}：各片的文件要给全',
    en: 'the outcome of {count|report} is missing, as of {path}: give the files of every shard',
  },
  epoch: {
    zh: 'SOURCE_DATE_EPOCH 要写从 1970 年起的秒数，写的是“{value}”',
    en: 'SOURCE_DATE_EPOCH is a number of seconds since 1970, not "{value}"',
  },
  seeHelp: {zh: '用法见 nianbao {command} --help', en: 'see nianbao {command} --help'},
  seeGeneralHelp: {zh: '用法见 nianbao --help', en: 'see nianbao --help'},
  noReport: {
    zh: '在 {folder} 里没有找到报告（source/ 下的 .md 文件；README.md 和以 _ 或 . 开头的不算）',
    en: 'no report found in {folder} (.md files below source/; README.md and names with _ or . in front are none)',
  },
  noMembers: {
    zh: '--members 的“{glob}”没有对上任何年报（通配符要加引号，免得被命令行展开）',
    en: 'no report fits --members "{glob}" (quote it, so that the shell leaves it alone)',
  },
  notReport: {
    zh: '{path} 不是报告：报告是 .md 文件，README.md 和以 _ 或 . 开头的不算',
    en: '{path} is no report: reports are .md files, but README.md and names with _ or . in front are none',
  },
  fillWhat: {
    zh: '少了 --from 文件（或 --sum、--to 文件、--zero 表名）：填什么',
    en: '--from FILE (or --sum, --to FILE, --zero TABLE,…) is missing: what is to be filled in',
  },
  fillOne: {
    zh: '--from、--sum、--to 一次用一个（--to 也不和 --zero 同用）',
    en: 'one of --from, --sum and --to at a time (nor --zero with --to)',
  },
  intoOut: {zh: '--into 与 --out 不能一起用', en: '--into and --out do not go together'},
  intoOnly: {zh: '{option} 要与 --into 一起用', en: '{option} goes with --into'},
  sameAsInto: {zh: '{path} 与文件说的一样', en: '{path} says what the file says'},
  takenOver: {
    zh: '已收进 {path}：{count}处',
    en: '{count|change} taken over into {path}',
  },
  nothingToAnnotate: {
    zh: '--annotate 给 Word 文件（.docx）写批注，这里没有 Word 文件',
    en: '--annotate writes comments into Word files (.docx), and there is none here',
  },
  annotated: {zh: '已写 {path}：{count}条批注', en: 'wrote {path}: {count|comment}'},
  opening: {zh: '开头', en: 'Opening'},
  figures: {zh: '法定数据', en: 'Statutory figures'},
  staysAsItIs: {zh: '（没有改；要改加 --replace）', en: ' (left as it is; --replace takes it over)'},
  deletedText: {zh: '修订里删去的', en: 'Deleted by revisions'},
  filled: {zh: '已填 {path}：{count}格', en: 'filled {path}: {count} cells'},
  noTitle: {
    zh: '文件里找不到写明机关和年度的标题；请用 --office 和 --year 写明，或者用 --out 指定文件',
    en: 'no title that names office and year was found; give --office and --year, or a file with --out',
  },
  noSuchSource: {zh: '没有这个文件：{path}', en: 'there is no such file: {path}'},
  noEditions: {
    zh: '在 {folder} 里没有找到成品（含 report.json 的文件夹）',
    en: 'no editions found in {folder} (folders that hold a report.json)',
  },
  unknownCode: {zh: '没有“{code}”这个检查代码{guess}', en: 'there is no code "{code}"{guess}'},
  allCodes: {zh: '；全部代码见 nianbao explain --all', en: '; nianbao explain --all lists them'},
  explainWhat: {
    zh: '要说明哪个代码，例如 nianbao explain row-total；全部代码用 --all',
    en: 'say which code, for example: nianbao explain row-total; --all for every one',
  },
  codeOrAll: {zh: '写代码就不要再写 --all，二者取一', en: 'either codes or --all, not both'},
  year: {
    zh: '年份要写四位数，例如 2025，写的是“{value}”',
    en: 'the year has four digits, as in 2025, not "{value}"',
  },
  noForm: {
    zh: '{year} 年没有可用的统计表格式：从 {from} 年度起才有',
    en: 'there is no form for {year}: the first one is that of {from}',
  },
  noFrom: {
    zh: '{path} 里读不出机关和年份，要写成：nianbao new 机关 年份 --from {path}',
    en: 'office and year cannot be read from {path}; write: nianbao new OFFICE YEAR --from {path}',
  },
  notLastYear: {
    zh: '{path} 是 {found} 年度的，写 {year} 年度要用 {before} 年度的',
    en: '{path} is of {found}; the report of {year} continues that of {before}',
  },
  office: {zh: '机关名称不能是“{value}”', en: '"{value}" cannot be the name of an office'},
  noSchema: {
    zh: '没有“{value}”的 JSON Schema，可写：{names}{guess}',
    en: 'there is no schema "{value}"; there are: {names}{guess}',
  },
  stdinTwice: {zh: '标准输入（-）只能写一次', en: 'standard input (-) can be given only once'},
  stdinFix: {
    zh: '--fix 不能改标准输入；用 --fix-dry-run 看改动',
    en: '--fix cannot mend standard input; --fix-dry-run shows what it would do',
  },
  stdinAlone: {zh: '标准输入（-）不能与别的文稿一起写', en: 'standard input (-) stands alone'},
  stdinWatch: {zh: '标准输入不会再变，请写文件名', en: 'standard input does not change; name a file'},
  whichSource: {
    zh: '一次预览一份报告，这里有 {count} 份，请写明是哪一份，例如 nianbao preview {path}',
    en: 'one report is previewed at a time and there are {count} here; say which, as in nianbao preview {path}',
  },
  andMore: {zh: '…… 还有 {count} 份', en: '… and {count} more'},
  leadsOut: {
    zh: '{path} 是通到项目之外的链接；请写那个文件自己的名字',
    en: '{path} is a link that leads out of the project; name the file itself',
  },

  // Help
  about: {
    zh: 'nianbao：把一份 Markdown 变成经过检查的政府信息公开工作年度报告（网页、PDF、纯文本和数据）',
    en: 'nianbao: one Markdown file → a checked yearly report on government information disclosure (HTML, PDF, text, data)',
  },
  usage: {zh: '用法', en: 'Usage'},
  commandsTitle: {zh: '命令', en: 'Commands'},
  optionsTitle: {zh: '选项', en: 'Options'},
  moreHelp: {zh: '各命令的选项见 nianbao 命令 --help', en: 'Options of a command: nianbao COMMAND --help'},

  // Findings
  error: {zh: '错误', en: 'error'},
  warning: {zh: '警告', en: 'warning'},
  info: {zh: '提示', en: 'info'},
  hint: {zh: '提示', en: 'hint'},
  fixable: {zh: '可改：{title}', en: 'can be mended: {title}'},
  nothingFound: {zh: '{sources} 份报告，没有发现问题', en: '{sources|report}, nothing found'},
  found: {zh: '{sources} 份报告：{counts}', en: '{sources|report}: {counts}'},
  // Report by report, where there are several.
  faulty: {zh: '有错误的 {count} 份：', en: '{count|report} with errors:'},
  faultyReport: {zh: '{who}：{errors} 个错误（{codes}）', en: '{who}: {errors|error} ({codes})'},
  ofYear: {zh: '{office} {year}（{path}）', en: '{office} {year} ({path})'},
  nothingBuilt: {zh: '，没有生成', en: ', not built'},
  leftBefore: {zh: '，没有生成，以前的成品留在原处', en: ', not built, its earlier editions are left as they were'},
  faultless: {
    zh: '没有错误的 {count} 份，其中 {clean} 份没有发现任何问题',
    en: '{count|report} without errors, {clean} of them clean',
  },
  errors: {zh: '{count} 个错误', en: '{count|error}'},
  warnings: {zh: '{count} 个警告', en: '{count|warning}'},
  infos: {zh: '{count} 个提示', en: '{count} info'},
  comma: {zh: '，', en: ', '},
  setAside: {zh: '另有 {count} 处已豁免或记在基线里', en: '{count|place} waived or in the baseline'},
  baseline: {zh: '已写 {path}：{count} 处记为已知', en: 'wrote {path}: {count|known place}'},
  letStandByBaseline: {zh: '记在基线里：', en: 'in the baseline:'},
  letStandByWaiver: {zh: '已豁免（{reason}）：', en: 'waived ({reason}):'},
  workingFolder: {zh: '运行 nianbao 时所在的文件夹', en: 'the folder in which nianbao was run'},
  sameKind: {zh: '本文件中同类问题共 {count} 处', en: 'found {count} times in this file'},
  notShown: {
    zh: '还有 {errors} 个错误、{warnings} 个警告、{infos} 个提示没有在此列出',
    en: '{errors|more error}, {warnings|warning} and {infos} info are not shown here',
  },
  further: {zh: '另有 {count} 处没有列出', en: '{count|more finding} not listed'},
  headSeverity: {zh: '级别', en: 'Severity'},
  headCode: {zh: '代码', en: 'Code'},
  headPlace: {zh: '位置', en: 'Place'},
  headMessage: {zh: '说明', en: 'Message'},

  // What was done
  mended: {zh: '{path}：改正 {count} 处', en: '{path}: {count|place} mended'},
  enqueued: {zh: '已排入队列：{sources} 份报告，{jobs} 件', en: '{sources|report} enqueued as {jobs|job}'},
  waitingForJobs: {zh: '在 {folder} 里等着做，按 Ctrl-C 结束', en: 'waiting for jobs in {folder}, Ctrl-C ends'},
  jobDone: {zh: '{path}：已生成', en: '{path}: built'},
  jobErrors: {zh: '{path}：{errors} 个错误，没有生成', en: '{path}: {errors|error}, not built'},
  wrote: {zh: '已写 {path}', en: 'wrote {path}'},
  built: {zh: '已生成 {sources} 份报告的成品，在 {folder}', en: 'built {sources|report} into {folder}'},
  verified: {
    zh: '已核对 {folders} 份报告的成品，与数据一致',
    en: 'verified {folders|report}: the editions agree with the data',
  },
  progress: {zh: '[{done}/{all}]{left} {path}', en: '[{done}/{all}]{left} {path}'},
  // How long the rest will take.
  leftSeconds: {zh: ' 约剩 {seconds} 秒', en: ' about {seconds} s left'},
  leftMinutes: {zh: ' 约剩 {minutes} 分 {seconds} 秒', en: ' about {minutes} min {seconds} s left'},
  leftHours: {zh: ' 约剩 {hours} 小时 {minutes} 分', en: ' about {hours} h {minutes} min left'},
  // The last words of a run that was interrupted.
  interrupted: {zh: '已中断：{all} 份报告做完了 {done} 份', en: 'interrupted: {done} of {all|report} done'},
  interruptedRest: {
    zh: '已中断：{all} 份报告做完了 {done} 份，其余 {rest} 份没有做完，原有文件不动',
    en: 'interrupted: {done} of {all|report} done; of the other {rest} nothing was changed',
  },
  verifyInterrupted: {
    zh: '已中断：{all} 份报告的成品核对了 {done} 份',
    en: 'interrupted: the editions of {done} of {all|report} verified',
  },
  reports: {zh: '{count} 份报告', en: '{count|report}'},
  tidied: {zh: '{path}：整理 {count} 处', en: '{path}: {count|place} tidied'},
  untidy: {zh: '{path}：有 {count} 处要整理', en: '{path}: {count|place} to be tidied'},
  someTidied: {zh: '{sources} 份文稿，整理了 {count} 份', en: '{sources|source}, {count} tidied'},
  someUntidy: {
    zh: '{sources} 份文稿，{count} 份要整理：运行 nianbao format',
    en: '{sources|source}, {count} to be tidied: run nianbao format',
  },
  allTidy: {zh: '{sources} 份文稿都已整齐', en: '{sources|source}, nothing to tidy'},

  // Editing goes on
  forEditors: {
    zh: '语言服务由编辑器启动，设置方法见 docs/editors/README.md；按 Ctrl-C 结束',
    en: 'the language server is started by an editor: see docs/editors/README.en.md; Ctrl-C ends it',
  },
  // Nothing but white space beside the address: terminals take what stands there for a part of it.
  previewing: {
    zh: '正在预览 {path}，按 Ctrl-C 结束：\n  {address}',
    en: 'previewing {path} at {address} (Ctrl-C ends)',
  },
  cannotListen: {
    zh: '不能在 {address} 上提供预览（{reason}）',
    en: 'cannot serve the preview at {address} ({reason})',
  },
  portTaken: {
    zh: '：这个端口已被占用，换一个 --port，或者不写',
    en: ': the port is taken; choose another --port, or none',
  },
  watching: {zh: '正在等待改动，按 Ctrl-C 结束', en: 'waiting for changes, Ctrl-C ends'},
  cannotWatch: {zh: '不能监视 {path}（{reason}）', en: 'cannot watch {path} ({reason})'},
  aFolder: {zh: '文件夹', en: 'a folder'},
  watchGone: {zh: '{path} 已不在；它的成品留在原处', en: '{path} is gone; its editions stay where they are'},
  notBuilt: {zh: '未生成', en: 'not built'},
  allBuilt: {zh: '已生成', en: 'built'},
  someBuilt: {zh: '已生成 {count} 份', en: 'built {count}'},
  watchOne: {zh: '{what}：{said}（{seconds} 秒）', en: '{what}: {said} ({seconds} s)'},
  watchNone: {zh: '{said}（{seconds} 秒）', en: '{said} ({seconds} s)'},

  // What explain prints of a code
  basis: {zh: '依据', en: 'Basis'},
  explanation: {zh: '含义', en: 'Meaning'},
  mend: {zh: '改法', en: 'To mend'},
  wrong: {zh: '错的', en: 'Wrong'},
  right: {zh: '对的', en: 'Right'},
  severity: {zh: '级别', en: 'Severity'},
  severityAlso: {zh: '有的情形是{severity}', en: '{severity} in some cases'},
  fixed: {zh: '不能豁免，也不能降级', en: 'can be neither waived nor lowered'},
  commands: {zh: '何时', en: 'Said by'},
  catalogue: {zh: '检查项目一览', en: 'Everything that is checked'},
  contents: {zh: '目录', en: 'Contents'},
  skip: {zh: '跳到正文', en: 'Skip to the entries'},
  aboutCatalogue: {
    zh: '共 {count} 项。错误不改不能发布；警告请人看一眼；提示只是告知。除注明不能的以外，级别可以在 nianbao.yaml 的 rules 里改，个别的可以写明理由豁免。',
    en: '{count} codes. An error has to be mended before anything is published; a warning asks for a look; info only tells. Unless it says otherwise, a severity can be changed by rules in nianbao.yaml, and a single finding can be waived with a reason.',
  },

  // A fault of ours: that it is one, and what to send
  fault: {
    zh: '这是 nianbao 自己的错，不是您的文件有错。请把下面几行连同能重现它的文稿发给提供 nianbao 的人：\n{what}',
    en: 'This is a fault of nianbao, not of your file. Please send these lines and the source that shows it to whoever gave you nianbao:\n{what}',
  },
} as const satisfies Record<string, Bilingual>

export type Sentence = keyof typeof sentences
type Names<K extends Sentence> = NamesIn<(typeof sentences)[K]['zh']>

/** What the commands say, in one language. */
export interface Words {
  readonly language: Language
  /** The compiler demands a value for each brace of the sentence. */
  say<K extends Sentence>(
    key: K,
    ...values: [Names<K>] extends [never] ? [] : [Readonly<Record<Names<K>, Value>>]
  ): string
}

function wordsOf(language: Language): Words {
  return {language, say: (key, ...[values]) => fill(sentences[key][language], values ?? {})}
}

export const words: Readonly<Record<Language, Words>> = {zh: wordsOf('zh'), en: wordsOf('en')}

/** What was probably meant, to be put behind what was written; nothing where that is not known. */
export function guess({say}: Words, near: string | undefined, listed = false): string {
  return near === undefined ? '' : say(listed ? 'guessOfListed' : 'guess', {near})
}

/** Names one after the other. */
export function listed({say}: Words, names: readonly string[]): string {
  return names.join(say('between'))
}

/** How much there is of each severity. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** The last line of a check. */
export function summaryLine({say}: Words, sources: number, {errors, warnings, infos}: Counts): string {
  if (errors + warnings + infos === 0) return say('nothingFound', {sources})
  const counts = [
    say('errors', {count: errors}),
    say('warnings', {count: warnings}),
    ...(infos ? [say('infos', {count: infos})] : []),
  ]
  return say('found', {sources, counts: counts.join(say('comma'))})
}

/** One build of `watch`. `what` names the report, or says how many; empty where there was none. `seconds` has two places. */
export interface WatchedBuild extends Counts {
  readonly what: string
  readonly sources: number
  readonly built: number
  readonly seconds: string
}

/** What came of one build. */
export function watchLine(
  {say}: Words,
  {what, sources, built, seconds, errors, warnings, infos}: WatchedBuild,
): string {
  const said = [
    built === 0 ? say('notBuilt') : built === sources ? say('allBuilt') : say('someBuilt', {count: built}),
    ...(errors ? [say('errors', {count: errors})] : []),
    ...(warnings ? [say('warnings', {count: warnings})] : []),
    ...(infos ? [say('infos', {count: infos})] : []),
  ].join(say('comma'))
  return what ? say('watchOne', {what, said, seconds}) : say('watchNone', {said, seconds})
}

/** That one report has to be named, with the first of them; `more`: how many others there are. */
export function whichSource({say}: Words, paths: readonly string[], more: number): string {
  return [
    say('whichSource', {count: paths.length + more, path: quoted(paths[0]!)}),
    ...paths.map((path) => `  ${path}`),
    ...(more ? [`  ${say('andMore', {count: more})}`] : []),
  ].join('\n')
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

/** `path` is empty where it is not known which. */
export function cannotWatch({say}: Words, path: string, reason: string): string {
  return say('cannotWatch', {path: path || say('aFolder'), reason})
}

export function cannotListen({say}: Words, address: string, reason: string): string {
  return say('cannotListen', {address, reason}) + (reason === 'EADDRINUSE' ? say('portTaken') : '')
}

/** How long the rest will take, in the two largest units that are of use; a space in front. */
export function timeLeft({say}: Words, seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  const [minutes, hours] = [Math.floor(whole / 60), Math.floor(whole / 3600)]
  if (minutes === 0) return say('leftSeconds', {seconds: whole})
  if (hours === 0) return say('leftMinutes', {minutes, seconds: whole % 60})
  return say('leftHours', {hours, minutes: minutes % 60})
}

/** What an interrupted run has done, and that of what it has not nothing is there. */
export function interruptedAt({say}: Words, done: number, all: number): string {
  return done < all ? say('interruptedRest', {done, all, rest: all - done}) : say('interrupted', {done, all})
}
