import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parse, serialize} from 'parse5'
import {expect, test} from 'vitest'
import {parseStrictly} from '../../src/page/strict.ts'
import {always} from '../support/property.ts'
import {runs} from '../support/share.ts'

type Root = DefaultTreeAdapterTypes.ChildNode

/** Tags, attributes, text and parents of a tree. */
function outline(node: Root, depth = 0): string {
  const indent = ' '.repeat(depth)
  if ('value' in node) return `${indent}${JSON.stringify(node.value)}\n`
  if (!('attrs' in node)) return ''
  const children = node.childNodes.map((child) => outline(child, depth + 1)).join('')
  return `${indent}${node.tagName} ${JSON.stringify(node.attrs)} in ${node.parentNode?.nodeName}\n${children}`
}

const byStandard = (source: string): string =>
  outline(parse(source).childNodes.find(({nodeName}) => nodeName === 'html')!)
const strictly = (source: string): string | undefined => {
  const root = parseStrictly(source)
  // The html element of a tree of our own has no document around it.
  return root && outline(root).replace('in undefined', 'in #document')
}

test.each(['report.html', 'report.fragment.html'])(
  '%s of ours is read without the algorithm, and gives its tree',
  (name) => {
    const source = readFileSync(`${import.meta.dirname}/../golden/tongzhou/${name}`, 'utf8')
    expect(strictly(source)).toBe(byStandard(source))
  },
)

const page = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><title>一</title></head><body>${body}</body></html>`

test.each([
  '<p>一<p>二</p>',
  '<p>一<div>二</div></p>',
  '<h2>一<h3>二</h3></h2>',
  '<table><tr><td>1</td></tr></table>',
  '<table>一</table>',
  '<table><tbody><tr><p>一</p></tr></tbody></table>',
  '<a href="#a">一<a href="#b">二</a></a>',
  '<b>一<i>二</b>三</i>',
  '<ul><li>一<li>二</ul>',
  '<div><li>一</li></div>',
  '<li><li>一</li></li>',
  '<dd><dd>一</dd></dd>',
  '<p>&nbsp;</p>',
  '<p>a &b</p>',
  '<p id=a>一</p>',
  '<p id="a" id="b">一</p>',
  '<P>一</P>',
  '<pre>\n一</pre>',
  '<svg><p>一</p></svg>',
  '<select><option>一</option></select>',
  '<script><!--</script>',
  '<!-- 一 --><p>二</p>',
  '<td>一</td>',
  '<p>一</p></div>',
  '<br>一</br>',
  '<button><button>一</button></button>',
  '<form><form></form></form>',
  '<p>\u0000</p>',
  '<p>\r\n</p>',
])('%s is left to the algorithm', (body) => {
  expect(parseStrictly(page(body))).toBeUndefined()
})

test.each([
  '<p>一<br>二</p>',
  '<ul><li>一<ul><li>二</li></ul></li></ul>',
  '<dl><div><dt>一</dt><dd>二</dd></div></dl>',
  '<p>&lt;p&gt; &amp;amp; &#x27;</p>',
  '<table><caption><p>一</p></caption><thead><tr><th scope="col">一</th></tr></thead></table>',
  '<script>if (1 < 2) {}</script>',
  '<input checked type="checkbox">',
  '  一 <b>二</b>\n',
  '<p title="&quot;">一</p>',
])('%s needs no algorithm', (body) => {
  expect(strictly(page(body))).toBe(byStandard(page(body)))
})

const names = fc.constantFrom(
  'p',
  'div',
  'b',
  'a',
  'i',
  'h2',
  'h3',
  'ul',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'col',
  'colgroup',
  'dl',
  'dt',
  'dd',
  'br',
  'hr',
  'span',
  'title',
  'script',
  'style',
  'head',
  'body',
  'html',
  'svg',
  'select',
  'form',
  'pre',
  'template',
  'input',
  'meta',
  'section',
  'nav',
  'button',
  'font',
)
const piece = fc.oneof(
  {weight: 4, arbitrary: names.map((name) => `<${name}>`)},
  {weight: 4, arbitrary: names.map((name) => `</${name}>`)},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '一',
      ' ',
      '\n',
      '&amp;',
      '&lt;',
      '&',
      '&#x27;',
      '&nbsp;',
      '<',
      '>',
      '"',
      '<!-- 二 -->',
      '\u0000',
      '<p class="a&amp;b">',
      "<p id='a'>",
      '<br/>',
    ),
  },
)
const nested = fc.letrec<{tree: string}>((tie) => ({
  tree: fc.oneof(
    {maxDepth: 5},
    fc.constantFrom('', '一', '\n', '&gt;'),
    fc
      .tuple(names, fc.array(tie('tree'), {maxLength: 4}))
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
})).tree

test('where a tree is given, it is the one of the standard', () => {
  let given = 0
  const holds = (source: string): void => {
    const own = strictly(source)
    if (own === undefined) return
    given++
    expect(own, serialize(parse(source))).toBe(byStandard(source))
  }
  always(fc.array(piece, {maxLength: 12}), 2000, (pieces) => {
    holds(pieces.join(''))
    holds(page(pieces.join('')))
    holds(`<!DOCTYPE html>${pieces.join('')}`)
  })
  always(fc.tuple(nested, fc.boolean()), 2000, ([source, whole]) => holds(whole ? page(source) : source))
  expect(given).toBeGreaterThan(runs(75, 300))
})
