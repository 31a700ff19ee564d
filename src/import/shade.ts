// Colours of text and of what is behind it → whether a reader can tell them apart: white on white is seen by nobody.

/** What is this light lets no white text be seen: relative luminance. */
const light = 0.65

/** Six hexadecimal digits. */
export function isLight(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > light
}

/** Six hexadecimal digits: white as far as an eye can tell. */
export function isWhite(hex: string): boolean {
  return /^(?:f[89a-f]){3}$/iu.test(hex)
}

/** Whether digits that may be white on white stand beside others: nobody knows which of them are the number. */
export function isMixed(runs: readonly {readonly text: string; readonly pale?: boolean}[]): boolean {
  const digits = runs.filter(({text}) => /\p{N}/u.test(text))
  return digits.some(({pale}) => pale) && digits.some(({pale}) => !pale)
}
