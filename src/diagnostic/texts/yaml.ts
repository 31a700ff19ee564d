// Sentences about YAML that every code speaks which reads a YAML file: config, style, front-matter. Spread into their
// messages; said by data/faults.ts.

import type {Bilingual} from '../text.ts'

export const yamlMessages = {
  indent: {
    zh: '这一行的缩进与上面各行都对不上；同一级的各行要左对齐',
    en: 'the indentation of this line fits no line above; lines of one level begin at the same column',
  },
  tab: {zh: '这里用了制表符缩进；YAML只认空格', en: 'this line is indented by a tab; YAML takes spaces only'},
  open: {
    zh: '这里的括号或引号没有配对，请补上另一半',
    en: 'a bracket or quotation mark is not closed here; add its other half',
  },
  key: {
    zh: '这里读不出“名称: 值”；请检查是否少了半角冒号和它后面的空格',
    en: 'no “name: value” can be read here; is a colon with a space after it missing?',
  },
  duplicate: {zh: '“{name}”写了两次；请只留一处', en: '“{name}” is given twice; keep one'},
  reuse: {
    zh: '这里用了YAML的锚点、别名、标签或合并（{name}）；请直接写出内容',
    en: 'this uses an anchor, alias, tag or merge of YAML ({name}); write out what is meant',
  },
  documents: {
    zh: '一个文件里只能有一份YAML；请删去这一行“---”和它下面的内容',
    en: 'a file holds one YAML document; remove this “---” and what follows it',
  },
  nesting: {zh: '嵌套层数太多，读不了', en: 'nested too deeply to be read'},
  size: {zh: '内容太长（超过{name}个字符），读不了', en: 'too long to be read (more than {name} characters)'},
  syntax: {
    zh: '这里的写法不合YAML语法（“{name}”）；含有特殊符号的值请用引号括起来',
    en: 'this is no valid YAML (“{name}”); put values with special characters into quotation marks',
  },
  unknownKey: {zh: '没有“{found}”这一项；请改正或删去', en: 'there is no key “{found}”; correct or remove it'},
  unknownKeyNear: {zh: '没有“{found}”这一项；您要写的是“{nearest}”吗？', en: 'there is no key “{found}”; did you mean “{nearest}”?'},
  missingKey: {zh: '这里少了“{expected}”一项', en: 'the key “{expected}” is missing here'},
  typeObject: {zh: '“{path}”应当是若干“名称: 值”，现在写的是“{found}”', en: '“{path}” should hold “name: value” entries, found “{found}”'},
  typeArray: {zh: '“{path}”应当是一个列表（每项一行，以“- ”开头），现在写的是“{found}”', en: '“{path}” should be a list, found “{found}”'},
  typeString: {zh: '“{path}”应当是文字，现在写的是“{found}”；数字请加引号', en: '“{path}” should be text, found “{found}”; quote numbers'},
  typeNumber: {zh: '“{path}”应当是数，现在写的是“{found}”', en: '“{path}” should be a number, found “{found}”'},
  typeBoolean: {zh: '“{path}”只能是true或false，现在写的是“{found}”', en: '“{path}” is true or false, found “{found}”'},
  typeNull: {zh: '“{path}”应当空着，现在写的是“{found}”', en: '“{path}” should be empty, found “{found}”'},
  choice: {zh: '“{path}”只能是{choices}之一，现在写的是“{found}”', en: '“{path}” is one of {choices}, found “{found}”'},
  value: {zh: '“{path}”的值“{found}”不合要求（{expected}）', en: 'the value “{found}” of “{path}” does not fit ({expected})'},
} as const satisfies Record<string, Bilingual>
