// The project's page as one document: what was said last, and what it shows. Works without its script.

import type {DeskAnswer} from './desk-answers.ts'
import {escaped} from './page-body.ts'
import {documentOf} from './page-document.ts'
import type {StartWords} from './start-words.ts'
import type {Tongue} from './tongue.ts'

export const deskStyle = '/desk.css'
export const deskScript = '/desk.js'
export const deskProgress = '/progress'

export interface DeskPage {
  readonly words: StartWords
  readonly tongue: Tongue
  readonly shown: Extract<DeskAnswer, {is: 'view'}>
}

export function deskDocument({words, tongue, shown}: DeskPage): string {
  return documentOf({
    tongue,
    title: words.title,
    style: `<link rel="stylesheet" href="${deskStyle}">`,
    body: `<main id="desk" data-progress="${escaped(words.progress)}" data-checking="${escaped(words.checking)}">
<h1>${escaped(words.title)}</h1>
${deskBody(shown, words)}
</main>
<script type="module" src="${deskScript}"></script>`,
  })
}

/** What stands below the heading. */
export function deskBody({said, body, list}: Extract<DeskAnswer, {is: 'view'}>, words: StartWords): string {
  return `<p id="said" role="status">${escaped(said)}</p>
<p class="ways">${list ? `<a href="/settings">${escaped(words.settings)}</a>` : `<a href="/">${escaped(words.back)}</a>`}</p>
${body}`
}
