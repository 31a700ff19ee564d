// Makes dist/nianbao.html: the whole program as one page that a browser opens from a file, and a second one without fonts
// and PDF. The program runs in a worker of it; what is shipped lies in it as blocks of base64. Not part of the program.

import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build, type Plugin} from 'esbuild'
import {aloneDocument} from './preview/page-document.ts'
import {deflate} from './zip/deflate.ts'
import {writeZip} from './zip/write.ts'

/** The faces of common characters; the rest would be twice as much. */
const commonFonts = ['hei.ttf', 'kai.ttf', 'song.ttf', 'title.ttf']

/** What import reads PDF without tags with weighs as much as half of the program; the page says so where one comes. */
const withoutPdfReader: Plugin = {
  name: 'without-pdf-reader',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^pdfjs-dist\//}, ({path}) => ({path, namespace: 'absent'}))
    onLoad({filter: /.*/, namespace: 'absent'}, ({path}) => ({
      contents: `module.exports = new Proxy({}, {get: (_, key) => key === '__esModule' ? undefined : () => {
        throw Object.assign(new Error('${path} is not in this page'), {name: 'AbsentError'})
      }})`,
      loader: 'js',
    }))
  },
}

export async function writeAlone(root: string, folder: string, plugins: readonly Plugin[]): Promise<void> {
  const script = async (entry: string, own: readonly Plugin[] = []): Promise<Uint8Array> => {
    const {outputFiles} = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      platform: 'browser',
      // Else a package takes a worker for a page and asks for elements.
      conditions: ['worker'],
      format: 'iife',
      target: 'es2022',
      minify: true,
      legalComments: 'none',
      define: {'import.meta.url': '"https://localhost/"'},
      // Left out by pdf.js itself where there is a browser; the program may reach nothing of Node's.
      external: entry.includes('pdf') ? ['fs', 'http', 'https', 'url', 'node:*'] : [],
      plugins: [...own],
      logLevel: 'error',
    })
    return outputFiles[0]!.contents
  }
  const [page, worker, drawer, style] = await Promise.all([
    script('src/preview/page/alone.ts'),
    script('src/preview/alone/worker.ts', [...plugins, withoutPdfReader]),
    script('src/preview/page/pdf-drawer-alone.ts'),
    script('src/preview/page/alone.css'),
  ])
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trim()
  const parts = {script: text(page).replaceAll('</script', '<\\/script'), style: text(style)}
  const hash = (part: string): string => createHash('sha256').update(part).digest('base64')
  const hashes = {script: hash(parts.script), style: hash(parts.style)}
  const packed = (bytes: Uint8Array): string => Buffer.from(deflate(bytes)).toString('base64')
  const shipped = zipOf(root, (name) => !name.startsWith('fonts/'))
  const small = {program: packed(worker), shipped}
  const whole = {...small, drawer: packed(drawer), fonts: zipOf(root, (name) => commonFonts.includes(name.slice(6)))}
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'nianbao.html'), aloneDocument({...parts, hashes, data: whole}))
  writeFileSync(join(folder, 'nianbao-nopdf.html'), aloneDocument({...parts, hashes, data: small}))
}

/** Of templates/, as base64. */
function zipOf(root: string, takes: (name: string) => boolean): string {
  const files = readdirSync(join(root, 'templates'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(?:hbs|css|yaml|ttf)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(join(root, 'templates/').length).replaceAll('\\', '/'), path] as const)
    .filter(([name]) => takes(name))
    .map(([name, path]) => [`templates/${name}`, readFileSync(path)] as const)
  return Buffer.from(writeZip(new Map(files))).toString('base64')
}
