// The extension for VS Code and the program → the parts of a .vsix: an OPC package with a manifest, which VS Code installs from
// the file. What the extension uses comes from the registry by its version and is bundled in. Not part of the program.

import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {programFiles} from './package-program.ts'

/** Of the extension's own package.json, as far as the manifest repeats it. */
export interface ExtensionManifest {
  readonly name: string
  readonly displayName: string
  readonly version: string
  readonly publisher: string
  readonly categories: readonly string[]
  readonly engines: {readonly vscode: string}
}

/** Parts by name. */
export async function extensionFiles(root: string): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-vsix-'))
  try {
    cpSync(join(root, 'docs/editors/vscode'), folder, {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
    const {status, stderr} = spawnSync('npm', ['install', '--silent', '--ignore-scripts', '--no-package-lock'], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`npm install: ${stderr}`)
    const {outputFiles} = await build({
      absWorkingDir: folder,
      entryPoints: ['extension.js'],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vscode'],
      legalComments: 'inline',
      logLevel: 'error',
    })
    const read = (name: string): Uint8Array => readFileSync(join(folder, name))
    const manifest = JSON.parse(new TextDecoder().decode(read('package.json'))) as ExtensionManifest
    const parts = new Map<string, Uint8Array>([
      ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json'].map(
        (name) => [`extension/${name}`, read(name)] as const,
      ),
      ['extension/extension.js', outputFiles[0]!.contents],
      ['extension/LICENSE.txt', readFileSync(join(root, 'LICENSE'))],
      ...[...programFiles(root, ['dist', 'templates'])].map(
        ([path, bytes]) => [`extension/program/${path}`, bytes] as const,
      ),
    ])
    const texts = packageParts(manifest, [...parts.keys()])
    return new Map([...[...texts].map(([name, text]) => [name, new TextEncoder().encode(text)] as const), ...parts])
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const bytesType = 'application/octet-stream'
const typesByEnding: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  ttf: 'font/ttf',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
}

/** What makes it a package: the types of its parts and its manifest (ECMA-376 part 2; VSIX 2.0). */
export function packageParts(extension: ExtensionManifest, names: readonly string[]): ReadonlyMap<string, string> {
  const {name, displayName, version, publisher, categories, engines} = extension
  const endings = new Set(names.flatMap((name) => /\.([^./]+)$/u.exec(name)?.slice(1) ?? []))
  const types = [...endings, 'vsixmanifest']
    .sort()
    .map((ending) => `<Default Extension="${ending}" ContentType="${typesByEnding[ending] ?? bytesType}"/>`)
  const overrides = names
    .filter((name) => !/\.[^./]+$/u.test(name))
    .map((name) => `<Override PartName="/${name}" ContentType="${bytesType}"/>`)
  return new Map([
    [
      'extension.vsixmanifest',
      `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
<Metadata>
<Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
<DisplayName>${displayName}</DisplayName>
<Description xml:space="preserve">政府信息公开工作年度报告</Description>
<Categories>${categories.join(',')}</Categories>
<Properties>
<Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
<Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
</Properties>
<License>extension/LICENSE.txt</License>
</Metadata>
<Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
<Dependencies/>
<Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets>
</PackageManifest>
`,
    ],
    [
      '[Content_Types].xml',
      `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...types, ...overrides].join('')}</Types>
`,
    ],
  ])
}
