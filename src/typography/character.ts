// Code point → its class for line breaking, spacing and justification (after CLREQ 3.1 and UAX #14, cut down to what
// Chinese official text needs). Knows nothing of fonts and widths.

export type CharacterClass = (typeof classes)[keyof typeof classes]

export const classes = {
  /** Ideographs, kana, full-width letters, circled numbers: a line may break on both sides. */
  han: 0,
  /** “ ‘ （ 《 【: not at a line's end; its ink lies in the right half. */
  opening: 1,
  /** ” ’ ） 》 】: not at a line's start; its ink lies in the left half, as with the next two. */
  closing: 2,
  /** 、 ， ； */
  comma: 3,
  /** 。 ： ？ ！ */
  stop: 4,
  /** · between parts of a name. */
  dot: 5,
  /** — – ～: not at a line's start. */
  dash: 6,
  /** … */
  ellipsis: 7,
  letter: 8,
  digit: 9,
  space: 10,
  /** A space that holds together. */
  glue: 11,
  /** % ‰ ° ℃ behind a number. */
  postfix: 12,
  /** ¥ $ № ± before a number. */
  prefix: 13,
  /** , . ; : ! ? ) ] } of Western text. */
  westernClosing: 14,
  westernOpening: 15,
  /** / and | */
  slash: 16,
  hyphen: 17,
  /** = × ÷ and the like. */
  symbol: 18,
  /** Combining marks, variation selectors, joiners: part of the character before. */
  combining: 19,
  /** Allows a break and takes no room. */
  zeroSpace: 20,
} as const

const marks: readonly (readonly [CharacterClass, string])[] = [
  [classes.opening, '“‘（《〈【〔「『〖［｛〘〚｟﹙﹛﹝︵︷︹︻︽︿﹁﹃'],
  [classes.closing, '”’）》〉】〕」』〗］｝〙〛｠﹚﹜﹞︶︸︺︼︾﹀﹂﹄〞〟'],
  [classes.comma, '、，；﹐﹑﹔､'],
  [classes.stop, '。．：？！﹒﹕﹖﹗｡‼⁇⁈⁉'],
  [classes.dot, '·•‧・･∙⸱'],
  [classes.dash, '—–―～〜‒−－゠⸺⸻'],
  [classes.ellipsis, '…⋯‥'],
  [classes.space, ' \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\t'],
  [classes.glue, '\u00a0\u202f\u2007\u2060\ufeff'],
  [classes.postfix, '%‰‱°℃℉′″％¢²³'],
  [classes.prefix, '¥$£€№±￥＄￡#@§¶'],
  [classes.westernClosing, ',.;:!?)]}»›'],
  [classes.westernOpening, '([{«‹'],
  [classes.slash, '/|\\'],
  [classes.hyphen, '-\u00ad\u2010\u2011'],
  [classes.symbol, '=+×÷*<>~^_&≤≥≠≈∶√∞→←↑↓"\'`¦©®™'],
  [classes.zeroSpace, '\u200b'],
]

/** Where classes change, for all that `marks` does not name: first code point of a stretch and its class. */
const stretches: readonly (readonly [number, CharacterClass])[] = [
  [0x0000, classes.symbol],
  [0x0030, classes.digit],
  [0x003a, classes.symbol],
  [0x0041, classes.letter],
  [0x005b, classes.symbol],
  [0x0061, classes.letter],
  [0x007b, classes.symbol],
  [0x00aa, classes.letter],
  [0x00ab, classes.symbol],
  [0x00b5, classes.letter],
  [0x00b6, classes.symbol],
  [0x00c0, classes.letter],
  [0x0300, classes.combining],
  [0x0370, classes.letter],
  [0x0483, classes.combining],
  [0x048a, classes.letter],
  [0x0591, classes.combining],
  [0x05be, classes.letter],
  [0x1100, classes.han],
  [0x1200, classes.letter],
  [0x1ab0, classes.combining],
  [0x1b00, classes.letter],
  [0x1dc0, classes.combining],
  [0x1e00, classes.letter],
  [0x2000, classes.symbol],
  [0x200c, classes.combining],
  [0x200e, classes.symbol],
  [0x20d0, classes.combining],
  [0x2100, classes.symbol],
  [0x2150, classes.han],
  [0x2190, classes.symbol],
  [0x2460, classes.han],
  [0x2500, classes.han],
  [0x2c60, classes.letter],
  [0x2e80, classes.han],
  [0x302a, classes.combining],
  [0x3030, classes.han],
  [0x3099, classes.combining],
  [0x309b, classes.han],
  [0xa4d0, classes.letter],
  [0xac00, classes.han],
  [0xd7b0, classes.symbol],
  [0xf900, classes.han],
  [0xfb00, classes.letter],
  [0xfe00, classes.combining],
  [0xfe10, classes.han],
  [0xfe20, classes.combining],
  [0xfe30, classes.han],
  [0xfe70, classes.letter],
  [0xff00, classes.han],
  [0xff61, classes.han],
  [0xfff0, classes.symbol],
  [0x10000, classes.letter],
  [0x1b000, classes.han],
  [0x1d000, classes.symbol],
  [0x1f000, classes.han],
  [0xe0100, classes.combining],
  [0xe01f0, classes.han],
]

const basic = new Uint8Array(0x10000)
stretches.forEach(([from, value], index) => {
  if (from < basic.length) basic.fill(value, from, Math.min(stretches[index + 1]?.[0] ?? basic.length, basic.length))
})
for (const [value, characters] of marks) for (const one of characters) basic[one.charCodeAt(0)] = value

/** The class of a code point. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint < basic.length) return basic[codePoint] as CharacterClass
  let found: CharacterClass = classes.letter
  for (const [from, value] of stretches) if (from <= codePoint) found = value
  return found
}

/** Whether the blank half of a full-width mark lies behind its ink: closing marks and pauses. */
export function blankBehind(value: number): boolean {
  return value >= classes.closing && value <= classes.stop
}

/** Whether a line must not begin with this class (CLREQ 3.1.3; GB/T 15834 5.1). */
export function notAtStart(value: number): boolean {
  if (value >= classes.closing && value <= classes.dash) return true
  return value === classes.westernClosing || value === classes.combining
}

/** Whether a line must not end with this class. */
export function notAtEnd(value: number): boolean {
  return value === classes.opening || value === classes.westernOpening
}
