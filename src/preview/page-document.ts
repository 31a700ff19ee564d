// The page of the preview as the server gives it out, and the page that stands alone, as the bundler writes it.

import {escaped, pageBody} from './page-body.ts'
import {routes} from './protocol.ts'
import type {PageWords} from './words.ts'

export function pageDocument(words: PageWords, path: string, {token, nonce}: {token: string; nonce: string}): string {
  const {tongue, title} = words
  return `<!DOCTYPE html>
<html lang="${tongue}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="token" content="${escaped(token)}">
<meta name="nonce" content="${escaped(nonce)}">
<title>${escaped(path)} · ${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${routes.style}">
</head>
<body>
${pageBody(words, path)}
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${routes.script}"></script>
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
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="nonce" content="${nonce}">
<title>政府信息公开工作年度报告</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<script>${script}</script>
${blocks.join('\n')}
</body>
</html>
`
}

/** For the style sheets that the editor makes; a file that does not change can keep nothing from whoever wrote it. */
const fixedNonce = 'nianbao'
