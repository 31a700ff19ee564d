// The content of a page → the text of each marked-content sequence (ISO 32000-1 14.6). Unmarked content has no identifier
// and is left out, as assistive technology leaves it out; so are artifacts, but that their text stands apart.

import {fromLatin1} from '../../host/platform/platform.ts'
import type {PdfFile} from './file.ts'
import type {PdfObject} from './object.ts'
import {isKind, objectReader} from './object.ts'
import {type Decode, decoderOf, textOf} from './unicode.ts'

/** Forms within forms. */
const DEEPEST = 8

/** In place of an identifier: what stands on the page and is no content of the document (14.8.2.2). */
const ARTIFACTS = -1

/** Text by marked-content identifier. */
export function textsOf(file: PdfFile, page: PdfObject, decoders: Map<PdfObject, Decode>): Map<number, string> {
  const texts = new Map<number, string>()
  run(contentOf(file, page), resourcesOf(file, page), [], 0)
  return texts

  function run(content: string, resources: PdfObject, around: readonly (number | undefined)[], depth: number): void {
    const reader = objectReader(content, 0, false)
    const marks = [...around]
    const actual: {readonly level: number; readonly text: string}[] = []
    const saved: (Decode | undefined)[] = []
    let decode: Decode | undefined
    let operands: PdfObject[] = []
    for (let object = reader.next(); object !== undefined; object = reader.next()) {
      if (!isKind(object, 'keyword')) {
        operands.push(object)
        continue
      }
      perform(object.word, operands)
      operands = []
    }

    function perform(operator: string, given: readonly PdfObject[]): void {
      const last = given.at(-1)
      switch (operator) {
        case 'q':
          saved.push(decode)
          break
        case 'Q':
          decode = saved.pop()
          break
        case 'Tf':
          decode = fontOf(given[0])
          break
        case 'Tj':
        case "'":
        case '"':
          put([last])
          break
        case 'TJ':
          put(Array.isArray(last) ? last : [])
          break
        case 'BMC':
          marks.push(isArtifact(last) ? ARTIFACTS : marks.at(-1))
          break
        case 'BDC':
          begin(given[1])
          break
        case 'EMC': {
          if (actual.at(-1)?.level === marks.length) add(actual.pop()!.text)
          marks.pop()
          break
        }
        case 'Do':
          show(last)
          break
        case 'BI': {
          const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
          end.lastIndex = reader.at
          reader.at = end.exec(content) ? end.lastIndex : content.length
        }
      }
    }

    function begin(properties: PdfObject | undefined): void {
      const named = isKind(properties, 'name')
        ? file.get(file.get(resources, 'Properties'), properties.name)
        : properties
      const identifier = file.get(named, 'MCID')
      const replacement = file.get(named, 'ActualText')
      marks.push(typeof identifier === 'number' ? identifier : isArtifact(operands[0]) ? ARTIFACTS : marks.at(-1))
      if (isKind(replacement, 'string')) actual.push({level: marks.length, text: textOf(replacement)})
    }

    function fontOf(name: PdfObject | undefined): Decode | undefined {
      const font = isKind(name, 'name') ? file.get(file.get(resources, 'Font'), name.name) : null
      if (font === null) return undefined
      let found = decoders.get(font)
      if (!found) decoders.set(font, (found = decoderOf(file, font)))
      return found
    }

    /** Numbers of an array only move the pen. */
    function put(shown: readonly (PdfObject | undefined)[]): void {
      if (actual.length) return
      for (const one of shown) if (isKind(one, 'string')) add(decode?.(one.bytes) ?? '\uFFFD'.repeat(one.bytes.length))
    }

    function add(text: string): void {
      const identifier = marks.at(-1)
      if (identifier !== undefined) texts.set(identifier, (texts.get(identifier) ?? '') + text)
    }

    function show(name: PdfObject | undefined): void {
      const form = isKind(name, 'name') ? file.get(file.get(resources, 'XObject'), name.name) : null
      const subtype = file.get(form, 'Subtype')
      if (!isKind(form, 'stream') || !isKind(subtype, 'name') || subtype.name !== 'Form' || depth >= DEEPEST) return
      const own = file.get(form, 'Resources')
      run(fromLatin1(file.data(form)), own ?? resources, marks, depth + 1)
    }
  }
}

function isArtifact(tag: PdfObject | undefined): boolean {
  return isKind(tag, 'name') && tag.name === 'Artifact'
}

function contentOf(file: PdfFile, page: PdfObject): string {
  const content = file.get(page, 'Contents')
  const streams = Array.isArray(content) ? content.map(file.resolve) : [content]
  return streams.map((one) => (isKind(one, 'stream') ? fromLatin1(file.data(one)) : '')).join('\n')
}

/** Resources may stand in a node above the page. */
function resourcesOf(file: PdfFile, page: PdfObject): PdfObject {
  let node = page
  for (let steps = 0; node !== null && steps < 64; steps++) {
    const found = file.get(node, 'Resources')
    if (found !== null) return found
    node = file.get(node, 'Parent')
  }
  return null
}
