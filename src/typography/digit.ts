// Digits in other clothes (superscript, mathematical, Arabic-Indic, circled …) → the digits 0 to 9 that they stand for.
// Full-width digits are Chinese typesetting's own and none of them.

/**
 * `digit` always counts; `raised` may also be the mark of a note or an exponent; `numbered` (circled, in brackets, with a
 * point) mostly numbers a clause.
 */
export type Clothes = 'digit' | 'raised' | 'numbered'

export interface Dressed {
  /** Offsets of the character. */
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly clothes: Clothes
}

const raised = '\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079\\u2080-\\u2089'
const numbered = '\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF\\u{1F100}-\\u{1F10C}'
const every = new RegExp(`(?<raised>[${raised}])|(?<numbered>[${numbered}])|(?![0-9０-９])\\p{Nd}`, 'gu')
/** Where none of them can be: a cheap look before the dear one. */
const perhaps = /[\u00B2\u00B3\u00B9\u0660-\u1A99\u1B50-\u1C59\u2070-\u2793\u3251-\u32BF\uA620-\uABF9\uD801-\uD83E]/

/** Whether `text` may hold one. */
export function mayHoldDressed(text: string): boolean {
  return perhaps.test(text)
}

/** Each of them, in order. */
export function* dressedIn(text: string): Iterable<Dressed> {
  for (const {0: character, index, groups} of text.matchAll(every)) {
    const clothes = groups?.['raised'] ? 'raised' : groups?.['numbered'] ? 'numbered' : 'digit'
    yield {start: index, end: index + character.length, digits: plainDigits(character), clothes}
  }
}

/** NFKC knows most; negative circled ones have no other form. */
function plainDigits(character: string): string {
  const plain = character.normalize('NFKC').replace(/[^0-9]/gu, '')
  if (plain !== '') return plain
  const code = character.codePointAt(0)!
  const first = [
    [0x2776, 1],
    [0x2780, 1],
    [0x278a, 1],
    [0x24eb, 11],
    [0x24f5, 1],
    [0x24ff, 0],
  ].findLast(([from]) => code >= from! && code < from! + 10 && code <= 0x2793)
  if (first) return String(code - first[0]! + first[1]!)
  // The digits of a script are ten in a row (Unicode, General Category Nd).
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
