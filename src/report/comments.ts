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
