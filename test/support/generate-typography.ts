// Paragraphs for tests of the typesetter: Chinese, Western and mixed, dense with marks, numbers, quotes and addresses.

import fc from 'fast-check'

const han = fc.stringMatching(/^[政府信息公开工作年度报告受理申请办结情况的了和一二三]{1,12}$/u)
const pause = fc.constantFrom('，', '。', '、', '；', '：', '！', '？')
/** Two em that hold together and may not begin a line: there are texts that no line break can do justice to. */
const long = fc.constantFrom('……', '——')
const number = fc.oneof(
  fc.integer({min: 0, max: 99_999}).map(String),
  fc.constantFrom('12.5%', '1,234,567.89', '36℃', '2022-02-10', '17586.5093万元', '3～5'),
)
const counted = fc.tuple(number, fc.constantFrom('件', '年', '万元', '条', '')).map((parts) => parts.join(''))
const word = fc.constantFrom('open', 'data', 'Portal', 'API', 'government', 'a', 'report-card', 'don’t')
const western = fc.array(word, {minLength: 1, maxLength: 8}).map((words) => words.join(' '))
const address = fc.constantFrom(
  'https://www.example.gov.cn/col/a1234/index.html?uid=5678&page=2',
  'office@example.cn',
  'www.example.cn/a',
)

function quotedIn(...pairs: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...pairs), han).map(([marks, text]) => {
    const half = marks.length / 2
    return marks.slice(0, half) + text + marks.slice(half)
  })
}
const quoted = quotedIn('“”', '《》', '（）', '【】', '“‘’”', '（《》）')

/** A stretch of Chinese text, mostly. */
const chinese = fc.oneof({weight: 6, arbitrary: han}, {weight: 2, arbitrary: quoted}, {weight: 2, arbitrary: counted})
const mixed = fc.oneof(
  {weight: 6, arbitrary: chinese},
  {weight: 2, arbitrary: western},
  {weight: 1, arbitrary: address},
)

function paragraphOf(
  piece: fc.Arbitrary<string>,
  mark: fc.Arbitrary<string> = fc.oneof(pause, long),
): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(piece, fc.option(mark, {nil: ''})), {minLength: 1, maxLength: 40})
    .map((pieces) => pieces.map((parts) => parts.join('')).join(''))
}

/** Han and pauses only: what can always be broken nearly anywhere. */
export const plainParagraph = fc
  .array(fc.tuple(han, fc.constantFrom('，', '、', '')), {minLength: 1, maxLength: 40})
  .map((pieces) => `${pieces.map((parts) => parts.join('')).join('')}。`)
export const chineseParagraph = paragraphOf(chinese)
/** As reports are written: a few quotes and numbers, no marks in heaps. */
export const usualParagraph = paragraphOf(
  fc.oneof(
    {weight: 8, arbitrary: han},
    {weight: 1, arbitrary: quotedIn('“”', '《》')},
    {weight: 2, arbitrary: counted},
  ),
  fc.oneof({weight: 5, arbitrary: pause}, {weight: 2, arbitrary: fc.constant('')}),
)
export const mixedParagraph = paragraphOf(mixed)
export const westernParagraph = fc.array(western, {minLength: 1, maxLength: 20}).map((parts) => `${parts.join('. ')}.`)
export const anyParagraph = fc.oneof(chineseParagraph, mixedParagraph, westernParagraph)
/** Marks in heaps and two-em dashes in a row, with little between them. */
export const heaped = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[政府信息公开工作]{1,4}$/u),
      fc.constantFrom('——', '……', '。”', '）》，', '？！', '，“‘', '（《', '、', ''),
    ),
    {minLength: 8, maxLength: 60},
  )
  .map((pieces) => pieces.map((parts) => parts.join('')).join(''))
