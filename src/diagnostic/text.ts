// The words of one diagnostic code: what `explain` prints and the sentences that diagnostics of this code are made of.
// A sentence holds {names} in braces; a diagnostic carries the values and is worded last, in the language asked for.

/** One text in the two languages of messages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** Error blocks publication, warning asks for a look, info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/** Everything said about one code. */
export interface CodeText {
  /** Severity where a diagnostic does not say another. */
  readonly severity: Severity
  /** Others that some diagnostics say; `explanation` tells when. */
  readonly also?: readonly Severity[]
  /** False for what can be neither waived nor lowered (identities, cells, units, lost text). */
  readonly adjustable: boolean
  /** A few words, without a full stop. */
  readonly title: Bilingual
  /** What it rests on: an article, the statutory format, arithmetic, CommonMark … */
  readonly basis: Bilingual
  /** What is found, why it matters, what it is silent about. */
  readonly explanation: Bilingual
  /** What to do about it. */
  readonly mend: Bilingual
  /** Source that fires, and the same mended. */
  readonly example: {readonly wrong: string; readonly right: string}
  /** Sentences by key: `main` and, where needed, other messages, hints and related remarks. */
  readonly messages: Readonly<Record<string, Bilingual>>
}

/** Names in braces of a sentence, as a union: `'{row}写{actual}'` gives `'row' | 'actual'`. */
export type NamesIn<S extends string> = S extends `${string}{${infer Braces}}${infer Rest}`
  ? NameOf<Braces> | NamesIn<Rest>
  : never

type NameOf<S extends string> = S extends `${infer Name}|${string}` ? Name : S

/** What may be put into a sentence. Numbers are printed in plain digits. */
export type Value = string | number

/**
 * Puts values into the braces of a sentence; `{count|report}` puts an English noun behind the number, as many as there are.
 * A name without a value is a fault of ours and stays visible.
 */
export function fill(sentence: string, values: Readonly<Record<string, Value>>): string {
  return sentence.replace(/\{([A-Za-z]+)(?:\|([a-z ]+))?\}/g, (braces, name: string, noun?: string) => {
    const value = values[name]
    if (value === undefined) return braces
    return noun === undefined ? String(value) : `${value} ${noun}${Number(value) === 1 ? '' : 's'}`
  })
}
