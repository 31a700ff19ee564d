// Chinese text → the stretches of it that are sentences of English. A name, an address, pinyin and a product are none:
// they lack the small words that English cannot do without.

/** Bounds in UTF-16 units. */
export interface ForeignStretch {
  readonly start: number
  readonly end: number
}

/** Words that hold English sentences together. Left out is what pinyin spells, too (he, can, she, you, a). */
const smallWords = new Set(
  `the of and to in is are was were be been for on with by from at as or not that this these which who its it our their
  we they has have had will shall may must should through under between all any also please into than`.split(/\s+/),
)

/** Fewer words are a name or a phrase, in which no reader loses the thread. */
const fewest = 4

/** What stands in a line of English beside letters. No Han character and none of its marks but quotation marks. */
const latin = /[A-Za-z][\w\s.,;:'’"“”()\-–—!?&%$/@#=+À-ÖØ-öø-ÿ]*/g

/** Stretches of English of more than three words, told by at least two small words, or one in a whole sentence. */
export function englishIn(text: string): ForeignStretch[] {
  const found: ForeignStretch[] = []
  for (const {0: stretch, index} of text.matchAll(latin)) {
    if (stretch.length < 12) continue
    const kept = withoutLooseEnd(stretch)
    if (isEnglish(kept)) found.push({start: index, end: index + kept.length})
  }
  return found
}

function isEnglish(stretch: string): boolean {
  const words = stretch
    .split(/\s+/)
    .flatMap((piece) => /^["“'(]*([A-Za-z]+(?:['’-][A-Za-z]+)*)[.,;:!?)"”'’]*$/.exec(piece)?.[1] ?? [])
  if (words.length < fewest) return false
  const small = words.filter((word) => smallWords.has(word.toLowerCase())).length
  // In names of offices and streets the words that are not small begin with capitals.
  const isSentence = /[.!?]["”]?$/.test(stretch) && words.some((word) => /^[a-z]/.test(word) && !smallWords.has(word))
  return small >= (isSentence ? 1 : 2)
}

/** Without blanks and marks at the end that belong to the Chinese around it. */
function withoutLooseEnd(stretch: string): string {
  let end = stretch.length
  while (end > 0 && isLoose(stretch, end)) end--
  return stretch.slice(0, end)
}

function isLoose(stretch: string, end: number): boolean {
  const mark = stretch[end - 1]!
  const opening = {')': '(', '”': '“', '"': '"'}[mark]
  if (opening === undefined) return !/[\w.!?%À-ÖØ-öø-ÿ]/.test(mark)
  return !stretch.slice(0, end - 1).includes(opening)
}
