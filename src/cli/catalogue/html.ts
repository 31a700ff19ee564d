// Codes → one HTML file without script or network: for all of them a catalogue by chapters, with its contents beside it.

import {type Code, chapters} from '../../diagnostic/codes.ts'
import type {Words} from '../words.ts'
import {entryOf} from './entry.ts'
import {styleSheet} from './style-sheet.ts'

/** `all`: the codes are every one there is. */
export function html(codes: readonly Code[], all: boolean, words: Words): string {
  const {language, say} = words
  const title = all ? say('catalogue') : codes.join(' · ')
  const body = all
    ? [
        `<header>\n<h1>${escape(title)}</h1>\n<p>${escape(say('aboutCatalogue', {count: codes.length}))}</p>\n</header>`,
        `<nav aria-label="${escape(say('contents'))}">\n${chapters.map((one, index) => contents(one, index, words)).join('\n')}\n</nav>`,
        `<main id="main">\n${chapters.map((one, index) => chapter(one, index, words)).join('\n')}\n</main>`,
      ]
    : [
        `<main id="main">\n<h1>${escape(title)}</h1>\n${codes.map((code) => section(code, 2, words)).join('\n')}\n</main>`,
      ]
  return [
    '<!DOCTYPE html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(title)} – nianbao</title>`,
    `<style>\n${styleSheet}</style>`,
    '</head>',
    `<body${all ? ' class="all"' : ''}>`,
    ...(all ? [`<a class="skip" href="#main">${escape(say('skip'))}</a>`] : []),
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

type Chapter = (typeof chapters)[number]

function contents({title, codes}: Chapter, index: number, {language}: Words): string {
  const items = codes.map((code) => `<li><a href="#${code}"><code>${code}</code></a></li>`)
  return `<p><a href="#chapter-${index + 1}">${escape(title[language])}</a></p>\n<ul>\n${items.join('\n')}\n</ul>`
}

function chapter({title, codes}: Chapter, index: number, words: Words): string {
  return `<h2 id="chapter-${index + 1}">${escape(title[words.language])}</h2>\n${codes.map((code) => section(code, 3, words)).join('\n')}`
}

function section(code: Code, level: number, words: Words): string {
  const {title, severity, severityText, rows, wrong, right} = entryOf(code, words)
  const {language, say} = words
  const examples = [
    ['wrong', say('wrong'), wrong],
    ['right', say('right'), right],
  ].map(
    ([kind, name, text]) =>
      `<figure class="${kind}">\n<figcaption>${escape(name!)}</figcaption>\n<pre${language === 'en' ? ' lang="zh-CN"' : ''}>${escape(text!)}</pre>\n</figure>`,
  )
  return [
    `<section id="${code}">`,
    `<h${level}><a href="#${code}"><code>${code}</code></a> ${escape(title)}</h${level}>`,
    `<p class="severity ${severity}">${escape(severityText)}</p>`,
    `<dl>\n${rows.map(([name, text]) => `<dt>${escape(name)}</dt><dd>${escape(text)}</dd>`).join('\n')}\n</dl>`,
    `<div class="examples">\n${examples.join('\n')}\n</div>`,
    '</section>',
  ].join('\n')
}

/** A character of private use has no look of its own: its number is shown. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/gu, (mark) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[mark]!)
    .replace(/\p{Co}/gu, (character) => `[U+${character.codePointAt(0)!.toString(16).toUpperCase()}]`)
}
