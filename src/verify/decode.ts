// Bytes of an edition → text. Editions are UTF-8; what went through a content management system may be GB18030.

/** The text without its byte order mark; bytes that are neither come as U+FFFD. */
export function decode(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes.replace(/^\uFEFF/, '')
  // U+FFFD in what is UTF-8 was written there: a draft shows by it what is no text.
  const whole = strict(bytes)
  if (whole !== undefined) return whole
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const gb18030 = new TextDecoder('gb18030').decode(bytes)
  return faults(gb18030) < faults(utf8) ? gb18030 : utf8
}

function strict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function faults(text: string): number {
  return text.split('\uFFFD').length - 1
}
