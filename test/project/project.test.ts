import {describe, expect, test} from 'vitest'
import {memoryHost} from '../../src/host/in-memory.ts'
import {absolute, findRoot, listSources, sharedFolders} from '../../src/project/project.ts'

const host = memoryHost({
  '/p/nianbao.yaml': '',
  '/p/source/b/2021.md': '',
  '/p/source/a/2021.MD': '',
  '/p/source/README.md': '',
  '/p/source/_notes.md': '',
  '/p/source/.hidden/2021.md': '',
  '/p/source/a/figures.csv': '',
  '/p/draft.md': '',
  '/q/x.md': '',
})

describe('the project', () => {
  test('is the nearest folder upwards with nianbao.yaml or source/', () => {
    expect(findRoot(host, '/p/source/a')).toBe('/p')
    expect(findRoot(host, '/p')).toBe('/p')
  })

  test('is the working directory where there is none', () => expect(findRoot(host, '/q')).toBe('/q'))
})

describe('sources', () => {
  const folders = (...operands: string[]): string[] =>
    listSources(host, '/p', '/p', operands).sources.map(({folder}) => folder)

  test('are the Markdown files below source/ but README and hidden ones', () =>
    expect(folders()).toEqual(['a/2021', 'b/2021']))
  test('are each taken once', () =>
    expect(folders('source', 'source/b/2021.md', './source/b')).toEqual(['a/2021', 'b/2021']))
  test('named by name are taken whatever the name', () => expect(folders('source/_notes.md')).toEqual(['_notes']))
  test('outside source/ go to their own name', () => expect(folders('draft.md', '/q/x.md')).toEqual(['draft', 'x']))
  test('from standard input go to stdin', () => expect(folders('-')).toEqual(['stdin']))

  test('that are not there are said', () => {
    const {sources, diagnostics} = listSources(host, '/p', '/p', ['none.md', 'draft.md'])
    expect(sources).toHaveLength(1)
    expect(diagnostics.map(({code, place}) => [code, place?.path])).toEqual([['file', '/p/none.md']])
  })
})

describe('two sources with one output folder', () => {
  const of = (...names: string[]): string[] =>
    sharedFolders(
      memoryHost({}),
      '/p',
      names.map((folder) => ({path: `/p/${folder}.md`, folder})),
      false,
    ).map(({place}) => place!.path)

  test('are found without case and in either form of a character', () => {
    expect(of('a/2021', 'A/2021')).toEqual(['/p/A/2021.md'])
    expect(of('caf\u00e9', 'cafe\u0301')).toEqual(['/p/cafe\u0301.md'])
    expect(of('straße', 'STRASSE')).toEqual(['/p/STRASSE.md'])
  })
  test('are found where one holds the drafts of the other', () => {
    const drafts = memoryHost({
      '/p/source/a.md': '',
      '/p/source/draft/a.md': '',
      '/p/output/draft/a/manifest.json': '{\n "draft": true\n}',
    })
    const {sources} = listSources(drafts, '/p', '/p', ['source/draft/a.md'])
    expect(sharedFolders(drafts, '/p', sources, false).map(({place}) => place!.path)).toEqual(['/p/source/draft/a.md'])
  })
  test('are not taken for two of different names', () => expect(of('a/2021', 'b/2021', 'a/2022', 'a')).toEqual([]))
})

test('paths are absolute with forward slashes and without one at the end', () => {
  expect(absolute('/p', 'a/../b/')).toBe('/p/b')
  expect(absolute('/p', '/')).toBe('/')
})
