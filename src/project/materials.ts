// What every report of a project is made with: settings, forms, templates, style, fonts. Read once for a whole run; the
// user's templates and style lie over the shipped ones file by file.

import {type Checked, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {EditionName} from '../edition/names.ts'
import type {Form} from '../form/form.ts'
import {type Host, HostError, type OpenFile} from '../host/host.ts'
import type {EmbeddableFonts} from '../pdf/font/font.ts'
import type {FontFile} from '../pdf/font/load.ts'
import {elementNames} from '../pdf/print-tree.ts'
import {loadStyle, type StyleFile} from '../style/load.ts'
import {preparedStyle} from '../style/prepared.ts'
import {aligns, type Style} from '../style/style.ts'
import {classesOf} from '../template/classes.ts'
import {preparedTemplates} from '../template/prepared.ts'
import {type Medium, media, type TemplateFile, type Templates} from '../template/templates.ts'
import {type Config, loadConfig} from './config.ts'
import {loadForms} from './forms.ts'
import {sha256} from './hash.ts'
import type {InstalledFonts} from './installed-fonts.ts'
import {withAllowedRows} from './local-rows.ts'
import type {ManifestInput} from './manifest.ts'
import {prepared} from './prepared.ts'
import {absolute, below, startOf} from './project.ts'
import {shippedFolder} from './shipped.ts'

/** What judging needs. */
export interface Settings {
  readonly config: Config
  readonly forms: readonly Form[]
  /** The files that judging a report of this form rests on. */
  inputs(form: Form): readonly ManifestInput[]
}

/** What making editions needs beside it. */
export interface Materials {
  readonly templates: Templates
  readonly style: Style
  /** The media of which a template is the user's. */
  readonly changed: ReadonlySet<Medium>
  /** For one report: its files are read when they are needed, each once for all reports. */
  fonts(): Promise<Checked<EmbeddableFonts>>
  /** The files that went into these editions; of fonts, those that the last ones of `fonts` needed. */
  inputs(editions: ReadonlySet<EditionName>): readonly ManifestInput[]
}

/** Throws HostError. */
export function loadSettings(host: Host, root: string): Checked<Settings> {
  const path = below(root, 'nianbao.yaml')
  const bytes = host.kind(path) ? host.read(path) : undefined
  const config = bytes ? readConfig(path, bytes) : {value: {}, diagnostics: []}
  const loaded = loadForms(host)
  const diagnostics = [...config.diagnostics, ...loaded.diagnostics]
  if (!config.value || !loaded.value) return {value: undefined, diagnostics}
  const shipped = loaded.value
  const {value: forms, diagnostics: wrong} = withAllowedRows(
    shipped.map(({form}) => form),
    config.value,
  )
  if (!forms) return {value: undefined, diagnostics: wrong}
  const own: ManifestInput[] = bytes ? [{role: 'config', path: 'nianbao.yaml', bytes}] : []
  const inputs = (form: Form): ManifestInput[] => [...own, shipped.find((one) => one.form.id === form.id)!.input]
  return {value: {config: config.value, forms, inputs}, diagnostics}
}

function readConfig(path: string, bytes: Uint8Array): Checked<Config> {
  try {
    return loadConfig(path, new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {value: undefined, diagnostics: [diagnose('config', 'encoding', {}, startOf(path))]}
  }
}

/** Throws HostError. */
export async function loadMaterials(host: Host, root: string, {style: named}: Config): Promise<Checked<Materials>> {
  const shipped = shippedFolder(host)
  const own = below(root, 'templates')
  const files = templateFiles(host, shipped, own === shipped ? undefined : own)
  const templates = await compiled(files, shipped)
  const styles = styleFiles(host, root, shipped, own, named)
  const style = readStyle(styles, () => files, shipped)
  const diagnostics = [...templates.diagnostics, ...style.diagnostics]
  if (!templates.value || !style.value) return {value: undefined, diagnostics}
  const fonts = openFonts(host, style.value, shipped, root)
  const inputs = (editions: ReadonlySet<EditionName>): ManifestInput[] => [
    ...files.filter(({file}) => folders(editions).includes(file.name.split('/')[0]!)).map(({input}) => input),
    ...(editions.size > 0 ? styles.map(({input}) => input) : []),
    ...(editions.has('pdf') ? fonts.inputs() : []),
  ]
  const changed = new Set(media.filter((medium) => files.some((one) => isOwn(one, medium))))
  return {value: {templates: templates.value, changed, style: style.value, fonts: fonts.open, inputs}, diagnostics}
}

/** The project's style by itself. Throws HostError. */
export function projectStyle(host: Host, root: string, {style: named}: Config): Checked<Style> {
  const shipped = shippedFolder(host)
  const own = below(root, 'templates')
  const files = (): Loaded<TemplateFile>[] => templateFiles(host, shipped, own === shipped ? undefined : own)
  return readStyle(styleFiles(host, root, shipped, own, named), files, shipped)
}

/** Whether a template of a medium lies in the project's folder. */
function isOwn({file: {name}, input: {path}}: Loaded<TemplateFile>, medium: Medium): boolean {
  const [folder] = name.split('/')
  return path.startsWith('templates/') && name.endsWith('.hbs') && (folder === medium || folder === 'partials')
}

/** The folders of templates that these editions are made from: a page brings its fragment with it. */
function folders(editions: ReadonlySet<EditionName>): string[] {
  return [...editions, ...(editions.has('html') ? ['fragment'] : []), 'partials']
}

/** As the bundler compiled them, where every one is still what it was; the compiler is loaded only where one is not. */
async function compiled(files: readonly Loaded<TemplateFile>[], shipped: string): Promise<Checked<Templates>> {
  if (prepared && files.every(({file, input}) => prepared!.hashes[file.name] === sha256(input.bytes))) {
    return {value: preparedTemplates(prepared.templates, shipped), diagnostics: []}
  }
  const {loadTemplates} = await import('../template/load.ts')
  return loadTemplates(files.map(({file}) => file))
}

/** As the bundler read it, where it is the shipped one alone and still what it was; `templates` say what it may name. */
function readStyle(
  styles: readonly Loaded<StyleFile>[],
  templates: () => readonly Loaded<TemplateFile>[],
  shipped: string,
): Checked<Style> {
  const [{file, input}, ...others] = styles as [Loaded<StyleFile>, ...Loaded<StyleFile>[]]
  const known = prepared && others.length === 0 && file.path === below(shipped, 'style.yaml')
  if (known && prepared!.hashes['style.yaml'] === sha256(input.bytes)) {
    return {value: preparedStyle(prepared!.style, shipped), diagnostics: []}
  }
  const isClass = classesOf(
    templates().map((one) => one.file),
    ({path}) => !path.startsWith(`${shipped}/`),
  )
  const elements: ReadonlySet<string> = new Set([...elementNames, ...aligns].flatMap((name) => [name, `${name}-row`]))
  return loadStyle(
    styles.map((one) => one.file),
    (name) => elements.has(name) || isClass(name),
  )
}

interface Loaded<T> {
  readonly file: T
  readonly input: ManifestInput & {readonly bytes: Uint8Array}
}

/** The merged templates, in the order of their names. */
function templateFiles(host: Host, shipped: string, own: string | undefined): Loaded<TemplateFile>[] {
  const found = new Map<string, Loaded<TemplateFile>>()
  for (const [folder, start] of [
    [shipped, 'nianbao:templates'],
    [own, 'templates'],
  ] as const) {
    if (folder === undefined) continue
    for (const part of [...media, 'partials']) {
      for (const name of host.list(below(folder, part))) {
        if (!/\.(?:hbs|css)$/u.test(name)) continue
        const path = below(folder, `${part}/${name}`)
        const bytes = host.read(path)!
        const file = {name: `${part}/${name}`, path, text: new TextDecoder().decode(bytes)}
        found.set(file.name, {file, input: {role: 'template', path: `${start}/${file.name}`, bytes}})
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.file.name < b.file.name ? -1 : 1))
}

/** The shipped style, the user's templates/style.yaml and the one that nianbao.yaml names, each over the one before. */
function styleFiles(
  host: Host,
  root: string,
  shipped: string,
  own: string,
  named: string | undefined,
): Loaded<StyleFile>[] {
  const paths = [below(shipped, 'style.yaml'), below(own, 'style.yaml')].filter((path) => host.kind(path) !== undefined)
  if (named !== undefined) {
    const [inProject, ours] = [absolute(root, named), absolute(shipped, named)]
    // One that is nowhere is said where its writer looks for it.
    paths.push(host.kind(inProject) === undefined && host.kind(ours) !== undefined ? ours : inProject)
  }
  return [...new Set(paths)].map((path) => {
    const bytes = host.read(path)
    if (!bytes) throw new HostError('read', path, 'ENOENT')
    const input = {role: 'style', path: portable(path, shipped, root), bytes}
    return {file: {path, text: new TextDecoder().decode(bytes)}, input}
  })
}

/** A path that is the same on every machine: below the project, below what is shipped, else its name alone. */
export function portable(path: string, shipped: string, root: string): string {
  if (path.startsWith(`${shipped}/`)) return `nianbao:templates/${path.slice(shipped.length + 1)}`
  if (path.startsWith(`${root}/`)) return path.slice(root.length + 1)
  return path.slice(path.lastIndexOf('/') + 1)
}

interface FontFiles {
  readonly open: () => Promise<Checked<EmbeddableFonts>>
  readonly inputs: () => ManifestInput[]
}

function openFonts(host: Host, style: Style, shipped: string, root: string): FontFiles {
  const known = new Map<string, OpenFile>()
  let needed = new Map<string, ManifestInput>()
  /** A user's own fonts come before those of the machine. */
  const folders = [below(root, 'templates/fonts'), below(shipped, 'fonts'), ...host.fontFolders()]
  let installed: InstalledFonts | undefined
  /** Each face of a collection is a file of its own to those who remember what they made of one. */
  const read = (path: string, face = 0): OpenFile | undefined => {
    const file = known.get(`${path}\0${face}`) ?? host.open(path)
    if (!file) return undefined
    known.set(`${path}\0${face}`, file)
    needed.set(path, {role: 'font', path: portable(path, shipped, root), bytes: file})
    return file
  }
  const open = async (): Promise<Checked<EmbeddableFonts>> => {
    const {loadFonts} = await import('../pdf/font/load.ts')
    needed = new Map()
    const faces = [...style.fonts.values()]
    if (!installed && faces.some(({files}) => files.some(({names}) => names))) {
      const {installedFonts} = await import('./installed-fonts.ts')
      installed = installedFonts(host, folders)
    }
    return loadFonts(
      faces.map(({key, files, fallback}) => ({
        key,
        fallbacks: fallback,
        files: files.map((file) =>
          file.names ? named(file.names, file.place) : {...file, open: () => read(file.path)},
        ),
      })),
    )
  }
  const named = (names: readonly string[], place: Place): FontFile => {
    const found = installed!.find(names)
    if (!found)
      return {path: names.join('、'), place, absent: {near: installed!.near(names), folders}, open: () => undefined}
    return {path: found.path, place, face: found.index, open: () => read(found.path, found.index)}
  }
  return {open, inputs: () => [...needed.values()]}
}
