// Names in a folder → which of them are copies that a program has made of another: by a conflict of two machines, by saving
// or downloading once more, by copying. Told by the name, and only where the original stands beside it.

/** What is put behind the name, before .md. */
const endings = [
  // Windows and browsers: `2021 (1)`, `2021（1）`, `2021(2)`.
  / ?[(（]\d{1,3}[)）]$/u,
  // Cloud disks name the machine, the person or the day in brackets: `2021 (冲突副本)`, `2021 (Li's conflicted copy 2022-01-02)`.
  / ?[(（【[][^()（）]*(?:冲突|副本|拷贝|备份|conflict|\bcopy\b)[^()（）]*[)）】\]](?: ?[(（]\d+[)）])?$/iu,
  // Windows: `2021 - 副本`, `2021 - Copy (2)`; macOS: `2021副本`, `2021 的副本`, `2021 copy 2`; and by hand.
  /(?<![ _-])[ _-]*(?:的)?(?:冲突文件|冲突副本|副本|拷贝|备份)(?: ?[(（]?\d*[)）]?)?$/u,
  /(?<![ _.-])[ _.-]+(?:copy|backup|bak)(?: ?[(（]?\d*[)）]?)?$/iu,
  // Syncthing: `2021.sync-conflict-20220102-030405-ABCDEFG`; others: `2021_conf(1)`, `2021.conflict`.
  /[._ -](?:sync-)?conflict(?:ed)?(?:[._ -].*)?$/iu,
  // OneDrive puts the machine's name behind: `2021-DESKTOP-AB12CD3`; others a word, then who or when: `2021-冲突-张三`.
  /-(?:DESKTOP|LAPTOP|WIN|PC|MacBook|iMac)(?:-[A-Z0-9]{1,15})?$/iu,
  /(?<![._ -])[._ -]+(?:冲突|conflict)[^()（）]{0,60}$/iu,
]
/** What is put before it: `副本 2021`, `Copy of 2021`. */
const beginnings = [/^(?:副本|拷贝|备份)[ _-]*/u, /^copy of /iu]

/**
 * The name of what `name` is a copy of; undefined for what is no copy. What office programs leave while a file is open
 * (`~$…`) is none that anyone has written: for it the name behind the mark, there or not.
 */
export function originalOf(name: string, names: readonly string[]): string | undefined {
  if (name.startsWith('~$')) return name.slice(2)
  const [stem, end] = [name.replace(/\.md$/iu, ''), /\.md$/iu.exec(name)?.[0] ?? '']
  const known = new Map(names.map((one) => [one.toLowerCase(), one]))
  const shorter = (text: string): string[] =>
    [...endings, ...beginnings].flatMap((pattern) => {
      const rest = text.replace(pattern, '')
      return rest === text || rest === '' ? [] : [rest]
    })
  // A copy of a copy has two of them.
  let candidates = shorter(stem)
  for (let round = 0; round < 3 && candidates.length > 0; round++) {
    const found = candidates.map((one) => known.get(`${one}${end}`.toLowerCase())).find((one) => one !== undefined)
    if (found !== undefined) return found
    candidates = candidates.flatMap(shorter)
  }
  return undefined
}
