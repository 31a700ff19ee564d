// What each code of a font means → a ToUnicode CMap (ISO 32000-1 9.10.3, Adobe Technical Note 5411).

/** Entries of one section, and codes of one range: Note 5411 allows a hundred, and a range may only count in its last byte. */
const most = 100

/** `meanings[i]` is the text of code i + 1. */
export function toUnicode(meanings: readonly string[]): string {
  const singles: string[] = []
  const ranges: string[] = []
  for (let from = 0; from < meanings.length; ) {
    let to = from
    while (continues(meanings, from, to + 1)) to++
    const entry = `<${hex(from + 1)}>`
    if (to > from) ranges.push(`${entry} <${hex(to + 1)}> ${utf16(meanings[from]!)}`)
    else singles.push(`${entry} ${utf16(meanings[from]!)}`)
    from = to + 1
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections('bfchar', singles)}${sections('bfrange', ranges)}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

/** Whether `next` belongs to the range that begins at `from`: one BMP character more, no carry out of the last bytes. */
function continues(meanings: readonly string[], from: number, next: number): boolean {
  const [first, text] = [meanings[from]!, meanings[next]]
  if (text === undefined || first.length !== 1 || text.length !== 1) return false
  const steps = next - from
  const start = first.charCodeAt(0)
  return text.charCodeAt(0) === start + steps && (start & 0xff) + steps <= 0xff && ((from + 1) & 0xff) + steps <= 0xff
}

function sections(operator: string, entries: readonly string[]): string {
  let source = ''
  for (let from = 0; from < entries.length; from += most) {
    const part = entries.slice(from, from + most)
    source += `${part.length} begin${operator}\n${part.join('\n')}\nend${operator}\n`
  }
  return source
}

function utf16(text: string): string {
  let units = ''
  for (let i = 0; i < text.length; i++) units += hex(text.charCodeAt(i))
  return `<${units}>`
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0')
}
