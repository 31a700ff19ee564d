// Bare addresses in Chinese text: an extension of micromark that reads `https://…`, `http://…` and `www.…` as links
// and ends them at the first character that no address has, such as a Chinese character or mark (GFM reads on to the
// next space). Trailing punctuation does not belong to the address, as in GFM. E-mail addresses stay text.

import type {Data} from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type ToTree = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Constructs = NonNullable<Syntax['text']>
type Construct = Extract<NonNullable<Constructs[number]>, {tokenize: unknown}>
type Tokenize = Construct['tokenize']
type Code = Parameters<NonNullable<Construct['previous']>>[0]
type State = ReturnType<Tokenize>

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bareAddress: 'bareAddress'
  }
}

const prefixes = ['https://', 'http://', 'www.']

/** ASCII without spaces, controls, and the marks that no address has or that Markdown needs. */
function belongs(code: Code): boolean {
  return code !== null && code > 32 && code < 127 && !'"<>\\^`{|}'.includes(String.fromCharCode(code))
}

/** Tokens before which no label is open. */
const looked = new WeakSet<object>()

/** Whether a `[` before this has no `]` yet: it may become a link, and links do not nest. */
function inLabel(events: Parameters<NonNullable<Construct['resolve']>>[0]): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const [, token] = events[index]!
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true
    if (looked.has(token)) break
  }
  const last = events.at(-1)
  if (last) looked.add(last[1])
  return false
}

const tokenize: Tokenize = function (effects, ok, nok) {
  const {events} = this
  let open = prefixes
  let length = 0
  let parentheses = 0
  return (code) => {
    if (inLabel(events)) return nok(code)
    effects.enter('bareAddress')
    return prefix(code)
  }
  function prefix(code: Code): State | undefined {
    const letter = code === null || code < 0 ? '' : String.fromCharCode(code).toLowerCase()
    open = letter ? open.filter((one) => one[length] === letter) : []
    if (open.length === 0) return nok(code)
    effects.consume(code)
    length++
    return open.some((one) => one.length === length) ? first : prefix
  }
  function first(code: Code): State | undefined {
    return code !== null && /[0-9A-Za-z[]/.test(String.fromCharCode(code)) ? rest(code) : nok(code)
  }
  function rest(code: Code): State | undefined {
    if (code === 40) parentheses++
    if (code === 41 && parentheses-- === 0) return end(code)
    if (!belongs(code)) return end(code)
    if (trailing(code)) return effects.check(trail, end, inside)(code)
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    effects.consume(code)
    return rest
  }
  function end(code: Code): State | undefined {
    effects.exit('bareAddress')
    return ok(code)
  }
}

/** Marks that end a sentence rather than an address. */
function trailing(code: Code): boolean {
  return code !== null && code > 0 && "!'*,.:;?_~]".includes(String.fromCharCode(code))
}

/** Matches where nothing but trailing marks is left. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let length = 0
    return (code) => {
      effects.enter('bareAddress')
      return more(code)
    }
    function more(code: Code): State | undefined {
      if (trailing(code) && length++ < 100) {
        effects.consume(code)
        return more
      }
      effects.exit('bareAddress')
      return belongs(code) && code !== 41 ? nok(code) : ok(code)
    }
  },
}

/** An address does not begin inside a word of Latin letters or digits. */
const construct: Construct = {
  name: 'bareAddress',
  tokenize,
  previous: (code) => code === null || code < 0 || code > 127 || !/[0-9A-Za-z_/]/.test(String.fromCharCode(code)),
}

/** For micromark. */
export const addressSyntax: Syntax = {text: Object.fromEntries([72, 87, 104, 119].map((code) => [code, construct]))}

const gfmNames = ['wwwAutolink', 'protocolAutolink', 'emailAutolink']

/** `syntax` without GFM's own addresses, which also stop at every letter and digit to look for an e-mail address. */
export function withoutAddresses(syntax: Syntax): Syntax {
  if (!syntax.text) return syntax
  const text = Object.entries(syntax.text).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({name}) => !gfmNames.includes(name ?? ''))
    return [code, kept] as const
  })
  return {...syntax, text: Object.fromEntries(text.filter(([, kept]) => kept.length > 0))}
}

/** For mdast: a link whose text is the address. */
export const addressToTree: ToTree = {
  enter: {
    bareAddress(token) {
      const written = this.sliceSerialize(token)
      const url = /^w/i.test(written) ? `http://${written}` : written
      this.enter({type: 'link', title: null, url, children: []}, token)
      this.config.enter['data']!.call(this, token)
      this.config.exit['data']!.call(this, token)
    },
  },
  exit: {
    bareAddress(token) {
      this.exit(token)
    },
  },
}
