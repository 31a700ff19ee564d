// Where an English word may be divided, a hyphen marking the place. CLREQ 3.2.1 lets a Western word be divided nowhere
// else. No dictionary: between consonants that two syllables share, before endings and behind prefixes, and where that
// leaves a doubt not at all.

/** Letters that stay before and behind a hyphen at least. */
const [before, behind] = [2, 3]
/** Shorter words are not divided. */
const shortest = 6

const endings = ['tion', 'sion', 'ment', 'ness', 'less', 'ful', 'ship', 'ture', 'cial', 'tive']
const prefixes = ['inter', 'trans', 'super', 'under', 'over', 'counter', 'multi', 'micro', 'auto', 'non']
/** Consonants that make one sound, or begin a syllable together: not between them. */
const together = new Set([
  'ch',
  'sh',
  'th',
  'ph',
  'wh',
  'gh',
  'ck',
  'ng',
  'qu',
  'bl',
  'br',
  'cl',
  'cr',
  'dr',
  'fl',
  'fr',
  'gl',
  'gr',
  'kn',
  'pl',
  'pr',
  'sc',
  'sk',
  'sl',
  'sm',
  'sn',
  'sp',
  'st',
  'sw',
  'tr',
  'tw',
  'wr',
])

/** For each letter of a word whether it may begin a line behind a hyphen. Letters other than a–z divide nowhere. */
export function hyphenPoints(word: string): boolean[] {
  const letters = word.toLowerCase()
  const points = new Array<boolean>(letters.length).fill(false)
  if (letters.length < shortest || !/^[a-z]+$/.test(letters)) return points
  const put = (at: number): void => {
    if (
      at >= before
      && at <= letters.length - behind
      && hasVowel(letters.slice(0, at))
      && hasVowel(letters.slice(at))
    ) {
      points[at] = true
    }
  }
  for (const ending of endings) if (letters.endsWith(ending)) put(letters.length - ending.length)
  const prefix = prefixes.find((one) => letters.startsWith(one))?.length ?? 0
  put(prefix)
  // Vowel, two or three consonants, vowel: behind the first one, unless those behind it begin no syllable.
  for (const {
    index,
    0: {length},
    groups,
  } of letters.matchAll(/(?<=[aeiouy])(?<row>[^aeiouy]{2,3})(?=[aeiouy])/g)) {
    if (index < prefix) continue
    const row = groups!['row']!
    if (length === 2 && !together.has(row)) put(index + 1)
    if (length === 3 && together.has(row.slice(1)) && !together.has(row.slice(0, 2))) put(index + 1)
    if (length === 3 && !together.has(row.slice(1))) put(index + 2)
  }
  return points
}

function hasVowel(letters: string): boolean {
  return /[aeiouy]/.test(letters)
}
