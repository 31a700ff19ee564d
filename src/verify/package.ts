// An office file (OPC) → its parts as trees, found by their relationships as office programs find them. A reader of its own;
// what cannot be read throws Unreadable.

import {at, elementsOf, parseXml, textIn, type XmlElement, XmlError} from '../xml/parse.ts'
import {openZip, ZipError} from '../zip/read.ts'

export class Unreadable extends Error {}

const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const names: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${office}/spreadsheetml/2006/main`, 's'],
  [`${strict}/spreadsheetml/main`, 's'],
  [`${office}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${office}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${office}/drawingml/2006/chart`, 'c'],
  [`${strict}/drawingml/chart`, 'c'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])

const bounds = {zip: {entries: 2000, bytes: 64 * 1024 * 1024}, xml: {depth: 200, nodes: 2_000_000}}

export interface Target {
  /** The last part of its type: styles, header, hyperlink … */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

export interface OfficeFile {
  /** The name of the part that the file is about. */
  readonly main: string
  part(name: string): XmlElement | undefined
  /** What a part names, by identifier. */
  targets(part: string): ReadonlyMap<string, Target>
  /** dc:title of the file's properties. */
  readonly title: string
}

/** Throws Unreadable. */
export function openOfficeFile(bytes: Uint8Array): OfficeFile {
  const zip = attempt(() => openZip(bytes, bounds.zip))
  const part = (name: string): XmlElement | undefined =>
    attempt(() => {
      const content = zip.read(name)
      return content && parseXml(content, names, bounds.xml)
    })
  const targets = (name: string): ReadonlyMap<string, Target> => {
    const behind = name.lastIndexOf('/') + 1
    const root = part(`${name.slice(0, behind)}_rels/${name.slice(behind)}.rels`)
    return new Map(
      (root ? elementsOf(root) : []).map(({attributes}) => {
        const {Id: id = '', Type: type = '', Target: target = '', TargetMode: mode} = attributes
        const external = mode === 'External'
        const one = {type: type.slice(type.lastIndexOf('/') + 1), external}
        return [id, {...one, target: external ? target : resolved(name.slice(0, behind), target)}]
      }),
    )
  }
  const root = [...targets('').values()]
  const main = root.find(({type, external}) => type === 'officeDocument' && !external)?.target
  if (main === undefined) throw new Unreadable()
  const properties = root.find(({type}) => type === 'core-properties')?.target
  const title = properties === undefined ? undefined : at(part(properties), 'dc:title')
  return {main, part, targets, title: title ? textIn(title) : ''}
}

function attempt<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) throw new Unreadable()
    throw error
  }
}

/** A target is relative to the folder of the part that names it, or begins at the root. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
