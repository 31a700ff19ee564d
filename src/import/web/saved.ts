// A page that a browser saved with its parts in one file (.mht, RFC 2557) → the page in it, with its style sheets. Its
// pictures are not looked at.

import PostalMime from 'postal-mime'
import {decodeText} from '../decode.ts'
import type {Found} from '../found.ts'
import {otherKind} from '../limits.ts'
import {readWeb} from './read.ts'

/** Throws Refused. */
export async function readSavedPage(bytes: Uint8Array): Promise<Found> {
  const {html, attachments} = await PostalMime.parse(bytes, {maxNestingDepth: 10}).catch(() => ({
    html: undefined,
    attachments: [],
  }))
  if (!html) throw otherKind('unknown')
  const sheets = attachments.flatMap(({mimeType, content}) =>
    mimeType === 'text/css' && typeof content !== 'string' ? [decodeText(new Uint8Array(content))] : [],
  )
  return readWeb(html, sheets)
}
