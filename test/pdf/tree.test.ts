import {describe, expect, it} from 'vitest'
import type {PrintElement, PrintNode} from '../../src/pdf/print-tree.ts'
import {parseTree} from '../../src/pdf/tree.ts'

function show(node: PrintNode): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')
  const source = node.node === undefined ? '' : `@${node.node}`
  return `${node.name}${node.index}${source}${attributes}(${node.children.map(show).join(' ')})`
}

function parsed(text: string): string {
  const {value, diagnostics} = parseTree(text, () => undefined)
  expect(diagnostics).toEqual([])
  return show(value as PrintElement)
}

function faults(text: string): string[] {
  const {value, diagnostics} = parseTree(text, () => undefined)
  expect(value).toBeUndefined()
  return diagnostics.map(({message: {key, values}}) => `${key} ${Object.values(values).join(' ')}`)
}

describe('a print tree', () => {
  it('numbers its elements in document order and keeps their nodes', () => {
    expect(parsed('<h1>题</h1><p data-n="3" class="note">甲<strong>乙</strong>丙</p>')).toBe(
      'document0(h11("题") p2@3 class=note("甲" strong3("乙") "丙"))',
    )
  })

  it('has no white space between blocks and one space for a run of it', () => {
    expect(parsed('\n<section>\n  <p>\n 甲  乙\n<em> 丙 </em> </p>\n</section>\n')).toBe(
      'document0(section1(p2("甲 乙 " em3("丙"))))',
    )
  })

  it('keeps white space that is none to HTML', () => {
    expect(parsed('<p>\u3000甲\u00a0乙</p>')).toBe('document0(p1("\u3000甲\u00a0乙"))')
  })

  it('reads character references, and leaves alone what is none', () => {
    expect(parsed('<p>&lt;b&gt; &amp;amp; &#x4E2D;&#22269; &quot;&#39; &unknown; &</p>')).toBe(
      'document0(p1("<b> &amp; 中国 \\"\' &unknown; &"))',
    )
  })

  it('closes br and img by itself', () => {
    expect(parsed('<p>甲<br>乙<br/>丙</p>')).toBe('document0(p1("甲" br2() "乙" br3() "丙"))')
  })

  it('leaves out comments', () => expect(parsed('<p>甲<!-- <p> -->乙</p>')).toBe('document0(p1("甲" "乙"))'))

  it('may hold text beside blocks in list items', () => {
    expect(parsed('<ul><li><span class="marker">•</span><p>甲</p></li></ul>')).toBe(
      'document0(ul1(li2(span3 class=marker("•") p4("甲"))))',
    )
  })
})

describe('what is not of the subset', () => {
  it.each([
    ['<div>甲</div>', ['element div']],
    ['<p style="color:red">甲</p>', ['attribute style p']],
    ['<p onclick="x">甲</p>', ['attribute onclick p']],
    ['<p>甲', ['nesting p']],
    ['甲</p>', ['nesting p']],
    ['<p><em>甲</p></em>', ['nesting p', 'nesting p']],
    ['<script>x</script><foo>y</foo>', ['element script', 'element foo']],
  ])('%s', (text, expected) => expect(faults(text)).toEqual(expected))

  it('never hangs or throws, whatever it is', () => {
    const texts = ['<', '<p', '<p class="', '</', '<!--', '<p class>甲</p>', '<<p>>', '&#x0;', '&#xFFFFFFF;']
    for (const text of texts) parseTree(text, () => undefined)
  })
})
