import {expect, test} from 'vitest'
import {escapedInJson, inOneLine, withoutControls} from '../../src/typography/controls.ts'

test('every control is seen and none works', () => {
  const all = Array.from({length: 0x100}, (_, code) => String.fromCharCode(code)).join('')
  for (const text of [all, '\u202Eabc\u2066\u200F\u2028']) {
    expect(withoutControls(text)).toMatch(/^[\t\n\P{Cc}]*$/u)
    for (const made of [withoutControls(text), inOneLine(text)])
      expect(made).not.toMatch(/[\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
    expect(inOneLine(text)).toMatch(/^\P{Cc}*$/u)
    expect(JSON.parse(escapedInJson(JSON.stringify(text)))).toBe(text)
    expect(escapedInJson(JSON.stringify(text))).toMatch(/^\P{Cc}*$/u)
  }
  expect(withoutControls('a\x1b[2Jb\r\nc\td\x9b\u202E')).toBe('a␛[2Jb\nc\td<U+009B><U+202E>')
  expect(inOneLine('a\nb\tc')).toBe('a␊b␉c')
  expect(withoutControls('𠮷，件“”')).toBe('𠮷，件“”')
})
