// What was found, as a list: the sentence, the line with the place marked, what else is concerned, the fix. New findings
// are announced once it is quiet, not with every key.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import type {Asked, FindingsState} from '../protocol.ts'
import type {PageWords} from '../words.ts'
import {byId, element, filled} from './dom.ts'
import {morph} from './morph.ts'

/** Milliseconds without a new finding before a screen reader is told. */
const quiet = 700
/** More are not listed one by one. */
const most = 200

export interface FindingsPane {
  show(state: FindingsState): void
}

interface Listeners {
  go(line: number, column: number, endLine: number, endColumn: number): void
  fix(diagnostic: WordedDiagnostic): void
  explain(code: string): Promise<Asked['explain'] | undefined>
}

export function openFindingsPane(words: PageWords, {go, fix, explain}: Listeners): FindingsPane {
  const list = byId('findings')
  const announced = byId('announced')
  let shown: FindingsState | undefined
  let timer: number | undefined
  /** By code; and the findings beside which one is shown. */
  const explanations = new Map<string, Asked['explain']>()
  const opened = new Set<string>()

  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(
      'button[data-go], button[data-fix], button[data-explain]',
    )
    if (!button || !shown) return
    const {go: place, fix: index, explain: asked} = button.dataset
    if (asked !== undefined) void toggle(shown.diagnostics[Number(asked)]!)
    else if (place !== undefined) go(...(place.split(',').map(Number) as [number, number, number, number]))
    else fix(shown.diagnostics[Number(index)]!)
  })

  return {
    show(state) {
      shown = state
      const {errors, warnings, infos} = state.summary
      const none = errors + warnings + infos === 0
      const count = none ? words.none : filled(words.count, {errors, warnings, infos})
      byId('count').textContent = count
      byId('found').dataset['worst'] = errors ? 'error' : warnings ? 'warning' : infos ? 'info' : 'none'
      draw(state)
      const first = state.diagnostics.find(({severity}) => severity === 'error')
      const said = first
        ? `${count}。${first.line === undefined ? '' : `${filled(words.line, {line: first.line})}：`}${first.message}`
        : count
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (announced.textContent !== said) announced.textContent = said
      }, quiet) as unknown as number
    },
  }

  function draw(state: FindingsState): void {
    const own = new Set(state.own)
    morph(
      list,
      element(
        'ol',
        {id: 'findings', tabindex: '0', 'aria-labelledby': 'title-found'},
        ...state.diagnostics
          .slice(0, most)
          .map((one, index) => item(one, index, own.has(index), state.lines[index] ?? undefined)),
      ),
    )
  }

  /** Fetched when it is first asked for. */
  async function toggle(one: WordedDiagnostic): Promise<void> {
    const key = keyOf(one)
    if (!opened.delete(key)) {
      const answer = explanations.get(one.code) ?? (await explain(one.code))
      if (!answer) return
      explanations.set(one.code, answer)
      opened.add(key)
    }
    if (shown) draw(shown)
  }

  function explanation(one: WordedDiagnostic, index: number): HTMLElement[] {
    const said = opened.has(keyOf(one)) ? explanations.get(one.code) : undefined
    const button = element(
      'button',
      {type: 'button', class: 'explain', 'data-explain': String(index), 'aria-expanded': String(said !== undefined)},
      words.explain,
    )
    return said ? [button, explained(said, words)] : [button]
  }

  function item(one: WordedDiagnostic, index: number, own: boolean, line: string | undefined): HTMLElement {
    const {severity, code, message, path, related = [], hints = []} = one
    const place = own
      ? filled(words.line, {line: one.line!})
      : [path, one.line, one.column].filter((part) => part !== undefined).join(':')
    const small = element('small', {}, code)
    const where = element('span', {class: 'where'}, ...(place === '' ? [small] : [place, ' · ', small]))
    const title = element(
      'span',
      {class: 'message'},
      element('b', {class: severity}, words.severities[severity]),
      ' ',
      message,
    )
    const head = own
      ? element('button', {type: 'button', class: 'go', 'data-go': placeOf(one)}, title, where)
      : element('p', {class: 'go'}, title, where)
    return element(
      'li',
      {},
      head,
      ...(line === undefined ? [] : [excerpt(line, one)]),
      ...rest(related, path),
      ...notes(hints),
      ...mend(one, index, own),
      ...explanation(one, index),
    )
  }

  /** The line, cut around the place. */
  function excerpt(line: string, {line: first, column, endLine, endColumn, severity}: WordedDiagnostic): HTMLElement {
    const start = Math.min(column! - 1, line.length)
    const end = Math.max(start, endLine === first ? Math.min(endColumn! - 1, line.length) : line.length)
    const from = start > 40 ? start - 24 : 0
    const to = Math.min(line.length, Math.max(end, from + 72))
    return element(
      'code',
      {class: 'excerpt'},
      from > 0 ? '…' : '',
      line.slice(from, start),
      element('mark', {class: severity}, line.slice(start, end) || '\u2009'),
      line.slice(end, to),
      to < line.length ? '…' : '',
    )
  }

  function rest(related: NonNullable<WordedDiagnostic['related']>, path: string | undefined): HTMLElement[] {
    if (related.length === 0) return []
    const list = element(
      'ul',
      {class: 'related'},
      ...related.map((one) =>
        element(
          'li',
          {},
          one.path === path
            ? element(
                'button',
                {type: 'button', 'data-go': placeOf(one)},
                filled(words.line, {line: one.line}),
                ' ',
                one.message,
              )
            : `${one.path}:${one.line} ${one.message}`,
        ),
      ),
    )
    return [list]
  }

  function notes(hints: readonly string[]): HTMLElement[] {
    return hints.map((hint) => element('p', {class: 'hint'}, `${words.hint}：${hint}`))
  }

  function mend({fix}: WordedDiagnostic, index: number, own: boolean): HTMLElement[] {
    return fix && own
      ? [
          element(
            'button',
            {type: 'button', class: 'fix', 'data-fix': String(index)},
            filled(words.fix, {title: fix.title}),
          ),
        ]
      : []
  }
}

/** The same finding, wherever it has moved to. */
function keyOf({code, message}: WordedDiagnostic): string {
  return `${code} ${message}`
}

function explained({explanation, basis, mend, wrong, right}: Asked['explain'], words: PageWords): HTMLElement {
  const part = (name: string, ...children: readonly (Node | string)[]): HTMLElement[] => [
    element('dt', {}, name),
    element('dd', {}, ...children),
  ]
  return element(
    'div',
    {class: 'explained'},
    element('p', {}, explanation),
    element(
      'dl',
      {},
      ...part(words.basis, basis),
      ...part(words.mend, mend),
      ...part(words.wrong, element('code', {}, wrong)),
      ...part(words.right, element('code', {}, right)),
    ),
  )
}

function placeOf({
  line,
  column,
  endLine,
  endColumn,
}: Pick<WordedDiagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>): string {
  return [line, column, endLine, endColumn].join()
}
