// Ordinary reports built, altered edition by edition, and read back: how many alterations were tried, and which were not found.

import {writeManifest} from '../../src/project/manifest.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {alterations, altered} from './alter-edition.ts'
import {form2021, forms} from './form.ts'
import {seeded} from './generate-draw.ts'
import {drawOrdinary} from './generate-ordinary.ts'
import {published} from './ordinary.ts'

const editions = ['report.txt', 'report.html', 'report.fragment.html']

export interface Tried {
  readonly count: number
  readonly missed: readonly string[]
}

/** Each alteration `times` in each edition of the reports of these seeds. */
export async function alter(from: number, count: number, times: number): Promise<Tried> {
  const missed: string[] = []
  let tried = 0
  for (let seed = from; seed < from + count; seed++) {
    const draw = seeded(seed)
    const ordinary = drawOrdinary(form2021, draw)
    const {files} = await published({...ordinary, text: {...ordinary.text, eol: 'crlf'}}, ['html', 'text'])
    const summary = {sources: 1, errors: 0, warnings: 0, infos: 0}
    const input = {role: 'source', path: 'source/a.md', bytes: new TextEncoder().encode(ordinary.source)} as const
    const manifest = writeManifest({inputs: [input], outputs: files, summary, waivers: [], draft: false})
    for (const name of editions) {
      const text = new TextDecoder().decode(files.get(name))
      for (const how of Array.from({length: times}, () => alterations).flat()) {
        const changed = altered(name, text, how, draw)
        if (changed === undefined) continue
        tried++
        const all = new Map([...files, [name, new TextEncoder().encode(changed)], ['manifest.json', manifest]])
        const found = await verifyFolder('/o', all, forms)
        if (found.some(({severity}) => severity === 'error')) continue
        let at = 0
        while (changed[at] === text[at]) at++
        missed.push(`${seed} ${name} ${how}: ${text.slice(Math.max(0, at - 40), at + 40)}`)
      }
    }
  }
  return {count: tried, missed}
}
