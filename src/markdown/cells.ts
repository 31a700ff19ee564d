// Cells of a table whose characters begin nothing in Markdown: each is the one run of text that a tokenizer of its own
// would make of it. A statutory report has hundreds, nearly all of them a number or a label.

import type {Data} from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<Syntax['flow']>
type Construct = Extract<NonNullable<Constructs[number]>, {tokenize: unknown}>
type Resolve = NonNullable<Construct['resolveAll']>

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tableContent: 'tableContent'
  }
}

/** `resolve` of tables, with what is in plain cells resolved, too. */
function plainCells(resolve: Resolve): Resolve {
  return (events, context) => {
    const resolved = resolve(events, context)
    const begins = context.parser.constructs.text
    let inCell = false
    for (const [index, [what, token]] of context.events.entries()) {
      if (token.type === 'tableContent') inCell = what === 'enter'
      if (!inCell || what !== 'enter' || token.type !== 'chunkText') continue
      if (!isPlain(context.sliceSerialize(token), begins)) continue
      token.type = 'data'
      delete token.contentType
      // Where blanks are among the words, it is left by the last of them.
      context.events[index + 1]![1] = token
    }
    return resolved
  }
}

/** Whether nothing of `text` begins a construct and nothing at its ends is left out. */
function isPlain(text: string, begins: Constructs): boolean {
  if (text.endsWith(' ')) return false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 32 || begins[code] !== undefined) return false
  }
  return true
}

/** `syntax` whose tables have their plain cells resolved. */
export function withPlainCells(syntax: Syntax): Syntax {
  const flow = syntax.flow?.null
  if (!flow) return syntax
  const changed = [flow]
    .flat()
    .map((construct) =>
      construct.name === 'table' && construct.resolveAll
        ? {...construct, resolveAll: plainCells(construct.resolveAll)}
        : construct,
    )
  return {...syntax, flow: {...syntax.flow, null: changed}}
}
