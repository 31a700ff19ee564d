// The children of the root → title, opening and sections, by the headings. Recognises a section by its title, its other
// wordings and its number; judges neither order nor wording (rules/outline).

import type {Heading as HeadingNode, Root, RootContent} from 'mdast'
import {placeOf} from '../diagnostic/place.ts'
import type {Form, FormSection} from '../form/form.ts'
import {plain} from '../markdown/plain.ts'
import type {Source} from '../markdown/source.ts'
import {fold} from '../script/fold.ts'
import {core} from './labels.ts'
import type {Heading} from './report.ts'
import {similarity} from './similar.ts'

/** A section before its content is read. */
export interface Part {
  /** 0 the opening; undefined: not a section of the form. */
  readonly id: number | undefined
  readonly heading?: Heading
  /** The heading as it is written. */
  readonly node?: HeadingNode
  readonly children: readonly RootContent[]
}

export interface Outline {
  readonly title?: Heading
  readonly headings: readonly Heading[]
  readonly parts: readonly Part[]
}

/** Headings of depth 1 and 2 begin sections; the first of depth 1 is the title unless it names a section. */
export function outlineOf(source: Source, tree: Root, form: Form): Outline {
  const headings: Heading[] = []
  let title: Heading | undefined
  let children: RootContent[] = []
  const parts: Part[] = [{id: 0, children}]
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      children.push(node)
      continue
    }
    const heading = headingOf(source, node)
    headings.push(heading)
    const id = node.depth <= 2 ? sectionOf(form, heading.text) : undefined
    if (node.depth === 1 && !title && id === undefined) title = heading
    else if (node.depth <= 2) {
      children = []
      parts.push({id, heading, node, children})
    } else children.push(node)
  }
  return {title, headings, parts}
}

function headingOf(source: Source, node: HeadingNode): Heading {
  const {text, place} = plain(source, node.children)
  const shown = text.replace(/(?<!\s)\s*\n\s*/g, '').trim()
  const whole = text === '' ? placeOf(source.path, node.position) : place(0, text.length)
  return {depth: node.depth, text: shown, place: whole}
}

const numerals = '一二三四五六七八九十'
/** 一、 and （一） alike: the number that a heading begins with. */
const numbered = /^[(（]?([一二三四五六七八九十])[)）、.,，．:：\s]/

/** Id of the section of which the text is the title, or another wording of it that is known; no likeness counts. */
export function sectionTitled(form: Form, text: string): number | undefined {
  const written = core(text)
  return titles(form).find(({cores}) => cores.includes(written))?.section.id
}

/** Id of the section that a heading names; undefined where it names none. */
export function sectionOf(form: Form, text: string): number | undefined {
  const written = core(text)
  if (written === '') return undefined
  const same = sectionTitled(form, text)
  if (same !== undefined) return same
  const number = numbered.exec(fold(text.trim()))?.[1]
  const id = number === undefined ? undefined : numerals.indexOf(number) + 1
  let best: {readonly id: number; readonly score: number} | undefined
  for (const {section, cores} of titles(form)) {
    const least = section.id === id ? 0.4 : 0.7
    const score = Math.max(...cores.map((one) => similarity(written, one, least)))
    if (score >= least && score > (best?.score ?? 0)) best = {id: section.id, score}
  }
  return best?.id
}

const known = new WeakMap<Form, readonly {section: FormSection; cores: readonly string[]}[]>()

function titles(form: Form): readonly {section: FormSection; cores: readonly string[]}[] {
  const found =
    known.get(form)
    ?? form.sections.map((section) => {
      return {section, cores: [section.title, ...section.aliases].map(core)}
    })
  known.set(form, found)
  return found
}
