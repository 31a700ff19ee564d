// The names that the parts of a Word file go by: namespaces, types of content and of relationships (ISO/IEC 29500).

const office = 'http://schemas.openxmlformats.org'

export const namespace = {
  w: `${office}/wordprocessingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  a: `${office}/drawingml/2006/main`,
  pic: `${office}/drawingml/2006/picture`,
  c: `${office}/drawingml/2006/chart`,
} as const

/** What the body of a document, its notes, headers and footers declare. */
export const declared = {
  'xmlns:w': namespace.w,
  'xmlns:r': namespace.r,
  'xmlns:wp': namespace.wp,
  'xmlns:a': namespace.a,
  'xmlns:pic': namespace.pic,
}

/** A relationship's type of the office namespace. */
export function relation(type: string): string {
  return `${namespace.r}/${type}`
}
