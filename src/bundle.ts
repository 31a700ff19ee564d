// Makes dist/ with esbuild: the program and the public API as few files as a cold start can be fast with, each command
// in a piece of its own. Not part of the program: it touches the disk itself, as there only the host does.

import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {build, type Plugin} from 'esbuild'
import {writeAlone} from './bundle-alone.ts'
import {parseYaml, toValue} from './data/yaml.ts'
import {writeDeclarations} from './declarations.ts'
import {loadForm, loadWords} from './form/load.ts'
import {loadStyle} from './style/load.ts'
import {styleData} from './style/prepared.ts'
import {precompileTemplates} from './template/precompile.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/**
 * PDFKit brings its own font reader, line breaker and cipher; ours takes their place, so they would only cost loading.
 * Whoever calls one of them gets a fault that names it.
 */
const unused = ['fontkit', 'linebreak', '@noble/ciphers']
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({onResolve, onLoad}) {
    const pattern = new RegExp(`^(?:${unused.map((name) => name.replaceAll('/', '\\/')).join('|')})(?:$|/)`)
    onResolve({filter: pattern}, ({path, importer}) =>
      importer.includes('pdfkit') ? {path, namespace: 'unused'} : undefined,
    )
    onLoad({filter: /.*/, namespace: 'unused'}, ({path}) => ({
      contents: `module.exports = new Proxy(function () {}, {get: (_, key) => key === '__esModule' ? undefined : () => { throw new Error('${path} is left out') }})`,
      loader: 'js',
    }))
  },
}

/**
 * Node's own modules are taken as they are, not imported: an import reads every property of a module and so loads what
 * stands behind those that are made on first use (measured: 10 ms of a start).
 */
const builtins: Plugin = {
  name: 'builtins',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^[a-z:_/]+$/}, ({path}) =>
      isBuiltin(path) ? {path: path.replace(/^node:/, ''), namespace: 'builtin'} : undefined,
    )
    onLoad({filter: /.*/, namespace: 'builtin'}, ({path}) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}')`,
      loader: 'js',
    }))
  },
}

/** Forms and style as data and templates as functions, in place of the empty src/project/prepared.ts. */
const prepare: Plugin = {
  name: 'prepare',
  setup({onLoad}) {
    onLoad({filter: /[/\\]src[/\\]project[/\\]prepared\.ts$/}, () => ({contents: preparedModule(), loader: 'js'}))
  },
}

