// Edition → the same edition in other characters, one for one. Addresses stay; a word that markup divides is converted as
// one word.

import type {Edition} from './edition.ts'

type Convert = (text: string) => string

interface Leaf {
  value: string
}

export function inScript(edition: Edition, convert: Convert): Edition {
  const {places, ...rest} = edition
  const made = copy(rest, convert) as Omit<Edition, 'places'>
  return {...made, ...cutTitle(edition, made.title), places}
}

/** The parts and lines of the title as stretches of it, so that they still make it up. */
function cutTitle({titleParts, titleLines}: Edition, title: string): Pick<Edition, 'titleParts' | 'titleLines'> {
  const cut = (pieces: readonly string[]): string[] => {
    let at = 0
    return pieces.map(({length}) => title.slice(at, (at += length)))
  }
  return {titleParts: cut(titleParts), titleLines: titleLines && cut(titleLines)}
}

const addresses = new Set(['href', 'address', 'src'])

function copy(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value)
  if (Array.isArray(value)) return isRunning(value) ? running(value, convert) : value.map((one) => copy(one, convert))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, addresses.has(key) ? one : copy(one, convert)]),
  )
}

/** Whether it is text with what stands in it, not blocks. */
function isRunning(nodes: readonly unknown[]): boolean {
  return nodes.some(
    (node) =>
      typeof node === 'object'
      && node !== null
      && 'type' in node
      && (node.type === 'text'
        || node.type === 'strong'
        || node.type === 'emphasis'
        || node.type === 'link'
        || node.type === 'foreign'),
  )
}

function running(nodes: readonly unknown[], convert: Convert): unknown {
  const leaves: Leaf[] = []
  const made = copy(
    nodes.map((node) => ({node})),
    (text) => text,
  )
  collect(made, leaves)
  const converted = convert(leaves.map(({value}) => value).join(''))
  let at = 0
  for (const leaf of leaves) leaf.value = converted.slice(at, (at += leaf.value.length))
  return (made as {node: unknown}[]).map(({node}) => node)
}

/** Every text below, in reading order; a line break parts words. */
function collect(value: unknown, leaves: Leaf[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, leaves)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && value.type === 'break') leaves.push({value: '\n'})
    else if ('value' in value && typeof value.value === 'string') leaves.push(value as Leaf)
    else if ('children' in value) collect(value.children, leaves)
    else if ('node' in value) collect(value.node, leaves)
  }
}
