// Texts of the codes of one family: what is said about templates.

import type {CodeText} from '../text.ts'

export const templateTexts = {
  template: {
    severity: 'error',
    adjustable: true,
    title: {zh: '模板有误', en: 'a template is wrong'},
    basis: {
      zh: 'Handlebars 的语法；模板可用的名称见 templates/README.md；三种版本的内容必须相同',
      en: 'the syntax of Handlebars; the names that templates may use stand in templates/README.md; all editions have the same content',
    },
    explanation: {
      zh: '模板写错一个名称，Handlebars 会悄悄印成空白，所以先逐个核对名称；渲染之后再清点，报告中的每个数字、每段文字都必须恰好印出一次。有一处不对就不写任何文件。',
      en: 'Handlebars silently prints nothing for a misspelt name, so every name is looked up first; after rendering, every number and every text of the report is counted and must have come out once. Where one did not, nothing is written.',
    },
    mend: {
      zh: '按提示的文件和行列改正；不需要自己的模板时，删去 templates/ 里的同名文件即恢复自带的模板。',
      en: 'Mend the file at the line and column named; deleting a file from templates/ brings the shipped one back.',
    },
    example: {wrong: '<h1>{{titel}}</h1>', right: '<h1>{{title}}</h1>'},
    messages: {
      field: {zh: '这里没有名为“{name}”的内容', en: 'there is nothing named "{name}" here'},
      helper: {zh: '没有名为“{name}”的助手', en: 'there is no helper named "{name}"'},
      partial: {zh: '没有名为“{name}”的局部模板', en: 'there is no partial named "{name}"'},
      nearest: {zh: '是不是“{nearest}”', en: 'did you mean "{nearest}"'},
      names: {zh: '这里可用的名称：{names}', en: 'names that can be used here: {names}'},
      whole: {
        zh: '“{name}”不是一个值，不能直接印出；请取它里面的某一项',
        en: '"{name}" is not one value and cannot be printed; name a part of it',
      },
      list: {zh: '“{name}”不是列表，不能用 each 逐项印出', en: '"{name}" is no list, each cannot walk it'},
      node: {zh: '“{name}”里没有别的名称，不能用 with 进入', en: '"{name}" has no names inside, with cannot enter it'},
      raw: {
        zh: '“{name}”未经转义就印出，文稿的文字可能变成网页标记；请用两个花括号',
        en: '"{name}" is printed without escaping, so that text of the source could become markup; use two braces',
      },
      unquoted: {
        zh: '属性值没有加引号，含空格的内容会变成别的属性；请写成 {name}="…"',
        en: 'the value of this attribute has no quotes, a space in it would begin another one; write {name}="…"',
      },
      unsupported: {zh: '模板里不能用{what}', en: 'templates cannot use {what}'},
      parameters: {
        zh: '“{name}”应带 {expected} 个参数，这里有 {found} 个',
        en: '"{name}" takes {expected} parameters, here are {found}',
      },
      mismatch: {zh: '“{open}”开始的部分以“{close}”结束', en: 'what begins with "{open}" ends with "{close}"'},
      unfinished: {
        zh: '“{open}”开始的部分到文件末尾也没有结束',
        en: 'what begins with "{open}" has not ended at the end of the file',
      },
      syntax: {zh: '这一行的花括号写法不对：{near}', en: 'the braces of this line are wrong: {near}'},
      entry: {zh: '缺少模板 {name}', en: 'the template {name} is missing'},
      failed: {zh: '渲染时出错：{reason}', en: 'rendering failed: {reason}'},
      missing: {
        zh: '按这套模板，{medium} 版少印 {count} 处内容，第一处是“{text}”',
        en: 'with these templates the {medium} edition lacks {count} texts, the first is "{text}"',
      },
      twice: {
        zh: '按这套模板，{medium} 版有 {count} 处内容印了不止一次，第一处是“{text}”',
        en: 'with these templates the {medium} edition has {count} texts more than once, the first is "{text}"',
      },
      differs: {
        zh: '按这套模板，{medium} 版读回来与数据不一致',
        en: 'with these templates the {medium} edition read back says something other than the data',
      },
      source: {zh: '在文稿中的位置', en: 'where it stands in the source'},
      element: {zh: 'PDF 模板里不能用元素 <{name}>', en: 'templates of the PDF cannot use the element <{name}>'},
      attribute: {
        zh: 'PDF 模板里元素 <{element}> 不能有属性 {name}',
        en: 'in templates of the PDF, <{element}> cannot have the attribute {name}',
      },
      nesting: {
        zh: '元素 <{name}> 没有结束，或结束的位置不对',
        en: 'the element <{name}> is not closed, or not where it should be',
      },
    },
  },
} as const satisfies Record<string, CodeText>
