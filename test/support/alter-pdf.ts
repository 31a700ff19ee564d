// Changes what stands inside a finished PDF, as a hand or a fault would: the streams are inflated, changed and deflated
// again. The cross-references are no longer right afterwards; readers then look for the objects themselves.

import {deflateSync, inflateSync} from 'node:zlib'

/** `change` gets the content of each deflated stream, as characters U+0000 … U+00FF. */
export function alterPdf(pdf: Uint8Array, change: (content: string) => string): Uint8Array {
  const source = Buffer.from(pdf).toString('latin1')
  const parts: string[] = []
  let from = 0
  for (const {0: heading, 1: length, index} of source.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)) {
    const start = index + heading.length
    if (
      !heading.includes('/FlateDecode')
      && !source
        .slice(Math.max(0, index - 200), index)
        .split('obj')
        .at(-1)!
        .includes('/FlateDecode')
    )
      continue
    const raw = Buffer.from(source.slice(start, start + Number(length)), 'latin1')
    const content = inflateSync(raw).toString('latin1')
    const changed = change(content)
    if (changed === content) continue
    const deflated = deflateSync(Buffer.from(changed, 'latin1')).toString('latin1')
    parts.push(source.slice(from, index), heading.replace(/\/Length \d+/, `/Length ${deflated.length}`), deflated)
    from = start + Number(length)
  }
  if (!parts.length) throw new Error('nothing was changed')
  return Buffer.from([...parts, source.slice(from)].join(''), 'latin1')
}
