// The prose of many reports → clusters of those that say nearly the same (30号 names 内容雷同). Statutory sentences
// and the offices' own names are taken out; what is left is sketched by MinHash, candidates meet in bands, and each
// is then held against its cluster's first by the share of pieces that both have. Clusters, never pairs: a thousand texts
// of one template are one finding.

/** A report's prose, and the names that stand for the office in it. */
export interface Prose {
  readonly key: string
  readonly texts: readonly string[]
  /** The office's name and its short forms. */
  readonly names: readonly string[]
}

/** Reports that say nearly the same, the first by order at the head; `shares` of each of the others with it, 0 to 1. */
export interface Cluster {
  readonly first: string
  readonly others: readonly {readonly key: string; readonly share: number}[]
}

/** Characters that are compared as one piece. */
const length = 5
/** Numbers of a sketch, cut into bands of four: of two texts that share four fifths, 999 in a thousand meet in one. */
const hashes = 64
const rows = 4
/** Share of pieces (Jaccard) from which two texts are alike. */
const least = 0.6
/** Letters below which a report has too little prose of its own to judge. */
const shortest = 200

/**
 * Each report is asked for once, in its turn, and only the pieces of heads are held on to.
 * @param statutory words that show that a sentence is the form's or the statute's, and says nothing of the office
 */
export function clustersOf(reports: Iterable<Prose>, statutory: readonly string[]): Cluster[] {
  const heads: Sketch[] = []
  const members = new Map<string, {key: string; share: number}[]>()
  const byBand = new Map<string, Sketch[]>()
  for (const report of reports) {
    const sketch = sketchOf(report, statutory)
    if (!sketch) continue
    const bands = bandsOf(sketch)
    const candidates = new Set(bands.flatMap((band) => byBand.get(band) ?? []))
    let best: {readonly head: Sketch; readonly share: number} | undefined
    for (const head of candidates) {
      const share = jaccard(head.pieces, sketch.pieces)
      if (share >= least && share > (best?.share ?? 0)) best = {head, share}
    }
    if (best) members.get(best.head.key)!.push({key: sketch.key, share: best.share})
    else {
      // Only heads wait in the buckets, so that a template fills one place in each.
      heads.push(sketch)
      members.set(sketch.key, [])
      for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []), sketch])
    }
  }
  return heads.flatMap(({key}) => {
    const others = members.get(key)!
    return others.length > 0 ? [{first: key, others}] : []
  })
}

interface Sketch {
  readonly key: string
  /** Each once, in ascending order: a tenth of what a set of them takes. */
  readonly pieces: Uint32Array
  readonly signature: Uint32Array
}

/** Sentences by their letters, without numbers and marks. */
function sentencesOf({texts, names}: Prose): string[] {
  return texts.flatMap((text) =>
    text.split(/[。！？；\n]/u).map((sentence) => {
      let letters = sentence
      for (const name of names) if (name !== '') letters = letters.replaceAll(name, '')
      return letters.replace(/[^\p{L}]/gu, '')
    }),
  )
}

function sketchOf(report: Prose, statutory: readonly string[]): Sketch | undefined {
  const own = sentencesOf(report).filter((sentence) => !statutory.some((words) => sentence.includes(words)))
  const letters = own.join('')
  if (letters.length < shortest) return undefined
  const pieces = piecesOf(letters)
  const signature = new Uint32Array(hashes).fill(0xffffffff)
  for (const piece of pieces) {
    for (let index = 0; index < hashes; index++) {
      const value = mixed(piece ^ seeds[index]!)
      if (value < signature[index]!) signature[index] = value
    }
  }
  return {key: report.key, pieces, signature}
}

function piecesOf(letters: string): Uint32Array {
  const all = Uint32Array.from({length: letters.length - length + 1}, (_, at) => hashOf(letters, at)).sort()
  return all.filter((piece, index) => index === 0 || piece !== all[index - 1])
}

/** FNV-1a over the code units of one piece. */
function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5
  for (let index = at; index < at + length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of the value. */
function mixed(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The same every time: what is alike must not hang on chance. */
const seeds = Uint32Array.from({length: hashes}, (_, index) => mixed(Math.imul(index + 1, 0x9e3779b1)))

function bandsOf({signature}: Sketch): string[] {
  return Array.from({length: hashes / rows}, (_, band) => {
    return `${band}:${signature.subarray(band * rows, band * rows + rows).join(',')}`
  })
}

function jaccard(a: Uint32Array, b: Uint32Array): number {
  let both = 0
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const difference = a[left]! - b[right]!
    if (difference === 0) both++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return both / (a.length + b.length - both)
}
