// What a tab of the preview shows, and what `check` says of the same, to be compared.

import {nianbao} from './command.ts'
import type {Tab} from './previewing.ts'

/** Waits until what was typed is in the file. */
export async function untilSaved(tab: Tab): Promise<void> {
  await tab.page.locator('#standing[data-is="saved"]').waitFor()
}

/** The text of the page in the frame. */
export function shownPage(tab: Tab): Promise<string> {
  return tab.page.frameLocator('#html').locator('main').innerText()
}

/** The diagnostics that a tab shows, as `code line:column`. */
export function listed(tab: Tab): Promise<string[]> {
  return tab.page.locator('#findings > li').evaluateAll((items) =>
    items.map((item) => {
      const [place = ''] = (item.querySelector<HTMLElement>('[data-go]')?.dataset['go'] ?? '').split(/(?<=^\d+,\d+),/u)
      return `${item.querySelector('.where')!.textContent.split(' · ')[1]} ${place.replace(',', ':')}`
    }),
  )
}

/** The diagnostics of `check`, written the same way. */
export function checked(cwd: string, args: readonly string[] = []): string[] {
  const {stdout} = nianbao(['check', ...args, '--format', 'json'], {cwd})
  const {diagnostics} = JSON.parse(stdout) as {diagnostics: {code: string; line: number; column: number}[]}
  return diagnostics.map(({code, line, column}) => `${code} ${line}:${column}`)
}
