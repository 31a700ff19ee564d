// The rules of src/README.md that a machine can hold: who imports whom, what is used where, how long a file may be.

import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')

/** A folder may import itself and folders of a lower level; a file directly in src/ counts as a folder of its own. */
const levels: Readonly<Record<string, number>> = {
  diagnostic: 0,
  'decimal.ts': 0,
  host: 0,
  typography: 0,
  data: 1,
  saving: 1,
  script: 1,
  zip: 1,
  xml: 1,
  opc: 2,
  page: 2,
  markdown: 2,
  form: 2,
  report: 3,
  verify: 3,
  prose: 4,
  rules: 5,
  edition: 4,
  edit: 4,
  import: 4,
  style: 5,
  template: 5,
  grid: 5,
  html: 6,
  text: 6,
  pdf: 6,
  sheet: 6,
  word: 6,
  'pipeline.ts': 7,
  project: 8,
  archive: 9,
  editor: 8,
  lsp: 9,
  preview: 9,
  queue: 9,
  'index.ts': 9,
  cli: 10,
  'bundle.ts': 12,
  'bundle-alone.ts': 11,
  'package.ts': 12,
  'package-program.ts': 10,
  'package-start.ts': 11,
  'package-vsix.ts': 11,
  'declarations.ts': 10,
  'new-rule.ts': 11,
}

/** Rooms inside a folder, and what each may see of that folder: other rooms, single files, or all files directly in it. */
const innerRooms: Readonly<Record<string, readonly string[]>> = {
  'archive/site': ['archive'],
  'cli/catalogue': ['cli'],
  'cli/formats': ['cli'],
  'diagnostic/texts': ['diagnostic'],
  'host/platform': [],
  'import/pdf': ['import'],
  'import/plain': ['import'],
  'import/sheet': ['import'],
  'import/tables': ['import'],
  'import/web': ['import'],
  'import/word': ['import'],
  'pdf/font': [],
  'pdf/layout': ['pdf', 'pdf/font'],
  'pdf/draw': ['pdf', 'pdf/font', 'pdf/layout'],
  'preview/alone': ['preview'],
  'preview/page': [
    'preview/protocol.ts',
    'preview/splice.ts',
    'preview/words.ts',
    'preview/start-words.ts',
    'preview/tongue.ts',
    'preview/page-body.ts',
    'preview/alone/messages.ts',
  ],
  'project/cache': ['project'],
  'project/whole': ['project'],
  'project/workers': ['project'],
  'prose/reading': [],
  'prose/numbers': ['prose/reading'],
  'prose/quantities': ['prose/reading', 'prose/numbers'],
  'prose/relations': ['prose/reading', 'prose/numbers', 'prose/quantities'],
  'report/table': ['report'],
  'rules/outline': ['rules'],
  'rules/prose': ['rules'],
  'verify/html': ['verify'],
  'verify/pdf': ['verify'],
  'verify/sheet': ['verify'],
  'verify/text': ['verify'],
  'verify/word': ['verify'],
}

/** What runs in a browser, and so may reach nothing of Node's. */
const inBrowser = ['preview/page', 'preview/alone']

/** Run by whoever works on the project, no part of the program. */
const tools = [
  'bundle.ts',
  'bundle-alone.ts',
  'package.ts',
  'package-program.ts',
  'package-start.ts',
  'package-vsix.ts',
  'declarations.ts',
  'new-rule.ts',
]

/** What verify may see: whoever shares code with the writers confirms their mistakes. */
const seenByVerify = ['verify', 'form', 'diagnostic', 'decimal.ts', 'data', 'script', 'page', 'zip', 'xml']

