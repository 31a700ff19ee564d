// A section → the text that every edition prints of it: what report.json carries and verify holds the editions against.
// Paragraphs and headings are joined by a blank line, items of a list by a line; tables and figures are left out.

import type {Nodes, Paragraph, RootContent} from 'mdast'
import {compare, printDecimal, zero} from '../decimal.ts'
import {lookUp} from '../form/address.ts'
import {plain} from '../markdown/plain.ts'
import {valueOf} from './facts.ts'
import type {Report, Section} from './report.ts'

/** What stands for a number that is not known yet. */
export const pendingText = '待填'

/** The title as every edition prints it: office + year + 年政府信息公开工作年度报告. */
export function titleOf({front}: Pick<Report, 'front'>): string {
  return `${front.office?.value ?? pendingText}${front.year?.value ?? pendingText}年政府信息公开工作年度报告`
}

/** The number of a fact or sum as printed; a change has its sign (2019 form, 本年增/减). */
export function printedFact(report: Report, fact: string | undefined): string {
  const value = fact === undefined ? undefined : valueOf(report, fact)
  if (fact === undefined || !value) return pendingText
  const sign = compare(value, zero) > 0 && lookUp(report.form, fact)?.column.kind === 'change' ? '+' : ''
  return sign + printDecimal(value)
}

/** For plain(): references print their number. */
export function printing(report: Report): (node: Nodes) => string | undefined {
  return (node) => (node.type === 'factReference' ? printedFact(report, node.fact) : undefined)
}

/** The printed prose of a section, without its title. */
export function printedText(report: Report, section: Section): string {
  return section.children
    .map((node) => blockText(report, node))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Whether an edition prints anything of the section below its title. A draft says that it does not (待填). */
export function isWritten(report: Report, {children}: Pick<Section, 'children'>): boolean {
  return children.some((node) => {
    switch (node.type) {
      case 'heading':
      case 'list':
      case 'table':
        return true
      case 'paragraph':
        return node.children.some(({type}) => type === 'image') || paragraphText(report, node) !== ''
      case 'blockquote':
        return isWritten(report, node)
      case 'code':
        return node.value.trim() !== ''
      default:
        return false
    }
  })
}

/** An image stands between paragraphs of its own. */
function paragraphText(report: Report, {children}: Paragraph): string {
  const print = printing(report)
  const {text} = plain(report.source, children, (node) => (node.type === 'image' ? '\n\n' : print(node)))
  return text.replace(/(?<!\s)\s*\n\n\s*/g, '\n\n').trim()
}

function blockText(report: Report, node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return plain(report.source, node.children, printing(report)).text.trim()
    case 'paragraph':
      return paragraphText(report, node)
    case 'list':
      return node.children
        .map((item) =>
          item.children
            .map((child) => blockText(report, child))
            .filter((text) => text !== '')
            .join('\n'),
        )
        .join('\n')
    default:
      return ''
  }
}
