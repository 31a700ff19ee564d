// Texts of the codes of one family: what is said about style, fonts, glyphs, images and layout.

import type {CodeText} from '../text.ts'
import {yamlMessages} from './yaml.ts'

export const pageTexts = {
  style: {
    severity: 'error',
    adjustable: true,
    title: {zh: '版式文件有误', en: 'the style file is wrong'},
    basis: {
      zh: 'templates/style.yaml 的写法；默认值按 GB/T 9704—2012',
      en: 'the rules of templates/style.yaml; its defaults follow GB/T 9704—2012',
    },
    explanation: {
      zh: '版式文件里有不认识的项目、没有单位或单位不对的长度、不存在的字体，或者互相矛盾的尺寸（如每行字数乘字号超过版心宽）。猜着排会让版面悄悄走样，所以不排。',
      en: 'The style file holds an unknown key, a length without a unit or with a wrong one, a font that does not exist, or measures that contradict each other (such as more characters a line than the type area is wide). A guess would silently spoil the page, so nothing is set.',
    },
    mend: {
      zh: '按提示改正该行；只写要改的项目，其余会沿用自带的版式。',
      en: 'Mend the line named; a style of your own only needs what differs, the rest is taken from the shipped one.',
    },
    example: {wrong: 'page:\n  top: 37', right: 'page:\n  top: 37 mm'},
    messages: {
      ...yamlMessages,
      unknownKey: {zh: '没有“{found}”这一项', en: 'there is no key "{found}"'},
      missingKey: {zh: '缺少“{expected}”', en: '"{expected}" is missing'},
      type: {zh: '“{found}”的类型不对，应为{expected}', en: '"{found}" is of the wrong kind, {expected} is expected'},
      choice: {zh: '“{found}”不在可选的值之内：{choices}', en: '"{found}" is none of the possible values: {choices}'},
      value: {zh: '“{found}”超出范围，应为 {expected}', en: '"{found}" is out of range, it must be {expected}'},
      number: {
        zh: '“{found}”读不出长度，应写数字和单位，例如 31.5 pt',
        en: '"{found}" is no length; write a number and a unit, such as 31.5 pt',
      },
      noUnit: {
        zh: '长度“{found}”没有单位，可用的单位：{units}',
        en: 'the length "{found}" has no unit; there are: {units}',
      },
      unit: {zh: '没有“{found}”这个单位，可用的单位：{units}', en: 'there is no unit "{found}"; there are: {units}'},
      relative: {
        zh: '单位“{found}”在这里没有可比的大小，请用 mm、cm 或 pt',
        en: 'the unit "{found}" has nothing to relate to here; use mm, cm or pt',
      },
      range: {
        zh: '长度“{found}”超出范围，应在 {least} pt 与 {most} pt 之间',
        en: 'the length "{found}" is out of range, it must lie between {least} pt and {most} pt',
      },
      color: {zh: '颜色“{found}”应写成 #rrggbb', en: 'the colour "{found}" must be written #rrggbb'},
      font: {zh: 'fonts 里没有名为“{found}”的字体', en: 'fonts has no font named "{found}"'},
      characters: {
        zh: '每行 {characters} 个 {size} pt 的字宽 {found} mm，超过版心宽 {expected} mm',
        en: '{characters} characters of {size} pt are {found} mm wide, more than the {expected} mm of the type area',
      },
      lines: {
        zh: '每页 {lines} 行、行距 {pitch} pt 高 {found} mm，超过版心高 {expected} mm',
        en: '{lines} lines at a pitch of {pitch} pt are {found} mm high, more than the {expected} mm of the type area',
      },
      page: {
        zh: '版心越出纸边：{edge}方向共 {found} mm，纸张只有 {expected} mm',
        en: 'the type area leaves the page: {found} mm in {edge}, the page has {expected} mm',
      },
      small: {
        zh: '3号字是 15.75 pt，28 字宽 155.6 mm；按 16 pt 排不下',
        en: 'size 3 (3号) is 15.75 pt, 28 of them are 155.6 mm; at 16 pt they do not fit',
      },
      nearest: {zh: '是不是“{nearest}”', en: 'did you mean "{nearest}"'},
    },
  },
  font: {
    severity: 'error',
    adjustable: true,
    title: {zh: '字体文件不能用', en: 'the font file cannot be used'},
    basis: {
      zh: 'OpenType 规范；PDF/A 要求嵌入所用字体',
      en: 'the OpenType specification; PDF/A demands embedded fonts',
    },
    explanation: {
      zh: '版式所列的字体没有安装或文件不存在、已损坏、不是 TrueType 轮廓，或者字体的许可不允许嵌入。没有字体就排不出版面，所以不生成 PDF。',
      en: 'A font named by the style is not installed, or its file is missing, damaged, has no TrueType outlines or does not permit embedding. Without it no page can be set, so no PDF is made.',
    },
    mend: {
      zh: '换用完好、允许嵌入的 TrueType 字体（.ttf）。',
      en: 'Use an undamaged TrueType font (.ttf) that permits embedding.',
    },
    example: {wrong: 'fonts:\n  song: {file: fonts/没有.ttf}', right: 'fonts:\n  song: {file: fonts/song.ttf}'},
    messages: {
      broken: {
        zh: '字体“{key}”的文件 {file} 已损坏：{where} 处读不通',
        en: 'the file {file} of the font "{key}" is damaged: {where} cannot be read',
      },
      cff: {
        zh: '字体“{key}”的文件 {file} 是 CFF 轮廓的 OpenType（.otf），这里要 TrueType 轮廓（.ttf）的版本',
        en: 'the file {file} of the font "{key}" is OpenType with CFF outlines (.otf); the version with TrueType outlines (.ttf) is needed',
      },
      collection: {
        zh: '字体“{key}”的文件 {file} 是多款字体的合集（.ttc），请用 name 写明要哪一款，或从中取出单独一款（.ttf）',
        en: 'the file {file} of the font "{key}" is a collection (.ttc); say with name which of its fonts it is, or take that one (.ttf) out of it',
      },
      webfont: {
        zh: '字体“{key}”的文件 {file} 是网页用的压缩字体（.woff、.woff2），请换用同一款的 .ttf',
        en: 'the file {file} of the font "{key}" is a compressed web font (.woff, .woff2); use the .ttf of the same font',
      },
      unknown: {
        zh: '字体“{key}”的文件 {file} 不是 TrueType 字体',
        en: 'the file {file} of the font "{key}" is no TrueType font',
      },
      restricted: {
        zh: '字体“{key}”的文件 {file} 的许可不准嵌入或不准只嵌入用到的字，请换用准许嵌入的字体',
        en: 'the file {file} of the font "{key}" does not permit embedding, or not in part; use a font that does',
      },
      characters: {
        zh: '字体“{key}”的文件 {file} 没有 Unicode 字符表，查不到字',
        en: 'the file {file} of the font "{key}" has no Unicode character map, so no character can be found in it',
      },
      absent: {
        zh: '字体“{key}”要用名为“{file}”的字体，这台机器上没有',
        en: 'the font "{key}" is to be one named "{file}", which this machine does not have',
      },
      near: {zh: '名称相近的字体：{names}', en: 'fonts with names like it: {names}'},
      searched: {
        zh: '查找过的文件夹：{folders}；也可以把字体文件放进 templates/fonts，或用 file 写明路径',
        en: 'looked for in {folders}; you may also put the file into templates/fonts, or name its path with file',
      },
      missing: {zh: '找不到字体“{key}”的文件 {file}', en: 'the file {file} of the font "{key}" is not there'},
    },
  },
  'glyph-missing': {
    severity: 'error',
    adjustable: false,
    title: {zh: '字体里没有这个字', en: 'no font has this character'},
    basis: {
      zh: 'GB/T 9704—2012；通用规范汉字表；PDF/UA-1 要求每个字都有字形',
      en: 'GB/T 9704—2012; the Table of General Standard Chinese Characters; PDF/UA-1 demands a glyph for every character',
    },
    explanation: {
      zh: '版式所列的字体和后备字体都没有这个字，印出来会是空框，读者看不到原字。自带的字体含通用规范汉字表全部 8105 字和常用标点、符号。',
      en: 'Neither the font of the style nor its fallbacks have this character: it would print as an empty box. The shipped fonts hold all 8,105 characters of the national table and the marks in use.',
    },
    mend: {
      zh: '核对是不是录入时的错字或私用区字符；确为生僻字的，在 style.yaml 的 fallback 里加一款有这个字的字体。',
      en: 'See whether it is a typing slip or a private-use character; for a rare character add a font that has it as a fallback in style.yaml.',
    },
    example: {wrong: '本机关收到\u{e5e5}件', right: '本机关收到3件'},
    messages: {
      main: {
        zh: '“{character}”（{code}）在所用字体里都没有字形',
        en: '"{character}" ({code}) has no glyph in any of the fonts',
      },
      more: {zh: '文中还有 {count} 处', en: 'and {count} more of it'},
    },
  },
  'layout-overflow': {
    severity: 'error',
    adjustable: false,
    title: {zh: '内容放不进版心', en: 'something does not fit the type area'},
    basis: {
      zh: '版心以外不印正文；不缩字、不删字',
      en: 'nothing is printed outside the type area; text is neither shrunk nor cut',
    },
    explanation: {
      zh: '表格的列太多或图片太大，按版式的字号放不进版心。静静地裁掉或缩小会让读者看不到、看不清，所以不生成 PDF。法定的表不按列拆开；自己的表最多按列分成四段，四段仍放不下的才算。',
      en: 'A table has too many columns, or something else is too large for the type area at the sizes of the style. Cutting or shrinking it silently would keep it from the reader, so no PDF is made. Statutory tables are never split by columns; one of your own stands in up to four parts, and is named here where that is not enough.',
    },
    mend: {
      zh: '把表格拆成两张或减少列数；也可在 style.yaml 里改小表格的字号或边距。',
      en: 'Split the table or use fewer columns; or choose smaller type or padding for tables in style.yaml.',
    },
    example: {wrong: '| 一列 | 二列 | … | 六十列 |', right: '| 一列 | 二列 | … | 十列 |'},
    messages: {
      table: {
        zh: '表格至少要 {found} mm 宽，版心只有 {expected} mm',
        en: 'the table needs at least {found} mm, the type area has {expected} mm',
      },
      height: {
        zh: '这一处要 {found} mm 高，一页只有 {expected} mm',
        en: 'this needs {found} mm of height, a page has {expected} mm',
      },
      width: {
        zh: '字号和缩进让这里一个字也放不下',
        en: 'type size and indents leave no room for a single character here',
      },
    },
  },
  'image-missing': {
    severity: 'error',
    adjustable: true,
    title: {zh: '找不到图片', en: 'an image is not there'},
    basis: {
      zh: '图片与文稿放在一起，成品里要能看到',
      en: 'images lie beside the source and are part of every edition',
    },
    explanation: {
      zh: '文稿提到的图片文件不存在，或者不是能读的 PNG、JPEG。',
      en: 'The image file that the source names does not exist, or is no readable PNG or JPEG.',
    },
    mend: {
      zh: '核对文件名（注意大小写）和路径，路径从文稿所在的文件夹算起。',
      en: 'Check name (mind capitals) and path; it starts from the folder of the source.',
    },
    example: {wrong: '![办理流程](流程图.PNG)', right: '![办理流程](流程图.png)'},
    messages: {
      main: {zh: '没有图片文件“{file}”', en: 'there is no image file "{file}"'},
      unreadable: {zh: '“{file}”不是能读的 PNG 或 JPEG 图片', en: '"{file}" is no readable PNG or JPEG image'},
      address: {
        zh: '图片“{file}”在网上，成品不取网上的文件',
        en: 'the image "{file}" is on the network; editions fetch nothing from there',
      },
      outside: {
        zh: '图片“{file}”在项目文件夹之外（或者是通到外面的链接），不放进成品；请把图片放到文稿旁边',
        en: 'the image "{file}" lies outside the project, or is a link that leads out of it, and is not published; put it beside the source',
      },
    },
  },
  'image-limit': {
    severity: 'error',
    adjustable: true,
    title: {zh: '图片太大', en: 'an image is too large'},
    basis: {zh: '成品要便于下载和打开', en: 'editions must be easy to download and open'},
    explanation: {
      zh: '图片的像素数或文件超过上限，会拖慢生成，也让成品难以下载。',
      en: 'The image has more pixels or bytes than is allowed: building would be slow and the editions hard to download.',
    },
    mend: {
      zh: '缩小后再用；印在 A4 版心里，宽 2000 像素已经清晰。',
      en: 'Scale it down; 2,000 pixels of width print sharply in the type area of A4.',
    },
    example: {wrong: '![办理流程](流程图-20000x5000.png)', right: '![办理流程](流程图-2000x500.png)'},
    messages: {
      pixels: {
        zh: '图片“{file}”有 {found} 万像素，上限是 {expected} 万像素',
        en: 'the image "{file}" has {found} × 10,000 pixels, the limit is {expected} × 10,000',
      },
      bytes: {
        zh: '图片“{file}”有 {found} MB，上限是 {expected} MB',
        en: 'the image "{file}" has {found} MB, the limit is {expected} MB',
      },
    },
  },
  'script-ambiguous': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '繁体用字有歧义', en: 'which Traditional character is meant'},
    basis: {
      zh: '《简化字总表》中一个简化字对应几个繁体字的情形',
      en: 'Characters of the 简化字总表 that stand for several Traditional ones',
    },
    explanation: {
      zh: '成品用繁体字（script: hant），这个简化字对应几个繁体字，而前后文又没有词典里的词可以断定。程序取了最常见的一个；地名、机关名最容易错，如里水镇。',
      en: 'The editions are in Traditional characters (script: hant), this Simplified character stands for several of them, and no word of the dictionary around it says which. The likeliest was taken; names of places and offices are where that goes wrong most, such as 里水镇.',
    },
    mend: {
      zh: '看一看印出来的字。地名、人名等写进 nianbao.yaml 的 script: protect；别的词写进 script: words，注明对应的繁体。写了的不再提示。',
      en: 'Look at what is printed. Put names under script: protect in nianbao.yaml and other words, with what they become, under script: words; what stands there is not asked about again.',
    },
    example: {wrong: '机关: 里水镇', right: '# nianbao.yaml\nscript:\n  protect: [里水镇]'},
    messages: {
      main: {
        zh: '“{around}”里的“{character}”印作“{taken}”，也可能应作“{others}”',
        en: '"{character}" in "{around}" is printed as "{taken}"; it could also be meant as "{others}"',
      },
      imported: {
        zh: '原文件是机器转成的繁体，已转为简体；这些字不能确定，请核对：{characters}',
        en: 'the file is in Traditional characters made by a machine and was turned into Simplified ones; look at these: {characters}',
      },
      own: {
        zh: '在 nianbao.yaml 的 script: protect 或 script: words 里写明',
        en: 'say which under script: protect or script: words in nianbao.yaml',
      },
    },
  },
} as const satisfies Record<string, CodeText>
