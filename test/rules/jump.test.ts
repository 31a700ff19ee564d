// From 2024 on a refusal goes to review before it goes to court: what jumps by that is told, and by what.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {wordMessage} from '../../src/diagnostic/wording.ts'
import {judge} from '../../src/pipeline.ts'
import {forms} from '../support/form.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')

/** The base as of `year`, with the year's litigation. */
function sourceOf(year: number, direct: number): Uint8Array {
  const text = base.replaceAll('2023', String(year + 1)).replaceAll('2022', String(year))
  return new TextEncoder().encode(text.replace('| 3 | 0 | 1 | 1 | 5 |', `| ${direct} | 0 | 0 | 0 | ${direct} |`))
}

test.each([
  [2023, 'warning', 0],
  [2024, 'info', 1],
  [2025, 'info', 1],
] as const)('litigation falls in %i: %s', (year, severity, hints) => {
  const settings = {forms, settings: {}, strict: false, previous: () => undefined}
  const previous = judge('/previous.md', sourceOf(year - 1, 60), settings).context!.report
  const {diagnostics} = judge('/report.md', sourceOf(year, 4), {...settings, previous: () => previous})
  const found = diagnostics.filter(({code}) => code === 'jump')
  expect(found.map((one) => [one.severity, one.facts?.[0], one.hints?.length ?? 0])).toEqual([
    [severity, 'disputes/direct/total', hints],
  ])
  if (hints) expect(wordMessage(found[0]!.hints![0]!, 'zh')).toContain('复议前置')
})