function preparedModule(): string {
  const files = shippedFiles()
  const hashes = Object.fromEntries(
    files.map(({name, bytes}) => [name, createHash('sha256').update(bytes).digest('hex')]),
  )
  const wordsName = 'forms/words.yaml'
  const shared = files.find(({name}) => name === wordsName)!
  const words = loadWords(shared.path, shared.text)
  if (!words.value) throw new Error(JSON.stringify(words.diagnostics, undefined, 2))
  const forms = Object.fromEntries(
    files
      .filter(({name}) => name.startsWith('forms/') && name !== wordsName)
      .map(({name, path, text}) => {
        const {diagnostics} = loadForm(path, text, words.value!)
        if (diagnostics.length) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`)
        return [name.slice('forms/'.length), toValue(parseYaml(path, text).root!)]
      }),
  )
  const templates = precompileTemplates(files.filter(({name}) => /^(?:fragment|html|partials|pdf|text)\//.test(name)))
  if (!templates.value) throw new Error(JSON.stringify(templates.diagnostics, undefined, 2))
  const style = loadStyle([{path: 'style.yaml', text: files.find(({name}) => name === 'style.yaml')!.text}])
  if (!style.value) throw new Error(JSON.stringify(style.diagnostics, undefined, 2))
  // Faster to read than a literal (v8.dev, “The cost of JavaScript in 2019”).
  const data = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
  const parts = [
    `hashes: ${data(hashes)}`,
    `forms: ${data(forms)}`,
    `words: ${data(words.value)}`,
    `style: ${data(styleData(style.value))}`,
  ]
  return `${templates.value}\nexport const prepared = {${parts.join(', ')}, templates: {templates, assets}}`
}

function shippedFiles(): {name: string; path: string; bytes: Uint8Array; text: string}[] {
  const folders = ['forms', 'fragment', 'html', 'partials', 'pdf', 'text']
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, 'templates', folder))
      .filter((name) => /\.(?:hbs|css|yaml)$/.test(name))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
  return [...names, 'style.yaml'].map((name) => {
    const path = join(root, 'templates', name)
    return {name, path, bytes: readFileSync(path), text: readFileSync(path, 'utf8')}
  })
}

const of = madeOf()
if (stands(of)) process.exit()

// Made beside and swapped in whole: a program that is running meanwhile finds its files.
const made = `${dist}.${process.pid}`
await build({
  absWorkingDir: root,
  entryPoints: {main: 'src/cli/main.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts'},
  outdir: made,
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node22.13',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  plugins: [leaveOut, prepare, builtins],
  // Optional peers: found, if they are installed, when the queue is asked for.
  external: ['bullmq', 'ioredis'],
  logLevel: 'warning',
})

// What runs in the browser of the preview: no other command loads it.
await build({
  absWorkingDir: root,
  entryPoints: {
    page: 'src/preview/page/main.ts',
    style: 'src/preview/page/page.css',
    desk: 'src/preview/page/desk.ts',
    'desk-style': 'src/preview/page/desk.css',
    'pdf-drawer': 'src/preview/page/pdf-drawer.ts',
    'pdf-worker': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  },
  entryNames: '[name]',
  outdir: join(made, 'preview'),
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  // Left out by pdf.js itself where there is a browser.
  external: ['fs', 'http', 'https', 'url', 'node:*'],
  logLevel: 'error',
})
renameSync(join(made, 'preview/style.css'), join(made, 'preview/page.css'))
renameSync(join(made, 'preview/desk-style.css'), join(made, 'preview/desk.css'))

await writeAlone(root, made, [leaveOut, prepare])
writeDeclarations(join(made, 'types'))
cpSync(join(root, 'src/launcher.js'), join(made, 'nianbao.js'))
chmodSync(join(made, 'nianbao.js'), 0o755)
writeFileSync(join(made, 'digest'), `${digestOf(made)}\n`)
rmSync(dist, {recursive: true, force: true})
renameSync(made, dist)
warmUp()
writeFileSync(join(dist, 'cache/made-of'), of)

/** Of every file below a folder with its name: by it the cache knows what the same program has made. */
function digestOf(folder: string): string {
  return digestOfFiles(
    folder,
    filesBelow(folder).filter((name) => name !== 'digest' && !name.startsWith('cache/')),
  )
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function digestOfFiles(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names.toSorted()) {
    const bytes = readFileSync(join(folder, name))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** All that a bundle follows from: our files, the packages that npm has installed, and this Node, whose compiled code it holds. */
function madeOf(): string {
  const own = ['src', 'templates'].flatMap((folder) =>
    filesBelow(join(root, folder)).map((name) => `${folder}/${name}`),
  )
  const settings = ['package.json', 'tsconfig.json', 'tsconfig.types.json', 'node_modules/.package-lock.json']
  return `${process.version} ${process.arch} ${digestOfFiles(root, [...own, ...settings])}\n`
}

/** Whether dist/ is what would be made again: the same inputs give the same bytes. */
function stands(of: string): boolean {
  try {
    const [before, digest] = ['cache/made-of', 'digest'].map((name) => readFileSync(join(dist, name), 'utf8'))
    return before === of && digest === `${digestOf(dist)}\n`
  } catch {
    return false
  }
}

/** Runs the program once as it will be run, so that Node's cache of compiled code is there before the first user is. */
function warmUp(): void {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  for (const command of [['build', '--out', folder], ['check'], ['verify', join(folder, 'tongzhou/2021')], ['lsp']]) {
    spawnSync(process.execPath, [join(dist, 'nianbao.js'), ...command], {cwd: root, stdio: 'ignore'})
  }
  rmSync(folder, {recursive: true, force: true})
}
