// A tongue → the page's words in it. Traditional characters come from the project's own converter, which is loaded only then.

import {type StartWords, startWords} from './start-words.ts'
import {type Convert, convertAll, languageOf, type Tongue} from './tongue.ts'
import {type PageWords, pageWords} from './words.ts'

/** Words in quotation marks are the source's, and stay. */
export async function converterFor(tongue: Tongue): Promise<Convert> {
  if (tongue !== 'zh-Hant') return (text) => text
  const {traditional} = await import('../script/traditional.ts')
  const {convert} = traditional()
  return (text) =>
    text
      .split(/(“[^”]*”)/u)
      .map((part, index) => (index % 2 === 1 ? part : convert(part)))
      .join('')
}

export async function pageWordsIn(tongue: Tongue): Promise<PageWords> {
  return {...convertAll(pageWords[languageOf(tongue)], await converterFor(tongue)), tongue}
}

export async function startWordsIn(tongue: Tongue): Promise<StartWords> {
  return convertAll(startWords[languageOf(tongue)], await converterFor(tongue))
}
