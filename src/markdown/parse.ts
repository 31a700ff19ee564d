// Source → mdast: CommonMark, GFM and front matter, read as Chinese is written: a single ~ strikes nothing, emphasis
// works beside Chinese marks, stars that mask or multiply are
// signs, bare addresses end at Chinese characters. Markdown cannot fail; limits can.

import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {Checked} from '../diagnostic/diagnostic.ts'
import {addressSyntax, addressToTree, withoutAddresses} from './address.ts'
import {withPlainCells} from './cells.ts'
import {readFragments} from './fragments.ts'
import {relocate, resolveReferences, visible} from './hidden.ts'
import {excesses} from './limits.ts'
import {backToStars, chineseMarks, unmask, withoutMasks} from './marks.ts'
import {makePrintable, mayBeUnprintable} from './printable.ts'
import type {Source} from './source.ts'

/** Puts our reading of addresses in the place of GFM's, whose tree transform also loses positions. */
function chineseAddresses(this: Processor): void {
  const data = this.data()
  const trees = (data.fromMarkdownExtensions ?? []).flat()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []).map(withoutAddresses), addressSyntax]
  data.fromMarkdownExtensions = [...trees.filter((extension) => !extension.transforms), addressToTree]
}

/** What stars and tildes may open and close. */
function chineseFlanks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(chineseMarks)
}

/** Cells that need no tokenizer of their own. */
function plainCells(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withPlainCells)
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkFrontmatter)
  .use(remarkCjkFriendly)
  .use(chineseAddresses)
  .use(chineseFlanks)
  .use(plainCells)
  .freeze()

/**
 * The tree of what a reader sees, with positions in what is written; no value where a limit is exceeded (`source-limit`).
 */
export function parse(source: Source): Checked<Root> {
  const seen = visible(source)
  const text = seen?.text ?? source.text
  const diagnostics = excesses(source, text, seen?.start)
  if (diagnostics.length) return {value: undefined, diagnostics}
  const masked = text.includes('**') ? withoutMasks(text) : text
  const tree = processor.parse(masked)
  readFragments(masked, tree, (fragment) => processor.parse(fragment))
  if (masked !== text) backToStars(tree)
  if (seen) relocate(source, seen, tree)
  if (text.includes('&')) resolveReferences(tree)
  if (text.includes('**')) unmask(source, tree)
  if (mayBeUnprintable(text)) makePrintable(tree)
  return {value: tree, diagnostics}
}
