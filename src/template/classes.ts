// Templates of the PDF as text → whether they can give an element a class: what a style may name beside elements.

import {filesOf, type TemplateFile} from './templates.ts'

/**
 * `isOwn` tells a user's files: of a class that such a file takes whole from the edition, `{{id}}`, nobody knows what it
 * may be, and every name is believed.
 */
export function classesOf(
  files: readonly TemplateFile[],
  isOwn: (file: TemplateFile) => boolean,
): (name: string) => boolean {
  const words = new Set<string>()
  const patterns: RegExp[] = []
  for (const file of filesOf(files, 'pdf').values()) {
    for (const word of wordsOf(file.text)) {
      if (!word.includes(value)) words.add(word)
      else if (word !== value || isOwn(file))
        patterns.push(new RegExp(`^${word.split(value).map(literal).join('.+')}$`))
    }
  }
  return (name) => words.has(name) || patterns.some((pattern) => pattern.test(name))
}

/** Stands for what comes out of the edition. */
const value = '\0'

/** What each `class="…"` is made of: words may begin and end where a block of the template does, or go on over it. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/\bclass="((?:\{\{.*?\}\}|[^"])*)"/gs)].flatMap(([, written = '']) => {
    const classes = written.replace(/\{\{[^#/].*?\}\}/gs, (tag) => (/^\{\{~?\s*else\b/.test(tag) ? tag : value))
    const blocks = /\{\{.*?\}\}/gs
    return [classes.replace(blocks, ' '), classes.replace(blocks, '')].flatMap((one) =>
      one.split(/\s+/).filter(Boolean),
    )
  })
}

function literal(words: string): string {
  return words.replace(/[^\w-]/g, '\\$&')
}
