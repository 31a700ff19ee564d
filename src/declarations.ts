// The source's types → dist/types: those that the public API rests on, with the few of other packages that they name beside
// them, so that a program can be checked against them with nothing else installed. Not part of the program.

import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, posix, relative} from 'node:path'

const root = join(import.meta.dirname, '..')

/** Types of other packages by the name that they are imported by: files of DefinitelyTyped (MIT), or a text of our own. */
const beside: Readonly<Record<string, {readonly name: string; text(): string}>> = {
  mdast: {name: 'mdast.d.ts', text: () => packaged('@types/mdast/index.d.ts')},
  unist: {name: 'unist.d.ts', text: () => packaged('@types/unist/index.d.ts')},
  'typebox/schema': {name: 'typebox-schema.d.ts', text: () => staticOfSchema},
}

/** What a JSON Schema admits, as far as our schemas use its words. */
const staticOfSchema = `export type XStatic<S> =
  S extends {readonly const: infer C} ? C
  : S extends {readonly enum: readonly (infer E)[]} ? E
  : S extends {readonly anyOf: readonly (infer A)[]} ? (A extends unknown ? XStatic<A> : never)
  : S extends {readonly type: 'string'} ? string
  : S extends {readonly type: 'integer' | 'number'} ? number
  : S extends {readonly type: 'boolean'} ? boolean
  : S extends {readonly type: 'array'; readonly items: infer I} ? readonly XStatic<I>[]
  : S extends {readonly properties: infer P; readonly required: readonly (infer R)[]}
    ? {readonly [K in Extract<keyof P, R>]: XStatic<P[K]>} & {readonly [K in Exclude<keyof P, R>]?: XStatic<P[K]>}
  : S extends {readonly properties: infer P} ? {readonly [K in keyof P]?: XStatic<P[K]>}
  : S extends {readonly additionalProperties: infer V} ? Readonly<Record<string, XStatic<V>>>
  : unknown
`

function packaged(path: string): string {
  return readFileSync(join(root, 'node_modules', path), 'utf8')
}

/** Writes `index.d.ts` and all that it leads to into `folder`. Throws where the compiler has something to say. */
export function writeDeclarations(folder: string): void {
  const all = `${folder}.all`
  const {status, stdout} = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '--project', join(root, 'tsconfig.types.json'), '--outDir', all],
    {cwd: root, encoding: 'utf8'},
  )
  if (status !== 0) throw new Error(stdout)
  const taken = new Set<string>()
  const take = (name: string): void => {
    if (taken.has(name)) return
    taken.add(name)
    const known = Object.values(beside).find((one) => one.name === name)
    const text = known ? known.text() : readFileSync(join(all, name), 'utf8')
    const made = text.replace(/((?:from |import\()["'])([^"']+)(["'])/g, (_, before, address, after) => {
      const own = address.startsWith('.')
      const target = own
        ? posix.join(posix.dirname(name), address.replace(/\.ts$/, '.d.ts'))
        : beside[address as string]?.name
      if (target === undefined) throw new Error(`${name} names types of ${address}`)
      take(target)
      const path = relative(posix.dirname(name), target).replace(/\.d\.ts$/, '.js')
      return `${before}${path.startsWith('.') ? path : `./${path}`}${after}`
    })
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), made)
  }
  take('index.d.ts')
  rmSync(all, {recursive: true})
}
