import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {type HtmlOptions, printSize, toHtml} from '../../src/html/html.ts'
import {edition, paragraph, text} from '../support/edition.ts'
import {form2019, form2021} from '../support/form.ts'
import {draftOf, reportOf} from '../support/report.ts'
import {overriding} from '../support/templates.ts'

const templates = overriding({}).value!
const page = (options?: HtmlOptions, of = edition): string => toHtml(of, templates, options).value!

const between = (html: string, start: string, end: string): string =>
  html.slice(html.indexOf(start) + start.length, html.indexOf(end, html.indexOf(start)))

describe('the file stands alone', () => {
  const html = page()

  test('its policy allows nothing but its own style sheet, data and images', () => {
    const hash = (words: string): string =>
      `&#x27;sha256-${createHash('sha256').update(words).digest('base64').replaceAll('=', '&#x3D;')}&#x27;`
    expect(between(html, 'Content-Security-Policy" content="', '">')).toBe(
      `default-src &#x27;none&#x27;; style-src ${hash(between(html, '<style>', '</style>'))}; script-src ${hash(
        between(html, 'application/ld+json">', '</script>'),
      )}; img-src data:; base-uri &#x27;none&#x27;; form-action &#x27;none&#x27;`,
    )
  })

  test('it loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/\s(?:on\w+|style)=|url\(|@import|<(?:iframe|object|embed|form|base)\b/)
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="application/ld+json">'])
    expect([...html.matchAll(/\ssrc="([^"]*)"/g)]).toEqual([])
  })

  test('an image is carried along; one that is not there is said in words', () => {
    const images = new Map([['a.png', {type: 'image/png', bytes: new Uint8Array([1, 2, 3])}]])
    expect(page({images})).toContain('<img src="data:image/png;base64,AQID" alt="统计图">')
    expect(html).toContain('（图：统计图）')
  })
})

describe('metadata', () => {
  test('says what is known and makes nothing up', () => {
    const html = page()
    expect(html).toContain('<meta name="ArticleTitle" content="示例区2021年政府信息公开工作年度报告">')
    expect(html).toContain('<meta name="PubDate" content="2022-02-10">')
    expect(html).toContain('<meta name="DC.language" content="zh-CN">')
    expect(html).not.toMatch(/name="(?:SiteName|SiteIDCode|SiteDomain|ColumnName)"/)
  })

  test("of the site is the project's", () => {
    const html = page({site: {name: '示例区人民政府', id: '3206830001', domain: 'www.example.cn', column: '年度报告'}})
    expect(html).toContain('<meta name="SiteIDCode" content="3206830001">')
    expect(html).toContain('<meta name="ColumnName" content="年度报告">')
  })

  test('every figure with label and unit is there for programs, and cannot end its element', () => {
    const hostile = {...edition, office: '</script><!--<script>\u2028'}
    const json = between(page({}, hostile), 'application/ld+json">', '</script>')
    expect(json).not.toMatch(/[<\u2028]/)
    const data = JSON.parse(json)
    expect(data.author.name).toBe('</script><!--<script>\u2028')
    expect(data.mainEntity.variableMeasured).toEqual([
      {
        '@type': 'PropertyValue',
        propertyID: 'a/b/c',
        name: '第二十条第（五）项，行政许可，处理决定数量',
        value: 46863,
        unitText: '件',
      },
    ])
  })
})

test('the other editions are offered with their size', () => {
  const html = page({links: [{kind: 'pdf', href: 'report.pdf', type: 'application/pdf', size: printSize(421_000)}]})
  expect(html).toContain('<a href="report.pdf" type="application/pdf">PDF 版（411 KB）</a>')
  expect([printSize(1), printSize(3_000_000)]).toEqual(['1 KB', '2.9 MB'])
})

test('a draft says so in its title and above its heading, and marks its holes', () => {
  const html = page({}, compose(draftOf(reportOf(form2021), 3)))
  expect(html).toContain('<title>草稿（3处待改） 示例区')
  expect(html).toMatch(/<p class="draft">草稿（3处待改）<\/p>\s*<h1>/)
  expect(html).toContain('<strong class="pending">待填</strong>')
})

test('a page without notes, remarks and date has no empty place for them', () => {
  const {published, signOff, ...rest} = edition
  const html = page(
    {},
    {...rest, notes: [], foreword: [], afterword: [], sections: [], opening: [paragraph(text('一段。'))]},
  )
  expect(html).not.toMatch(/class="(?:remarks|notes|sign-off)"|发布日期/)
})

test('a style sheet of the user cannot leave its element', () => {
  const {value} = overriding({'html/style.css': 'p::before {\n  /* </style> */\n  content: "</style><p>/* "; }'})
  const css = between(toHtml(edition, value!).value!, '<style>', '</style>')
  expect(css).toBe('p::before {\ncontent: "<\\/style><p>/* "; }')
})

test('a list of addresses cannot leave its strings', () => {
  const href = 'https://example.invalid/"</style><p>\\a'
  const of = {...edition, opening: [paragraph({type: 'link', href, address: href, bare: false, children: []})]}
  const css = between(page({addresses: 'note'}, of), '<style>', '</style>')
  const said = String.raw`"https://example.invalid/\22 \3c /style>\3c`
  expect(css).toContain(`.named[href=${said}`)
  expect(css.slice(css.indexOf('main::after{content'))).toContain(`"① "${said}`)
})

test('a full report stays small', () => {
  expect(page({}, compose(reportOf(form2021))).length).toBeLessThan(100_000)
})

test('a page stays below 150 KB, with room for prose of some length', () => {
  for (const form of [form2019, form2021]) {
    const sections = {
      0: '开头。',
      1: '全年公开了各类信息，逐条列在网站上。'.repeat(500),
      5: '问题。'.repeat(500),
      6: '无。',
    }
    expect(Buffer.byteLength(page({}, compose(reportOf(form, {sections}))))).toBeLessThan(150 * 1024)
  }
})
