// Starts nianbao's language server for Markdown files and nianbao.yaml. All that it knows is in the server.

const {existsSync, realpathSync} = require('node:fs')
const {join} = require('node:path')
const {commands, env, window, workspace} = require('vscode')
const {LanguageClient} = require('vscode-languageclient/node')

let client

exports.activate = async (context) => {
  context.subscriptions.push(
    commands.registerCommand('nianbao.restart', restart),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('nianbao.path') && restart()),
  )
  await start()
}

exports.deactivate = () => client?.stop()

async function restart() {
  await client?.stop()
  await start()
}

async function start() {
  const program = programOf(workspace.getConfiguration('nianbao').get('path'))
  const [command, ...first] = /\.m?js$/.test(program) ? ['node', program] : [program]
  const run = {
    command,
    args: [...first, 'lsp', '--stdio'],
    options: {shell: process.platform === 'win32' && command === program},
  }
  client = new LanguageClient('nianbao', 'nianbao', run, {
    documentSelector: [
      {language: 'markdown', scheme: 'file'},
      {language: 'markdown', scheme: 'untitled'},
      {pattern: '**/nianbao.yaml', scheme: 'file'},
    ],
    synchronize: {configurationSection: 'nianbao'},
    initializationOptions: {...workspace.getConfiguration('nianbao')},
  })
  try {
    await client.start()
  } catch (error) {
    window.showErrorMessage(notStarted(error.message))
  }
}

function notStarted(reason) {
  return env.language.startsWith('zh')
    ? `nianbao 没有启动：${reason}。请检查设置 nianbao.path，并确认 Node.js 是 22.13 或更新的版本。`
    : `nianbao has not started: ${reason}. Check the setting nianbao.path, and that Node.js is 22.13 or newer.`
}

/** What was set; else the program of an open folder, the one in this extension, the one that it lies in, the one on the PATH. */
function programOf(set) {
  if (set) return set
  const folders = (workspace.workspaceFolders ?? []).map(({uri}) => uri.fsPath)
  const places = folders.flatMap((folder) => [
    join(folder, 'dist/nianbao.js'),
    join(folder, 'node_modules/nianbao/dist/nianbao.js'),
  ])
  return (
    [
      ...places,
      join(__dirname, 'program/dist/nianbao.js'),
      join(realpathSync(__dirname), '../../../dist/nianbao.js'),
    ].find((path) => existsSync(path)) ?? 'nianbao'
  )
}
