// What a file says of itself: document information, XMP with the claims of PDF/UA and PDF/A (ISO 14289-1 5, ISO 19005-3
// 6.6), the colour space of its output, the attached data.

import {sRgbProfile} from './color-profile.ts'
import type {ReportDocument} from './document.ts'
import {type Dictionary, type Reference, text} from './pdfkit.ts'

export interface DocumentMeta {
  readonly title: string
  /** The office. */
  readonly author: string
  /** BCP 47. */
  readonly lang: string
  /** `2022-02-10T00:00:00+08:00`, or ending in `Z`. */
  readonly created: string
  /** Name and version of the program. */
  readonly producer: string
  /** PDF/A-3a, which may carry an attachment, PDF/A-2a, which may not, both with PDF/UA-1; or PDF/UA-2 with PDF/A-4f. */
  readonly standard: 'a-3a' | 'a-2a' | 'ua-2'
  /** The data of the report, for machines; not in PDF/A-2a. */
  readonly attachment?: Attachment
}

export interface Attachment {
  /** report.json */
  readonly name: string
  /** application/json */
  readonly type: string
  readonly description: string
  readonly bytes: Uint8Array
}

/** What PDFKit writes as document information (ISO 32000-1 14.3.3). */
export function information({title, author, created, producer}: DocumentMeta): Dictionary {
  const date = new Date(created)
  return {
    Title: title,
    Author: author,
    Creator: producer,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  }
}

/** `D:20220210000000+08'00'`, ISO 32000-1 7.9.4: PDFKit knows no zone but UTC, where the day may be another. */
export function pdfDate(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-]\d\d):(\d\d))$/.exec(iso)
  if (!parts) throw new Error(`${iso} is no date with time and zone`)
  const [, year, month, day, hour, minute, second, zone, zoneMinute] = parts
  return `D:${year}${month}${day}${hour}${minute}${second}${zone === undefined ? 'Z' : `${zone}'${zoneMinute}'`}`
}

export function xmp(meta: DocumentMeta): string {
  const {title, author, lang, created, producer, standard} = meta
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"${standard === 'ua-2' ? ' xmlns:pdfd="http://pdfa.org/declarations/"' : ''}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escape(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${created}</xmp:CreateDate>
<xmp:ModifyDate>${created}</xmp:ModifyDate>
<xmp:CreatorTool>${escape(producer)}</xmp:CreatorTool>
<pdf:Producer>${escape(producer)}</pdf:Producer>
${claims(meta)}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** PDF/A-2 and 3 know no properties of PDF/UA: their schema is described. With UA-2 goes the declaration of well-tagged PDF. */
function claims({standard, attachment}: DocumentMeta): string {
  if (standard === 'ua-2') {
    return `<pdfaid:part>4</pdfaid:part>
<pdfaid:rev>2020</pdfaid:rev>
${attachment ? '<pdfaid:conformance>F</pdfaid:conformance>\n' : ''}<pdfuaid:part>2</pdfuaid:part>
<pdfuaid:rev>2024</pdfuaid:rev>
<pdfd:declarations><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>
</rdf:li></rdf:Bag></pdfd:declarations>
</rdf:Description>
`
  }
  return `<pdfaid:part>${standard === 'a-3a' ? 3 : 2}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

function escape(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character]!)
}

/** What DeviceRGB and DeviceGray mean in this file. PDFKit has a profile, too, in a file beside it and five times as large. */
export function addOutputIntent(document: ReportDocument): Reference {
  return document.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: text('sRGB IEC61966-2.1'),
    Info: text('sRGB IEC61966-2.1'),
    DestOutputProfile: document.add({N: 3}, sRgbProfile()),
  })
}

/** Attaches a file to the document as its data (ISO 19005-3 6.8). */
export function attach({name, type, description, bytes}: Attachment, created: string, document: ReportDocument): void {
  const date = new Date(created)
  document.file(bytes, {name, type, description, relationship: 'Data', creationDate: date, modifiedDate: date})
}
