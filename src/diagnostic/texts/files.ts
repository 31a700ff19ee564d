// Texts of the codes of one family: what is said about files, folders and configuration.

import type {CodeText} from '../text.ts'
import {yamlMessages} from './yaml.ts'

export const fileTexts = {
  file: {
    severity: 'error',
    also: ['warning'],
    adjustable: false,
    title: {zh: '文件无法读取或写入', en: 'a file could not be read or written'},
    basis: {zh: '操作系统的答复', en: 'what the operating system answered'},
    explanation: {
      zh: '要读的文件不存在、无权读取、不是普通文件（而是文件夹、管道、设备等），或者要写的位置写不进去（无权、磁盘已满、同名的是文件夹等）。写不进去时，这一份报告的成品一个也不更换，原有文件保持不动；其他报告照常处理。程序以状态 3 结束。',
      en: 'A file to be read does not exist, may not be read or is no regular file (but a folder, a pipe, a device …), or a place to be written to cannot be (no permission, disk full, a folder of that name …). Where writing fails, no edition of that report is replaced and what was there stays; other reports go on. The exit status is 3.',
    },
    mend: {
      zh: '核对路径和权限；磁盘已满的，腾出空间后再运行一次。',
      en: 'Check the path and the permissions; where the disk is full, make room and run again.',
    },
    example: {wrong: 'nianbao check source/没有.md', right: 'nianbao check source/tongzhou/2021.md'},
    messages: {
      main: {zh: '读不了这个文件（{reason}）', en: 'this file cannot be read ({reason})'},
      missing: {zh: '没有这个文件', en: 'there is no such file'},
      denied: {zh: '没有读取这个文件的权限', en: 'no permission to read this file'},
      folder: {zh: '这是一个文件夹，需要的是文件', en: 'this is a folder where a file is needed'},
      special: {
        zh: '这是管道、设备或套接字，需要的是普通文件',
        en: 'this is a pipe, a device or a socket where a regular file is needed',
      },
      copy: {
        zh: '“{name}”像是系统或同步软件留下的副本，没有当作一份报告；请核对两份，留下对的一份',
        en: '"{name}" looks like a copy that a system or a synchronising program has left; it was not taken for a report: compare the two and keep the right one',
      },
      original: {zh: '原来的一份在这里', en: 'what it is a copy of is here'},
      lock: {
        zh: '“{name}”是办公软件打开文件时留下的临时文件，没有当作一份报告',
        en: '"{name}" is what an office program leaves while a file is open; it was not taken for a report',
      },
      picture: {
        zh: '图片“{file}”是文件夹、管道、设备或套接字，需要的是普通文件',
        en: 'the image "{file}" is a folder, a pipe, a device or a socket where a regular file is needed',
      },
      file: {zh: '这是一个文件，需要的是文件夹', en: 'this is a file where a folder is needed'},
      write: {zh: '写不进这个文件（{reason}）', en: 'this file cannot be written ({reason})'},
      writeDenied: {zh: '没有写这个文件的权限', en: 'no permission to write this file'},
      full: {zh: '磁盘已满，写不进这个文件', en: 'the disk is full, this file cannot be written'},
      readOnly: {zh: '这个位置只能读，不能写', en: 'this place is read-only'},
      inTheWay: {
        zh: '写不进去：路径上有同名的文件或文件夹',
        en: 'cannot be written: a file or folder of that name is in the way',
      },
      long: {zh: '路径太长，系统不接受', en: 'the path is too long for the system'},
      fault: {
        zh: '这份报告没有处理完：nianbao 自己出了错，不是文件有错',
        en: 'this report was not finished: nianbao failed through a fault of its own, not of the file',
      },
      exists: {zh: '已经有这个文件，不覆盖', en: 'this file is already there and is not overwritten'},
      kept: {zh: '这份报告原有的成品保持不动', en: 'what was published of this report stays as it was'},
      existsHint: {
        zh: '换一个文件名（--out 文件），或先把原来的移走',
        en: 'give another name (--out FILE) or move the old one away first',
      },
      notReport: {
        zh: '从这个文件里读不出年报：要一份文稿（.md）、report.json，或者写明机关和年度的 Word 文件、网页、文本',
        en: 'no report can be read here: a source (.md), a report.json, or a Word file, page or text that names office and year is needed',
      },
    },
  },
  'output-double': {
    severity: 'error',
    adjustable: false,
    title: {zh: '两份报告要写进同一个文件夹', en: 'two reports would be written to one folder'},
    basis: {
      zh: '成品文件夹按文稿的路径命名；有的系统不分大小写，有的把同一个字的两种编码看作一样',
      en: 'output folders are named after the sources; some systems fold case or the two encodings of one character',
    },
    explanation: {
      zh: '两份文稿的成品文件夹同名（不分大小写，并按 Unicode NFC 归一后比较）。后写的会盖掉先写的，所以什么都不写。',
      en: 'Two sources have the same output folder, compared without case and in Unicode NFC. The later would replace the earlier, so nothing is written at all.',
    },
    mend: {
      zh: '给其中一份改名，或分两次生成并各给 --out。',
      en: 'Rename one of them, or build them one at a time with different --out.',
    },
    example: {wrong: 'source/a/2021.md  source/A/2021.md', right: 'source/a/2021.md  source/b/2021.md'},
    messages: {
      main: {
        zh: '成品文件夹“{folder}”与另一份报告相同，什么都没有写',
        en: 'the output folder "{folder}" is also that of another report; nothing was written',
      },
      other: {zh: '另一份报告在这里', en: 'the other report is here'},
      archive: {
        zh: '这份报告的成品文件夹“{folder}”与汇总的文件夹相同，汇总没有写；请给文稿或它的文件夹改名',
        en: 'the output folder "{folder}" of this report is that of the archive, which was not written; rename the source or its folder',
      },
      draft: {
        zh: '成品文件夹“{folder}”里是另一份报告的草稿，什么都没有写；请删去那份草稿，或者给文稿所在的 draft 文件夹改名',
        en: 'the output folder "{folder}" holds the draft of another report; nothing was written; delete that draft, or rename the folder draft of the sources',
      },
      drafted: {zh: '草稿写进那里的报告在这里', en: 'the report whose drafts go there is here'},
    },
  },
  config: {
    severity: 'error',
    adjustable: false,
    title: {zh: '设置或格式文件有误', en: 'a fault in a settings or form file'},
    basis: {
      zh: 'YAML 1.2；各文件的写法见 nianbao schema config 和 templates/forms/',
      en: 'YAML 1.2; what each file may hold is in `nianbao schema config` and templates/forms/',
    },
    explanation: {
      zh: 'nianbao.yaml 或统计表格式文件（templates/forms/*.yaml）里有读不懂的地方：不是 YAML、有不认识的项、缺了必要的项，或者值不合要求。设置读错了会悄悄改变检查的结果，所以先改正再继续。',
      en: 'nianbao.yaml or a form (templates/forms/*.yaml) holds something that cannot be understood: it is no YAML, has an unknown key, lacks a required one, or a value does not fit. A setting that is misread would quietly change what is checked, so it has to be mended first.',
    },
    mend: {
      zh: '按提示改正那一处；全部可写的项见 nianbao schema config。',
      en: 'Mend the place as the hint says; every key is listed by `nianbao schema config`.',
    },
    example: {wrong: 'sight:\n  name: 示例市人民政府', right: 'site:\n  name: 示例市人民政府'},
    messages: {
      main: {zh: '“{found}”在这里读不懂', en: '"{found}" cannot be understood here'},
      noParent: {
        zh: '“{office}”的上级“{of}”不在名单里（of 写上级的名称或 id）',
        en: 'the parent “{of}” of “{office}” is not in the roster (`of` names it or its id)',
      },
      parentCircle: {
        zh: '“{office}”的上级“{of}”又属于它自己',
        en: 'the parent “{of}” of “{office}” is below it',
      },
      officeTwice: {
        zh: '“{office}”在名单里有两项；不是同一个机关的，用 id 区分',
        en: '“{office}” stands twice in the roster; where these are two offices, give each an id',
      },
      unknownKey: {zh: '没有“{found}”这一项', en: 'there is no key "{found}"'},
      missingKey: {zh: '这里缺少“{expected}”一项', en: 'the key "{expected}" is missing here'},
      typeObject: {
        zh: '这里应当是若干“名称: 值”，写的是“{found}”',
        en: 'expected keys and values here, found "{found}"',
      },
      typeArray: {zh: '这里应当是一个列表，写的是“{found}”', en: 'expected a list here, found "{found}"'},
      typeString: {zh: '这里应当是文字，写的是“{found}”', en: 'expected text here, found "{found}"'},
      typeNumber: {zh: '这里应当是数，写的是“{found}”', en: 'expected a number here, found "{found}"'},
      typeInteger: {zh: '这里应当是整数，写的是“{found}”', en: 'expected a whole number here, found "{found}"'},
      typeBoolean: {
        zh: '这里应当是 true 或 false，写的是“{found}”',
        en: 'expected true or false here, found "{found}"',
      },
      typeNull: {zh: '这里应当空着，写的是“{found}”', en: 'expected nothing here, found "{found}"'},
      choice: {zh: '“{found}”不在可写的值之内：{choices}', en: '"{found}" is not one of: {choices}'},
      value: {zh: '“{found}”不合要求，应为 {expected}', en: '"{found}" does not fit, expected {expected}'},
      baseline: {
        zh: '这份基线读不懂；改用 nianbao check --write-baseline 重新写一份',
        en: 'this baseline cannot be understood; write it anew by nianbao check --write-baseline',
      },
      nearest: {zh: '是不是“{nearest}”？', en: 'did you mean "{nearest}"?'},
      ...yamlMessages,
      empty: {zh: '文件是空的', en: 'the file is empty'},
      encoding: {zh: '文件不是 UTF-8', en: 'the file is not UTF-8'},
      unknownName: {zh: '“{name}”不是这里的表、行、列的名称', en: '"{name}" names no table, row or column here'},
      doubleName: {zh: '名称“{name}”有两个意思', en: 'the name "{name}" has two meanings'},
      localTable: {
        zh: '“{name}”不是可以增加行的表：只有第二部分的表可以',
        en: '"{name}" is no table that may have further rows; those of section 二 may',
      },
      localLabel: {
        zh: '“{found}”不能作行名：要有字，不能有斜线和花括号',
        en: '"{found}" cannot be a label: it needs letters, and neither a slash nor braces',
      },
      years: {zh: '截止年度 {name} 早于起始年度', en: 'the last year {name} lies before the first one'},
      unknownSection: {zh: '没有第 {name} 部分', en: 'there is no section {name}'},
      unitMissing: {
        zh: '“{name}”一列没有单位；请写 unit，或用 units 写出可选的单位',
        en: 'the column "{name}" has no unit; give unit, or units to choose from',
      },
      wordLength: {
        zh: '“{found}”与“{expected}”的字数不同，应逐字对应',
        en: '"{found}" and "{expected}" differ in length; they correspond character by character',
      },
      unknownCode: {zh: '没有“{found}”这个检查代码', en: 'there is no diagnostic code "{found}"'},
      fixedSeverity: {
        zh: '“{found}”的级别不能改：数字本身的错误一律按错误处理',
        en: 'the severity of "{found}" cannot be changed: what is wrong in the numbers themselves stays an error',
      },
    },
  },
  'waiver-stale': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '豁免已无对应的问题或已过期', en: 'a waiver that no longer waives anything'},
    basis: {zh: '豁免须有对象、有理由、可核对', en: 'a waiver needs an object and a reason that can be looked up'},
    explanation: {
      zh: 'waive（豁免）里的一条没有对应的问题：问题已经改好、位置写错、代码不存在，或者过了 until 所写的日期。留着它，将来同样的问题再出现时会被悄悄放过。数字本身的错误不能豁免，写了也不起作用。',
      en: 'An entry of `waive` has nothing to waive: the fault was mended, the place or the code is wrong, or its last day has passed. Left in place it would hide the same fault when it comes again. What is wrong in the numbers themselves cannot be waived.',
    },
    mend: {zh: '删去这一条，或改正它的代码、位置、日期。', en: 'Remove the entry, or mend its code, place or date.'},
    example: {
      wrong: 'waive:\n  - code: numbering\n    reason: 沿用旧稿',
      right: '（编号已改好，这一条删去）',
    },
    messages: {
      main: {zh: '豁免“{code}”没有对应的问题', en: 'the waiver of "{code}" has nothing to waive'},
      ended: {
        zh: '豁免“{code}”没有对应的问题，或者各份年报都在 {until} 以后公布，已经到期',
        en: 'the waiver of "{code}" has nothing to waive, or every report was published after it ended on {until}',
      },
      expired: {zh: '豁免“{code}”已于 {until} 到期', en: 'the waiver of "{code}" ended on {until}'},
      fixed: {zh: '“{code}”不能豁免', en: '"{code}" cannot be waived'},
      unknown: {zh: '没有“{code}”这个检查代码', en: 'there is no diagnostic code "{code}"'},
      nearest: {zh: '是不是“{nearest}”？', en: 'did you mean "{nearest}"?'},
    },
  },
} as const satisfies Record<string, CodeText>
