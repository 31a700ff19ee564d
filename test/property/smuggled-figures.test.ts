// Every number that the right sources of the suite print: with one digit changed, and hidden in every way that there is, it
// is said on its lines, or nothing is built with it.

import {afterAll, describe, expect, test} from 'vitest'
import {type Draw, pick, seeded} from '../support/generate-draw.ts'
import {ways as hiding, type Way} from '../support/generate-smuggling.ts'
import {inFull} from '../support/share.ts'
import {judge} from '../support/stages.ts'
import {type Printed, printedFigures} from '../support/suite-figures.ts'

const han = '〇一二三四五六七八九'
/** 35 as 三十五: 三五件 are three to five. */
const inHan = (text: string): string =>
  text
    .replace(/^([1-9])(\d)$/, (_, ten: string, one: string) => `${han[Number(ten)]}十${one === '0' ? '' : one}`)
    .replace(/\d/g, (digit) => han[Number(digit)]!)
const styled = (first: number): ((text: string) => string) => {
  return (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
}
const raised = (text: string): string => text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
const around = (left: string, right: string): Way => {
  return ({before, behind}, wrong) => `${before}${left}${wrong}${right}${behind}`
}
const dressed = (dress: (text: string) => string): Way => {
  return ({before, behind}, wrong) => before + dress(wrong) + behind
}
const inside = (what: string): Way => {
  return ({before, behind}, wrong, draw) => {
    const at = wrong.length < 2 ? wrong.length : 1 + draw(wrong.length - 1)
    return before + wrong.slice(0, at) + what + wrong.slice(at) + behind
  }
}

const ways: Readonly<Record<string, Way>> = {
  plain: dressed((text) => text),
  ...hiding,
  'in brackets': around('（', '）'),
  'in half-width brackets': around('(', ')'),
  'in square brackets': around('【', '】'),
  'in quotation marks': around('“', '”'),
  'in corner brackets': around('「', '」'),
  'all in all': around('共计', ''),
  'mathematical digits': dressed(styled(0x1d7ce)),
  'digits of another script': dressed(styled(0x660)),
  'raised digits': dressed(raised),
  'a raised digit at the end': ({before, behind}, wrong) =>
    before + wrong.slice(0, -1) + raised(wrong.slice(-1)) + behind,
  'Han digits': dressed(inHan),
  'a break inside': inside('<br>'),
  'a break and a line end inside': inside('<br>\n'),
  'an emphasised digit': ({before, behind}, wrong) => `${before}*${wrong[0]}*${wrong.slice(1)}${behind}`,
  'a strong digit': ({before, behind}, wrong) => `${before}**${wrong[0]}**${wrong.slice(1)}${behind}`,
  underscores: around('_', '_'),
  'zeros before it': around('00', ''),
}

/**
 * What parts a number in two, of which a name without a verb (行政许可312 7件) is not read, or it from its unit within
 * brackets: most are found.
 */
const parting: Readonly<Record<string, Way>> = {
  'a line end inside': inside('\n'),
  'a comma inside': inside(','),
  'a blank inside': inside(' '),
  'a remark before its unit': around('', '（含网上提交的）'),
}

/** The number with one digit changed, so that it begins with none that counts nothing. */
function wrongOf(right: string, draw: Draw): string {
  const at = draw(right.length)
  const digit = String((Number(right[at]) + 1 + draw(9)) % 10)
  const wrong = right.slice(0, at) + digit + right.slice(at + 1)
  return wrong.startsWith('0') ? (`1${wrong.slice(1)}` === right ? `2${wrong.slice(1)}` : `1${wrong.slice(1)}`) : wrong
}

/** What is said on the lines of a text put in place of another. */
function saidOf({source, start, end, line}: Printed, text: string): boolean {
  const last = line + text.split('\n').length - 1
  const {diagnostics} = judge(source.slice(0, start) + text + source.slice(end))
  return diagnostics.some(
    ({severity, place}) => severity !== 'info' && place && place.line <= last && place.endLine >= line,
  )
}

const figures = inFull ? printedFigures() : printedFigures(['prose-figure']).filter((_, index) => index % 6 === 0)
const counts = {figures: 0, tried: 0, found: 0}

describe('a changed number', () => {
  /** Those that are found where they are typed as they are. */
  const known = figures.filter((one) => saidOf(one, one.before + wrongOf(one.right, seeded(1)) + one.behind))
  counts.figures = known.length
  test.each(Object.entries({...ways, ...parting}))('%s', (name, way) => {
    const missed: string[] = []
    for (const [index, one] of known.entries()) {
      if (!inFull && index % 4 !== Object.keys(ways).indexOf(name) % 4) continue
      const draw = seeded(index)
      let wrong = wrongOf(one.right, draw)
      // Received are the new requests, or these and those carried in: another digit may be as right.
      for (let more = 0; more < 5 && !saidOf(one, one.before + wrong + one.behind); more++)
        wrong = wrongOf(one.right, draw)
      const text = way(one, wrong, draw)
      counts.tried++
      if (saidOf(one, text)) counts.found++
      else missed.push(text)
    }
    if (name in parting) expect(missed.length).toBeLessThan(known.length / 10 + 1)
    else expect(missed).toEqual([])
  })
  test('most numbers of the suite are known', () => {
    expect(known.length / figures.length).toBeGreaterThan(0.9)
    expect(pick(seeded(0), figures).right).toMatch(/^\d+$/u)
  })
})

afterAll(() => {
  console.log(
    `${figures.length} numbers of the suite, ${counts.figures} known; smuggled ${counts.tried}, found ${counts.found}`,
  )
})
