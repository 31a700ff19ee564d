// The words of a form around a number, compiled once on loading: `收到|受理 … 申请 {n}` reads: one of two words, any words,
// 申请, the number. How they are looked for in a sentence is for prose/.

/** One wording: words before the number, nearest last, and words behind it, nearest first. */
export interface Wording {
  readonly before: readonly Step[]
  readonly after: readonly Step[]
}

/** One of `words`, longest first; `gap`: other words may stand between it and its neighbour on the number's side. */
export interface Step {
  readonly words: readonly string[]
  /** The last characters of the words, to look at before the words. */
  readonly last: string
  readonly gap: boolean
}

/** What stands for the number in a wording. */
const slot = '{n}'

/** The wording that a line of the form says. */
export function compileWording(line: string): Wording {
  const tokens = line.split(/\s+/)
  const at = tokens.indexOf(slot)
  return {
    before: steps(tokens.slice(0, at).reverse()),
    after: steps(tokens.slice(at + 1)),
  }
}

/** Tokens in the order away from the number. */
function steps(tokens: readonly string[]): Step[] {
  const found: Step[] = []
  let gap = false
  for (const token of tokens) {
    if (token === '…') gap = true
    else {
      const words = token.split('|').sort((a, b) => b.length - a.length)
      found.push({words, last: [...new Set(words.map((word) => word.at(-1)))].join(''), gap})
      gap = false
    }
  }
  return found
}
