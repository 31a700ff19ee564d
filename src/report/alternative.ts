// The words of a picture: references in them print their numbers, and what is no words (a file's name, 图片1) is none.

import type {Position} from 'unist'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import {lookUp} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {placeAt, type Source} from '../markdown/source.ts'
import {lostBraces} from './braces.ts'
import {printedFact} from './printed.ts'
import {unknownAddress} from './references.ts'
import type {Report} from './report.ts'
import {referenceMark, touching} from './touching.ts'

const reference = /\{\{([^{}]{0,120})\}\}/g

/** `text` with its references replaced by their numbers. */
export function printedWords(report: Report, text: string): string {
  if (!text.includes('{{')) return text
  return text.replace(reference, (_, written: string) =>
    printedFact(report, lookUp(report.form, written.normalize('NFKC'))?.fact),
  )
}

/** What is to be said of references in a text that is no node of its own: a picture's words, a section's title. */
export function wordsFaults(
  {source, form}: {readonly source: Source; readonly form: Form},
  text: string,
  position: Position | undefined,
): Diagnostic[] {
  if (!/[{}｛｝]|[a-z]\/[a-z]/.test(text)) return []
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const at = source.text.slice(start, end).indexOf(text)
  /** Offsets in `text` of what is looked at. */
  const offsets: number[] = []
  const said: Diagnostic[] = []
  let seen = ''
  let from = 0
  const take = (to: number): void => {
    for (let index = from; index < to; index++) offsets.push(index)
    seen += text.slice(from, to)
  }
  const span = (a: number, b: number): [number, number] => (at < 0 ? [start, end] : [start + at + a, start + at + b])
  for (const {0: whole, 1: written = '', index} of text.matchAll(reference)) {
    take(index)
    offsets.push(index)
    seen += referenceMark
    from = index + whole.length
    if (!lookUp(form, written.normalize('NFKC'))) {
      said.push(unknownAddress({source, form}, written.trim(), ...span(index, index + whole.length)))
    }
  }
  take(text.length)
  offsets.push(text.length)
  const whole = placeOf(source.path, position)
  const place = (a: number, b: number): typeof whole =>
    at < 0 ? whole : placeAt(source, ...span(offsets[a]!, Math.max(offsets[a]!, offsets[b]!)))
  return [...said, ...touching({text: seen, place}), ...lostBraces(form, {text: seen, place})]
}

const name =
  /^(?:图片|图像|照片|截图|微信图片|屏幕截图|插图|配图|image|img|picture|pic|photo|screenshot|dsc|未命名|untitled|图(?=[\s_\-—.()（）]*\d))?[\d\s_\-—.()（）]*$/iu
const file = /\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|heic)$/iu

/** Whether the words of a picture say nothing of it: none at all, 图片1, IMG_001.jpg, a path, the name of its file. */
export function saysNothing(alt: string, url: string): boolean {
  const words = alt.trim()
  if (name.test(words) || file.test(words)) return true
  const own = url.split(/[?#]/)[0]!.split('/').at(-1)!
  const named = words === own || (!/\p{Script=Han}/u.test(words) && words === own.replace(/\.[^.]*$/, ''))
  return named || /^(?:[A-Za-z]:\\|\.{0,2}\/|https?:)/u.test(words)
}
