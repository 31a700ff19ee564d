// What is said of a YAML file that cannot be read as one, whatever the file is for.

import type {CodeText} from '../text.ts'

export const yamlMessages = {
  indent: {zh: '缩进与上面任何一行都对不齐', en: 'the indentation fits no line above'},
  tab: {zh: '缩进用了制表符，YAML 只认空格', en: 'indented by a tab; YAML wants spaces'},
  open: {zh: '括号或引号没有收尾', en: 'a bracket or quotation mark is not closed'},
  key: {zh: '这一行不像“名称: 值”：{name}', en: 'this line is no key with a value: {name}'},
  duplicate: {zh: '“{name}”写了两次', en: '"{name}" stands twice'},
  reuse: {
    zh: '这里不用 YAML 的锚点、引用、标签和合并：{name}',
    en: 'anchors, aliases, tags and merges of YAML are not used here: {name}',
  },
  documents: {
    zh: '一个文件里只能有一份 YAML（不用 --- 分隔）',
    en: 'only one YAML document in a file (no --- between)',
  },
  nesting: {zh: '嵌套太深', en: 'nested too deeply'},
  size: {zh: '文件太长，超过 {name} 个字符', en: 'the file is too long, above {name} characters'},
  syntax: {zh: '这里不是 YAML：{name}', en: 'this is no YAML: {name}'},
} as const satisfies CodeText['messages']
