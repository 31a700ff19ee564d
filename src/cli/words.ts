// What the commands say beside diagnostics, in both languages.

import type {Language} from '../diagnostic/wording.ts'

/** One build of `watch`. `what` names the report, or says how many; empty where there was none. `seconds` has two places. */
export interface WatchedBuild {
  readonly what: string
  readonly sources: number
  readonly built: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly seconds: string
}

export interface Words {
  readonly language: Language
  readonly noCommand: string
  unknownCommand(name: string, near: string | undefined): string
  unknownOption(name: string, near: string | undefined, command: string): string
  operands(command: string, operands: string, few: boolean): string
  takesNothing(option: string): string
  takesValue(option: string, takes: string): string
  choice(option: string, value: string, choices: readonly string[], near: string | undefined): string
  jobs(value: string): string
  /** Where to read on after wrong usage. */
  seeHelp(command: string | undefined): string
  readonly about: string
  readonly usage: string
  readonly commandsTitle: string
  readonly optionsTitle: string
  readonly moreHelp: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
  readonly hint: string
  fixable(title: string): string
  /** The last line of a check. */
  summary(sources: number, errors: number, warnings: number, infos: number): string
  /** How much a waiver or the baseline lets stand. */
  setAside(count: number): string
  baseline(path: string, faults: number): string
  /** By what a finding may stay, above the finding itself. */
  letStand(by: string, reason: string | undefined): string
  mended(path: string, edits: number): string
  wrote(path: string): string
  built(sources: number, folder: string): string
  verified(folders: number): string
  progress(done: number, all: number, path: string): string
  noReport(folder: string): string
  noMembers(glob: string): string
  notReport(path: string): string
  readonly noTitle: string
  noSuchSource(path: string): string
  noEditions(folder: string): string
  unknownCode(code: string, near: string | undefined): string
  readonly explainWhat: string
  codeOrAll: string
  readonly parts: Readonly<
    Record<'basis' | 'explanation' | 'mend' | 'wrong' | 'right' | 'severity' | 'fixed' | 'commands', string>
  >
  /** Of the catalogue of all codes. */
  readonly catalogue: {
    readonly title: string
    readonly contents: string
    readonly skip: string
    about(count: number): string
  }
  year(value: string): string
  noForm(year: string, from: number): string
  office(value: string): string
  noFrom(path: string): string
  notLastYear(path: string, found: number, year: number): string
  schemaNames(value: string, names: readonly string[], near: string | undefined): string
  stdinTwice: string
  stdinFix: string
  stdinAlone: string
  /** To a person who started the language server by hand. */
  readonly forEditors: string
  /** One source that was tidied, and one that would be. */
  tidied(path: string, edits: number): string
  untidy(path: string, edits: number): string
  /** The last line of tidying, and of looking whether it is needed. */
  formatted(sources: number, changed: number): string
  formatChecked(sources: number, untidy: number): string
  readonly stdinWatch: string
  port(value: string): string
  previewing(path: string, address: string): string
  cannotListen(address: string, reason: string): string
  /** The first of them; `more`: how many others there are. */
  whichSource(paths: readonly string[], more: number): string
  leadsOut(path: string): string
  /** After the first build: that it goes on. */
  readonly watching: string
  cannotWatch(path: string, reason: string): string
  watchGone(path: string): string
  reports(count: number): string
  /** What came of one build. */
  watchBuilt(build: WatchedBuild): string
  epoch(value: string): string
  /** What paths in a SARIF log are relative to. */
  readonly workingFolder: string
  /** How often one code was found in one file. */
  sameKind(count: number): string
  notShown(errors: number, warnings: number, infos: number): string
  further(count: number): string
  readonly heads: Readonly<Record<'severity' | 'code' | 'place' | 'message', string>>
  /** A fault of ours: that it is one, and what to send. */
  fault(what: string): string
}

