// Takes HTML comments out of raw HTML. They are for the people who work on the source and are printed nowhere.

/** What is left of `html`; `open`: a comment did not end and took everything behind it. */
export function withoutComments(html: string): {readonly text: string; readonly open: boolean} {
  let text = ''
  let at = 0
  for (;;) {
    const start = html.indexOf('<!--', at)
    if (start < 0) return {text: text + html.slice(at), open: false}
    text += html.slice(at, start)
    const end = html.indexOf('-->', start + 4)
    if (end < 0) return {text, open: true}
    at = end + 3
  }
}

/** How the comments begin that a blank source asks with. They are one line, and no sentence. */
export const prompts = {
  opening: '开头：',
  may: '可写：',
  problems: '写具体问题和改进办法，不能只写“无”',
  none: '没有的，写“无。”',
  year: '写全年做了什么，有数的写数',
} as const

/** What was typed into a comment that asks for it; undefined where nothing was. Offsets are of `html`. */
export function typedInto(html: string): {readonly start: number; readonly end: number} | undefined {
  for (const {1: inside = '', index} of html.matchAll(/<!--((?:(?!-->)[^])*)-->/gu)) {
    const asked = Object.values(prompts).find((prompt) => inside.trimStart().startsWith(prompt))
    if (asked === undefined) continue
    const from = inside.indexOf(asked) + asked.length
    const typed = /[\r\n]\s*(?=\S)|。/u.exec(inside.slice(from))
    if (!typed) continue
    const start = index + 4 + from + (typed[0] === '。' ? 0 : typed.index + typed[0].length)
    return {start, end: index + 4 + inside.trimEnd().length}
  }
  return undefined
}
