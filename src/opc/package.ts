// Parts → an office file (OPC, ISO/IEC 29500-2): types of content, relationships, properties, then the parts in the order in
// which they are given. Both Word and Excel files are such.

import {words as text, type Xml, xml, xmlFile} from '../xml/write.ts'
import {writeZip} from '../zip/write.ts'

const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

export interface Relation {
  readonly id: string
  /** Its URI. */
  readonly type: string
  /** Relative to the part that has it; of an outer one the address. */
  readonly target: string
  readonly external?: boolean
}

export interface Part {
  /** `word/document.xml`. */
  readonly name: string
  /** Undefined for a file that its ending tells: a picture. */
  readonly type?: string
  readonly content: Xml | Uint8Array
  readonly relations?: readonly Relation[]
}

export interface Properties {
  readonly title: string
  readonly creator: string
  readonly language: string
  /** UTC: 2022-02-09T16:00:00Z. */
  readonly created: string
}

/** The first part is the one that the file is about. */
export function writePackage(parts: readonly [Part, ...Part[]], properties: Properties): Uint8Array {
  const [main] = parts
  const files = new Map<string, Uint8Array>([
    ['[Content_Types].xml', xmlFile(contentTypes(parts))],
    [
      '_rels/.rels',
      xmlFile(
        relationships([
          {id: 'rId1', type: `${office}/relationships/officeDocument`, target: main.name},
          {id: 'rId2', type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml'},
          {id: 'rId3', type: `${office}/relationships/extended-properties`, target: 'docProps/app.xml'},
        ]),
      ),
    ],
    ['docProps/core.xml', xmlFile(core(properties))],
    ['docProps/app.xml', xmlFile(application())],
  ])
  for (const {name, content, relations} of parts) {
    files.set(name, typeof content === 'string' ? xmlFile(content) : content)
    if (!relations?.length) continue
    const at = name.lastIndexOf('/') + 1
    files.set(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`, xmlFile(relationships(relations)))
  }
  return writeZip(files)
}

function contentTypes(parts: readonly Part[]): Xml {
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpeg: 'image/jpeg',
  }
  const typed = [
    {name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml'},
    {name: 'docProps/app.xml', type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml'},
    ...parts,
  ]
  return xml(
    'Types',
    {xmlns: `${packages}/content-types`},
    Object.entries(defaults).map(([Extension, ContentType]) => xml('Default', {Extension, ContentType})),
    typed.flatMap(({name, type}) =>
      type === undefined ? [] : [xml('Override', {PartName: `/${name}`, ContentType: type})],
    ),
  )
}

function relationships(relations: readonly Relation[]): Xml {
  return xml(
    'Relationships',
    {xmlns: `${packages}/relationships`},
    relations.map(({id, type, target, external}) =>
      xml('Relationship', {Id: id, Type: type, Target: target, TargetMode: external ? 'External' : undefined}),
    ),
  )
}

function core({title, creator, language, created}: Properties): Xml {
  const date = {'xsi:type': 'dcterms:W3CDTF'}
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packages}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, text(title)),
    xml('dc:creator', {}, text(creator)),
    xml('dc:language', {}, text(language)),
    xml('dcterms:created', date, text(created)),
    xml('dcterms:modified', date, text(created)),
  )
}

function application(): Xml {
  return xml('Properties', {xmlns: `${office}/extended-properties`}, xml('Application', {}, text('nianbao')))
}
