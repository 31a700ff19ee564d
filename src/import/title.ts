// The title of a report → its office and its year, however the words are put; the day of publication beside it.

import {isoDate, readDate} from '../report/dates.ts'
import {fold} from '../script/fold.ts'

/** The words of the field that every title has, in whatever order: 政府信息公开 … 报告. */
const field = /(?:政府信息公开|政务公开|信息公开)/u

/** Whether a line can be the title of a report of this kind. */
export function isTitle(text: string): boolean {
  const line = fold(text).replace(/\s+/gu, '')
  if (/[。；;！？:：,，]/u.test(line)) return false
  return (
    field.test(line)
    && /年/u.test(line)
    && /报告(?:[（(][^（()）]*[）)])?[》」』”]?$/u.test(line)
    && /(?:19|20)\d{2}|[二２]/u.test(line.normalize('NFKC'))
  )
}

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  О: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** Of whom and of which year a report is, as far as it says so. */
export interface Identity {
  readonly office?: string
  readonly year?: number
}

/** Whether two say different offices or years; what one does not say is no difference. */
export function differs(a: Identity, b: Identity): boolean {
  const plain = (office: string): string =>
    fold(office)
      .replace(/\s+/gu, '')
      .replace(/人民政府$/u, '')
  return (
    (a.year !== undefined && b.year !== undefined && a.year !== b.year)
    || (a.office !== undefined && b.office !== undefined && plain(a.office) !== plain(b.office))
  )
}

/** Office as it is written, and year; each undefined where the title does not say it. */
export function officeAndYear(title: string): Identity {
  const line = title
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(/^[《「“]|[》」”]$/gu, '')
  const folded = fold(line)
  const found = /((?:19|20)\d{2}|[２][０-９]{3}|二[〇○零О一二三四五六七八九]{3})年(?:度)?/u.exec(folded)
  const year = found && Number([...found[1]!.normalize('NFKC')].map((one) => digits[one] ?? one).join(''))
  const before = found ? line.slice(0, found.index) : line.slice(0, folded.search(field))
  const at = found ? found.index + found[0].length : 0
  const behind = folded.slice(at)
  const after = found ? line.slice(at, at + Math.max(0, behind.search(field))) : ''
  const office = trimmed(before) || trimmed(after)
  return {...(office && {office}), ...(year && {year})}
}

/** Without what belongs to the words around it. */
function trimmed(text: string): string {
  return text
    .replace(/^(?:关于|關於)/u, '')
    .replace(/(?:关于|關於|的|工作)+$/u, '')
    .trim()
}

const published =
  /(?:发布|發布|发文|發文|公开|公開|信息|更新)?(?:日期|时间|時間)[:：\s]*(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s*\d{1,2}:\d{2})?)/u
const alone = /^[（(]?\s*(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?)\s*[)）]?$/u
/** As a site heads a page: the day, who wrote it, how often it was looked at. */
const headed =
  /^(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s*\d{1,2}:\d{2})?)(?::\d{2})?[\s|]+(?:(?:信息|稿件|文章)?(?:来源|來源)|作者|(?:发布|發布)(?:机构|機構|单位)|浏览|瀏覽|点击|點擊|阅读|閱讀|访问|字体|字號|字号)\S*[:：【]/u

/** The day that a line around the title names as that of publication, as front matter writes it. */
export function publishedIn(line: string): string | undefined {
  const text = line.normalize('NFKC').trim()
  if (/^(?:成文|生成|制发|制發)/u.test(text)) return undefined
  const written = (published.exec(text) ?? alone.exec(text) ?? headed.exec(text))?.[1]
  return written === undefined ? undefined : day(written)
}

/** The day that a line consists of, brackets left out. */
export function dayAlone(line: string): string | undefined {
  const written = alone.exec(line.normalize('NFKC').trim())?.[1]
  return written === undefined ? undefined : day(written)
}

/** Any way of writing a day → 2022-02-10; with a time where there is one. */
export function day(written: string): string | undefined {
  const reading = readDate(written.trim().replace(/日?\s+(?=\d{1,2}:)/u, ' '))
  return reading && isoDate(reading.date).replace('T', ' ')
}