/** Types of the trees that go through the whole program. */
const everywhere = ['unist', 'mdast', 'hast']

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = readdirSync(src, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const imports = files.flatMap((file) => importsOf(file, texts.get(file)!))

function importsOf(file: string, text: string): Import[] {
  const statements = /^(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"]+)['"]/gmu
  const expressions = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu
  return [
    ...[...text.matchAll(statements)].map(([, type, to]) => ({from: file, to: to!, typeOnly: type !== undefined})),
    ...[...text.matchAll(expressions)].map(([, to]) => ({from: file, to: to!, typeOnly: false})),
  ]
}

function folderOf(file: string): string {
  return relative(src, file).split(sep)[0]!
}

/** `pdf/layout` for a file in it or below it; undefined for one directly in a folder. */
function innerRoomOf(file: string): string | undefined {
  const [folder, room, more] = relative(src, file).split(sep)
  return more === undefined ? undefined : `${folder}/${room}`
}

function nameOf(file: string): string {
  return relative(root, file).split(sep).join('/')
}

function isOwn(to: string): boolean {
  return to.startsWith('.')
}

function packageOf(to: string): string {
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Lines of code with what is only said in comments left out. */
function codeOf(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gmu, '')
}

test('imports are found in every form they are written in', () => {
  const text = [
    "import type {A} from './a.ts'",
    "import {b} from 'b/c'",
    "import {\n  c,\n} from './c.ts'",
    "import './d.ts'",
    "export {e} from './e.ts'",
    "const f = await import('./f.ts')",
    "const text = 'from nowhere'",
  ].join('\n')
  expect(importsOf('x.ts', text).map(({to}) => to)).toEqual(['./a.ts', 'b/c', './c.ts', './d.ts', './e.ts', './f.ts'])
})

describe('imports', () => {
  test('every folder has a level', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in levels))).toEqual([])
  })

  test('a file imports its own folder and folders of a lower level', () => {
    const breaches = imports.filter(({from, to}) => {
      if (!isOwn(to)) return false
      const [own, other] = [folderOf(from), folderOf(join(dirname(from), to))]
      return own !== other && !(levels[other]! < levels[own]!)
    })
    expect(breaches.map(({from, to}) => `${nameOf(from)} → ${to}`)).toEqual([])
  })

  test('an inner room imports itself and what it may see of its folder', () => {
    const breaches = imports.filter(({from, to}) => {
      const [own, other] = [innerRoomOf(from), join(dirname(from), to)]
      if (!isOwn(to) || !own || folderOf(from) !== folderOf(other) || innerRoomOf(other) === own) return false
      const name = relative(src, other).split(sep).join('/')
      return !innerRooms[own]?.some((seen) => seen === name || seen === (innerRoomOf(other) ?? dirname(name)))
    })
    expect(breaches.map(({from, to}) => `${nameOf(from)} → ${to}`)).toEqual([])
  })

  test('every inner room has its place', () => {
    const found = new Set(files.map(innerRoomOf).filter((room) => room !== undefined))
    expect([...found].sort()).toEqual(Object.keys(innerRooms).sort())
  })

  test('what runs in a browser reaches nothing of Node', () => {
    const reached = new Set(files.filter((file) => inBrowser.includes(innerRoomOf(file) ?? '')))
    const breaches: string[] = []
    // A set also gives what is added while it is gone through.
    for (const file of reached) {
      for (const {from, to, typeOnly} of imports) {
        if (from !== file || typeOnly) continue
        if (to.startsWith('node:')) breaches.push(`${nameOf(from)} → ${to}`)
        else if (isOwn(to)) reached.add(join(dirname(from), to))
      }
    }
    expect(breaches).toEqual([])
    const pages = [...reached].filter((file) => nameOf(file).split(sep).includes('page'))
    expect(pages.length).toBeGreaterThan(10)
    // The program may be in a browser, but in its worker.
    const page = imports.filter(({from, to, typeOnly}) => pages.includes(from) && isOwn(to) && !typeOnly)
    expect(page.map(({from, to}) => folderOf(join(dirname(from), to)))).not.toContain('host')
  })

  test('verify shares no code with the writers', () => {
    const breaches = imports.filter(({from, to}) => {
      const other = join(dirname(from), to)
      return (
        folderOf(from) === 'verify'
        && isOwn(to)
        && !seenByVerify.includes(folderOf(other))
        && innerRoomOf(other) !== 'host/platform'
      )
    })
    expect(breaches.map(({from, to}) => `${nameOf(from)} → ${to}`)).toEqual([])
  })

  test('own files are named with their ending', () => {
    const breaches = imports.filter(({to}) => isOwn(to) && !to.endsWith('.ts'))
    expect(breaches.map(({from, to}) => `${nameOf(from)} → ${to}`)).toEqual([])
  })

  test('there is no cycle', () => {
    const edges = new Map(files.map((file) => [file, [] as string[]]))
    for (const {from, to} of imports) if (isOwn(to)) edges.get(from)!.push(join(dirname(from), to))
    const done = new Set<string>()
    const cycles: string[] = []
    for (const file of files) walk(file, [])
    expect(cycles).toEqual([])

    function walk(file: string, above: readonly string[]): void {
      if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].map(nameOf).join(' → '))
      if (done.has(file) || above.includes(file)) return
      for (const next of edges.get(file) ?? []) walk(next, [...above, file])
      done.add(file)
    }
  })

  test('each library is imported by one folder', () => {
    const users = new Map<string, Set<string>>()
    for (const {from, to, typeOnly} of imports) {
      if (isOwn(to) || to.startsWith('node:') || tools.includes(folderOf(from))) continue
      // pdf.js draws pages in a browser, and is what untagged files are read with in Node: these two folders, and no other.
      const two = packageOf(to) === 'pdfjs-dist' && ['import', 'preview'].includes(folderOf(from))
      const name = two ? `pdfjs-dist in ${folderOf(from)}` : packageOf(to)
      if (typeOnly && everywhere.includes(name)) continue
      const set = users.get(name) ?? new Set()
      users.set(name, set.add(folderOf(from)))
    }
    expect([...users].filter(([, folders]) => folders.size > 1).map(([name, set]) => [name, [...set]])).toEqual([])
    expect(users.has('pdfjs-dist')).toBe(false)
  })

  test('pdfkit is known to drawing only', () => {
    const users = imports.filter(({to}) => packageOf(to) === 'pdfkit').map(({from}) => nameOf(dirname(from)))
    expect(users.filter((folder) => folder !== 'src/pdf/draw')).toEqual([])
  })

  test('what Node and browsers have each in their own way belongs to the platform', () => {
    const named = files.filter((file) => {
      const allowed =
        /^src\/(?:host\/(?:platform\/(?:node|office)|node|serve|token|memory)|lsp|cli|archive\/store|project\/workers\/thread)\b/u
      if (tools.includes(folderOf(file)) || allowed.test(nameOf(file))) return false
      return /\bBuffer\.|: Buffer\b|\bsetImmediate\b|\bimport\.meta\b|['"]node:/u.test(codeOf(texts.get(file)!))
    })
    expect(named.map(nameOf)).toEqual([])
  })

  test('files, the clock and the process belong to the host', () => {
    const doors = ['node:fs', 'node:fs/promises', 'fs', 'node:child_process', 'node:net', 'node:http', 'node:https']
    const breaches = imports.filter(({from, to}) => doors.includes(to) && !['host', ...tools].includes(folderOf(from)))
    expect(breaches.map(({from, to}) => `${nameOf(from)} → ${to}`)).toEqual([])
  })
})

