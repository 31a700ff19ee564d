// Bytes of a text or a page → its characters: UTF-8, UTF-16 with a mark, or GB18030, declared or not.

/** The text without its mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const broken = faults(utf8)
  if (broken === 0) return utf8
  const other = new TextDecoder('gb18030').decode(bytes)
  return faults(other) < broken ? other : utf8
}

function faults(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count
}
