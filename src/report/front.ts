// The YAML block at the head of a source → FrontMatter. Unusual but clear writing is read and mended (warning); what
// cannot be read or is not known is an error. What the values should be is for the rules.

import type {Root} from 'mdast'
import {nearest} from '../data/nearest.ts'
import {parseYaml, type YamlMap, type YamlNode, type YamlProblem} from '../data/yaml.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {type Place, placeOf} from '../diagnostic/place.ts'
import {controlIn, seen, visible} from '../markdown/hidden.ts'
import {printable} from '../markdown/printable.ts'
import {lineAt, type Source} from '../markdown/source.ts'
import {fold} from '../script/fold.ts'
import {type Key, keys, requiredKeys, spellings} from './front-keys.ts'
import {type Repair, repairColons} from './front-repair.ts'
import {type Entries, readValues} from './front-values.ts'
import type {FrontMatter} from './report.ts'

export interface FrontReading {
  readonly front: FrontMatter
  readonly diagnostics: readonly Diagnostic[]
}

const keyOf = spellings(keys)

/** Reads the front matter of `tree`; without one every field is missing. */
export function readFront(source: Source, tree: Root): FrontReading {
  const block = tree.children[0]
  if (block?.type !== 'yaml') {
    const place = {path: source.path, line: 1, column: 1, endLine: 1, endColumn: 1}
    const said = diagnose('front-matter', /^---[ \t]*[\r\n]/.test(source.text) ? 'unclosed' : 'none', {}, place)
    return {front: {script: 'hans', signOff: 'none', waive: [], place}, diagnostics: [said]}
  }
  const place = placeOf(source.path, block.position)
  const {text, repairs} = repairColons(block.value)
  const {root, problems} = parseYaml(source.path, text, 2)
  const at = (shifted: Place): Place => behindHidden(source, unshift(shifted, repairs))
  const diagnostics = [
    ...repairs.map((repair) => colon(source.path, repair)),
    ...problems.map((problem) => unreadable(problem, at(problem.place))),
  ]
  const shapeless = root !== undefined && root.type !== 'map' && !(root.type === 'scalar' && root.value === null)
  if (root && root.type !== 'map') diagnostics.push(diagnose('front-matter', 'shape', {}, at(root.place)))
  const map: YamlMap = root?.type === 'map' ? moved(root, at, diagnostics) : {type: 'map', entries: [], place}
  const entries = namedEntries(map, diagnostics)
  const front: FrontMatter = {...readValues(entries, diagnostics), place}
  const broken = root?.type !== 'map' || problems.some(({fault}) => fault !== 'duplicate' && fault !== 'reuse')
  if (!shapeless && (!broken || problems.length === 0)) missing(entries, place, diagnostics)
  return {front, diagnostics}
}

/** Entries under the names of the contract; unknown and double ones are said and left out. */
function namedEntries(map: YamlMap, diagnostics: Diagnostic[]): Entries {
  const entries: Partial<Record<Key, YamlMap['entries'][number]>> = {}
  for (const entry of map.entries) {
    const key = keyOf.get(fold(entry.key.normalize('NFKC').trim())) ?? keyOf.get(entry.key.trim().toLowerCase())
    if (key === undefined) diagnostics.push(unknownKey(entry.key, entry.keyPlace))
    else if (entries[key]) diagnostics.push(diagnose('front-matter', 'doubleKey', {key: entry.key}, entry.keyPlace))
    else entries[key] = entry
  }
  return entries
}

function unknownKey(key: string, place: Place): Diagnostic {
  const near = nearest(key.toLowerCase(), keyOf.keys())
  if (near === undefined) return diagnose('front-matter', 'unknownKey', {key}, place, {actual: key})
  const title = message('front-matter', 'replace', {text: near})
  return diagnose('front-matter', 'unknownKey', {key}, place, {
    actual: key,
    expected: near,
    hints: [message('front-matter', 'nearest', {nearest: near})],
    fix: {title, safe: false, edits: [{...spanOf(place), text: near}]},
  })
}

function missing(entries: Entries, place: Place, diagnostics: Diagnostic[]): void {
  const top = {...place, endLine: place.line, endColumn: place.column + 3}
  for (const key of requiredKeys) {
    if (entries[key]) continue
    diagnostics.push(diagnose('front-matter', 'missing', {key, other: keys[key][0]}, top, {expected: key}))
  }
  if (!entries.published) {
    diagnostics.push(diagnose('front-matter', 'unpublished', {}, top, {severity: 'warning', expected: 'published'}))
  }
}

function colon(path: string, {line, column, shift}: Repair): Diagnostic {
  const place = {path, line: line + 2, column, endLine: line + 2, endColumn: column + 1}
  const text = shift > 0 ? ': ' : ':'
  return diagnose('front-matter', 'colon', {}, place, {
    severity: 'warning',
    fix: {title: message('front-matter', 'replaceColon', {}), safe: true, edits: [{...spanOf(place), text}]},
  })
}

function unreadable({fault, name}: YamlProblem, place: Place): Diagnostic {
  return fault === 'duplicate'
    ? diagnose('front-matter', 'doubleKey', {key: name}, place)
    : diagnose('front-matter', fault, {}, place)
}

function spanOf({line, column, endLine, endColumn}: Place): Omit<Place, 'path'> {
  return {line, column, endLine, endColumn}
}

/** A place in the repaired text as the place in the source. */
function unshift(place: Place, repairs: readonly Repair[]): Place {
  if (repairs.length === 0) return place
  const column = (line: number, at: number): number => {
    const repair = repairs.find((one) => one.line + 2 === line)
    return repair && at > repair.column ? at - repair.shift : at
  }
  const {path, line, endLine} = place
  return {path, line, column: column(line, place.column), endLine, endColumn: column(endLine, place.endColumn)}
}

/** A place in the text without hidden characters as the place in the source. */
function behindHidden(source: Source, place: Place): Place {
  const {line, endLine} = place
  const first = visible({text: lineAt(source, line)})
  const last = visible({text: lineAt(source, endLine)})
  const column = first ? first.start(place.column - 1) + 1 : place.column
  return {...place, column, endColumn: last ? last.end(place.endColumn - 1) + 1 : place.endColumn}
}

/** The node at its places in the source, its value as a reader sees it. */
function moved<N extends YamlNode>(node: N, at: (place: Place) => Place, diagnostics: Diagnostic[]): N {
  const place = at(node.place)
  if (node.type === 'scalar') {
    const {value, source} = node
    if (typeof value !== 'string') return {...node, place}
    if (controlIn(value) >= 0 && controlIn(source) < 0) {
      diagnostics.push(diagnose('source-encoding', 'reference', {written: source}, place, {actual: source}))
    }
    return {...node, place, value: printable(seen(value))}
  }
  if (node.type === 'list') return {...node, place, items: node.items.map((item) => moved(item, at, diagnostics))}
  const entries = node.entries.map(({key, keyPlace, value}) => ({
    key,
    keyPlace: at(keyPlace),
    value: moved(value, at, diagnostics),
  }))
  return {...node, place, entries}
}
