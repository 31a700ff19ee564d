// Glob patterns over paths with forward slashes: `*` and `?` stay inside one folder; `**` is any number of folders or
// none, at the end everything below; `{a,b}` is either.

/** Whether the whole path fits. */
export function matchesGlob(path: string, glob: string): boolean {
  return alternatives(glob.normalize('NFC')).some((one) => fits(path.normalize('NFC'), one))
}

/** `a{b,c}` as `ab` and `ac`; from the innermost braces outwards. */
function alternatives(glob: string): string[] {
  const [braces, inside] = /\{([^{}]*)\}/u.exec(glob) ?? []
  return braces === undefined
    ? [glob]
    : inside!.split(',').flatMap((one) => alternatives(glob.replace(braces, () => one)))
}

function fits(path: string, glob: string): boolean {
  const pattern = glob.split('/').map((part, index, all) => {
    if (part === '**') return index === all.length - 1 ? '.+' : '(?:[^/]+/)*'
    const inside = part.replace(/\*+|[.+^${}()|[\]\\?]/gu, (mark) =>
      mark[0] === '*' ? '[^/]*' : mark === '?' ? '[^/]' : `\\${mark}`,
    )
    return index === all.length - 1 ? inside : `${inside}/`
  })
  return new RegExp(`^${pattern.join('')}$`, 'u').test(path)
}
