// Front matter → what an edition prints of it: dates in words, the remarks before and after the text, the sign-off.

import {safeHref} from '../markdown/href.ts'
import {spokenDate} from '../report/dates.ts'
import {pendingText} from '../report/printed.ts'
import type {CalendarDate, Field, FrontMatter} from '../report/report.ts'
import type {Composing} from './composing.ts'
import type {
  Block,
  ClosingRemark,
  Inline,
  Paragraph,
  Period,
  PrintedDate,
  Remark,
  RemarkItem,
  SignOff,
} from './edition.ts'
import {markForeign} from './foreign.ts'
import {addressOf} from './inlines.ts'

/** 2022年2月10日, without leading zeros (GB/T 9704). */
export function printDate(date: CalendarDate): PrintedDate {
  const {year, month, day, time} = date
  const two = (value: number): string => String(value).padStart(2, '0')
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return {iso: time === undefined ? iso : `${iso}T${time}`, text: spokenDate(date)}
}

/** What the figures cover: the calendar year, or the period that the source gives a reason for. */
export function periodOf({year, period}: FrontMatter): Period | undefined {
  if (period) return {from: printDate(period.value.from), to: printDate(period.value.to)}
  if (!year) return undefined
  return {
    from: printDate({year: year.value, month: 1, day: 1}),
    to: printDate({year: year.value, month: 12, day: 31}),
  }
}

/** 更正, 说明, 涵盖. */
export function foreword(composing: Composing): Remark[] {
  const {revised, note, covers, periodReason} = composing.report.front
  return [
    ...(revised ? [remark(composing, 'revised', '更正', revised)] : []),
    ...(note ? [remark(composing, 'note', '说明', note)] : []),
    ...(periodReason ? [remark(composing, 'period', '统计期限', periodReason)] : []),
    ...(covers && covers.value.length > 0
      ? [remark(composing, 'covers', '涵盖', {place: covers.place, value: `${covers.value.join('、')}。`})]
      : []),
  ]
}

/** 附件, 联系方式. */
export function afterword(composing: Composing): ClosingRemark[] {
  const {attachments, contact} = composing.report.front
  return [
    ...(attachments && attachments.value.length > 0 ? [attached(composing, attachments)] : []),
    ...(contact ? [withItems(remark(composing, 'contact', '联系方式', contact))] : []),
  ]
}

/** Its paragraphs line by line, too. */
function withItems(made: Remark): ClosingRemark {
  const items = made.blocks.flatMap((block): RemarkItem[] =>
    block.type === 'paragraph' ? [{node: block.node, marker: '', children: block.children}] : [],
  )
  return {...made, items}
}

/** Each line of the value is a paragraph. */
function remark(composing: Composing, id: Remark['id'], label: string, {value, place}: Field<string>): Remark {
  const lines = value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    id,
    label,
    blocks: lines.map(
      (line): Paragraph => ({
        type: 'paragraph',
        node: composing.node(place),
        runIn: undefined,
        children: markForeign([{type: 'text', value: line}]),
      }),
    ),
  }
}

function attached(
  composing: Composing,
  {value, place}: Field<readonly {title: string; href?: string}[]>,
): ClosingRemark {
  const items = value.map(({title, href}, index) => {
    const safe = href === undefined ? undefined : safeHref(href)
    const words = markForeign([{type: 'text', value: title}])
    const bare = safe === title
    const named: readonly Inline[] =
      safe === undefined ? words : [{type: 'link', href: safe, address: addressOf(safe), bare, children: words}]
    const paragraph: Paragraph = {type: 'paragraph', node: composing.node(place), runIn: undefined, children: named}
    return {
      type: 'listItem' as const,
      node: composing.node(place),
      marker: `${index + 1}.`,
      children: [paragraph] as const,
    }
  })
  const attachments = items.map(
    ({node, marker, children: [{children}]}): RemarkItem => ({
      node,
      marker: items.length > 1 ? marker : '',
      children,
    }),
  )
  const list: Block = {type: 'list', node: composing.node(place), ordered: true, start: 1, items}
  return {id: 'attachments', label: '附件', blocks: [list], items: attachments}
}

/** Office and date below the text, where the source asks for them. */
export function signOff(composing: Composing): SignOff | undefined {
  const {signOff: kind, signed, dated, office, published, place} = composing.report.front
  if (kind === 'none') return undefined
  const date = dated ?? published
  const name = signed ?? office
  return {
    kind,
    signed: name?.value ?? pendingText,
    dated: date ? printDate({...date.value, time: undefined}) : undefined,
    node: composing.node(name?.place ?? place),
  }
}
