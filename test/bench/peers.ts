// The rivals and how each is called. Looked for on PATH, or where the environment says: TYPST, PANDOC, CHROMIUM,
// SOFFICE, PEER_PYTHON (a Python that has typst and weasyprint), PEER_MODULES (a folder whose node_modules has
// @myriaddreamin/typst-ts-node-compiler).

import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Task} from './measure.ts'

export interface Content {
  /** Folder with report.md, report.html, report.typ. */
  readonly folder: string
  readonly fonts: string
  /** Where results go. */
  readonly work: string
  readonly fontconfig: string
}

/** A rival, or why it is left out. */
export type Peer = {readonly task: Task} | {readonly id: string; readonly missing: string}

/** What is installed, as a command or undefined. */
export interface Installed {
  readonly typst: string | undefined
  readonly python: string | undefined
  readonly pythonTypst: boolean
  readonly typstModule: string | undefined
  readonly pandoc: string | undefined
  readonly weasyprint: string | undefined
  readonly chromium: string | undefined
  readonly soffice: string | undefined
}

function which(...names: readonly (string | undefined)[]): string | undefined {
  for (const name of names) {
    if (!name) continue
    if (name.includes('/') ? existsSync(name) : spawnSync('sh', ['-c', `command -v ${name}`]).status === 0) return name
  }
  return undefined
}

export function installed(env: NodeJS.ProcessEnv): Installed {
  const python = which(env.PEER_PYTHON, 'python3')
  const beside = env.PEER_PYTHON && join(dirname(env.PEER_PYTHON), 'weasyprint')
  const module = env.PEER_MODULES && join(env.PEER_MODULES, 'node_modules/@myriaddreamin/typst-ts-node-compiler')
  return {
    typst: which(env.TYPST, 'typst'),
    python,
    pythonTypst: python !== undefined && spawnSync(python, ['-c', 'import typst']).status === 0,
    typstModule: module && existsSync(module) ? module : undefined,
    pandoc: which(env.PANDOC, 'pandoc'),
    weasyprint: which(beside, 'weasyprint'),
    chromium: which(env.CHROMIUM, 'chromium-headless-shell', 'chromium', 'google-chrome'),
    soffice: which(env.SOFFICE, 'soffice'),
  }
}

const here = import.meta.dirname

/** Typst's command where it is installed, else its Python package (15–20 ms slower, the same engine). */
function typstCommand(
  {typst, python, pythonTypst}: Installed,
  source: string,
  out: string,
  fonts: string,
): string[] | undefined {
  if (typst) {
    return [typst, 'compile', '--ignore-system-fonts', '--font-path', fonts, '--pdf-standard', 'ua-1,a-2a', source, out]
  }
  return pythonTypst ? [python!, join(here, 'compile-typst.py'), source, out, fonts] : undefined
}

/** Every rival on one content. `once`: those that take longest are measured once. */
export function peers(tools: Installed, {folder, fonts, work, fontconfig}: Content, once: boolean): Peer[] {
  const source = (kind: string): string => join(folder, `report.${kind}`)
  const out = (name: string): string => join(work, name)
  const typst = (name: string): string[] | undefined => typstCommand(tools, source('typ'), out(name), fonts)
  const how = tools.typst ? 'command' : 'Python package'
  const {pandoc, weasyprint, chromium, soffice, typstModule} = tools
  const html = pandoc && [pandoc, '-f', 'markdown', '-s', source('md'), '-o', out('pandoc.html')]
  const plain = pandoc && [pandoc, '-f', 'html', '-t', 'plain', source('html'), '-o', out('pandoc.txt')]
  const chain = html && plain && typst('chain.pdf')
  return [
    peer('typst', `Typst (${how}) → PDF`, typst('typst.pdf'), [out('typst.pdf')]),
    peer(
      'typst-node',
      'Typst through Node → PDF',
      typstModule && [
        process.execPath,
        join(here, 'compile-typst.ts'),
        typstModule,
        source('typ'),
        out('typst-node.pdf'),
        fonts,
      ],
      [out('typst-node.pdf')],
    ),
    peer('pandoc-html', 'pandoc, Markdown → HTML', html, [out('pandoc.html')]),
    peer('pandoc-plain', 'pandoc, HTML → plain text', plain, [out('pandoc.txt')]),
    peer(
      'chain',
      `pandoc HTML + pandoc plain + Typst (${how}) PDF`,
      chain && ['sh', '-c', [html, plain, chain].map((words) => words!.map(quoted).join(' ')).join(' && ')],
      [out('pandoc.html'), out('pandoc.txt'), out('chain.pdf')],
    ),
    peer(
      'weasyprint',
      'WeasyPrint, HTML → PDF/UA-1',
      weasyprint && [weasyprint, '-q', '--pdf-variant', 'pdf/ua-1', source('html'), out('weasyprint.pdf')],
      [out('weasyprint.pdf')],
      {slow: once},
    ),
    peer(
      'chromium',
      'Chromium, HTML → tagged PDF',
      chromium && ['sh', '-c', chromiumScript, 'chromium', chromium, source('html'), out('chromium.pdf')],
      [out('chromium.pdf')],
      {slow: once},
    ),
    peer(
      'libreoffice',
      'LibreOffice, HTML → tagged PDF',
      soffice && [
        soffice,
        `-env:UserInstallation=file://${out('libreoffice-profile')}`,
        '--headless',
        '--convert-to',
        'pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
        '--outdir',
        work,
        source('html'),
      ],
      [out('report.pdf')],
      {slow: once},
    ),
  ]

  function peer(
    id: string,
    does: string,
    command: readonly string[] | undefined | '',
    outputs: readonly string[],
    more: Partial<Task> = {},
  ): Peer {
    const env = {FONTCONFIG_FILE: fontconfig, SOURCE_DATE_EPOCH: '1644451200'}
    return command ? {task: {id, does, command, outputs, env, ...more}} : {id, missing: `${does}: not installed`}
  }
}

/** A process that edits a figure of the Typst source and compiles it again, `count` times. */
export function typstEdits({python, pythonTypst}: Installed, content: Content, count: number): string[] | undefined {
  if (!pythonTypst) return undefined
  const {folder, work, fonts} = content
  const files = [join(folder, 'report.typ'), join(work, 'typst-warm.pdf'), fonts]
  return [python!, join(here, 'compile-typst.py'), ...files, String(count)]
}

const chromiumScript = `profile=$(mktemp -d); trap 'rm -rf "$profile"' EXIT
"$1" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \\
  --disable-component-update --disable-sync --user-data-dir="$profile" --no-pdf-header-footer \\
  --generate-pdf-document-outline --export-tagged-pdf --print-to-pdf="$3" "file://$2"`

function quoted(word: string): string {
  return `'${word.replace(/'/gu, `'\\''`)}'`
}
