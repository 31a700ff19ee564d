// `npm run new-rule CODE [FAMILY]`: makes the four places of a new rule, each with what has to be said in it left to be
// written: its words, the rule itself, its turn among the rules, its cases. Tests are red until all four say something
// true. Not part of the program; beside the host and the bundler the only file that touches the disk.

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

/** Families of texts whose rules read sentences, and the folder of those; the others stand in rules/ itself. */
const folders: Readonly<Record<string, string>> = {
  prose: 'prose',
  claims: 'prose',
  slips: 'prose',
  outline: 'outline',
}

export interface Place {
  /** From the project's root. */
  readonly path: string
  readonly text: string
}

/**
 * The four places of a rule: files that are new, and those that are there with the rule put in.
 * @param code as in diagnostics: small letters and hyphens
 * @param family a file of diagnostic/texts, without its ending
 * @param read the text of a file of the project, undefined where there is none
 * @throws Error in one sentence, where the code is no code, is taken, or the family is not known
 */
export function placesOf(code: string, family: string, read: (path: string) => string | undefined): Place[] {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(code)) throw new Error(`代码只用小写字母和连字符，例如 fee-twice；写的是 ${code}`)
  const texts = `src/diagnostic/texts/${family}.ts`
  const words = read(texts)
  if (words === undefined) throw new Error(`没有 ${texts}；可用的名称见 src/diagnostic/texts/`)
  const suite = `test/suite/${code}.md`
  if (read(suite) !== undefined) throw new Error(`${code} 已经有了：${suite}`)
  const folder = folders[family]
  const file = ['src/rules', folder, `${code}.ts`].filter((part) => part !== undefined).join('/')
  const name = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const index = read('src/rules/index.ts')!
  const from = `./${folder === undefined ? '' : `${folder}/`}${code}.ts`
  return [
    {path: texts, text: before(words, '} as const satisfies', textOf(code))},
    {path: file, text: folder === undefined ? ruleOf(code, name) : sentenceRuleOf(code, name)},
    {
      path: 'src/rules/index.ts',
      text: before(before(index, 'import type {Rule} from', `import {${name}} from '${from}'\n`), ']', `  ${name},\n`),
    },
    {path: suite, text: suiteOf(code)},
  ]
}

/** Puts `added` before the last line that begins with `start`. */
function before(text: string, start: string, added: string): string {
  const at = text.lastIndexOf(`\n${start}`) + 1
  return text.slice(0, at) + added + text.slice(at)
}

function textOf(code: string): string {
  const both = (key: string): string => `    ${key}: {zh: '', en: ''},\n`
  return (
    `  '${code}': {\n    severity: 'warning',\n    adjustable: true,\n`
    + ['title', 'basis', 'explanation', 'mend'].map(both).join('')
    + "    example: {wrong: '', right: ''},\n    messages: {main: {zh: '', en: ''}},\n  },\n"
  )
}

function ruleOf(code: string, name: string): string {
  return [
    '// What is found, in which report, and what it is silent about.',
    '',
    "import type {Rule} from './rule.ts'",
    '',
    `export const ${name}: Rule = {`,
    `  code: '${code}',`,
    '  *check() {},',
    '}',
    '',
  ].join('\n')
}

/** A rule that reads sentences: it names the words that it looks for, and finds nothing before they are named. */
function sentenceRuleOf(code: string, name: string): string {
  return [
    '// What is found, in which sentence, and what it is silent about.',
    '',
    "import {diagnose} from '../../diagnostic/diagnostic.ts'",
    "import {Pattern} from '../../form/vocabulary.ts'",
    "import type {Rule} from '../rule.ts'",
    '',
    '/** Words by their names (src/form/word-names.ts), which templates/forms/words.yaml spells: <not>, <coming-in>. */',
    "const said = new Pattern('(?!)', 'gu')",
    '',
    `export const ${name}: Rule = {`,
    `  code: '${code}',`,
    '  *check({prose}) {',
    '    for (const {passage, text, words} of prose.sentences) {',
    '      for (const {0: written, index} of text.matchAll(said.in(words)))',
    `        yield diagnose('${code}', 'main', {}, passage.place(index, index + written.length))`,
    '    }',
    '  },',
    '}',
    '',
  ].join('\n')
}

function suiteOf(code: string): string {
  return [
    'What the rule is about.',
    '',
    '--- the sentence that fires',
    '… base',
    '~ 全年举办培训两次。→',
    `<!-- warning ${code} "" -->`,
    '',
    '--- near miss: the sentence that nearly does',
    '… base',
    '~ 全年举办培训两次。→',
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const [code = '', family = 'slips'] = process.argv.slice(2)
  const read = (path: string): string | undefined => {
    const whole = join(root, path)
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined
  }
  try {
    for (const {path, text} of placesOf(code, family, read)) {
      writeFileSync(join(root, path), text)
      console.log(path)
    }
    console.log(
      '四处都已写好空位：先写 test/suite 里的例子，再写规则和说明；对外承诺的代码列在 test/diagnostic/codes.test.ts。\n'
        + '规则里不写汉字：用到的词写在 templates/forms/words.yaml，先看有没有现成的名称；新的名称也列在 src/form/word-names.ts。',
    )
  } catch (fault) {
    console.error((fault as Error).message)
    process.exitCode = 2
  }
}
