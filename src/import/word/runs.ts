// The content of a Word paragraph → its runs, line by line, as a reader sees them: deletions, hidden text and the
// instructions of fields are left out, insertions and the results of fields are text.

import {at, isElement, textIn, type XmlElement} from '../../xml/parse.ts'
import type {Run} from '../cell.ts'
import type {Aside, Where} from '../found.ts'
import {setAside} from '../gather.ts'
import type {Relationship} from '../package.ts'
import {isMixed} from '../shade.ts'
import {darkIn, lookOf, type RunLook, type Styles} from './styles.ts'

export type WordRun = Run & {readonly href?: string; readonly note?: string; readonly pale?: boolean}

/** What stands in a paragraph beside its text. */
export interface Beside {
  /** Contents of text boxes. */
  readonly boxes: XmlElement[]
  readonly pictures: string[]
}

export interface Field {
  instruction: string
  phase: 'instruction' | 'result'
}

export interface RunContext {
  readonly styles: Styles
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly remarks: Aside[]
  /** Fields that are open: they may reach over paragraphs. */
  readonly fields: Field[]
  /** The mark of a note, which is given a number as it comes. */
  note(kind: 'footnote' | 'endnote', id: string): string
  /** The notes whose marks stand in a bookmark: what repeats a mark names it. */
  readonly marked: Map<string, string>
  /** Whether what is behind the text may be dark, so that white can be seen on it. */
  dark: boolean
}

/** Bookmarks around one mark. */
const most = 8

interface State {
  readonly look: RunLook
  /** White on what may be dark. */
  readonly pale?: boolean
  readonly href?: string | undefined
}

/** Where a document says the same twice, for older programs, the newer one. */
export function branch(element: XmlElement): XmlElement | undefined {
  return at(element, 'mc:Choice') ?? at(element, 'mc:Fallback')
}

