// Markup in any field of a source is text in every edition, and nothing of it is carried out. (Controls that turn the
// direction of writing stop a source before: test/suite/source-encoding.md.)

import type {DefaultTreeAdapterTypes} from 'parse5'
import {parse} from 'parse5'
import {beforeAll, describe, expect, test} from 'vitest'
import {verifyFolder} from '../../src/verify/verify.ts'
import {builtWith, materials, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

const evil = `</script></style></title>"'><img src=x onerror=alert(1)><script>alert(2)</script>`
const quoted = JSON.stringify(evil)
const long = 'x'.repeat(3000)

const source = sampleSource
  .replace('office: 南通市通州区', `office: ${JSON.stringify(`南通市${evil}`)}`)
  .replace(
    /^note: .*$/m,
    `note: ${quoted}\ncovers: [${quoted}]\nrevised: ${quoted}\ncontact: ${quoted}\nsigned: ${quoted}\nsign-off: unsealed\nattachments: [{title: ${quoted}, href: "javascript:alert(3)"}, {title: 甲, href: ${quoted}}]`,
  )
  .replace(
    '- 规划：',
    `\`${evil}\`\n\n[链接](<javascript:alert(4)>) [又](data:text/html,<script>alert(5)</script>) ![${evil.replaceAll(/[[\]<>]/g, '\\$&')}](a.png)\n\n| 甲 | ${evil.replaceAll('<', '\\<')} |\n| --- | --- |\n| ${evil.replaceAll('<', '\\<')} | {{alert}} ${long} |\n\n- ${evil.replaceAll('<', '\\<')}[^x]\n- 规划：`,
  )
  .concat(`\n[^x]: ${evil.replaceAll('<', '\\<')}\n`)

let files: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  const site = {name: evil, id: evil, domain: evil, column: evil, source: evil, keywords: [evil]}
  const picture = {
    type: 'image/png',
    bytes: Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ),
  }
  files = await builtWith(
    {site: {...materials.site, ...site}, images: new Map([['a.png', picture]])},
    source,
    'html',
    'text',
  )
})

const text = (name: string): string => new TextDecoder().decode(files.get(name))

function elementsOf(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = []
  const queue: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) queue.push(...node.childNodes)
  }
  return found
}

describe.each(['report.html', 'report.fragment.html'])('%s', (name) => {
  test('holds no element and no attribute of it', () => {
    const elements = elementsOf(text(name))
    expect(
      elements.filter(({tagName}) => tagName === 'script').map(({attrs}) => attrs.map((one) => one.value)),
    ).toEqual(name === 'report.html' ? [['application/ld+json']] : [])
    expect(elements.filter(({tagName}) => /^(?:iframe|object|embed|base|form|svg|math)$/.test(tagName))).toEqual([])
    for (const {attrs} of elements)
      for (const {name, value} of attrs) {
        expect(name).not.toMatch(/^on|[^a-z-]/)
        if (name === 'href' || name === 'src')
          expect(value).not.toMatch(/^\s*(?:javascript|vbscript):|^\s*data:(?!image\/)/i)
      }
    expect(
      elements
        .filter(({tagName}) => tagName === 'img')
        .map(({attrs}) => attrs.find((one) => one.name === 'src')!.value),
    ).not.toContain('x')
  })
})

test('every edition says it as text, and the same', async () => {
  expect(text('report.txt')).toContain(`公开机关：南通市${evil}`)
  expect(JSON.parse(text('report.json')).office).toBe(`南通市${evil}`)
  expect(/application\/ld\+json">([^]*?)<\/script>/.exec(text('report.html'))![1]).toContain('南通市\\u003c/script>')
  expect((await verifyFolder('/o', files, forms)).map(({message}) => message.key)).toEqual([])
})
