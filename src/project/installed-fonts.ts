// Names of fonts → files in the folders where fonts are installed, and the names that come near where there is none. The
// same fonts give the same file, whatever order a disk lists them in.

import type {Host, OpenFile} from '../host/host.ts'
import {type FaceNames, facesIn, plainName} from '../pdf/font/names.ts'
import {below} from './project.ts'

export interface InstalledFace extends FaceNames {
  readonly path: string
}

export interface InstalledFonts {
  /** The face that the first of these names that is installed stands for. */
  find(names: readonly string[]): InstalledFace | undefined
  /** Families whose names share most with these, the nearest first. */
  near(names: readonly string[]): string[]
}

/** Deeper than any font folder. */
const deepest = 8
/** How many names are said where one was not found. */
const said = 6

/** Names of one font in two languages: a file may have but one of them. */
const same = [
  ['仿宋', 'FangSong'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体', 'KaiTi'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['宋体', 'SimSun'],
  ['黑体', 'SimHei'],
  ['华文仿宋', 'STFangsong'],
  ['华文中宋', 'STZhongsong'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
  ['方正仿宋简体', 'FZFangSong-Z02S'],
  ['方正仿宋_GBK', 'FZFangSong-Z02'],
  ['方正楷体简体', 'FZKai-Z03S'],
  ['方正楷体_GBK', 'FZKai-Z03'],
  ['方正黑体简体', 'FZHei-B01S'],
  ['方正黑体_GBK', 'FZHei-B01'],
].map((names) => names.map(plainName))

/** Looks through the folders once, when first asked. */
export function installedFonts(host: Host, folders: readonly string[]): InstalledFonts {
  let known: readonly InstalledFace[] | undefined
  const faces = (): readonly InstalledFace[] => (known ??= folders.flatMap((folder) => facesBelow(host, folder, 0)))
  return {
    find(names) {
      for (const name of names) {
        const alike = same.find((group) => group.includes(plainName(name))) ?? [plainName(name)]
        const isNamed = (own: string): boolean => alike.includes(plainName(own))
        const found = faces().filter(({own, families}) => [...own, ...families].some(isNamed))
        // One that has the name for itself, one that can be used, upright, of regular weight: then the first by path.
        const rank = ({own, usable, italic, weight}: InstalledFace): number =>
          (usable ? 0 : 1e6) + (own.some(isNamed) ? 0 : 1e4) + (italic ? 2000 : 0) + Math.abs(weight - 400)
        const best = Math.min(...found.map(rank))
        const face = found.find((one) => rank(one) === best)
        if (face) return face
      }
      return undefined
    },
    near(names) {
      const families = [...new Set(faces().flatMap((face) => face.families))].sort()
      const pairs = new Set(names.flatMap((name) => pairsOf(plainName(name))))
      const scores = new Map(
        families.map((family) => {
          const own = pairsOf(plainName(family))
          return [family, own.filter((pair) => pairs.has(pair)).length / Math.sqrt(own.length + 1)]
        }),
      )
      const alike = families.filter((family) => scores.get(family)! > 0).sort((a, b) => scores.get(b)! - scores.get(a)!)
      const shown = alike.length > 0 ? alike : families.filter((family) => /\p{Script=Han}/u.test(family))
      return shown.slice(0, said)
    },
  }
}

function facesBelow(host: Host, folder: string, depth: number): InstalledFace[] {
  if (depth > deepest) return []
  return attempt(() => host.list(folder), []).flatMap((name): InstalledFace[] => {
    const path = below(folder, name.replace(/\/$/, ''))
    if (name.endsWith('/')) return facesBelow(host, path, depth + 1)
    if (!/\.(?:ttf|ttc|otf|otc)$/i.test(name)) return []
    const file = attempt((): OpenFile | undefined => host.open(path), undefined)
    return file ? attempt(() => facesIn(file), []).map((face) => ({...face, path})) : []
  })
}

/** A font that cannot be read is not installed; another may have the name. */
function attempt<T>(what: () => T, otherwise: T): T {
  try {
    return what()
  } catch {
    return otherwise
  }
}

/** Neighbouring characters, and each Han character. */
function pairsOf(name: string): string[] {
  const characters = [...name]
  return characters.flatMap((one, index) => [
    ...(/\p{Script=Han}/u.test(one) ? [one] : []),
    ...(index > 0 ? [characters[index - 1]! + one] : []),
  ])
}