describe('code', () => {
  const forbidden: readonly {readonly what: string; readonly pattern: RegExp; readonly allowed: readonly string[]}[] = [
    {what: 'the time of day', pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/u, allowed: ['host']},
    {what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/u, allowed: ['host']},
    {
      what: "the order of the machine's language",
      pattern: /\.localeCompare\(\s*[^,()]*\)|\.toLocale\w+\(\s*\)/u,
      allowed: [],
    },
    {
      what: 'the process',
      pattern: /\bprocess\./u,
      allowed: ['host', 'cli', ...tools],
    },
    {
      what: 'a browser',
      pattern:
        /\b(?:window|localStorage|sessionStorage|navigator)\.|\bdocument\.(?:body|querySelector|createElement|getElement)/u,
      allowed: ['preview', 'archive'],
    },
    {what: 'a shell of types', pattern: /\bas any\b|: any\b|@ts-ignore|@ts-nocheck/u, allowed: []},
  ]
  for (const {what, pattern, allowed} of forbidden) {
    test(`nothing depends on ${what}`, () => {
      const breaches = files.filter(
        (file) => !allowed.includes(folderOf(file)) && pattern.test(codeOf(texts.get(file)!)),
      )
      expect(breaches.map(nameOf)).toEqual([])
    })
  }

  // `\s*\n` is tried from each space of a run of spaces: the square of its length. Behind `(?<!\s)` it is tried from the first.
  test('no pattern begins with a repetition that is tried from each place of a run', () => {
    const literal =
      /(?<![\w)\]])\/((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\[\n*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\[\n])*)\/([a-z]*)/gu
    const atom = /(?:<[a-z-]+>|\\[pP]\{[^}]*\}|\\.|\[(?!\^)(?:\\.|[^\]])*\]|[^\\[\](){}|^$*+?])/u.source
    const fails = new RegExp(`^(?:\\((?:\\?:|\\?<\\w+>)?)*${atom}(?:[*+]|\\{\\d+,\\})\\)*(?![*+?|)]|$).`, 'u')
    const open = /^\[\^(?:\\.|[^\]])*\][*+]\$$/u
    // The same of patterns that speak of words by name (form/vocabulary.ts).
    const declared = /\bnew Pattern\(\s*(?<quote>['`])((?:\\.|(?!\k<quote>)[^\\])*)\k<quote>,?\s*(?:'([a-z]*)')?/gu
    const unescaped = (source: string): string => source.replaceAll('\\\\', '\\')
    const tried = (code: string): (readonly [text: string, pattern: string, flags: string])[] => [
      ...Array.from(code.matchAll(literal), ([text, pattern, flags]) => [text, pattern!, flags!] as const),
      ...Array.from(
        code.matchAll(declared),
        ([text, , source, flags = '']) => [text, unescaped(source!), flags] as const,
      ),
    ]
    const breaches = files.flatMap((file) =>
      tried(codeOf(texts.get(file)!))
        .filter(([, pattern, flags]) => !flags.includes('y') && (fails.test(pattern) || open.test(pattern)))
        .map(([text]) => `${nameOf(file)} ${text}`),
    )
    expect(breaches).toEqual([])
  })

  test('no file is longer than 400 lines', () => {
    expect(files.filter((file) => texts.get(file)!.split('\n').length > 401).map(nameOf)).toEqual([])
  })

  test('no file of the newer rooms is longer than 250 lines', () => {
    const newer = ['prose', 'grid']
    const long = files.filter((file) => newer.includes(folderOf(file)) && texts.get(file)!.split('\n').length > 251)
    expect(long.map(nameOf)).toEqual([])
  })

  test('every file opens by saying what it does', () => {
    expect(files.filter((file) => !/^(?:#!.*\n)?\/\/ /u.test(texts.get(file)!)).map(nameOf)).toEqual([])
  })
})

test('test folders mirror src', () => {
  const extra = ['suite', 'command', 'golden', 'property', 'support', 'bench']
  const folders = readdirSync(import.meta.dirname, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  expect(folders.map(({name}) => name).filter((name) => !(name in levels) && !extra.includes(name))).toEqual([])
})

describe('the tables of rooms in src/README.md', () => {
  const readme = join(src, 'README.md')
  const update = process.env['UPDATE'] === 'rooms'

  /** What stands between the marks of this name, and what has to. */
  function holds(name: string, made: (now: string) => string): void {
    const text = readFileSync(readme, 'utf8')
    const [, before, now, after] = new RegExp(`^([^]*<!-- ${name} -->\\n\\n)([^]*?)(\\n<!-- /${name} -->[^]*)$`).exec(
      text,
    )!
    const wanted = made(now!)
    if (update) writeFileSync(readme, before + wanted + after)
    else expect(now, 'UPDATE=rooms npx vitest run test/architecture.test.ts writes it').toBe(wanted)
  }

  const rows = (table: string): string[][] =>
    table
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => line.split('|').map((cell) => cell.trim()))
  const foldersIn = (cell: string): string[] => [...cell.matchAll(/`([^`/]+)\/?`/gu)].map(([, name]) => name!)

  test('every folder at its level, with what it turns into what', () =>
    holds('rooms', (now) => {
      const said = rows(now).map(([, , names = '', what = '']) => ({names, what, level: levels[foldersIn(names)[0]!]!}))
      const known = said.flatMap(({names}) => foldersIn(names))
      expect(Object.keys(levels).filter((name) => !tools.includes(name) && !known.includes(name))).toEqual([])
      expect(known.filter((name) => !(name in levels))).toEqual([])
      for (const {names, level} of said)
        for (const name of foldersIn(names)) expect([name, levels[name]]).toEqual([name, level])
      const lines = said
        .sort((one, other) => one.level - other.level)
        .map((row) => `| ${row.level} | ${row.names} | ${row.what} |\n`)
      return ['| Level | Folder | Turns what into what |\n', '| --- | --- | --- |\n', ...lines].join('')
    }))

  test('every inner room, with what it sees of its folder', () =>
    holds('inner rooms', () => {
      const shown = (name: string): string => `\`${name.endsWith('.ts') ? name : `${name}/`}\``
      const lines = Object.entries(innerRooms).map(([room, seen]) => {
        const list = seen.map((one) => (levels[one] === undefined ? shown(one) : `files of ${shown(one)}`))
        return `| ${shown(room)} | ${list.join(', ') || 'nothing'} |\n`
      })
      return ['| Inner room | Sees of its own folder |\n', '| --- | --- |\n', ...lines].join('')
    }))
})
