// Neovim, as the system has it, set up by the letter of docs/editors: the copied file, the line for init.lua. Without
// Neovim skipped by name; with CI=true its absence is a failure.

import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {environment, project, repository, sample} from '../support/command.ts'

const there = spawnSync('nvim', ['--version']).status === 0

/** The blocks of a page in one language of code. */
function blocks(page: string, language: string): string[] {
  const text = readFileSync(join(repository, 'docs/editors', page), 'utf8')
  return [...text.matchAll(new RegExp(`^ *\`\`\`${language}\n([^]*?)^ *\`\`\``, 'gm'))].map(([, block]) =>
    block!.replace(/^ {3}/gm, ''),
  )
}

test('both pages give the same set-up', () => {
  for (const language of ['sh', 'lua', 'toml', 'json']) {
    const same = (page: string): string[] => blocks(page, language)
    expect(same('README.md').length).toBeGreaterThan(0)
    expect(same('README.en.md')).toEqual(same('README.md'))
  }
})

/** Asks what a person would look for, and writes down what came. */
const drive = `
local function wait(what, done) assert(vim.wait(600000, done, 20), 'waited in vain for ' .. what) end
local function sync(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 600000)
  for _, answer in pairs(answers or {}) do
    assert(not answer.err, vim.inspect(answer.err))
    return answer.result
  end
end
local function go(words, by)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\\\V' .. words) > 0, words)
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + (by or 0))
end
local function findings()
  return vim.tbl_map(function(one) return one.code .. ' ' .. one.lnum .. ':' .. one.col end, vim.diagnostic.get(0))
end
local out = {}
local ok, fault = pcall(function()
  -- What is found comes in parts, also while it is waited for: what is written down is what was waited for.
  wait('diagnostics', function()
    out.first = findings()
    return table.concat(out.first, ' '):find('row-total', 1, true)
  end)
  out.message = vim.diagnostic.get(0)[#vim.diagnostic.get(0)].message
  go('| 0 | 540 |', 6)
  local position = vim.lsp.util.make_position_params()
  out.hover = sync('textDocument/hover', position).contents.value
  out.definition = #sync('textDocument/definition', position)
  out.symbols = #sync('textDocument/documentSymbol', {textDocument = position.textDocument})[1].children
  local range = vim.lsp.util.make_range_params()
  range.context = {diagnostics = {}}
  local actions = sync('textDocument/codeAction', range)
  out.actions = vim.tbl_map(function(one) return one.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  wait('the mended total', function()
    out.second = findings()
    return #out.second == 1
  end)
  vim.lsp.util.apply_text_edits(sync('textDocument/formatting', vim.lsp.util.make_formatting_params({})), 0, 'utf-16')
  go('522 | 19')
  position = vim.lsp.util.make_position_params()
  position.newName = '523'
  vim.lsp.util.apply_workspace_edit(sync('textDocument/rename', position), 'utf-16')
  -- Each of its edits may be checked by itself: until all are, the sums differ in other cells.
  local total = vim.fn.search('\\\\V| （七）总计', 'nw') - 1
  wait('the new sums', function()
    out.third = findings()
    return vim.tbl_contains(out.third, 'balance ' .. total .. ':' .. #'| （七）总计 | ')
  end)
  out.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
end)
out.fault = not ok and fault or nil
vim.fn.writefile({vim.fn.json_encode(out)}, vim.env.NIANBAO_OUT)
vim.cmd('qa!')
`

test.skipIf(!there && process.env['CI'] !== 'true')('Neovim is driven through its set-up page', () => {
  const text = sample
    .replace('| 0 | 541 |', '| 0 | 540 |')
    .replace('published: 2022-02-10', 'published: 2022/2/10')
    .replace('| 行政处罚 | 4120 |', '|行政处罚|4120|')
  const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': text, 'drive.lua': drive})
  const config = join(cwd, 'config/nvim')
  mkdirSync(join(config, 'plugin'), {recursive: true})
  copyFileSync(join(repository, 'docs/editors/neovim/nianbao.lua'), join(config, 'plugin/nianbao.lua'))
  const [init, keys] = blocks('README.md', 'lua')
  writeFileSync(
    join(config, 'init.lua'),
    [init!.replace('/path/to/nianbao', repository).replace("'node'", `'${process.execPath}'`), keys].join('\n'),
  )
  const {status, stdout, stderr} = spawnSync('nvim', ['--headless', 'source/a/2021.md', '-c', 'luafile drive.lua'], {
    cwd,
    encoding: 'utf8',
    env: {
      ...environment,
      XDG_CONFIG_HOME: join(cwd, 'config'),
      XDG_DATA_HOME: join(cwd, 'data'),
      XDG_STATE_HOME: join(cwd, 'state'),
      XDG_CACHE_HOME: join(cwd, 'cache'),
      NIANBAO_OUT: join(cwd, 'out.json'),
    },
  })
  expect([status, stdout + stderr]).toEqual([0, expect.not.stringContaining('Error')])
  const out = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')) as Record<string, unknown> & {
    lines: string[]
    actions: string[]
  }
  expect(out['fault']).toBeUndefined()
  // Columns are those of Neovim: bytes, from 0.
  const line = text.split('\n').findIndex((one) => one.startsWith('| 一、本年新收'))
  const bytes = Buffer.byteLength(text.split('\n')[line]!.split('540')[0]!)
  expect(out['first']).toContain(`row-total ${line}:${bytes}`)
  expect(out['hover']).toContain('522+19 = 541 ≠ 540')
  expect(out['definition']).toBe(6)
  expect(out['symbols']).toBe(6)
  expect(out.actions[0]).toBe('把总计由 540 改为算出的 541')
  expect(out['second']).toEqual([`front-matter 5:11`])
  expect(out['third']).toContain(
    `balance ${text.split('\n').findIndex((one) => one.startsWith('| （七）总计'))}:${Buffer.byteLength('| （七）总计 | ')}`,
  )
  expect(out.lines).toContain('| 行政处罚 | 4120 |')
  expect(out.lines.find((one) => one.startsWith('| 一、本年新收'))).toContain('| 523 | 19 | 0 | 0 | 0 | 0 | 542 |')
})
