// What stands around a source: said alone, and the fix gives the source that was meant.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyFixes} from '../../src/edit/apply.ts'
import {wrapping} from '../../src/report/wrapping.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
const said = (text: string): ReturnType<typeof wrapping> => wrapping({path: '/a.md', text, bom: false})

test('whatever stands around it, the fix gives the source back', () => {
  const blank = fc.string({unit: fc.constantFrom('\n', ' ', '\t'), maxLength: 8}).map((text) => `${text}\n`)
  const words = fc.constantFrom('好的，以下是报告：\n\n', '# 说明\n\n- 一\n- 二\n\n')
  const fence = fc.constantFrom('```', '````', '~~~~', '```markdown', '```md')
  fc.assert(
    fc.property(fc.oneof(blank, words), fc.option(fence), fc.boolean(), fc.boolean(), (before, opening, ends, crlf) => {
      const closing = opening === null ? '' : opening.replace(/[a-z]/gu, '')
      const wrapped =
        opening === null ? `${before}${base}` : `${before}${opening}\n${base}${closing}${ends ? '\n' : ''}`
      const [text, meant] = [wrapped, base].map((one) => (crlf ? one.replaceAll('\n', '\r\n') : one)) as [
        string,
        string,
      ]
      const found = said(text)!
      expect(found.code).toBe('front-matter')
      expect(found.fix!.safe).toBe(before.trim() === '')
      expect(applyFixes(text, [found.fix!]).text).toBe(meant)
    }),
  )
})

test.each([
  ['a source as it should be', base],
  ['one whose front matter is not closed', base.replace(/^---$/mu, '---\n')],
  ['one without front matter', base.slice(base.indexOf('# '))],
  ['a rule and words that name a key in a text', `${base.slice(base.indexOf('# '))}\n---\n\n机关的工作\n`],
  ['code in a text', `# 标题\n\n\`\`\`\noffice: 甲\n\`\`\`\n`],
])('near miss: %s', (_, text) => {
  expect(said(text)).toBeUndefined()
})
