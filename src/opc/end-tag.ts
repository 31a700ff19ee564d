// The text of an XML file and a place in it → where the end tag of the element around that place begins.

/** `name` is the element's, `from` behind its start tag; others of its name may stand inside. Undefined where none ends it. */
export function endTag(text: string, name: string, from: number): number | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'gu')
  tags.lastIndex = from
  let depth = 1
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    if (match[1] === '/') depth--
    else if (match[2] !== '/') depth++
    if (depth === 0) return match.index
  }
  return undefined
}