export function runsOf(
  paragraph: XmlElement,
  context: RunContext,
  style: RunLook,
  where: Where,
): {readonly lines: WordRun[][]; readonly beside: Beside} {
  const lines: WordRun[][] = [[]]
  const beside: Beside = {boxes: [], pictures: []}
  let bookmarks: string[] = []
  const dark = darkIn(at(paragraph, 'w:pPr')) ?? context.dark
  inline(paragraph, {look: style})
  if (isMixed(lines.flat())) lines.at(-1)!.push({text: '', object: true})
  return {lines, beside}

  function inline(parent: XmlElement, state: State): void {
    for (const child of parent.children) if (isElement(child)) one(child, state)
  }

  function one(element: XmlElement, state: State): void {
    switch (element.name) {
      case 'w:r':
        run(element, state)
        break
      case 'w:bookmarkStart':
        bookmarks = [...bookmarks, element.attributes['w:name'] ?? ''].slice(-most)
        break
      case 'w:bookmarkEnd':
        bookmarks = []
        break
      case 'w:del':
      case 'w:moveFrom':
        setAside(context.remarks, 'deleted', textIn(element), where)
        break
      case 'w:hyperlink': {
        const target = context.relationships.get(element.attributes['r:id'] ?? '')
        inline(element, {...state, href: target?.external ? target.target : state.href})
        break
      }
      case 'w:fldSimple':
        inline(element, {...state, href: addressIn(element.attributes['w:instr'] ?? '') ?? state.href})
        break
      case 'w:sdt':
        if (!at(element, 'w:sdtPr', 'w:showingPlcHdr')) inline(at(element, 'w:sdtContent') ?? element, state)
        break
      case 'mc:AlternateContent': {
        const chosen = branch(element)
        if (chosen) inline(chosen, state)
        break
      }
      case 'm:oMath':
      case 'm:oMathPara':
        formula(element, state)
        break
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:bdo':
      case 'w:dir':
        inline(element, state)
        break
      default:
    }
  }

  function run(element: XmlElement, state: State): void {
    const properties = at(element, 'w:rPr')
    const named = at(properties, 'w:rStyle')?.attributes['w:val']
    const look = {...state.look, ...pick(context.styles(named)), ...lookOf(properties)}
    const pale = look.white === true && (darkIn(properties) ?? dark)
    if (look.hidden || look.tiny || (look.white && !pale)) {
      if (!inInstruction()) setAside(context.remarks, 'hidden', textOfRun(element), where)
      for (const child of element.children) if (isElement(child) && child.name === 'w:fldChar') field(child)
      return
    }
    const inner = {...state, look, pale}
    for (const child of element.children) if (isElement(child)) piece(child, inner)
  }

  function piece(element: XmlElement, state: State): void {
    if (element.name === 'w:fldChar') return field(element)
    if (element.name === 'w:instrText') {
      const open = context.fields.at(-1)
      if (open?.phase === 'instruction') open.instruction += textIn(element)
      return
    }
    if (inInstruction()) return
    switch (element.name) {
      case 'w:t':
        put(textIn(element), state)
        break
      case 'w:tab':
      case 'w:ptab':
        put('\t', state)
        break
      case 'w:br':
      case 'w:cr':
        if (element.attributes['w:type'] === undefined || element.attributes['w:type'] === 'textWrapping')
          lines.push([])
        break
      case 'w:noBreakHyphen':
        put('-', state)
        break
      case 'w:sym':
        lines.at(-1)!.push({text: '', object: true})
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const note = context.note(kind, element.attributes['w:id'] ?? '')
        for (const name of bookmarks) context.marked.set(name, note)
        lines.at(-1)!.push({text: '', note})
        break
      }
      case 'w:ruby':
        inline(at(element, 'w:rubyBase') ?? element, state)
        break
      case 'mc:AlternateContent': {
        const chosen = branch(element)
        for (const child of chosen?.children ?? []) if (isElement(child)) piece(child, state)
        break
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        drawing(element)
        break
      default:
    }
  }

  function put(text: string, {look, href, pale}: State): void {
    const field = context.fields.findLast((one) => one.phase === 'result')
    const note = field && context.marked.get(/^\s*NOTEREF\s+(\S+)/u.exec(field.instruction)?.[1] ?? '')
    if (note !== undefined) {
      // The number that the field shows is said once, however many runs it has.
      if (lines.at(-1)!.at(-1)?.note !== note) lines.at(-1)!.push({text: '', note})
      return
    }
    const target = (field && addressIn(field.instruction)) ?? href
    lines.at(-1)!.push({
      text,
      ...(look.struck && {struck: true}),
      ...(look.raised && {raised: true}),
      ...(pale && {pale}),
      ...(target !== undefined && {href: target}),
    })
  }

  function field(element: XmlElement): void {
    const type = element.attributes['w:fldCharType']
    if (type === 'begin') context.fields.push({instruction: '', phase: 'instruction'})
    else if (type === 'separate') {
      const open = context.fields.at(-1)
      if (open) open.phase = 'result'
    } else if (type === 'end') context.fields.pop()
  }

  function inInstruction(): boolean {
    return context.fields.some(({phase}) => phase === 'instruction')
  }

  /** Plain text of a formula; anything built (a fraction, a power) is no text. */
  function formula(element: XmlElement, state: State): void {
    const built = below(element, ['m:f', 'm:sSup', 'm:sSub', 'm:rad', 'm:nary', 'm:d', 'm:m'])
    if (built) lines.at(-1)!.push({text: '', object: true})
    put(all(element, 'm:t').map(textIn).join(''), state)
  }

  function drawing(element: XmlElement): void {
    const boxes = all(element, 'w:txbxContent')
    beside.boxes.push(...boxes)
    if (boxes.length === 0 && below(element, ['pic:pic', 'a:blip', 'v:imagedata'])) {
      const said = all(element, 'wp:docPr')[0]?.attributes ?? all(element, 'v:shape')[0]?.attributes ?? {}
      beside.pictures.push((said['descr'] ?? said['alt'] ?? said['title'] ?? '').trim())
    }
    if (boxes.length || below(element, ['pic:pic', 'a:blip', 'v:imagedata']))
      lines.at(-1)!.push({text: '', object: true})
  }
}

function pick({hidden, struck, raised, white, tiny}: RunLook): RunLook {
  return {
    ...(hidden !== undefined && {hidden}),
    ...(struck !== undefined && {struck}),
    ...(raised !== undefined && {raised}),
    ...(white !== undefined && {white}),
    ...(tiny !== undefined && {tiny}),
  }
}

function addressIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/u.exec(instruction)?.[1]
}

function textOfRun(element: XmlElement): string {
  return all(element, 'w:t').map(textIn).join('')
}

/** Every element of a name below, one branch of alternatives, not inside of another of the name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child): XmlElement[] => {
    if (child.name === name) return [child]
    if (child.name === 'mc:AlternateContent') {
      const chosen = branch(child)
      return chosen ? all(chosen, name) : []
    }
    return all(child, name)
  })
}

function below(element: XmlElement, names: readonly string[]): boolean {
  return names.some((name) => all(element, name).length > 0)
}
