// The pages of the sample, line by line, as text to be reviewed: test/golden/tongzhou/pages.txt.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {compose} from '../../../src/edition/compose.ts'
import {inspectPages} from '../../../src/pdf/layout/inspect.ts'
import {layout} from '../../../src/pdf/layout/layout.ts'
import {parseTree} from '../../../src/pdf/tree.ts'
import {render} from '../../../src/template/render.ts'
import {shippedFonts} from '../../support/print.ts'
import {shippedStyle, shippedTemplates} from '../../support/shipped.ts'
import {judge} from '../../support/stages.ts'

it('the pages of the sample are as reviewed', async () => {
  const source = readFileSync(join(import.meta.dirname, '../../../source/tongzhou/2021.md'))
  const markup = render(shippedTemplates, 'pdf', compose(judge(source).report!)).value!
  const {pages} = layout(parseTree(markup, () => undefined).value!, shippedStyle, shippedFonts(), new Map())
  const {left, top} = shippedStyle.page
  await expect(inspectPages(pages, left, top)).toMatchFileSnapshot('../../golden/tongzhou/pages.txt')
})
