// The page of the preview, put together: the text and what was found in it, the three editions, and the ways between.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import {
  type Asked,
  type EditionsState,
  type FindingsState,
  type PdfState,
  type Range,
  routes,
  type SourceState,
} from '../protocol.ts'
import type {PageWords} from '../words.ts'
import {openChoice} from './choice.ts'
import type {Connection, Kept} from './connection.ts'
import {byId} from './dom.ts'
import {openFindingsPane} from './findings-pane.ts'
import {openGridPane} from './grid-pane.ts'
import {openGuidePane} from './guide-pane.ts'
import {openHtmlPane, type Pointed} from './html-pane.ts'
import {painting} from './painting.ts'
import {openPanes} from './panes.ts'
import {openPdfPane} from './pdf-pane.ts'
import {lineAt, lineStarts, moved, nodesAt, pointedAt, stretchIn, stretchOf} from './places.ts'
import {openSourcePane} from './source-pane.ts'
import {type Chosen, type Clash, openSync, type Sync} from './sync.ts'
import {openTextPane} from './text-pane.ts'

/** Milliseconds: the editions of a text that has no errors are there by then. */
const patience = 400

/** Looks at whether the text has been judged, 40 ms apart, before a question is given up. */
const patienceToAsk = 100

export interface ReportPage {
  /** Resolves when the other end has all that was typed; `false`: it does not take it, or a person has to choose first. */
  settled(): Promise<boolean>
}

