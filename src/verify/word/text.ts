// The content of a Word paragraph → its visible text: without deletions, hidden text and the instructions of fields; with the
// marks of its notes, the addresses of its links and the words for its pictures beside it.

import {at, isElement, textIn, type XmlElement} from '../../xml/parse.ts'
import {spacing} from '../show.ts'

export interface ParagraphText {
  readonly text: string
  readonly links: readonly string[]
  /** `undefined`: a picture without words. */
  readonly images: readonly (string | undefined)[]
  /** Charts: their names and what is said of them, and the identifiers of their parts. */
  readonly charts: readonly {readonly said: string; readonly part: string}[]
}

interface Field {
  instruction: string
  result: boolean
}

const passed = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:bdo', 'w:dir'])
const gone = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr'])

/** `note` gives the number of a note by its identifier, `address` the address of a link. */
export function textOf(
  paragraph: XmlElement,
  note: (id: string) => number,
  address: (id: string) => string | undefined,
): ParagraphText {
  let text = ''
  const links: string[] = []
  const images: (string | undefined)[] = []
  const charts: {said: string; part: string}[] = []
  const fields: Field[] = []
  inside(paragraph)
  return {text: spacing(text), links, images, charts}

  function inside(element: XmlElement): void {
    for (const child of element.children) if (isElement(child)) one(child)
  }

  function one(element: XmlElement): void {
    const {name} = element
    if (gone.has(name)) return
    if (name === 'w:hyperlink') {
      const from = text.length
      inside(element)
      const to = address(element.attributes['r:id'] ?? '')
      const words = spacing(text.slice(from))
      if (to && !to.startsWith('#') && to !== words && to.replace(/^(?:mailto:|http:\/\/)/, '') !== words)
        links.push(to)
    } else if (name === 'w:r') {
      if (!at(element, 'w:rPr', 'w:vanish')) inside(element)
    } else if (passed.has(name)) inside(element)
    else piece(element)
  }

  function piece(element: XmlElement): void {
    const {name, attributes} = element
    if (name === 'w:fldChar') return field(attributes['w:fldCharType'])
    const open = fields.at(-1)
    if (name === 'w:instrText') {
      if (open) open.instruction += textIn(element)
      return
    }
    if (fields.some(({result}) => !result)) return
    switch (name) {
      case 'w:t':
        text += isNote(open) ? `[${textIn(element)}]` : textIn(element)
        break
      case 'w:tab':
        text += ' '
        break
      case 'w:br':
      case 'w:cr':
        text += '\n'
        break
      case 'w:noBreakHyphen':
        text += '-'
        break
      case 'w:footnoteReference':
        text += `[${note(attributes['w:id'] ?? '')}]`
        break
      case 'w:drawing': {
        const described = below(element, 'wp:docPr')
        const chart = below(element, 'c:chart')
        const {title = '', descr} = described?.attributes ?? {}
        if (chart) charts.push({said: title + (descr ?? ''), part: chart.attributes['r:id'] ?? ''})
        else if (described) images.push(descr)
        break
      }
      default:
    }
  }

  function field(type: string | undefined): void {
    if (type === 'begin') fields.push({instruction: '', result: false})
    else if (type === 'separate') {
      const open = fields.at(-1)
      if (open) open.result = true
    } else if (type === 'end') fields.pop()
  }
}

function isNote(field: Field | undefined): boolean {
  return field !== undefined && /^\s*NOTEREF\s/u.test(field.instruction)
}

/** The first element of a name, at whatever depth. */
function below(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element
  for (const child of element.children) {
    const found = isElement(child) ? below(child, name) : undefined
    if (found) return found
  }
  return undefined
}
