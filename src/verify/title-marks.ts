// Marks of notes behind the titles of sections: taken off before a title is held against report.json, and kept to be held
// against those of the other editions. Which words are the title report.json says; what was typed into it stays.

import type {ReportData} from './data.ts'
import {part} from './part.ts'
import type {Reading, ReadSection} from './reading.ts'
import {label} from './show.ts'

const behind = /(?:\[(\d{1,4})\]|（[注註](\d{1,4})）)$/u

/** The reading with its sections' titles apart from their marks. */
export function withTitleMarks(reading: Reading, {sections}: ReportData): Reading {
  const titles = new Set(sections.map(({title}) => label(title)))
  return {...reading, sections: reading.sections.map((section) => apart(section, titles))}
}

/** One mark after the other, up to the title: another may be typed into it. */
function apart(section: ReadSection, titles: ReadonlySet<string>): ReadSection {
  const {heading} = section
  if (!heading) return section
  const numbers: string[] = []
  for (let {text} = heading; ; ) {
    if (titles.has(label(text))) {
      if (numbers.length === 0) return section
      return {...section, heading: part(heading, 0, text.length), titleMarks: numbers.join('，')}
    }
    text = text.trimEnd()
    const found = behind.exec(text)
    if (!found) return section
    numbers.unshift(found[1] ?? found[2]!)
    text = text.slice(0, found.index)
  }
}
