import {describe, expect, test} from 'vitest'
import {type Host, HostError} from '../../src/host/host.ts'
import {memoryHost} from '../../src/host/in-memory.ts'
import {openPublication} from '../../src/project/publish.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = (...names: string[]): Map<string, Uint8Array> =>
  new Map(names.map((name) => [name, bytes(`new ${name}`)]))

async function publish(host: Host, folder: string, all: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const publication = openPublication(host, folder)
  for (const [name, content] of all) publication.add(name, content)
  await publication.finish()
}

/** The names in the order in which they got their place. */
function recording(host: Host): {host: Host; names: string[]} {
  const names: string[] = []
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
  return {
    names,
    host: {
      ...host,
      stage(path, content) {
        const staged = host.stage(path, content)
        return {...staged, commit: () => (staged.commit(), void names.push(name(path)))}
      },
      remove: (path) => (host.kind(path) && names.push(`-${name(path)}`), host.remove(path)),
    },
  }
}

describe('publishing', () => {
  test('writes manifest.json last and removes what is of an older build before it', async () => {
    const memory = memoryHost({'/o/report.pdf': 'old', '/o/report.json': 'old', '/o/notes.txt': 'not ours'})
    const {host, names} = recording(memory)
    await publish(host, '/o', files('manifest.json', 'report.json', 'report.txt'))
    expect(names).toEqual(['report.txt', 'report.json', '-report.pdf', 'manifest.json'])
    expect(memory.list('/o')).toEqual(['manifest.json', 'notes.txt', 'report.json', 'report.txt'])
  })

  test('leaves a file alone that already is what it should be', async () => {
    const memory = memoryHost({'/o/report.txt': 'new report.txt'})
    const {host, names} = recording(memory)
    await publish(host, '/o', files('manifest.json', 'report.txt'))
    expect(names).toEqual(['manifest.json'])
  })

  test('changes nothing where one file cannot be written', async () => {
    const memory = memoryHost({'/o/report.txt': 'old', '/o/report.pdf': 'old', '/o/manifest.json': 'old'})
    memory.refused.set('/o/report.json', 'ENOSPC')
    const host: Host = {...memory, read: (path) => memory.files.get(path)}
    await expect(publish(host, '/o', files('report.txt', 'report.json', 'manifest.json'))).rejects.toThrow(HostError)
    expect(['report.txt', 'report.pdf', 'manifest.json'].map((name) => memory.text(`/o/${name}`))).toEqual([
      'old',
      'old',
      'old',
    ])
  })
})
