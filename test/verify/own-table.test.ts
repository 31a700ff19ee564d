// A table of the office's own right below a section's heading, where that heading names it: every edition is read back alike.
// In a statutory section it is an error of the source; a draft shows it all the same.

import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {draft, make} from '../../src/pipeline.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, materials, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {judge} from '../support/stages.ts'

const table = '| 渠道 | 网上 | 信函 |\n| --- | --: | --: |\n| 申请 | 100 | 32 |\n'
const below = (section: RegExp): string => sampleSource.replace(section, (heading) => `${heading}\n${table}`)
const editions = ['html', 'pdf', 'text', 'docx', 'xlsx'] as const

async function said(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  return (await verifyFolder('/o', new Map(files), forms)).map(({message}) => message.key)
}

describe('a table right below the heading of a section', () => {
  test.each([/^## 一、.*\n/mu, /^## 五、.*\n/mu, /^## 六、.*\n/mu])('%s', async (section) => {
    const source = below(section)
    expect(source).not.toBe(sampleSource)
    expect(await said(await built(source, ...editions))).toEqual([])
  })

  test.each([
    ['above the form’s', below(/^## 三、.*\n/mu)],
    ['below the form’s', sampleSource.replace(/^## 五、/mu, (heading) => `补充：\n\n${table}\n${heading}`)],
  ])('of a draft, %s', async (_, source) => {
    const report = draft(judge(source))!
    const {value} = await make(report, compose(report), materials, new Set(['html', 'pdf', 'text', 'docx']))
    expect(await said(new Map(value))).toEqual([])
  })
})
