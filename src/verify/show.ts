// Characters that cannot be seen, made visible, so that a message shows why 541 is not 541.

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00A0\u2000-\u200A\u202F\u205F\u3164\uFFA0\u115F\u1160]/gu

/** The text with its invisible characters as `<U+200B>`; a long one shortened in the middle. */
export function show(text: string, longest = 60): string {
  const shortened = text.length > longest ? `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}` : text
  return shortened.replace(unseen, (mark) => `<U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`)
}

const beyondAscii = /[^\x00-\x7F]/u

/** Spaces as a reader of Chinese hears them: one between words in Latin letters, none beside any other character. */
export function spacing(text: string): string {
  if (!/[ \t\r\n\f]/.test(text)) return text
  return text
    .split('\n')
    .map(lineSpacing)
    .filter((line) => line !== '')
    .join('\n')
}

function lineSpacing(line: string): string {
  return line.replace(/[ \t\r\f]+/g, (spaces, at: number) => {
    const [before, after] = [line[at - 1] ?? '', line[at + spaces.length] ?? '']
    return !before || !after || beyondAscii.test(before) || beyondAscii.test(after) ? '' : ' '
  })
}

/** A sentence or title in one line, with its spaces as they are heard. */
export function plain(text: string): string {
  return spacing(text.replaceAll('\n', ' '))
}

/** A header without any space: line breaks inside one are layout. */
export function label(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, '')
}
