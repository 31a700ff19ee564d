// Files and folders of this computer, as far as the browser lets a page have them: opened by its pickers, by a field or by
// dropping; written back where it gave the right to, else offered as a download.

import type {NamedFile} from '../alone/messages.ts'

/** What Chromium has and the compiler's types do not. */
interface Pickers {
  showDirectoryPicker?(options: {mode: 'readwrite'}): Promise<FileSystemDirectoryHandle>
  showOpenFilePicker?(options: {multiple: boolean}): Promise<FileSystemFileHandle[]>
}
const pickers = globalThis as unknown as Pickers

/** Of a folder: only what a project is made of is read. */
const wanted = /\.(?:md|ya?ml|hbs|css|png|jpe?g|json|docx|xlsx|html?|csv|ttf|otf)$/iu
/** What is no part of a project by itself, and becomes a report of it. */
const foreign = /\.(?:docx|xlsx|html?|mht|txt|pdf|docx?|wps|xlsx?|et)$/iu
/** Nothing that is larger is part of a report. */
const largest = 32 * 1024 * 1024

export interface Opened {
  readonly files: readonly NamedFile[]
  /** Files that can be written to, by the same paths. */
  readonly handles: ReadonlyMap<string, FileSystemFileHandle>
  /** Where new ones can be written. */
  readonly folder?: FileSystemDirectoryHandle
}

/** Undefined where the person has chosen nothing. */
export async function pickFolder(): Promise<Opened | undefined> {
  if (!pickers.showDirectoryPicker) return fromFields(await field({webkitdirectory: ''}))
  const folder = await chosen(() => pickers.showDirectoryPicker!({mode: 'readwrite'}))
  if (!folder) return undefined
  const found: [string, FileSystemFileHandle][] = []
  await walk(folder, '', found)
  return {...(await read(found)), folder}
}

export async function pickFiles(): Promise<Opened | undefined> {
  if (!pickers.showOpenFilePicker) return fromFields(await field({multiple: ''}))
  const picked = await chosen(() => pickers.showOpenFilePicker!({multiple: true}))
  return picked && read(picked.map((handle) => [pathFor(handle.name), handle]))
}

/** Files that were given by themselves, not with a folder, and are to be read as reports. */
export function areForeign(files: readonly File[]): boolean {
  return (
    files.length > 0 && files.every(({name, webkitRelativePath}) => webkitRelativePath === '' && foreign.test(name))
  )
}

export async function named(files: readonly File[]): Promise<NamedFile[]> {
  const small = files.filter(({size}) => size <= largest)
  return Promise.all(small.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const))
}

export function fromFields(files: readonly File[] | undefined): Promise<Opened> | undefined {
  if (!files?.length) return undefined
  const named = files
    .filter(({name, size}) => wanted.test(name) && size <= largest)
    .map(async (file): Promise<NamedFile> => {
      // The first folder is the one that was chosen.
      const inside = file.webkitRelativePath.split('/').slice(1).join('/')
      return [inside || pathFor(file.name), new Uint8Array(await file.arrayBuffer())]
    })
  return Promise.all(named).then((all) => ({files: all, handles: new Map()}))
}

/** Where a single file lies in the project that is made of it. */
function pathFor(name: string): string {
  return name === 'nianbao.yaml' ? name : `source/${name}`
}

async function walk(
  folder: FileSystemDirectoryHandle,
  path: string,
  found: [string, FileSystemFileHandle][],
): Promise<void> {
  const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>
  for await (const [name, handle] of entries) {
    if (name.startsWith('.') || name === 'node_modules' || (path === '' && name === 'output')) continue
    if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`, found)
    else if (wanted.test(name)) found.push([`${path}${name}`, handle as FileSystemFileHandle])
  }
}

async function read(found: readonly (readonly [string, FileSystemFileHandle])[]): Promise<Opened> {
  const files: NamedFile[] = []
  for (const [path, handle] of found) {
    const file = await handle.getFile()
    if (file.size <= largest) files.push([path, new Uint8Array(await file.arrayBuffer())])
  }
  return {files, handles: new Map(found)}
}

async function chosen<T>(pick: () => Promise<T>): Promise<T | undefined> {
  try {
    return await pick()
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined
    throw error
  }
}

function field(attributes: Readonly<Record<string, string>>): Promise<readonly File[] | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
  // Firefox answers a field that is in the page.
  input.hidden = true
  document.body.append(input)
  return new Promise<readonly File[] | undefined>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  }).finally(() => input.remove())
}
