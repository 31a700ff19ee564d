-- nianbao in Neovim 0.7 and newer: put this file into ~/.config/nvim/plugin/.
-- Where the program is not on the PATH, say before in init.lua how it is started:
--   vim.g.nianbao_cmd = {'node', '/path/to/nianbao/dist/nianbao.js', 'lsp', '--stdio'}

local name = 'nianbao'
local cmd = vim.g.nianbao_cmd or {'nianbao', 'lsp', '--stdio'}
local settings = {nianbao = vim.g.nianbao_settings or vim.empty_dict()}

--- The nearest folder upwards that holds nianbao.yaml or source/, else the file's own.
local function root_of(path)
  local own = vim.fn.fnamemodify(path, ':p:h')
  local folder = own
  while true do
    if vim.fn.filereadable(folder .. '/nianbao.yaml') == 1 or vim.fn.isdirectory(folder .. '/source') == 1 then return folder end
    local above = vim.fn.fnamemodify(folder, ':h')
    if above == folder then return own end
    folder = above
  end
end

-- Neovim 0.11 and newer
if vim.lsp.config and vim.lsp.enable then
  vim.lsp.config(name, {
    cmd = cmd,
    filetypes = {'markdown'},
    root_dir = function(buffer, found) found(root_of(vim.api.nvim_buf_get_name(buffer))) end,
    settings = settings,
  })
  vim.lsp.enable(name)
  return
end

local clients = {}

local function attach(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  if path == '' then return end
  local root = root_of(path)
  local config = {name = name, cmd = cmd, root_dir = root, settings = settings, capabilities = vim.lsp.protocol.make_client_capabilities()}
  if vim.lsp.start then -- Neovim 0.8 to 0.10
    vim.lsp.start(config, {bufnr = buffer})
    return
  end
  local client = clients[root]
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client(config)
    clients[root] = client
  end
  vim.lsp.buf_attach_client(buffer, client)
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'markdown',
  group = vim.api.nvim_create_augroup(name, {clear = true}),
  callback = function(event) attach(event.buf) end,
})
