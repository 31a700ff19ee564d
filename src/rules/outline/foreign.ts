// `foreign-text` in prose: what a web page had around the report, advertising of hijacked sites and words that they put in
// place of others, and text behind the sign-off. Tags are said while reading.

import type {RootContent} from 'mdast'
import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {placeOf} from '../../diagnostic/place.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {sentenceEnd, sentenceStart} from '../../prose/reading/clauses.ts'
import type {Passage} from '../../report/passage.ts'
import type {Report} from '../../report/report.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

export const foreignText: Rule = {
  code: 'foreign-text',
  *check({form, report, prose}) {
    for (const {passage, text} of prose.readings) {
      const found = furnitureIn(text) ?? advertisingIn(text)
      if (found)
        yield diagnose('foreign-text', found.key, {written: found.written}, passage.place(0, text.length), {
          actual: found.written,
        })
      else yield* replacedIn(passage, text)
    }
    const {office} = report.front
    if (office) yield* replacedIn({place: () => office.place}, fold(office.value))
    const last = form.sections.at(-1)?.id
    yield* behindSignOff(
      prose.readings.filter(({passage: {section, kind}}) => section === last && kind === 'paragraph'),
    )
    yield* linksAlone(report, last)
  },
}

/** What content management puts above and below a text. */
const furniture =
  /^\s*(?:[【[]?(?:上一篇|下一篇|打印本页|关闭窗口|关闭本页|返回顶部|友情链接|分享到|浏览次数|点击数|责任编辑|网站标识码|扫一扫在手机)|版权所有[:：]|[\p{Script=Han}]?ICP备\s*\d)/u
/** Sold on hijacked sites; 赌博 and 彩票 are not among them, for offices speak of their work against these. */
const advertising =
  /时时彩|新葡京|娱乐城|百家乐|开奖结果|真人荷官|北京赛车|博彩平台|彩票平台|在线开户|在线投注|成人视频|激情小说|招商热线|欢迎加盟|微信同号|加微信|私服|办证刻章/gu
/** So many of them in a paragraph are no report. */
const fewest = 2

function furnitureIn(text: string): {readonly key: 'page'; readonly written: string} | undefined {
  const written = furniture.exec(text.slice(0, 40))?.[0].trim()
  return written === undefined ? undefined : {key: 'page', written}
}

function advertisingIn(text: string): {readonly key: 'advertising'; readonly written: string} | undefined {
  const words = new Set(
    Array.from(text.matchAll(advertising), ({0: word, index}) => (isActedAgainst(text, index) ? '' : word)),
  )
  words.delete('')
  return words.size < fewest ? undefined : {key: 'advertising', written: [...words].slice(0, 3).join('、')}
}

/** What an office does that works against such things, or reports that its site was hijacked. */
const against =
  /打击|整治|治理|查处|查获|取缔|关停|侦破|破获|举报|拦截|屏蔽|封堵|清理|清除|清查|警惕|谨防|防范|抵制|禁止|严禁|赌博|涉赌|诈骗|篡改|暗链|案件/u

function isActedAgainst(text: string, at: number): boolean {
  return against.test(text.slice(sentenceStart(text, at), sentenceEnd(text, at)))
}

/** Of the words sold there those that name nothing else, wherever one of them stands; names of the shops, such as 365bet. */
const neverMeant =
  /时时彩|新葡京|六合彩|真人荷官|在线投注|博彩平台|成人视频|激情小说|老虎机|百家乐|线上娱乐|(?:棋牌|电玩|电子游艺|体育投注|真钱)(?:平台|游戏|网站)|(?:威尼斯人|太阳城|永利|金沙|银河|皇冠)(?:娱乐|赌场|平台|官网)|(?<![A-Za-z\d])(?:\d{2,}bet|bet\d{2,})(?![A-Za-z\d])/giu
/** 示例市_365bet_通州区: a run between lines within a name or sentence. Names of files have letters or digits on both sides. */
const betweenLines = /(?<=\p{Script=Han})_[^_\s，。；、]{2,24}_(?=\p{Script=Han})/gu
/** Behind such a word: it is the name of a business. */
const business = /^[^，。；,;]{0,6}(?:酒店|宾馆|公司|超市|小区|餐厅|店)/u

/** 2021年，时时彩全区公开信息: one such word where a word of the report stood. */
function* replacedIn(passage: Pick<Passage, 'place'>, text: string): Iterable<Diagnostic> {
  for (const {0: written, index} of [...text.matchAll(neverMeant), ...text.matchAll(betweenLines)]) {
    if (isActedAgainst(text, index) || business.test(text.slice(index + written.length, index + written.length + 10)))
      continue
    yield diagnose('foreign-text', 'replaced', {written}, passage.place(index, index + written.length), {
      actual: written,
    })
  }
}

const dated =
  /^\s*[〇○零一二三四五六七八九十\d]{4}年[一二三四五六七八九十\d]{1,2}月[一二三四五六七八九十\d]{1,3}日\s*$/u
/** What may stand behind the date of a sign-off. */
const mayFollow =
  /^\s*(?:[（(【]?(?:附[件表录注图]|联系|咨询|地址|电话|邮编|邮箱|传真|网址|抄送|主送|注|备注|印发|公开方式|此件|盖章))/u

function* behindSignOff(paragraphs: readonly Reading[]): Iterable<Diagnostic> {
  const date = paragraphs.findIndex(({text}) => dated.test(text))
  if (date < 0) return
  for (const {passage, text} of paragraphs.slice(date + 1)) {
    if (text.trim() === '' || mayFollow.test(text) || dated.test(text) || furnitureIn(text) || advertisingIn(text))
      continue
    // The office may stand below its date, and short labels do.
    if (!/[，。；！？]/u.test(text) && text.length < 30) continue
    yield diagnose('foreign-text', 'behind', {}, passage.place(0, text.length))
    return
  }
}

/** A paragraph of the last section that is nothing but links to web pages; attachments are named as such. */
function* linksAlone({sections, path}: Report, last: number | undefined): Iterable<Diagnostic> {
  for (const {id, children} of sections) {
    if (id !== last) continue
    for (const node of children) {
      const links = linksOf(node)
      if (links.length > 0) yield diagnose('foreign-text', 'links', {written: links[0]!}, placeOf(path, node.position))
    }
  }
}

function linksOf(node: RootContent): string[] {
  if (node.type !== 'paragraph') return []
  const links: string[] = []
  for (const child of node.children) {
    if (child.type === 'text' && /^[\s|｜、，,]*$/u.test(child.value)) continue
    if (child.type !== 'link' || !/^https?:/iu.test(child.url)) return []
    const [text] = child.children
    if (text?.type === 'text' && /^(?:附[件表录]|https?:)/u.test(text.value)) return []
    links.push(child.url)
  }
  return links
}
