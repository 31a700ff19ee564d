// Findings → JUnit XML (as Jenkins and GitLab read it): a suite for each source, in it a case for every equation of its
// form and for every code that reading and the rules can give. What was right is seen to have been looked at; an
// equation that could not be judged, a number or last year's report being away, is skipped.

import {isCode, texts} from '../../diagnostic/codes.ts'
import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import type {CheckedSource, Findings} from '../format.ts'
import type {Words} from '../words.ts'

/** What a waiver or the baseline lets stand says by which of them. */
interface Found {
  readonly diagnostic: WordedDiagnostic
  readonly by?: string
  readonly reason?: string
}

interface Case {
  readonly name: string
  readonly found: readonly Found[]
  readonly skipped: boolean
}

export function junit({diagnostics, setAside, sources}: Findings, _quiet: boolean, words: Words): string {
  const found: Found[] = [...diagnostics.map((diagnostic) => ({diagnostic})), ...setAside]
  const byPath = Map.groupBy(found, ({diagnostic: {path}}) => path ?? 'nianbao')
  const checked = sources()
  const known = new Set(checked.map(({path}) => path))
  const others = [...byPath.keys()]
    .filter((path) => !known.has(path))
    .map((path) => ({path, identities: [], codes: []}))
  const suites = [...checked, ...others].map((source) => ({
    path: source.path,
    cases: casesOf(source, byPath.get(source.path) ?? [], words),
  }))
  const all = suites.flatMap(({cases}) => cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="nianbao" ${counts(all)}>`,
    ...suites.flatMap(({path, cases}) => [
      `  <testsuite name="${attribute(path)}" ${counts(cases)}>`,
      ...cases.flatMap((one) => testCase(path, one, words)),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')
}

/** The equations, then the codes; what was found and belongs to none of them has a case at the end. */
function casesOf({identities, codes}: CheckedSource, found: readonly Found[], words: Words): Case[] {
  const left = new Set(found)
  const take = (wanted: (one: WordedDiagnostic) => boolean): Found[] => {
    const taken = [...left].filter(({diagnostic}) => wanted(diagnostic))
    for (const one of taken) left.delete(one)
    return taken
  }
  const cases = identities.map(({code, at, judged}) => {
    return {name: `${code} ${at}`, found: take((one) => one.code === code && one.facts?.[0] === at), skipped: !judged}
  })
  const named = (code: string): string => (isCode(code) ? `${code} ${texts[code].title[words.language]}` : code)
  const further = codes.map(({code, judged}) => ({
    name: named(code),
    found: take((one) => one.code === code),
    skipped: !judged,
  }))
  const rest = [...Map.groupBy(left, ({diagnostic}) => diagnostic.code)].map(([code, ones]) => ({
    name: named(code),
    found: ones,
    skipped: false,
  }))
  return [...cases, ...further, ...rest]
}

function fails({diagnostic, by}: Found): boolean {
  return diagnostic.severity === 'error' && by === undefined
}

function failed({found}: Case): boolean {
  return found.some(fails)
}

function counts(cases: readonly Case[]): string {
  const skipped = cases.filter((one) => one.skipped && one.found.length === 0).length
  return `tests="${cases.length}" failures="${cases.filter(failed).length}" errors="0" skipped="${skipped}" time="0"`
}

/** Errors fail a case; warnings are told in a case that passes, as the exit status goes by errors, too. */
function testCase(path: string, one: Case, words: Words): string[] {
  const {name, found, skipped} = one
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(path.replace(/\.md$/u, ''))}" time="0"`
  const text = found.map((each) => described(each, words)).join('\n')
  if (failed(one)) {
    const {code, message} = found.find(fails)!.diagnostic
    return [
      `${head}>`,
      `      <failure type="${code}" message="${attribute(message)}">${escape(text)}</failure>`,
      '    </testcase>',
    ]
  }
  if (found.length) return [`${head}>`, `      <system-out>${escape(text)}</system-out>`, '    </testcase>']
  return skipped ? [`${head}>`, '      <skipped/>', '    </testcase>'] : [`${head}/>`]
}

function described({diagnostic, by, reason}: Found, words: Words): string {
  const {severity, code, message, path, line, column, hints = [], related = []} = diagnostic
  return [
    ...(by === undefined
      ? []
      : [by === 'baseline' ? words.say('letStandByBaseline') : words.say('letStandByWaiver', {reason: reason ?? ''})]),
    `${path === undefined ? '' : `${path}:${line}:${column}: `}${words.say(severity)} ${code}: ${message}`,
    ...related.map((one) => `  ${one.path}:${one.line}:${one.column}: ${one.message}`),
    ...hints.map((hint) => `  ${words.say('hint')} ${hint}`),
  ].join('\n')
}

/** XML 1.0 has no characters for most controls and for lone surrogates; they are seen as U+FFFD. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function attribute(text: string): string {
  return escape(text).replaceAll('\n', '&#10;')
}
