// Codes → Markdown: for all of them a catalogue with a table of what there is.

import {type Code, chapters} from '../../diagnostic/codes.ts'
import type {Words} from '../words.ts'
import {type Entry, entryOf} from './entry.ts'

/** `all`: the codes are every one there is. */
export function markdown(codes: readonly Code[], all: boolean, words: Words): string {
  const entries = codes.map((code) => block(entryOf(code, words), words))
  const head = all
    ? [`# ${words.say('catalogue')}`, words.say('aboutCatalogue', {count: codes.length}), ...contents(words)]
    : []
  return `${[...head, ...entries].join('\n\n')}\n`
}

function contents(words: Words): string[] {
  return chapters.flatMap(({title, codes}) => [
    `**${title[words.language]}**`,
    [
      `| ${words.say('headCode')} | ${words.say('explanation')} | ${words.say('headSeverity')} |`,
      '| --- | --- | --- |',
      ...codes.map((one) => {
        const entry = entryOf(one, words)
        return `| [\`${one}\`](#${one}) | ${entry.title.replaceAll('|', '\\|')} | ${words.say(entry.severity)} |`
      }),
    ].join('\n'),
  ])
}

function block({code, title, severityText, rows, wrong, right}: Entry, {say}: Words): string {
  return [
    `<a id="${code}"></a>\n\n## \`${code}\` ${title}`,
    `**${say('severity')}** ${severityText}`,
    ...rows.map(([name, text]) => `**${name}** ${text}`),
    `**${say('wrong')}**`,
    fence(wrong),
    `**${say('right')}**`,
    fence(right),
  ].join('\n\n')
}

/** A fence longer than any within. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}\n${text}\n${mark}`
}
