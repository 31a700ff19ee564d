// A file that came back and the source that it was made from → what differs, sentence by sentence, and the edits that take
// it over: prose as it stands in the file. Sentences that say the same keep the source's own bytes, references among them.

import type {RootContent} from 'mdast'
import type {PlacedEdit} from '../edit/apply.ts'
import type {FactId} from '../form/form.ts'
import {pendingText, printedFact} from '../report/printed.ts'
import type {Heading, Report, Section} from '../report/report.ts'

export interface Change {
  /** The section's heading; empty for the opening. */
  readonly section: string
  /** Sentences that go, and those that come in their place. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

export interface TakenOver {
  readonly edits: readonly PlacedEdit[]
  readonly changes: readonly Change[]
}

/** A block of a section as it is written and as it reads. */
interface Written {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly text: string
  readonly node: RootContent
}

/** `came` is the file as a source (import's); `replace`: whether its figures take the place of others. */
export function takeOver(report: Report, came: Report, replace: boolean): TakenOver {
  // References print what the source will say when the figures are taken over.
  const printed = (fact: FactId | undefined): string => {
    const [own, other] = [printedFact(report, fact), printedFact(came, fact)]
    return (replace || own === pendingText) && other !== pendingText ? other : own
  }
  const edits: PlacedEdit[] = []
  const changes: Change[] = []
  const notes = new Map<string, string>()
  for (const section of report.sections) {
    const other = came.sections.find(({id}) => id !== undefined && id === section.id)
    if (!other) continue
    const [old, fresh] = [blocksOf(report, section, printed), blocksOf(came, other, printed)]
    // A block that changed takes the place of the one that went: the same number of them between two that stay.
    let behind = endOfHeading(report, section)
    for (const {kept, gone, here} of stretches(old, fresh)) {
      for (let index = 0; index < Math.max(gone.length, here.length); index++) {
        const [before, after] = [gone[index], here[index]]
        if (before && after) exchange(section, before, after)
        else if (before) remove(section, before)
        else if (after) {
          edits.push({start: behind, end: behind, text: `${lineEnd(report)}${lineEnd(report)}${withNotes(after.raw)}`})
          changes.push({section: titleOf(section), removed: [], added: sentencesOf(after.text)})
        }
        if (before) behind = before.end
      }
      if (kept) behind = kept.end
    }
  }
  if (notes.size) {
    const end = report.source.text.trimEnd().length
    const text = [...notes.values()].map((note) => `${lineEnd(report)}${lineEnd(report)}${note}`).join('')
    edits.push({start: end, end, text})
  }
  return {edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), changes}

  function exchange(section: Section, before: Written, after: Written): void {
    const plain = before.node.type === 'paragraph' && after.node.type === 'paragraph'
    const [removed, added] = differing(before.text, after.text)
    const text = plain ? merged(before, after) : after.raw
    edits.push({start: before.start, end: before.end, text: withNotes(text)})
    changes.push({section: titleOf(section), removed, added})
  }

  function remove(section: Section, {start, end, text}: Written): void {
    const blank = /^(?:[ \t]*(?:\r\n|\n|\r))+/u.exec(report.source.text.slice(end))?.[0].length ?? 0
    edits.push({start, end: end + blank, text: ''})
    changes.push({section: titleOf(section), removed: sentencesOf(text), added: []})
  }

  /** Notes of the file get names that the source does not have, and their texts with them. */
  function withNotes(raw: string): string {
    return raw.replace(/\[\^([^\]\s]+)\](?!:)/gu, (whole, id: string) => {
      const definition = new RegExp(`^\\[\\^${escaped(id)}\\]: .*(?:\\n {2,}.*)*`, 'mu')
      const own = definition.exec(report.source.text)?.[0]
      const found = definition.exec(came.source.text)?.[0]
      if (!found || own === found) return whole
      let name = id
      while (report.source.text.includes(`[^${name}]`)) name = `${name}b`
      notes.set(name, found.replace(`[^${id}]:`, `[^${name}]:`))
      return `[^${name}]`
    })
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

function lineEnd({source}: Report): string {
  return source.text.includes('\r\n') ? '\r\n' : '\n'
}

function titleOf({heading}: Section): string {
  return heading?.text ?? ''
}

type Printed = (fact: FactId | undefined) => string

function blocksOf({source}: Report, {children}: Section, printed: Printed): Written[] {
  return children.flatMap((node): Written[] => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) return []
    return [{start, end, raw: source.text.slice(start, end), text: wordsOf(node, printed), node}]
  })
}

