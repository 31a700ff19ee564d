import {describe, expect, test} from 'vitest'
import {type MemoryHost, memoryHost} from '../../src/host/in-memory.ts'
import {openPreviewedFile, type PreviewedFile} from '../../src/preview/source-file.ts'

function opened(text = '一\n二\n'): {host: MemoryHost; file: PreviewedFile; calls: () => number} {
  const host = memoryHost({'/p/a.md': text})
  let calls = 0
  return {host, file: openPreviewedFile(host, '/p/a.md', () => void calls++), calls: () => calls}
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the previewed file', () => {
  test('is written once it was changed, and only then', () => {
    const {host, file, calls} = opened()
    file.save()
    expect([file.state().standing, calls()]).toEqual(['saved', 0])
    expect(file.edit('t', 1, '一\n三\n')).toBe(true)
    expect(file.state()).toMatchObject({standing: 'unsaved', version: 2, text: '一\n三\n'})
    expect(host.text('/p/a.md')).toBe('一\n二\n')
    file.save()
    expect([host.text('/p/a.md'), file.state().standing]).toEqual(['一\n三\n', 'saved'])
  })

  test('takes no text that was changed from an older one, but for the next one of the same tab', () => {
    const {file} = opened()
    expect(file.edit('one', 1, 'a')).toBe(true)
    expect(file.edit('two', 1, 'b')).toBe(false)
    expect(file.edit('one', 1, 'ab')).toBe(true)
    expect(file.edit('two', 3, 'abc')).toBe(true)
    expect(file.edit('one', 3, 'x')).toBe(false)
    expect(file.state().text).toBe('abc')
  })

  test('what changed on disk is taken where nothing was typed, and else is a conflict that writes nothing', () => {
    const {host, file} = opened()
    host.files.set('/p/a.md', bytes('甲\n'))
    file.look()
    expect(file.state()).toMatchObject({text: '甲\n', standing: 'saved', version: 2})
    file.edit('t', 2, '乙\n')
    host.files.set('/p/a.md', bytes('丙\n'))
    file.save()
    expect(file.state()).toMatchObject({text: '乙\n', disk: '丙\n', standing: 'conflict'})
    file.edit('t', 3, '乙乙\n')
    file.save()
    expect(host.text('/p/a.md')).toBe('丙\n')
    expect(file.resolve({take: 'mine', diskHash: 'another'})).toBe(false)
    expect(file.resolve({take: 'mine', diskHash: file.state().diskHash!})).toBe(true)
    expect([host.text('/p/a.md'), file.state().standing]).toEqual(['乙乙\n', 'saved'])
  })

  test('the choice is asked for anew where the file changes once more', () => {
    const {host, file} = opened()
    file.edit('t', 1, '乙\n')
    host.files.set('/p/a.md', bytes('丙\n'))
    file.look()
    const {diskHash} = file.state()
    host.files.set('/p/a.md', bytes('丁\n'))
    expect(file.resolve({take: 'mine', diskHash: diskHash!})).toBe(false)
    expect(file.state()).toMatchObject({disk: '丁\n', standing: 'conflict'})
    expect(host.text('/p/a.md')).toBe('丁\n')
    expect(file.resolve({take: 'disk', diskHash: file.state().diskHash!})).toBe(true)
    expect(file.state()).toMatchObject({text: '丁\n', standing: 'saved'})
  })

  test('a text put together from both is written where it was made of what is there now', () => {
    const {host, file} = opened('\uFEFF一\r\n二\r\n三\r\n')
    file.edit('t', 1, '一一\n二\n三\n')
    host.files.set('/p/a.md', bytes('一\r\n二\r\n三三\r\n'))
    file.look()
    const {diskHash = '', base, disk, mergeable, version} = file.state()
    expect({base, disk, mergeable}).toEqual({base: '一\n二\n三\n', disk: '一\n二\n三三\n', mergeable: true})
    const text = '一一\n二\n三三\n'
    expect(file.resolve({take: 'merged', diskHash: 'another', version, text})).toBe(false)
    expect(file.resolve({take: 'merged', diskHash, version: version - 1, text})).toBe(false)
    expect([host.text('/p/a.md'), file.state().text]).toEqual(['一\r\n二\r\n三三\r\n', '一一\n二\n三\n'])
    expect(file.resolve({take: 'merged', diskHash, version, text})).toBe(true)
    expect(file.state()).toMatchObject({text, standing: 'saved', version: version + 1})
    expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(host.files.get('/p/a.md'))).toBe(
      '\uFEFF一一\r\n二\r\n三三\r\n',
    )
  })

  test('what both were changed from is not made up: kept texts, files that are back, files that are no text', () => {
    const {host, file} = opened()
    file.edit('t', 1, '乙\n')
    host.files.set('/p/a.md', bytes('丙\n'))
    file.look()
    host.files.set('/p/a.md', bytes('一\n二\n'))
    file.look()
    expect(file.state()).toMatchObject({standing: 'conflict', mergeable: true})
    expect(file.state().base).toBeUndefined()
    host.files.set('/p/a.md', Uint8Array.of(0xff, 0xfe))
    file.look()
    expect(file.state()).toMatchObject({standing: 'conflict', mergeable: false})
  })

  test('a conflict ends by itself only where there is nothing left to choose', () => {
    const {host, file} = opened()
    file.edit('t', 1, '乙\n')
    host.files.delete('/p/a.md')
    file.look()
    expect(file.state()).toMatchObject({standing: 'conflict', disk: null})
    host.files.set('/p/a.md', bytes('乙\n'))
    file.look()
    expect(file.state().standing).toBe('saved')
  })

  test('a conflict outlives a restored file, the end of the session and the next one', () => {
    const {host, file} = opened()
    file.edit('t', 1, '乙\n')
    host.files.set('/p/a.md', bytes('丙\n'))
    file.look()
    // As `git checkout` does.
    host.files.set('/p/a.md', bytes('一\n二\n'))
    file.look()
    file.save()
    expect([host.text('/p/a.md'), file.state().standing]).toEqual(['一\n二\n', 'conflict'])
    const again = openPreviewedFile(host, '/p/a.md', () => {})
    again.look()
    again.save()
    expect(again.state()).toMatchObject({standing: 'conflict', text: '乙\n', disk: '一\n二\n'})
    expect(host.text('/p/a.md')).toBe('一\n二\n')
    expect(again.resolve({take: 'disk', diskHash: again.state().diskHash!})).toBe(true)
    expect([...host.files.keys()]).toEqual(['/p/a.md'])
    expect(again.state()).toMatchObject({standing: 'saved', text: '一\n二\n'})
  })

  test('what was typed in a conflict is kept, and goes into the file where the person takes it later', () => {
    const {host, file} = opened()
    file.edit('t', 1, '乙\n')
    host.files.set('/p/a.md', bytes('丙\n'))
    file.look()
    file.edit('t', 2, '乙乙\n')
    file.save()
    const again = openPreviewedFile(host, '/p/a.md', () => {})
    expect(again.state()).toMatchObject({standing: 'conflict', text: '乙乙\n', disk: '丙\n'})
    expect(again.resolve({take: 'mine', diskHash: again.state().diskHash!})).toBe(true)
    expect([...host.files]).toEqual([['/p/a.md', bytes('乙乙\n')]])
  })

  test('a file that a killed session has left aside gets its name again', () => {
    const host = memoryHost({'/p/.a.md.x.aside.part': '一\n'})
    expect(openPreviewedFile(host, '/p/a.md', () => {}).state().text).toBe('一\n')
    expect([...host.files.keys()]).toEqual(['/p/a.md'])
  })

  test('a disk that refuses is said, and tried again with the next change', () => {
    const {host, file} = opened()
    host.refused.set('/p/', 'ENOSPC')
    file.edit('t', 1, '乙\n')
    file.save()
    expect(file.state()).toMatchObject({standing: 'failed', reason: 'ENOSPC'})
    host.refused.clear()
    file.edit('t', 2, '乙乙\n')
    file.save()
    expect(host.text('/p/a.md')).toBe('乙乙\n')
  })

  test('every line end and the mark at the beginning stay as they are', () => {
    const {host, file} = opened('\uFEFF一\r\n二\n三\r四\r\n')
    expect(file.state().text).toBe('一\n二\n三\n四\n')
    file.edit('t', 1, '一\n二\n三\n新\n四\n')
    file.save()
    expect(host.text('/p/a.md')).toBe('一\r\n二\n三\r新\r\n四\r\n')
    expect([...host.files.get('/p/a.md')!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})
