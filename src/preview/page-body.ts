// The elements of the preview's page before its script runs: landmarks, controls, regions, with names in one language. The
// server writes them into its page, a page that stands alone puts them there itself.

import {routes} from './protocol.ts'
import type {PageWords} from './words.ts'

/** Between `<body>` and `</body>`; `path` names the source, `home` is the address of the project's page, where there is one. */
export function pageBody(words: PageWords, path: string, home?: string): string {
  const pane = (name: 'source' | 'grid' | 'html' | 'pdf' | 'text', tools: string, body: string): string => `
<section class="pane" id="pane-${name}" aria-labelledby="title-${name}">
<header><h2 id="title-${name}">${escaped(words[name])}</h2>${tools}</header>
${body}
</section>`
  const toggle = (name: 'source' | 'grid' | 'html' | 'pdf' | 'text'): string =>
    `<button type="button" id="show-${name}" aria-pressed="true" aria-controls="pane-${name}">${escaped(words[name])}</button>`
  const open = (href: string): string =>
    `<a class="tool" href="${href}" target="_blank" rel="noopener" aria-label="${escaped(words.open)}" title="${escaped(words.open)}">↗</a>`
  const splitter = (before: string): string =>
    `<div class="splitter" id="split-${before}" data-before="${before}" role="separator" aria-orientation="vertical" aria-valuemin="15" aria-valuemax="85" aria-valuenow="50" tabindex="0" aria-label="${escaped(before)}" hidden></div>`
  return `<a class="skip" href="#source">${escaped(words.skip)}</a>
<header id="bar">
<h1><span class="name">${escaped(path)}</span></h1>
<p id="standing" role="status"></p>
${home === undefined ? '' : `<a id="home" class="tool" href="${escaped(home)}">${escaped(words.home)}</a>\n`}<div id="panes" role="group" aria-label="${escaped(words.panes)}">
${(['source', 'grid', 'html', 'pdf', 'text'] as const).map(toggle).join('\n')}
</div>
</header>
<main>
<section id="choice" aria-labelledby="choice-title" hidden>
<h2 id="choice-title" tabindex="-1">${escaped(words.changedTitle)}</h2>
<p id="choice-why"></p>
<form id="choice-pieces"></form>
<p class="ways"><button type="button" id="take-merged">${escaped(words.takeMerged)}</button><span id="choice-left" role="status"></span></p>
<p class="ways"><button type="button" id="take-mine">${escaped(words.takeMine)}</button><button type="button" id="take-theirs">${escaped(words.takeDisk)}</button></p>
</section>
<div id="work">
${pane(
  'source',
  `<button type="button" id="plain" class="tool" aria-pressed="false" aria-label="${escaped(words.plainWhy)}" title="${escaped(words.plainWhy)}">${escaped(words.plain)}</button>`,
  `<div id="editor"><div id="code"></div><div id="backdrop" aria-hidden="true"></div><textarea id="source" aria-labelledby="title-source" aria-describedby="announced" spellcheck="false" autocomplete="off" autocapitalize="off" wrap="soft"></textarea></div>
<p id="read-only" hidden>${escaped(words.readOnly)}</p>`,
)}
${splitter('results')}
<div id="results">
<section id="found" aria-labelledby="title-found">
<header><h2 id="title-found">${escaped(words.findings)}</h2><p id="count"></p></header>
<p id="announced" class="unseen" role="status" aria-live="polite"></p>
<ol id="findings" tabindex="0" aria-labelledby="title-found"></ol>
<details id="guide"><summary>${escaped(words.guide)}</summary><div id="guide-body" tabindex="0" role="group" aria-label="${escaped(words.guide)}"></div></details>
</section>
<p id="stale" hidden></p>
<p id="place" class="unseen" role="status" aria-live="polite"></p>
<div id="editions">
<p id="keys" class="unseen">${escaped(words.keys)}</p>
${pane('grid', '', '<p id="suspect" hidden></p><div class="view" id="grid" tabindex="0" role="group" aria-labelledby="title-grid"></div>')}
${splitter('html')}
${pane('html', open(routes.html), `<div class="view" id="html-view"><iframe id="html" title="${escaped(words.html)}" aria-describedby="keys" sandbox="allow-same-origin" src="about:blank"></iframe></div>`)}
${splitter('pdf')}
${pane('pdf', `<span class="tools"><button type="button" id="zoom-out" aria-label="${escaped(words.zoomOut)}">−</button><button type="button" id="fit" aria-label="${escaped(words.fit)}">↔</button><button type="button" id="zoom-in" aria-label="${escaped(words.zoomIn)}">+</button></span>${open(routes.pdf)}`, '<div class="view" id="pdf" tabindex="0" role="group" aria-labelledby="title-pdf" aria-describedby="keys"></div>')}
${splitter('text')}
${pane('text', open(routes.text), '<div class="view" id="text" tabindex="0" role="group" aria-labelledby="title-text" aria-describedby="keys"></div>')}
</div>
</div>
</div>
</main>`
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
