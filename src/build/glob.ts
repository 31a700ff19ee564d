// Glob patterns over paths with forward slashes: `*` and `?` stay inside one folder; `**` is any number of folders or
// none, at the end everything below.

/** Whether the whole path fits. */
export function matchesGlob(path: string, glob: string): boolean {
  const pattern = glob.split('/').map((part, index, all) => {
    if (part === '**') return index === all.length - 1 ? '.+' : '(?:[^/]+/)*'
    const inside = part.replace(/\*+|[.+^${}()|[\]\\?]/gu, (mark) => (mark[0] === '*' ? '[^/]*' : mark === '?' ? '[^/]' : `\\${mark}`))
    return index === all.length - 1 ? inside : `${inside}/`
  })
  return new RegExp(`^${pattern.join('')}$`, 'u').test(path.normalize('NFC'))
}
