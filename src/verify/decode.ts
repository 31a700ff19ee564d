// Bytes of an edition → text. Editions are UTF-8; what went through a content management system may be GB18030.

/** The text without its byte order mark; bytes that are neither come as U+FFFD. */
export function decode(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes.replace(/^\uFEFF/, '')
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const broken = faults(utf8)
  if (!broken) return utf8
  const gb18030 = new TextDecoder('gb18030').decode(bytes)
  return faults(gb18030) < broken ? gb18030 : utf8
}

function faults(text: string): number {
  return text.split('\uFFFD').length - 1
}
