// What a person does in the editor of the preview's page. Without vitest: the benchmarks use it, too.

import type {Page} from 'playwright-core'

/** Puts the cursor behind the first `what`, by searching for it as a person does. */
export async function goBehind(page: Page, what: string): Promise<void> {
  await page.locator('#source').focus()
  await page.keyboard.press('ControlOrMeta+f')
  const field = page.locator('.cm-search input[name=search]')
  await field.fill(what)
  // As the last key of an input method is let go.
  await field.dispatchEvent('keyup')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}