const zh: Words = {
  language: 'zh',
  noCommand: '要说明做什么，例如 nianbao build',
  unknownCommand: (name, near) => `没有“${name}”这个命令${near ? `，是不是 ${near}？` : ''}`,
  unknownOption: (name, near, command) => `nianbao ${command} 没有选项 ${name}${near ? `，是不是 ${near}？` : ''}`,
  operands: (command, operands, few) =>
    `${few ? '少了参数' : '参数多了'}，写法是：nianbao ${command} ${operands}`.trimEnd(),
  takesNothing: (option) => `选项 ${option} 后面不带值`,
  takesValue: (option, takes) => `选项 ${option} 后面要写 ${takes}`,
  choice: (option, value, choices, near) =>
    `${option} 没有“${value}”，可写：${choices.join('、')}${near ? `；是不是 ${near}？` : ''}`,
  jobs: (value) => `--jobs 要写 1 到 999 的整数，写的是“${value}”`,
  seeHelp: (command) => `用法见 nianbao ${command ? `${command} ` : ''}--help`,
  about: 'nianbao：把一份 Markdown 变成经过检查的政府信息公开工作年度报告（网页、PDF、纯文本和数据）',
  usage: '用法',
  commandsTitle: '命令',
  optionsTitle: '选项',
  moreHelp: '各命令的选项见 nianbao 命令 --help',
  severities: {error: '错误', warning: '警告', info: '提示'},
  hint: '提示',
  fixable: (title) => `可改：${title}`,
  summary: (sources, errors, warnings, infos) =>
    errors + warnings + infos === 0
      ? `${sources} 份报告，没有发现问题`
      : `${sources} 份报告：${errors} 个错误，${warnings} 个警告${infos ? `，${infos} 个提示` : ''}`,
  setAside: (count) => `另有 ${count} 处已豁免或记在基线里`,
  letStand: (by, reason) => (by === 'baseline' ? '记在基线里：' : `已豁免（${reason}）：`),
  baseline: (path, faults) => `已写 ${path}：${faults} 处记为已知`,
  mended: (path, edits) => `${path}：改正 ${edits} 处`,
  wrote: (path) => `已写 ${path}`,
  built: (sources, folder) => `已生成 ${sources} 份报告的成品，在 ${folder}`,
  verified: (folders) => `已核对 ${folders} 份报告的成品，与数据一致`,
  progress: (done, all, path) => `[${done}/${all}] ${path}`,
  noReport: (folder) => `在 ${folder} 里没有找到报告（source/ 下的 .md 文件；README.md 和以 _ 或 . 开头的不算）`,
  noMembers: (glob) => `--members 的“${glob}”没有对上任何年报（通配符要加引号，免得被命令行展开）`,
  noTitle: '文件里找不到写明机关和年度的标题；请用 --office 和 --year 写明，或者用 --out 指定文件',
  notReport: (path) => `${path} 不是报告：报告是 .md 文件，README.md 和以 _ 或 . 开头的不算`,
  noSuchSource: (path) => `没有这个文件：${path}`,
  noEditions: (folder) => `在 ${folder} 里没有找到成品（含 report.json 的文件夹）`,
  unknownCode: (code, near) =>
    `没有“${code}”这个检查代码${near ? `，是不是 ${near}？` : '；全部代码见 nianbao explain --all'}`,
  explainWhat: '要说明哪个代码，例如 nianbao explain row-total；全部代码用 --all',
  codeOrAll: '写代码就不要再写 --all，二者取一',
  parts: {
    basis: '依据',
    explanation: '含义',
    mend: '改法',
    wrong: '错的',
    right: '对的',
    severity: '级别',
    fixed: '不能豁免，也不能降级',
    commands: '何时',
  },
  catalogue: {
    title: '检查项目一览',
    contents: '目录',
    skip: '跳到正文',
    about: (count) =>
      `共 ${count} 项。错误不改不能发布；警告请人看一眼；提示只是告知。除注明不能的以外，级别可以在 nianbao.yaml 的 rules 里改，个别的可以写明理由豁免。`,
  },
  year: (value) => `年份要写四位数，例如 2025，写的是“${value}”`,
  noForm: (year, from) => `${year} 年没有可用的统计表格式：从 ${from} 年度起才有`,
  noFrom: (path) => `${path} 里读不出机关和年份，要写成：nianbao new 机关 年份 --from ${path}`,
  notLastYear: (path, found, year) => `${path} 是 ${found} 年度的，写 ${year} 年度要用 ${year - 1} 年度的`,
  office: (value) => `机关名称不能是“${value}”`,
  schemaNames: (value, names, near) =>
    `没有“${value}”的 Schema，可写：${names.join('、')}${near ? `；是不是 ${near}？` : ''}`,
  stdinTwice: '标准输入（-）只能写一次',
  stdinFix: '--fix 不能改标准输入；用 --fix-dry-run 看改动',
  stdinAlone: '标准输入（-）不能与别的来源一起写',
  forEditors: '语言服务由编辑器启动，设置方法见 docs/editors/README.md；按 Ctrl-C 结束',
  tidied: (path, edits) => `${path}：整理 ${edits} 处`,
  untidy: (path, edits) => `${path}：有 ${edits} 处要整理`,
  formatted: (sources, changed) => (changed ? `${sources} 份来源，整理了 ${changed} 份` : `${sources} 份来源都已整齐`),
  formatChecked: (sources, untidy) =>
    untidy ? `${sources} 份来源，${untidy} 份要整理：运行 nianbao format` : `${sources} 份来源都已整齐`,
  stdinWatch: '标准输入不会再变，请写文件名',
  port: (value) => `--port 要写 0 到 65535 的整数，写的是“${value}”`,
  // Nothing but white space beside the address: terminals take what stands there for a part of it.
  previewing: (path, address) => `正在预览 ${path}，按 Ctrl-C 结束：\n  ${address}`,
  cannotListen: (address, reason) =>
    `不能在 ${address} 上提供预览（${reason}）${reason === 'EADDRINUSE' ? '：这个端口已被占用，换一个 --port，或者不写' : ''}`,
  whichSource: (paths, more) =>
    [
      `一次预览一份报告，这里有 ${paths.length + more} 份，请写明是哪一份，例如 nianbao preview ${quoted(paths[0]!)}`,
      ...paths.map((path) => `  ${path}`),
      ...(more ? [`  …… 还有 ${more} 份`] : []),
    ].join('\n'),
  leadsOut: (path) => `${path} 是通到项目之外的链接；请写那个文件自己的名字`,
  watching: '正在等待改动，按 Ctrl-C 结束',
  cannotWatch: (path, reason) => `不能监视 ${path || '文件夹'}（${reason}）`,
  watchGone: (path) => `${path} 已不在；它的成品留在原处`,
  reports: (number) => `${number} 份报告`,
  watchBuilt({what, sources, built, errors, warnings, infos, seconds}) {
    const made = built === 0 ? '未生成' : built === sources ? '已生成' : `已生成 ${built} 份`
    const found = [
      [errors, '个错误'],
      [warnings, '个警告'],
      [infos, '个提示'],
    ] as const
    const said = found.filter(([number]) => number > 0).map(([number, noun]) => `${number} ${noun}`)
    return `${what && `${what}：`}${[made, ...said].join('，')}（${seconds} 秒）`
  },
  workingFolder: '运行 nianbao 时所在的文件夹',
  sameKind: (count) => `本文件中同类问题共 ${count} 处`,
  notShown: (errors, warnings, infos) => `还有 ${errors} 个错误、${warnings} 个警告、${infos} 个提示没有在此列出`,
  further: (count) => `另有 ${count} 处没有列出`,
  heads: {severity: '级别', code: '代码', place: '位置', message: '说明'},
  epoch: (value) => `SOURCE_DATE_EPOCH 要写从 1970 年起的秒数，写的是“${value}”`,
  fault: (what) =>
    `这是 nianbao 自己的错，不是您的文件有错。请把下面几行连同能重现它的来源文件发给提供 nianbao 的人：\n${what}`,
}