/** Once the page's elements are there; `left` is aborted before they are taken away. */
export function startPage(connection: Connection, left = new AbortController().signal): ReportPage {
  const words = JSON.parse(byId('words').textContent) as PageWords
  const panes = openPanes(words, left, (name) => {
    if (name === 'grid') void refreshGrid()
  })
  const choice = openChoice(words)
  let sync: Sync | undefined
  let standing: SourceState | undefined
  let clash: Clash | undefined
  let online = true
  let client = ''
  let editions: EditionsState | undefined
  /** Not shown yet. */
  let coming: EditionsState | undefined
  let pdf: PdfState | undefined
  let found: FindingsState | undefined
  /** Resolves when the newest findings are painted. */
  let told = Promise.resolve()
  let following: number | undefined

  const source = openSourcePane(words, {
    typed(text) {
      sync?.typed(text)
      tellStanding()
    },
    moved: follow,
    save: () => void connection.post(routes.save, {}),
    left,
    fix: mend,
    async ask(is, line, column) {
      // What is being typed is still on its way.
      const text = source.text
      for (
        let tries = 0;
        tries < patienceToAsk && sync && (sync.unsent() !== undefined || (found?.version ?? 0) < sync.base.version);
        tries++
      )
        await new Promise((resolve) => setTimeout(resolve, 40))
      if (!sync || source.text !== text) return undefined
      return (await connection.ask({is, version: sync.base.version, line, column})) as never
    },
  })
  const go = (...range: Range): void => {
    panes.show('source')
    source.reveal(stretchOf(source.text, range))
    follow()
  }
  const findings = openFindingsPane(words, {
    go,
    fix: mend,
    explain: async (code) => (await askAll('explain', code)) as Asked['explain'] | undefined,
  })
  const guide = openGuidePane(words, {
    go,
    ask: async () => (await askAll('guide')) as Asked['guide'] | undefined,
  })
  const grid = openGridPane(words, {
    text: () => source.text,
    edit(edits) {
      const now = source.text
      const starts = lineStarts(now)
      source.edit(
        edits.map(({place, text}) => ({...stretchIn(now, starts, place), text})),
        false,
      )
    },
  })
  const html = openHtmlPane(
    toSource(() => editions),
    connection,
  )
  const text = openTextPane(toSource(() => editions))
  const sheets = openPdfPane(
    words,
    toSource(() => pdf),
    connection,
    left,
  )
  let kept: Kept = 'kept'
  connection.onKept?.((is) => {
    kept = is
    tellStanding()
  })

  connection.on('tab', (state) => {
    client = state.client
  })
  connection.on('source', (state) => {
    standing = state
    source.lock(!state.writable)
    if (sync) source.undisturbed(() => sync!.received(state))
    else {
      source.replace(state.text)
      sync = openSync(
        {
          async send(request) {
            const answer = await connection.post(routes.edit, {...request, client})
            await new Promise<void>((resolve) => source.undisturbed(resolve))
            // Where the findings came before this answer, nothing else would ask about the text that they are of.
            if (answer?.status === 200 && found && found.version >= answer.state.version) setTimeout(askAgain)
            return answer && {status: answer.status, state: answer.state}
          },
          show: (shown) => source.replace(shown),
          clash(versions) {
            clash = versions
            tellStanding()
          },
          online(is) {
            online = is
            tellStanding()
          },
        },
        state,
      )
    }
    tellStanding()
  })
  connection.onLine((is) => {
    online = is
    tellStanding()
  })
  connection.on('findings', (state) => {
    findings.show(state)
    source.mark(state.own.map((index) => state.diagnostics[index]!))
    void refreshGrid()
    guide.refresh()
    found = state
    tellStale()
    told = painted('findings', state.version)
  })
  connection.on('editions', (state) => {
    coming = state
    // What was found is seen first, however soon the page comes behind it.
    void told.then(async () => {
      if (coming !== state) return
      editions = state
      tellStale()
      text.show(state)
      await html.show(state)
      void painted('html', state.version)
      follow()
    })
  })
  connection.on('pdf', (state) => {
    pdf = state
    void sheets.show(state).then(() => painted('pdf', state.version))
  })

  addEventListener(
    'pagehide',
    () => {
      const rest = sync?.unsent()
      if (rest) void connection.post(routes.edit, {...rest, client}, true)
    },
    {signal: left},
  )
  addEventListener(
    'beforeunload',
    (event) => {
      if (kept === 'here' || ((!online || sync?.clashing) && sync?.unsent())) event.preventDefault()
    },
    {signal: left},
  )
  left.addEventListener('abort', () => clearTimeout(following))

  function mend({fix}: WordedDiagnostic): void {
    source.edit(
      fix!.edits.map((one) => ({
        ...stretchOf(source.text, [one.line, one.column, one.endLine, one.endColumn]),
        text: one.text,
      })),
    )
    byId('announced').textContent = words.fixed
  }

  /** A click in an edition selects the sentence or the cell in the source. */
  function toSource(state: () => EditionsState | PdfState | undefined): Pointed {
    return (node, printed, at) => {
      const shown = state()
      const place = shown?.places[node]
      if (!shown || !place) return
      panes.show('source')
      source.reveal(moved(pointedAt(shown.source, place, printed, at), shown.source, source.text))
      light(nodesOf(shown, shown.source, stretchOf(shown.source, place).start), false)
    }
  }

  /** The editions show where the cursor is; while someone types, together with what was typed, if it comes to be shown. */
  function follow(): void {
    clearTimeout(following)
    const typing = editions !== undefined && source.text !== editions.source
    following = setTimeout(() => void painting().then(followNow), typing ? patience : 0) as unknown as number
  }

  function followNow(): void {
    if (left.aborted || !editions || !byId('source').contains(document.activeElement)) return
    const {start} = moved({start: source.cursor, end: source.cursor}, source.text, editions.source)
    light(nodesOf(editions, editions.source, start), true)
  }

  /** Where nothing is printed at the place itself (a total of zeros said in one word), what stands in its line. */
  function nodesOf({places}: {readonly places: readonly (Range | null)[]}, text: string, offset: number): number[] {
    const exact = nodesAt(places, text, offset)
    const line = lineAt(text, offset)
    const rows = places.flatMap((place, node) =>
      place && place[0] === line && place[2] === line && place[1] === 1 ? [node] : [],
    )
    return exact.length > 0 ? [...new Set([...exact, ...(places[exact[0]!]![0] === line ? rows : [])])] : rows
  }

  function light(nodes: readonly number[], into: boolean): void {
    html.highlight(nodes, into)
    text.highlight(nodes, into)
    sheets.highlight(nodes, into)
  }

  /** About the whole text as it was last judged. */
  async function askAll(is: keyof Asked, code?: string): Promise<unknown> {
    if (!sync) return undefined
    return connection.ask({is, version: sync.base.version, line: 1, column: 1, ...(code !== undefined && {code})})
  }

  function askAgain(): void {
    void refreshGrid()
    guide.refresh()
  }

  /** Only where it is looked at, or waited for: composing it takes as long as the page. */
  async function refreshGrid(): Promise<void> {
    if ((!grid.visible && !grid.waiting) || !sync) return
    const {text} = sync.base
    const answer = (await askAll('grid')) as Asked['grid'] | undefined
    if (!answer) return
    grid.show(answer, text)
    if (found) grid.findings(found)
  }

  /** What has to be chosen: first between this tab and the server, then between the server and the file. */
  function tellChoice(): void {
    if (clash) choice.show({other: 'tab', mergeable: true, ...clash}, (which) => sync!.choose(which))
    else if (standing?.standing === 'conflict') {
      const {disk, base, mergeable = false} = standing
      const shown = {mine: source.text, theirs: disk ?? '', base, mergeable}
      choice.show({...shown, other: disk === null ? 'gone' : 'disk'}, (which) => void resolve(which, standing!))
    } else choice.hide()
  }

  /** The server has to have all of what was typed before it is told what becomes of it. */
  async function resolve(which: Chosen, {diskHash = ''}: SourceState): Promise<void> {
    if (typeof which === 'string')
      return void connection.post(routes.resolve, {take: which === 'mine' ? 'mine' : 'disk', diskHash})
    await settled()
    const {version} = sync!.base
    const answer = await connection.post(routes.resolve, {take: 'merged', diskHash, version, text: which.text})
    if (answer?.status !== 200) byId('choice-left').textContent = words.changedAgain
  }

  async function settled(): Promise<boolean> {
    await new Promise<void>((resolve) => source.undisturbed(resolve))
    const waits = (): boolean => grid.waiting || sync?.unsent() !== undefined
    for (let tries = 0; tries < patienceToAsk && waits(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 40))
    return !waits()
  }

  function tellStanding(): void {
    if (left.aborted) return
    tellChoice()
    const where = byId('standing')
    // What is known of the file may be older than the text that the server has taken last.
    const unsent = sync !== undefined && (sync.unsent() !== undefined || (standing?.version ?? 0) < sync.base.version)
    const is = !online
      ? 'offline'
      : clash
        ? 'conflict'
        : standing?.standing === 'saved' && (unsent || kept !== 'kept')
          ? kept === 'here' && !unsent
            ? 'here'
            : 'unsaved'
          : (standing?.standing ?? 'unsaved')
    const said = is === 'failed' && standing?.reason ? `${words.failed}（${standing.reason}）` : words[is]
    if (where.textContent !== said) where.textContent = said
    where.dataset['is'] = is
  }

  function tellStale(): void {
    const errors = (found?.summary.errors ?? 0) > 0
    const note = byId('stale')
    const said = !errors
      ? ''
      : !editions
        ? found?.complete
          ? words.nothing
          : ''
        : editions.draft
          ? words.draft
          : words.stale
    note.hidden = said === ''
    if (note.textContent !== said) note.textContent = said
  }

  /** For whoever looks on from outside: the text that the server has, and its number. */
  Object.defineProperty(globalThis, 'nianbao', {get: () => sync?.base, configurable: true})
  return {settled}
}

/** Resolves when something of a version is painted; for whoever measures, says when that was first. */
async function painted(what: 'findings' | 'html' | 'pdf', version: number): Promise<void> {
  await painting()
  if (document.documentElement.dataset[what] === String(version)) return
  performance.clearMarks(`nianbao ${what}`)
  performance.mark(`nianbao ${what}`, {detail: version})
  document.documentElement.dataset[what] = String(version)
}
