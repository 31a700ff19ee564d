// The page of the preview as the server gives it out, the page that stands alone, as the bundler writes it, and what all
// pages of this room have around their own.

import {escaped, pageBody} from './page-body.ts'
import {routes} from './protocol.ts'
import type {PageWords} from './words.ts'

export function pageDocument(
  words: PageWords,
  path: string,
  {token, nonce, home}: {token: string; nonce: string; home: string | undefined},
): string {
  const {tongue, title} = words
  return documentOf({
    tongue,
    title: `${path} · ${title}`,
    metas: `<meta name="token" content="${escaped(token)}">\n<meta name="nonce" content="${escaped(nonce)}">\n`,
    style: `<link rel="stylesheet" href="${routes.style}">`,
    body: `${pageBody(words, path, home)}
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${routes.script}"></script>`,
  })
}

/** What the pages of this room differ in: all but `title` as it is written. */
interface Parts {
  readonly tongue: string
  readonly title: string
  /** Each with its line end. */
  readonly metas?: string
  readonly style: string
  readonly body: string
}

export function documentOf({tongue, title, metas = '', style, body}: Parts): string {
  return `<!DOCTYPE html>
<html lang="${tongue}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${metas}<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
${body}
</body>
</html>
`
}

/** What the one file holds. */
export interface Alone {
  readonly script: string
  readonly style: string
  /** Blocks of data by id, base64. */
  readonly data: Readonly<Record<string, string>>
  /** SHA-256 of script and style, base64. */
  readonly hashes: {readonly script: string; readonly style: string}
}

/** One file that needs no server, no network and nothing beside it. */
export function aloneDocument({script, style, data, hashes}: Alone): string {
  const nonce = fixedNonce
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hashes.script}'`,
    `style-src 'sha256-${hashes.style}' 'nonce-${nonce}'`,
    'worker-src blob:',
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const blocks = Object.entries(data).map(
    ([id, text]) => `<script type="application/octet-stream;base64" id="${id}">${text}</script>`,
  )
  return documentOf({
    tongue: 'zh-CN',
    title: '政府信息公开工作年度报告',
    metas: `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="nonce" content="${nonce}">\n`,
    style: `<style>${style}</style>`,
    body: `<script>${script}</script>\n${blocks.join('\n')}`,
  })
}

/** For the style sheets that the editor makes; a file that does not change can keep nothing from whoever wrote it. */
const fixedNonce = 'nianbao'