const en: Words = {
  language: 'en',
  noCommand: 'say what to do, for example: nianbao build',
  unknownCommand: (name, near) => `there is no command "${name}"${near ? `, did you mean ${near}?` : ''}`,
  unknownOption: (name, near, command) =>
    `nianbao ${command} has no option ${name}${near ? `, did you mean ${near}?` : ''}`,
  operands: (command, operands, few) =>
    `too ${few ? 'few' : 'many'} arguments; write: nianbao ${command} ${operands}`.trimEnd(),
  takesNothing: (option) => `option ${option} takes no value`,
  takesValue: (option, takes) => `option ${option} needs ${takes} after it`,
  choice: (option, value, choices, near) =>
    `${option} has no "${value}"; there are: ${choices.join(', ')}${near ? `; did you mean ${near}?` : ''}`,
  jobs: (value) => `--jobs takes a whole number from 1 to 999, not "${value}"`,
  seeHelp: (command) => `see nianbao ${command ? `${command} ` : ''}--help`,
  about:
    'nianbao: one Markdown file → a checked yearly report on government information disclosure (HTML, PDF, text, data)',
  usage: 'Usage',
  commandsTitle: 'Commands',
  optionsTitle: 'Options',
  moreHelp: 'Options of a command: nianbao COMMAND --help',
  severities: {error: 'error', warning: 'warning', info: 'info'},
  hint: 'hint',
  fixable: (title) => `can be mended: ${title}`,
  summary: (sources, errors, warnings, infos) =>
    errors + warnings + infos === 0
      ? `${count(sources, 'report')}, nothing found`
      : `${count(sources, 'report')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}${infos ? `, ${infos} info` : ''}`,
  setAside: (places) => `${count(places, 'place')} waived or in the baseline`,
  letStand: (by, reason) => (by === 'baseline' ? 'in the baseline:' : `waived (${reason}):`),
  baseline: (path, faults) => `wrote ${path}: ${count(faults, 'known place')}`,
  mended: (path, edits) => `${path}: ${count(edits, 'place')} mended`,
  wrote: (path) => `wrote ${path}`,
  built: (sources, folder) => `built ${count(sources, 'report')} into ${folder}`,
  verified: (folders) => `verified ${count(folders, 'report')}: the editions agree with the data`,
  progress: (done, all, path) => `[${done}/${all}] ${path}`,
  noReport: (folder) =>
    `no report found in ${folder} (.md files below source/; README.md and names with _ or . in front are none)`,
  noMembers: (glob) => `no report fits --members "${glob}" (quote it, so that the shell leaves it alone)`,
  noTitle: 'no title that names office and year was found; give --office and --year, or a file with --out',
  notReport: (path) =>
    `${path} is no report: reports are .md files, but README.md and names with _ or . in front are none`,
  noSuchSource: (path) => `there is no such file: ${path}`,
  noEditions: (folder) => `no editions found in ${folder} (folders that hold a report.json)`,
  unknownCode: (code, near) =>
    `there is no code "${code}"${near ? `, did you mean ${near}?` : '; nianbao explain --all lists them'}`,
  explainWhat: 'say which code, for example: nianbao explain row-total; --all for every one',
  codeOrAll: 'either codes or --all, not both',
  parts: {
    basis: 'Basis',
    explanation: 'Meaning',
    mend: 'To mend',
    wrong: 'Wrong',
    right: 'Right',
    severity: 'Severity',
    fixed: 'can be neither waived nor lowered',
    commands: 'Said by',
  },
  catalogue: {
    title: 'Everything that is checked',
    contents: 'Contents',
    skip: 'Skip to the entries',
    about: (codes) =>
      `${codes} codes. An error has to be mended before anything is published; a warning asks for a look; info only tells. Unless it says otherwise, a severity can be changed by rules in nianbao.yaml, and a single finding can be waived with a reason.`,
  },
  year: (value) => `the year has four digits, as in 2025, not "${value}"`,
  noForm: (year, from) => `there is no form for ${year}: the first one is that of ${from}`,
  noFrom: (path) => `office and year cannot be read from ${path}; write: nianbao new OFFICE YEAR --from ${path}`,
  notLastYear: (path, found, year) => `${path} is of ${found}; the report of ${year} continues that of ${year - 1}`,
  office: (value) => `"${value}" cannot be the name of an office`,
  schemaNames: (value, names, near) =>
    `there is no schema "${value}"; there are: ${names.join(', ')}${near ? `; did you mean ${near}?` : ''}`,
  stdinTwice: 'standard input (-) can be given only once',
  stdinFix: '--fix cannot mend standard input; --fix-dry-run shows what it would do',
  stdinAlone: 'standard input (-) stands alone',
  forEditors: 'the language server is started by an editor: see docs/editors/README.en.md; Ctrl-C ends it',
  tidied: (path, edits) => `${path}: ${count(edits, 'place')} tidied`,
  untidy: (path, edits) => `${path}: ${count(edits, 'place')} to be tidied`,
  formatted: (sources, changed) =>
    changed ? `${count(sources, 'source')}, ${changed} tidied` : `${count(sources, 'source')}, nothing to tidy`,
  formatChecked: (sources, untidy) =>
    untidy
      ? `${count(sources, 'source')}, ${untidy} to be tidied: run nianbao format`
      : `${count(sources, 'source')}, nothing to tidy`,
  stdinWatch: 'standard input does not change; name a file',
  port: (value) => `--port takes a whole number from 0 to 65535, not "${value}"`,
  previewing: (path, address) => `previewing ${path} at ${address} (Ctrl-C ends)`,
  cannotListen: (address, reason) =>
    `cannot serve the preview at ${address} (${reason})${reason === 'EADDRINUSE' ? ': the port is taken; choose another --port, or none' : ''}`,
  whichSource: (paths, more) =>
    [
      `one report is previewed at a time and there are ${paths.length + more} here; say which, as in nianbao preview ${quoted(paths[0]!)}`,
      ...paths.map((path) => `  ${path}`),
      ...(more ? [`  … and ${more} more`] : []),
    ].join('\n'),
  leadsOut: (path) => `${path} is a link that leads out of the project; name the file itself`,
  watching: 'waiting for changes, Ctrl-C ends',
  cannotWatch: (path, reason) => `cannot watch ${path || 'a folder'} (${reason})`,
  watchGone: (path) => `${path} is gone; its editions stay where they are`,
  reports: (number) => count(number, 'report'),
  watchBuilt({what, sources, built, errors, warnings, infos, seconds}) {
    const made = built === 0 ? 'not built' : built === sources ? 'built' : `built ${built}`
    const found = [
      [errors, 'error'],
      [warnings, 'warning'],
    ] as const
    const said = found.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun))
    return `${what && `${what}: `}${[made, ...said, ...(infos ? [`${infos} info`] : [])].join(', ')} (${seconds} s)`
  },
  workingFolder: 'the folder in which nianbao was run',
  sameKind: (times) => `found ${times} times in this file`,
  notShown: (errors, warnings, infos) =>
    `${count(errors, 'more error')}, ${count(warnings, 'warning')} and ${infos} info are not shown here`,
  further: (rows) => `${count(rows, 'more finding')} not listed`,
  heads: {severity: 'Severity', code: 'Code', place: 'Place', message: 'Message'},
  epoch: (value) => `SOURCE_DATE_EPOCH is a number of seconds since 1970, not "${value}"`,
  fault: (what) =>
    `This is a fault of nianbao, not of your file. Please send these lines and the source that shows it to whoever gave you nianbao:\n${what}`,
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export const words: Readonly<Record<Language, Words>> = {zh, en}
