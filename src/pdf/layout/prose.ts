// Inline content of a block → prose: its characters in reading order and the face, size and element of each stretch.
// Chooses the face of every character; measures nothing yet.

import type {NodeId} from '../../edition/edition.ts'
import type {BlockStyle, InlineStyle, LinkStyle} from '../../style/style.ts'
import type {FontKey, FontMetrics, Fonts} from '../font/font.ts'
import type {PrintElement, PrintNode} from '../print-tree.ts'
import type {MissingGlyph} from './faults.ts'

/** Characters of one face, size and element. Bounds are indexes of code points. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly face: FontMetrics
  readonly size: number
  /** `unmarked` where it is no part of the text: an address that only paper needs. */
  readonly element: number
  readonly rise: number
  readonly color: string
  /** Thickness of the line under it; 0: none. */
  readonly underline: number
  /** The address that it is the mark of; its note stands at the foot of the page. */
  readonly address?: Address
}

/** Where a link leads, for whoever reads it on paper. */
export interface Address {
  /** Counted through the document. */
  readonly mark: string
  readonly href: string
  readonly node: NodeId | undefined
}

/** A line feed stands for a forced line end; it is no character of the text. */
export interface Prose {
  readonly text: string
  readonly codePoints: Uint32Array
  readonly stretches: readonly Stretch[]
}

/** No element: characters that are drawn and not read. */
export const unmarked = -1

/** What prose is made with. */
export interface Letters {
  readonly fonts: Fonts
  readonly links: LinkStyle
  /** The mark of the next address that stands in a note. */
  readonly mark: () => string
  readonly inlines: ReadonlyMap<string, InlineStyle>
  readonly missing: (glyph: MissingGlyph) => void
}

interface Look {
  readonly font: FontKey
  readonly size: number
  readonly rise: number
  readonly color: string
  readonly underline: number
}

/** The prose of `nodes`, whose parent is `owner`; `node` is the nearest source node above. */
export function proseOf(
  owner: PrintElement,
  nodes: readonly PrintNode[],
  style: BlockStyle,
  letters: Letters,
  node?: NodeId,
): Prose {
  const parts: string[] = []
  const stretches: Stretch[] = []
  const codes: number[] = []
  const {font, size, color} = style
  const base: Look = {font, size, rise: 0, color, underline: 0}
  gather(owner, nodes, base, owner.node ?? node)
  return {text: parts.join(''), codePoints: Uint32Array.from(codes), stretches}

  function gather(parent: PrintElement, children: readonly PrintNode[], look: Look, source: NodeId | undefined): void {
    for (const child of children) {
      if (child.type === 'text') write(child.value, parent.index, look, source)
      else if (child.name === 'br') write('\n', parent.index, look, source)
      else {
        gather(child, child.children, restyle(look, child), child.node ?? source)
        if (isNamedLink(child)) tell(child.attributes['href']!, look, child.node ?? source)
      }
    }
  }

  /** The address of a link, as paper needs it: a mark at which no line begins, or the address itself. */
  function tell(href: string, look: Look, source: NodeId | undefined): void {
    const {links, mark, inlines} = letters
    if (links.address === 'behind') write(`（${href}）`, unmarked, look, source)
    if (links.address !== 'note') return
    const address = {mark: mark(), href, node: source}
    write(address.mark, unmarked, restyled(look, inlines.get('sup')), source, address)
  }

  function restyle(look: Look, element: PrintElement): Look {
    return restyled(look, inlineStyle(element, letters.inlines))
  }

  function restyled(look: Look, own: InlineStyle | undefined): Look {
    if (!own) return look
    return {
      font: own.font ?? look.font,
      size: look.size * (own.scale ?? 1),
      rise: look.rise + (own.rise ?? 0) * look.size,
      color: own.color ?? look.color,
      underline: own.underline ?? look.underline,
    }
  }

  function write(value: string, element: number, look: Look, source: NodeId | undefined, address?: Address): void {
    const main = letters.fonts.get(look.font)
    let start = codes.length
    let face = main
    const finish = (): void => {
      if (codes.length === start) return
      const {size, rise, color, underline} = look
      const end = codes.length
      stretches.push({start, end, face, size, element, rise, color, underline, ...(address && {address})})
      start = codes.length
    }
    for (let at = 0; at < value.length; at++) {
      const code = value.codePointAt(at)!
      if (code > 0xffff) at++
      let next = main
      if (!main.has(code) && !invisible(code)) {
        const chosen = letters.fonts.choose(look.font, code)
        if (chosen) next = chosen
        else letters.missing({codePoint: code, node: source})
      }
      if (next !== face) {
        finish()
        face = next
      }
      codes.push(code)
    }
    finish()
    parts.push(value)
  }
}

/** A link whose words are not its address. */
function isNamedLink({name, attributes}: PrintElement): boolean {
  return name === 'a' && (attributes['class'] ?? '').split(' ').includes('named') && attributes['href'] !== undefined
}

/** Index of the stretch that holds a character. */
export function stretchAt(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Takes no room and needs no glyph: line feed, zero-width space, joiners, variation selectors, soft hyphen. */
export function invisible(code: number): boolean {
  return (
    code === 0x0a
    || code === 0xad
    || (code >= 0x200b && code <= 0x200d)
    || code === 0x2060
    || code === 0xfeff
    || (code >= 0xfe00 && code <= 0xfe0f)
    || (code >= 0xe0100 && code <= 0xe01ef)
  )
}

/** The style of the first class that has one, else of the element's name. */
export function inlineStyle(element: PrintElement, inlines: ReadonlyMap<string, InlineStyle>): InlineStyle | undefined {
  for (const name of element.attributes['class']?.split(' ') ?? []) {
    const style = inlines.get(name)
    if (style) return style
  }
  return inlines.get(element.name)
}