/** Behind the line of the section's heading, or of the title. */
function endOfHeading({source, title}: Report, {heading}: Section): number {
  const above: Heading | undefined = heading ?? title
  if (!above) return source.text.trimEnd().length
  const lines = [...source.text.matchAll(/\r\n|\n|\r/gu)]
  return lines[above.place.endLine - 1]?.index ?? source.text.length
}

/** What is printed of a block, references with their figures. */
function wordsOf(node: RootContent, printed: Printed): string {
  if (node.type === 'factReference') return printed(node.fact)
  if (node.type === 'break') return ''
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  const parts = 'children' in node ? (node.children as readonly RootContent[]) : []
  return parts.map((one) => wordsOf(one, printed)).join(node.type === 'list' || node.type === 'table' ? '\n' : '')
}

const folded = (text: string): string => text.replace(/\s+/gu, '')

/** Each block that stays, behind the ones that go and come before it. */
function stretches(
  old: readonly Written[],
  fresh: readonly Written[],
): {kept?: Written; gone: Written[]; here: Written[]}[] {
  const pairs = common(
    old.map(({text}) => folded(text)),
    fresh.map(({text}) => folded(text)),
  )
  const found: {kept?: Written; gone: Written[]; here: Written[]}[] = []
  let [a, b] = [0, 0]
  for (const [x, y] of pairs) {
    found.push({kept: old[x]!, gone: old.slice(a, x), here: fresh.slice(b, y)})
    ;[a, b] = [x + 1, y + 1]
  }
  found.push({gone: old.slice(a), here: fresh.slice(b)})
  return found
}

/** The longest list of what both have in the same order, as places in each. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const best = Array.from({length: a.length + 1}, () => new Uint32Array(b.length + 1))
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--)
      best[x]![y] = a[x] === b[y] ? best[x + 1]![y + 1]! + 1 : Math.max(best[x + 1]![y]!, best[x]![y + 1]!)
  const pairs: [number, number][] = []
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (a[x] === b[y]) pairs.push([x++, y++])
    else if (best[x + 1]![y]! >= best[x]![y + 1]!) x++
    else y++
  }
  return pairs
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。！？；\n]+[。！？；]*[”’》）」』]*|[。！？；]+/gu)?.filter((one) => one.trim() !== '') ?? []
}

function differing(before: string, after: string): [removed: string[], added: string[]] {
  const [a, b] = [sentencesOf(before), sentencesOf(after)]
  const pairs = common(a.map(folded), b.map(folded))
  const [left, right] = [new Set(pairs.map(([x]) => x)), new Set(pairs.map(([, y]) => y))]
  return [a.filter((_, index) => !left.has(index)), b.filter((_, index) => !right.has(index))]
}

/** The file's sentences, in the source's own bytes where it says the same. */
function merged(before: Written, after: Written): string {
  const [own, theirs] = [sentencesOf(before.text), sentencesOf(after.text)]
  const [raw, rawTheirs] = [sentencesOf(before.raw), sentencesOf(after.raw)]
  // Marks or references that hold an end mark, lines in between: the sentences cannot be matched one by one.
  if (raw.length !== own.length || rawTheirs.length !== theirs.length) return after.raw
  const same = new Map(common(own.map(folded), theirs.map(folded)).map(([x, y]) => [y, x]))
  return rawTheirs.map((one, index) => (same.has(index) ? raw[same.get(index)!]! : one)).join('')
}
