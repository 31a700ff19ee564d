// The charts that a report asks for → figures of its edition, at the end of the section whose table they are made of.

import {chartsOf, type Chart as ReportChart} from '../report/chart.ts'
import type {Composing} from './composing.ts'
import type {Chart, EditionSection} from './edition.ts'

/** From one bar to the next, words above it included, in em. */
const pitch = 2.25

/** The sections, those with charts having them behind all else. */
export function withCharts(composing: Composing, sections: readonly EditionSection[]): EditionSection[] {
  const charts = chartsOf(composing.report)
  return sections.map((section) => {
    const own = charts.filter((chart) => chart.section === section.id)
    return own.length === 0
      ? section
      : {...section, children: [...section.children, ...own.map((chart) => figure(composing, section, chart))]}
  })
}

function figure(composing: Composing, {node}: EditionSection, {id, title, says, bars}: ReportChart): Chart {
  return {
    type: 'chart',
    node: composing.node(composing.places[node]!),
    id: `chart-${id}`,
    title,
    says,
    height: String(bars.length * pitch),
    bars: bars.map(({label, says: value, share}, index) => ({
      label,
      value,
      share: String(share / 10),
      baseline: String(index * pitch + 1),
      top: String(index * pitch + 1.3),
    })),
  }
}
