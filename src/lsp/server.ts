// The language server: the protocol's requests and notifications on two streams, answered from src/editor over the
// documents that are open. No document ends it: what goes wrong with one is said of that one.

import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  ProposedFeatures,
  ResponseError,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Language} from '../diagnostic/wording.ts'
import type {Host} from '../host/host.ts'
import {stdinPath} from '../project/project.ts'
import {version} from '../project/version.ts'
import {pathOf, uriOf} from './address.ts'
import type {Client} from './edits.ts'
import * as features from './features.ts'
import {type Sending, toSent} from './findings.ts'
import {messagesOf} from './framing.ts'
import {markLength} from './positions.ts'
import type {Project} from './projects.ts'
import {openSchedule} from './schedule.ts'
import {defaults, languageOf, readSettings} from './settings.ts'
import {openViews, type View} from './views.ts'

export interface ServerOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly host: Host
  readonly cwd: string
  /** The project's folder, where it was named. */
  readonly root: string | undefined
  /** The language of messages, where it was named. */
  readonly language: Language | undefined
  /** Nothing more comes in, or what does cannot be read. `orderly`: the client had asked for the end. */
  ended(orderly: boolean): void
}

/** Answers until the client ends it. */
export function startServer({input, output, host, cwd, root, language: named, ended}: ServerOptions): void {
  const writer = new StreamMessageWriter(output)
  const connection = createConnection(ProposedFeatures.all, messagesOf(input, writer, ended), writer)
  const documents = new TextDocuments(TextDocument)
  let capabilities: ClientCapabilities = {}
  let settings = defaults
  let locale: Language = 'zh'
  /** What was last said of each nianbao.yaml. */
  const said = new Map<string, string>()
  const views = openViews({
    host,
    cwd,
    root,
    documents: () => documents.all(),
    strict: () => settings.strict,
    faults: (project) => sendFaults(project, sending(undefined)),
    fault: (error) => connection.console.error(describe(error)),
  })
  const schedule = openSchedule(check)

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    capabilities = params.capabilities
    locale = languageOf(params.locale)
    settings = readSettings(params.initializationOptions, settings)
    const {workspaceFolders, rootUri} = params
    views.workspace.change(workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : []), [])
    return initialized()
  })
  connection.onInitialized(() => {
    watch(connection, capabilities)
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        views.workspace.change(
          added.map(({uri}) => uri),
          removed.map(({uri}) => uri),
        )
        refresh()
      })
    }
    void configure()
  })
  connection.onDidChangeConfiguration(({settings: given}) => {
    const own = (given as {nianbao?: unknown} | null)?.nianbao
    if (own !== undefined) settings = readSettings(own, settings)
    void configure()
  })
  connection.onDidChangeWatchedFiles(() => refresh())

  documents.onDidChangeContent(({document}) => {
    schedule.soon(document.uri)
    const path = pathOf(document.uri)
    if (path !== undefined) views.note(path)
    for (const other of documents.all()) {
      const rests =
        other !== document
        && path !== undefined
        && (views.besides(other).includes(path) || views.projectOf(other).config === path)
      if (rests) schedule.soon(other.uri)
    }
  })
  documents.onDidSave(() => refresh())
  documents.onDidClose(({document}) => {
    schedule.cancel(document.uri)
    void connection.sendDiagnostics({uri: document.uri, diagnostics: []})
    refresh()
  })

  connection.onHover(
    asked(null, (view, {position}) => {
      const formats = capabilities.textDocument?.hover?.contentFormat ?? ['markdown']
      return features.hover(view, position, sending(view), formats.includes('markdown'))
    }),
  )
  connection.onCompletion(asked([], (view, {position}) => features.completion(view, position, sending(view))))
  connection.onDefinition(asked([], (view, {position}) => features.definition(view, position, sending(view))))
  connection.onReferences(
    asked([], (view, {position, context}) =>
      features.references(view, position, context.includeDeclaration, sending(view)),
    ),
  )
  connection.onDocumentHighlight(asked([], (view, {position}) => features.highlights(view, position)))
  connection.onDocumentSymbol(asked([], (view) => features.outline(view)))
  connection.onFoldingRanges(asked([], (view) => features.folding(view)))
  connection.onDocumentFormatting(asked([], (view) => features.formatting(view)))
  connection.onDocumentRangeFormatting(asked([], (view, {range}) => features.formatting(view, range)))
  connection.onCodeAction(
    asked([], (view, {range, context}) => features.actions(view, range, context, sending(view), client())),
  )
  connection.onPrepareRename(asked(null, (view, {position}) => features.prepareRename(view, position, sending(view))))
  connection.onRenameRequest(
    asked(null, (view, {position, newName}) => features.rename(view, position, newName, sending(view), client())),
  )
  connection.onWorkspaceSymbol(({query}) => {
    try {
      return features.reportSymbols(views.workspace.reports(), query, sending(undefined).uri)
    } catch (error) {
      connection.console.error(describe(error))
      return []
    }
  })
  connection.languages.inlayHint.on(
    asked([], (view, {range}) => (settings.inlayHints ? features.inlayHints(view, range) : [])),
  )

  documents.listen(connection)
  connection.listen()

  /** An answer about a report; `otherwise` for any other document. A fault of ours is told and answered so, too. */
  function asked<P extends {readonly textDocument: {readonly uri: string}}, A>(
    otherwise: A,
    answer: (view: View, params: P) => A,
  ): (params: P) => A {
    return (params) => {
      try {
        const document = documents.get(params.textDocument.uri)
        const view = document && views.viewOf(document)
        return view ? answer(view, params) : otherwise
      } catch (error) {
        if (error instanceof ResponseError) throw error
        connection.console.error(describe(error))
        return otherwise
      }
    }
  }

  function check(uri: string): void {
    const document = documents.get(uri)
    if (!document) return
    try {
      const project = views.projectOf(document)
      const view = views.viewOf(document)
      const to = sending(view)
      if (pathOf(uri) === project.config) return sendFaults(project, to, document)
      void connection.sendDiagnostics({
        uri,
        version: document.version,
        diagnostics: (view?.judged.diagnostics ?? []).map((one) => toSent(one, to)),
      })
      sendFaults(project, to)
    } catch (error) {
      connection.console.error(describe(error))
    }
  }

  /** What is wrong with nianbao.yaml is said there, whether it is open or not; of `changed`, its document, in any case. */
  function sendFaults(project: Project, to: Sending, changed?: TextDocument): void {
    const document = changed ?? documents.all().find((one) => pathOf(one.uri) === project.config)
    const uri = document?.uri ?? uriOf(project.config)
    const faults = views.faultsOf(project)
    const key = JSON.stringify(faults)
    if (!changed && (said.get(uri) ?? '[]') === key) return
    said.set(uri, key)
    void connection.sendDiagnostics({
      uri,
      ...(document && {version: document.version}),
      diagnostics: faults.map((one) => toSent(one, to)),
    })
  }

  function sending(view: View | undefined): Sending {
    const opened = (path: string): TextDocument | undefined => documents.all().find((one) => pathOf(one.uri) === path)
    const document = (path: string): TextDocument | undefined =>
      view && (path === view.path || path === stdinPath) ? view.document : opened(path)
    return {
      language: settings.language ?? named ?? locale,
      uri: (path) => document(path)?.uri ?? uriOf(path),
      mark: (path) =>
        markLength(document(path)?.getText({start: {line: 0, character: 0}, end: {line: 0, character: 1}}) ?? ''),
    }
  }

  function client(): Client {
    const can = capabilities.workspace?.workspaceEdit
    return {versions: can?.documentChanges === true, annotations: can?.changeAnnotationSupport !== undefined}
  }

  /** Files or settings are other ones: everything is looked at again. */
  function refresh(): void {
    views.forget()
    for (const {uri} of documents.all()) schedule.soon(uri)
  }

  async function configure(): Promise<void> {
    try {
      if (capabilities.workspace?.configuration)
        settings = readSettings(await connection.workspace.getConfiguration('nianbao'), settings)
      if (capabilities.workspace?.inlayHint?.refreshSupport) await connection.languages.inlayHint.refresh()
    } catch (error) {
      connection.console.warn(describe(error))
    }
    refresh()
  }
}

function initialized(): InitializeResult {
  return {
    serverInfo: {name: 'nianbao', version},
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
      hoverProvider: true,
      completionProvider: {triggerCharacters: ['{', '/', '|', '#', ':', '：', ' ']},
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorRewrite,
          `${CodeActionKind.SourceFixAll}.nianbao`,
        ],
      },
      renameProvider: {prepareProvider: true},
      inlayHintProvider: true,
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    },
  }
}

/** Asks to be told of files that findings rest on, and of settings. */
function watch(connection: Connection, {workspace}: ClientCapabilities): void {
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = ['**/nianbao.yaml', '**/nianbao-baseline.json', '**/*.md', '**/*.{png,jpg,jpeg}'].map(
      (globPattern) => ({globPattern}),
    )
    void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
  }
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    void connection.client.register(DidChangeConfigurationNotification.type, {section: 'nianbao'})
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
