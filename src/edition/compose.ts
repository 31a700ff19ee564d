// Report → Edition: the one tree behind HTML, PDF and text. Total: a draft's holes are printed as 待填, and nothing that
// the source says is left out. Titles, captions and labels are the form's; the source's wording of them is not printed.

import type {RootContent} from 'mdast'
import {comparePlaces, type Place, placeOf} from '../diagnostic/place.ts'
import type {FormSection} from '../form/form.ts'
import {printedWords} from '../report/alternative.ts'
import {titleBearer} from '../report/note-marks.ts'
import {isWritten, pendingText} from '../report/printed.ts'
import type {DraftReport, Section, ValidReport} from '../report/report.ts'
import {blocks} from './blocks.ts'
import {withCharts} from './charts.ts'
import {type Composing, composing as start} from './composing.ts'
import type {Block, DraftMark, Edition, EditionSection, Inline, Note, Paragraph} from './edition.ts'
import {afterword, foreword, periodOf, printDate, signOff} from './front.ts'
import {inlines} from './inlines.ts'
import {statutoryTable} from './table.ts'

export function compose(report: ValidReport | DraftReport): Edition {
  const composing = start(report)
  const {form, front} = report
  const office = front.office?.value ?? pendingText
  const titleParts = [office, `${front.year?.value ?? pendingText}年`, '政府信息公开', '工作年度报告']
  const openings = report.sections.filter((section) => section.id === 0)
  const opening = withoutHeadings(openings.flatMap(({children}) => blocks(composing, children)))
  const before = foreword(composing)
  const sections = withCharts(composing, sectionsOf(composing))
  const after = afterword(composing)
  return {
    type: 'edition',
    lang: front.script === 'hant' ? 'zh-Hant' : 'zh-CN',
    title: titleParts.join(''),
    titleParts,
    titleLines: front.titleLines?.value.join('') === titleParts.join('') ? front.titleLines.value : undefined,
    office,
    year: front.year?.value,
    formId: form.id,
    basis: form.basis,
    published: front.published && printDate(front.published.value),
    period: periodOf(front),
    draft: draftMark(report),
    foreword: before,
    opening,
    sections,
    notes: notesOf(composing),
    afterword: after,
    signOff: signOff(composing),
    places: composing.places,
  }
}

/** With errors it is the office's own 草稿; without any it can go to whoever approves it, as 送审稿. */
function draftMark(report: ValidReport | DraftReport): DraftMark | undefined {
  if (!('pending' in report)) return undefined
  const {pending} = report
  return {pending, mark: pending === 0 ? '送审稿' : `草稿（${pending}处待改）`}
}

/** The sections of the form in its order, then the further ones of the source. */
function sectionsOf(composing: Composing): EditionSection[] {
  const {report} = composing
  const statutory = report.form.sections.map((section): EditionSection => {
    const written = report.sections.filter(({id}) => id === section.id)
    const marks = written.flatMap((one) => composing.marks(titleBearer(report.sections.indexOf(one))))
    return {
      type: 'section',
      id: section.id,
      title: section.title,
      marks,
      node: composing.node(written[0]?.heading?.place ?? report.front.place),
      children: inSteps(contentOf(composing, section, written)),
    }
  })
  const further = report.sections
    .filter(({id}) => id === undefined)
    .map(
      (section, index): EditionSection => ({
        type: 'section',
        id: report.form.sections.length + index + 1,
        title: printedWords(report, section.heading?.text ?? ''),
        marks: composing.marks(titleBearer(report.sections.indexOf(section))),
        node: composing.node(section.heading?.place ?? report.front.place),
        children: inSteps(blocks(composing, section.children, section.heading?.text)),
      }),
    )
  return [...statutory, ...further]
}

/** Before the first section there is no title that a heading of the third level could stand below: its words, strong. */
function withoutHeadings(nodes: readonly Block[]): Block[] {
  return nodes.map((node): Block => {
    if (node.type === 'list') {
      return {...node, items: node.items.map((item) => ({...item, children: withoutHeadings(item.children)}))}
    }
    if (node.type !== 'subheading') return node
    return {type: 'paragraph', node: node.node, runIn: undefined, children: [{type: 'strong', children: node.children}]}
  })
}

/** No level of headings is left out on the way down (ISO 14289-1, 7.4.2): below a section's title the first is of the third. */
function inSteps(nodes: readonly Block[], above = {third: false}): Block[] {
  return nodes.map((node): Block => {
    if (node.type === 'list') {
      return {...node, items: node.items.map((item) => ({...item, children: inSteps(item.children, above)}))}
    }
    if (node.type !== 'subheading') return node
    if (above.third || node.depth === 3) above.third = true
    return above.third ? node : {...node, depth: 3}
  })
}

/** The statutory tables of a section in the form's order, its prose where it stands before and after them. */
function contentOf(composing: Composing, section: FormSection, written: readonly Section[]): Block[] {
  const {report} = composing
  const tables = report.form.tables.filter((table) => table.section === section.id)
  const prose = written.flatMap(({children}) => children)
  const made: Block[] = []
  let rest = [...prose]
  for (const table of tables) {
    const place = report.tables.get(table.id)?.place
    const isBelow = (node: RootContent): boolean =>
      place === undefined || comparePlaces(placeOf(place.path, node.position), place) > 0
    const follows = rest.findIndex(isBelow)
    const above = follows < 0 ? rest : rest.slice(0, follows)
    made.push(...blocks(composing, above, section.title), statutoryTable(composing, table))
    rest = rest.slice(above.length)
  }
  made.push(...blocks(composing, rest, section.title))
  const hole = 'pending' in report && section.content === 'prose' && !written.some((one) => isWritten(report, one))
  return hole ? [pending(composing, written[0]?.heading?.place ?? report.front.place)] : made
}

function pending(composing: Composing, place: Place): Paragraph {
  const children = [{type: 'text', value: pendingText}] as const
  return {type: 'paragraph', node: composing.node(place), runIn: undefined, children}
}

/** Notes in order of first reference; a note may refer to further ones, so the list grows while it is walked. */
function notesOf(composing: Composing): Note[] {
  const made: Note[] = []
  for (const {number, id, references, definition} of composing.notes) {
    const children = linesOf(composing, definition.children).flatMap((line, index): Inline[] => {
      return [...(index > 0 ? [{type: 'break' as const}] : []), ...line]
    })
    made.push({number, id, node: composing.nodeAt(definition.position), references, children})
  }
  return made
}

/** The lines of a note: its paragraphs, and the items of its lists with their markers. */
function linesOf(composing: Composing, nodes: readonly RootContent[]): (readonly Inline[])[] {
  return nodes.flatMap((node): (readonly Inline[])[] => {
    if (node.type === 'paragraph') return [inlines(composing, node.children)]
    if (node.type !== 'list') return []
    return node.children.flatMap((item, index) => {
      const marker = node.ordered ? `${(node.start ?? 1) + index}.` : '•'
      const [first = [], ...rest] = linesOf(composing, item.children)
      return [[{type: 'text' as const, value: `${marker} `}, ...first], ...rest]
    })
  })
}
