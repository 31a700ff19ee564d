// The structure tree of a finished PDF (ISO 32000-1 14.8) as qpdf prints it: what a screen reader gets of its tables.

import {spawnSync} from 'node:child_process'

export interface Structure {
  readonly lang: string
  readonly elements: Readonly<Record<string, number>>
  readonly headers: number
  readonly headersWithScope: number
  /** Most header ids that one cell names, how many name no cell, and how many cells name themselves. */
  readonly mostIds: number
  readonly lostIds: number
  readonly ownIds: number
  readonly idTree: boolean
}

type Value = null | boolean | number | string | readonly Value[] | {readonly [name: string]: Value}
type Dictionary = {readonly [name: string]: Value}

export function structureOf(file: string): Structure {
  const {stdout} = spawnSync('qpdf', ['--json=2', '--json-key=qpdf', '--warning-exit-0', file], {maxBuffer: 2 ** 30})
  const objects = (JSON.parse(stdout.toString()) as {qpdf: [unknown, Record<string, Dictionary>]}).qpdf[1]
  const root = dictionary(dictionary(objects.trailer!.value!)['/Root'])
  const tree = dictionary(root['/StructTreeRoot'])
  const roles = dictionary(tree['/RoleMap'])
  const elements: Record<string, number> = {}
  const ids = new Set<Value>()
  const named: {readonly own: Value; readonly names: readonly Value[]}[] = []
  let [headers, headersWithScope] = [0, 0]
  walk(tree)
  return {
    lang: String(root['/Lang'] ?? '').replace(/^u:/u, ''),
    elements,
    headers,
    headersWithScope,
    mostIds: Math.max(0, ...named.map(({names}) => names.length)),
    lostIds: named.flatMap(({names}) => names).filter((name) => !ids.has(name)).length,
    ownIds: named.filter(({own, names}) => names.includes(own)).length,
    idTree: tree['/IDTree'] !== undefined,
  }

  function value(what: Value | undefined): Value {
    if (typeof what !== 'string' || !/^\d+ \d+ R$/u.test(what)) return what ?? null
    const {value: inner, stream} = objects[`obj:${what}`] ?? {}
    return value(inner ?? dictionary(stream)['dict'])
  }

  function dictionary(what: Value | undefined): Dictionary {
    const found = value(what)
    return found && typeof found === 'object' && !Array.isArray(found) ? (found as Dictionary) : {}
  }

  function list(what: Value | undefined): readonly Value[] {
    const found = value(what)
    return found === null ? [] : Array.isArray(found) ? found.map(value) : [found]
  }

  function walk(parent: Dictionary): void {
    for (const kid of list(parent['/K']).map(dictionary)) {
      if (kid['/S'] === undefined) continue
      const name = standard(String(kid['/S']))
      elements[name] = (elements[name] ?? 0) + 1
      const id = value(kid['/ID'])
      if (id) ids.add(id)
      const attributes: Dictionary = Object.assign({}, ...list(kid['/A']).map(dictionary))
      if (name === 'TH') headers += 1
      if (name === 'TH' && attributes['/Scope']) headersWithScope += 1
      const names = list(attributes['/Headers'])
      if (names.length) named.push({own: id, names})
      walk(kid)
    }
  }

  function standard(written: string): string {
    let name = written
    for (let steps = 0; roles[name] !== undefined && steps < 9; steps += 1) name = String(roles[name])
    return name.slice(1)
  }
}
