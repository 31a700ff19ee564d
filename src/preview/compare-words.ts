// What a page says where it shows two reports side by side.

import type {Language} from '../diagnostic/wording.ts'
import type {ComparedTo} from '../project/desk-compare.ts'

export interface CompareWords {
  readonly compareWith: Readonly<Record<ComparedTo, string>>
  /** {name} {year} {file}. */
  readonly compared: Readonly<Record<ComparedTo, string>>
  readonly nothingToCompare: Readonly<Record<ComparedTo, string>>
  readonly before: Readonly<Record<ComparedTo, string>>
  readonly published: string
  readonly publishedWhat: string
  readonly publishedFile: string
  readonly publishedUnread: string
  readonly compareDo: string
  /** {name}. */
  readonly otherReport: string
  readonly now: string
  readonly by: string
  readonly number: string
  readonly numbers: string
  /** {count}. */
  readonly sameNumbers: string
  readonly sentences: string
  readonly change: Readonly<Record<'gone' | 'come' | 'changed', string>>
  readonly allSame: string
  readonly opening: string
  readonly blankNumber: string
}

export const compareWords: Readonly<Record<Language, CompareWords>> = {
  zh: {
    compareWith: {last: '与上一年对比', built: '与已生成的对比', published: '与已发布的对比'},
    compared: {
      last: '{name}：与 {year} 年对比',
      built: '{name}：与已生成的版本对比',
      published: '{name}：与已发布的“{file}”对比',
    },
    nothingToCompare: {last: '没有上一年的报告可以对比。', built: '还没有生成过，没有可以对比的。', published: ''},
    before: {last: '上一年', built: '已生成的', published: '已发布的'},
    published: '已发布的网页',
    publishedWhat: '已经发布在网站上的那一份：在浏览器里把网页另存为文件，或者用发布的 PDF、Word 文件，在这里选。',
    publishedFile: '已发布的文件',
    publishedUnread: '这个文件里没有读出年度报告。',
    compareDo: '对比',
    otherReport: '请留意：这个文件是“{name}”的报告。',
    now: '现在',
    by: '增减',
    number: '项目',
    numbers: '数字',
    sameNumbers: '另有 {count} 个数字相同。',
    sentences: '文字',
    change: {gone: '删去', come: '新增', changed: '改动'},
    allSame: '没有不同。',
    opening: '开头',
    blankNumber: '没有',
  },
  en: {
    compareWith: {
      last: 'Compare with last year',
      built: 'Compare with what was built',
      published: 'Compare with what was published',
    },
    compared: {
      last: '{name}: compared with {year}',
      built: '{name}: compared with what was built',
      published: '{name}: compared with what was published, “{file}”',
    },
    nothingToCompare: {
      last: 'There is no report of the year before to compare with.',
      built: 'It has not been built yet: there is nothing to compare with.',
      published: '',
    },
    before: {last: 'last year', built: 'built', published: 'published'},
    published: 'The published page',
    publishedWhat:
      'What stands on the web site: keep the page as a file from your browser, or use the PDF or Word file that was published, and choose it here.',
    publishedFile: 'Published file',
    publishedUnread: 'No report could be read from this file.',
    compareDo: 'Compare',
    otherReport: 'Please note: this file is the report “{name}”.',
    now: 'now',
    by: 'difference',
    number: 'item',
    numbers: 'Numbers',
    sameNumbers: '{count} other numbers are the same.',
    sentences: 'Text',
    change: {gone: 'gone', come: 'new', changed: 'changed'},
    allSame: 'Nothing differs.',
    opening: 'Opening',
    blankNumber: 'none',
  },
}
