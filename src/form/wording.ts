// The words of a form around a number, compiled once on loading: `收到|受理 … 申请 {n}` reads: one of two words, any words,
// 申请, the number. How they are looked for in a sentence is for prose/.

/** One wording: words before the number, nearest last, and words behind it, nearest first. */
export interface Wording {
  readonly before: readonly Step[]
  readonly after: readonly Step[]
  /** Whether words of it name a year by `{last}`, `{year}` or `{next}`. */
  readonly dated: boolean
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
    dated: /\{(?:last|year|next)\}/u.test(line),
  }
}

/** The wording in the report of a year, which stands in place of `{last}`, `{year}` and `{next}`. */
export function inYear(wording: Wording, year: number): Wording {
  if (!wording.dated) return wording
  const names: Readonly<Record<string, number>> = {last: year - 1, year, next: year + 1}
  const dated = ({words, gap}: Step): Step =>
    step(
      words.map((word) => word.replace(/\{(\w+)\}/gu, (braces, name: string) => String(names[name] ?? braces))),
      gap,
    )
  return {before: wording.before.map(dated), after: wording.after.map(dated), dated: false}
}

/** Tokens in the order away from the number. */
function steps(tokens: readonly string[]): Step[] {
  const found: Step[] = []
  let gap = false
  for (const token of tokens) {
    if (token === '…') gap = true
    else {
      found.push(step(token.split('|'), gap))
      gap = false
    }
  }
  return found
}

function step(said: readonly string[], gap: boolean): Step {
  const words = [...said].sort((a, b) => b.length - a.length)
  return {words, last: [...new Set(words.map((word) => word.at(-1)))].join(''), gap}
}
