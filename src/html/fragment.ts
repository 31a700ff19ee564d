// Edition → the part of a page that a content management system takes: from the headings of the sections on, styles in the
// elements, no picture inside. What an editor strips (scope, headers, id, lang) is there, but nothing rests on it.

import type {Checked} from '../diagnostic/diagnostic.ts'
import type {Edition} from '../edition/edition.ts'
import {render} from '../template/render.ts'
import type {Templates} from '../template/templates.ts'
import {type Images, nameImages} from './images.ts'

/**
 * The title is the system's own field, and so is not in it. Pictures stand by the address that the source writes: they are
 * uploaded apart, and an editor that fetches what it is given finds them beside the source.
 */
export function toFragment(edition: Edition, templates: Templates, images: Images = new Map()): Checked<string> {
  const {value, diagnostics} = render(templates, 'fragment', nameImages(edition, images))
  return {value: value && `${value}\n`, diagnostics}
}
