// The marks by which a reader on paper finds the address of a link among others.

/** ① to ⑳, as no note of a report has them, and further ones in brackets. */
export function addressMark(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`
}
