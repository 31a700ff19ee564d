// The page speaks as the browser wants: what is asked for, the words of the page, and a finding's, over the servers.

import {expect, test} from 'vitest'
import {converterFor, pageWordsIn, startWordsIn} from '../../src/preview/speech.ts'
import {convertAll, convertWorded, tongueOf} from '../../src/preview/tongue.ts'
import {pageWords} from '../../src/preview/words.ts'
import {sample} from '../support/command.ts'
import {previewing} from '../support/previewing.ts'

test('takes the first language that it speaks, by weight', () => {
  const cases: Readonly<Record<string, string>> = {
    '': 'zh-Hans',
    '*': 'zh-Hans',
    'zh-CN,zh;q=0.9,en;q=0.8': 'zh-Hans',
    'zh-TW,zh;q=0.9,en-US;q=0.8': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-Hant-CN': 'zh-Hant',
    'zh-Hans-HK': 'zh-Hans',
    'en-US,en;q=0.9,zh-CN;q=0.8': 'en',
    'en;q=0.1, zh-tw;q=0.5': 'zh-Hant',
    'zh;q=0,en;q=0.1': 'en',
    'fr,zh-MO;q=0.2': 'zh-Hant',
    ja: 'en',
  }
  for (const [accepted, tongue] of Object.entries(cases))
    expect([accepted, tongueOf(accepted)]).toEqual([accepted, tongue])
})

test('the words are there in three ways, none lost; what is quoted stays', async () => {
  const [hans, hant, en] = await Promise.all((['zh-Hans', 'zh-Hant', 'en'] as const).map(pageWordsIn))
  expect(hant!.findings).toBe('檢查結果')
  expect(Object.keys(hant!)).toEqual(Object.keys(hans!))
  expect(Object.keys(en!)).toEqual(Object.keys(hans!))
  expect(hans).toEqual(pageWords.zh)
  expect(hant!.tongue).toBe('zh-Hant')
  // Braces are filled in later.
  expect(hant!.count.match(/\{\w+\}/gu)).toEqual(hans!.count.match(/\{\w+\}/gu))
  expect((await startWordsIn('zh-Hant')).reports).toBe('年度報告')
  const convert = await converterFor('zh-Hant')
  expect(convert('这一行写“结转”，应为“办结”')).toBe('這一行寫“结转”，應為“办结”')
  expect(convertAll({a: ['检查', 1]}, convert)).toEqual({a: ['檢查', 1]})
  const worded = {code: 'x', severity: 'error' as const, message: '检查', fix: {title: '改为', safe: true, edits: []}}
  expect(convertWorded(worded as never, convert)).toMatchObject({code: 'x', message: '檢查', fix: {title: '改為'}})
})

test.each([
  [[], 'zh-TW', 'zh-Hant', '檢查結果'],
  [[], 'en-GB', 'en', 'Findings'],
  [['--lang', 'zh'], 'en-GB', 'zh-Hans', '检查结果'],
])('the server with %j, asked for %s, speaks %s', async (args, accepted, lang, title) => {
  const {address} = await previewing(sample, args)
  const page = await (await fetch(address, {headers: {'accept-language': accepted}})).text()
  expect(page).toContain(`<html lang="${lang}">`)
  expect(page).toContain(title)
})
