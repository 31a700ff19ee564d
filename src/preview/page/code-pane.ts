// The source in an editor (CodeMirror): numbered lines, findings with their fixes in place, completion, what a number means
// under the pointer, folding by section, search, undo over all that the page changes. An input method at work is never
// disturbed: what comes meanwhile waits for its end.

import {autocompletion, type CompletionContext, type CompletionResult, completionKeymap} from '@codemirror/autocomplete'
import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {codeFolding, foldGutter, foldKeymap, foldService} from '@codemirror/language'
import {type Diagnostic, lintKeymap, setDiagnostics} from '@codemirror/lint'
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search'
import {Annotation, Compartment, EditorState, type Text, Transaction} from '@codemirror/state'
import {EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers} from '@codemirror/view'
import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import type {Range} from '../protocol.ts'
import {spliceBetween} from '../splice.ts'
import type {PageWords} from '../words.ts'
import {element, filled} from './dom.ts'
import {sectionEnd} from './folding.ts'
import {highlighting} from './highlighting.ts'
import type {Stretch} from './places.ts'
import {changesPrompt, outOfPrompt} from './prompt-edits.ts'
import {belowPrompt, promptAt} from './prompts.ts'
import type {Listeners, SourcePane} from './source-view.ts'

/** Of a change that someone else has made: it is not told, and not what undo takes back. */
const foreign = Annotation.define<true>()

export function openCodePane(parent: HTMLElement, words: PageWords, listeners: Listeners): SourcePane {
  const readOnly = new Compartment()
  /** From the start of a composition until what was composed is told. */
  let composing = false
  /** Someone has put something in place of words of a prompt, and goes on there: it is to be another prompt. */
  let changing = false
  /** The prompt that something is composed in, where in it, and how long the text was. */
  let asked: (Stretch & {readonly head: number; readonly length: number}) | undefined
  /** What waits for that. */
  const waiting: (() => void)[] = []
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        ...(nonce ? [EditorView.cspNonce.of(nonce)] : []),
        EditorState.phrases.of(words.editor),
        lineNumbers(),
        history(),
        codeFolding(),
        foldGutter({openText: '▾', closedText: '▸'}),
        foldService.of(({doc}, start) => {
          const end = sectionEnd((number) => doc.line(number).text, doc.lines, doc.lineAt(start).number)
          return end === undefined ? null : {from: doc.lineAt(start).to, to: doc.line(end).to}
        }),
        highlighting,
        highlightActiveLine(),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        autocompletion({override: [complete], icons: false}),
        hoverTooltip(hover),
        keymap.of([
          {key: 'Mod-s', run: () => (listeners.save(), true)},
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-labelledby': 'title-source',
          'aria-describedby': 'announced',
          spellcheck: 'false',
          autocapitalize: 'off',
        }),
        readOnly.of([]),
        EditorState.transactionFilter.of((change) => (changing ? change : outOfPrompt(change))),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changing ||= update.transactions.some(changesPrompt)
          else if (update.selectionSet) changing = false
          if (update.docChanged && !update.transactions.some((one) => one.annotation(foreign))) tellTyped()
          if (update.selectionSet && update.view.hasFocus) listeners.moved(update.state.selection.main.head)
        }),
        EditorView.domEventHandlers({
          compositionstart(_, {state}) {
            composing = true
            const {head, empty} = state.selection.main
            const prompt = empty && !changing ? promptAt(state.doc.toString(), head) : undefined
            asked = prompt && {...prompt, head, length: state.doc.length}
          },
          compositionend() {
            // The change itself is read behind this event.
            setTimeout(settle)
          },
        }),
      ],
    }),
  })

  listeners.left.addEventListener('abort', () => view.destroy())

  return {
    get text() {
      return view.state.doc.toString()
    },
    get cursor() {
      return view.state.selection.main.head
    },
    undisturbed,
    replace,
    edit(edits, focus = true) {
      if (focus) view.focus()
      view.dispatch({
        changes: edits.map(({start, end, text}) => ({from: start, to: end, insert: text})),
        userEvent: 'input.fix',
        scrollIntoView: focus,
      })
    },
    mark: (found) =>
      undisturbed(() =>
        view.dispatch(
          setDiagnostics(
            view.state,
            found.map((one) => marked(view.state.doc, one)),
          ),
        ),
      ),
    reveal({start, end}) {
      view.focus()
      view.dispatch({
        selection: {anchor: start, head: end},
        effects: EditorView.scrollIntoView(start, {y: 'center'}),
      })
    },
    lock(is) {
      view.dispatch({effects: readOnly.reconfigure(is ? EditorState.readOnly.of(true) : [])})
    },
  }

  function replace(text: string): void {
    const now = view.state.doc.toString()
    if (text === now) return
    const {start, end, text: insert} = spliceBetween(now, text)
    view.dispatch({
      changes: {from: start, to: end, insert},
      annotations: [foreign.of(true), Transaction.addToHistory.of(false)],
    })
  }

  function tellTyped(): void {
    if (composing) return
    listeners.typed(view.state.doc.toString())
  }

  function undisturbed(act: () => void): void {
    if (composing) waiting.push(act)
    else act()
  }

  function settle(): void {
    if (view.composing) return
    composing = false
    leavePrompt()
    listeners.typed(view.state.doc.toString())
    for (const act of waiting.splice(0)) act()
  }

  /** What was composed in a prompt goes below it. */
  function leavePrompt(): void {
    const grown = asked ? view.state.doc.length - asked.length : 0
    if (asked && grown > 0) {
      const {head, start, end} = asked
      const composed = view.state.sliceDoc(head, head + grown)
      const without = view.state.sliceDoc(0, head) + view.state.sliceDoc(head + grown)
      const {insert, cursor} = belowPrompt(without, {start, end}, composed)
      view.dispatch({
        changes: [
          {from: head, to: head + grown},
          {from: end + grown, insert},
        ],
        selection: {anchor: end + cursor},
        annotations: foreign.of(true),
        scrollIntoView: true,
      })
    }
    asked = undefined
  }

  function marked(doc: Text, one: WordedDiagnostic): Diagnostic {
    const {from, to} = offsets(doc, [one.line!, one.column!, one.endLine!, one.endColumn!])
    return {
      from,
      to,
      severity: one.severity,
      message: one.message,
      source: one.code,
      ...(one.fix && {actions: [{name: filled(words.fix, {title: one.fix.title}), apply: () => listeners.fix(one)}]}),
    }
  }

  async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    const typed = context.matchBefore(/[\p{L}\p{N}{/#|_-]+/u)
    if (!context.explicit && !typed?.text.match(/\{\{|^[#|]/u)) return null
    const {line, column} = pointAt(context.state.doc, context.pos)
    const found = await listeners.ask('completion', line, column)
    if (!found?.length || context.aborted) return null
    const from = Math.min(...found.map(({span}) => offsets(context.state.doc, span).from))
    return {
      from,
      options: found.map(({label, detail, text, span}) => ({
        label,
        ...(detail !== undefined && {detail}),
        apply(editor: EditorView) {
          const {from: start, to} = offsets(editor.state.doc, span)
          // What was typed since is in its place, too.
          const end = Math.max(to, editor.state.selection.main.head)
          editor.dispatch({changes: {from: start, to: end, insert: text}, selection: {anchor: start + text.length}})
        },
      })),
      filter: true,
    }
  }

  async function hover(editor: EditorView, at: number): Promise<{pos: number; create(): {dom: HTMLElement}} | null> {
    const {line, column} = pointAt(editor.state.doc, at)
    const found = await listeners.ask('hover', line, column)
    if (!found) return null
    return {pos: at, create: () => ({dom: element('div', {class: 'meaning'}, ...paragraphs(found.text))})}
  }
}

function pointAt(doc: Text, offset: number): {line: number; column: number} {
  const {number, from} = doc.lineAt(offset)
  return {line: number, column: offset - from + 1}
}

function offsets(doc: Text, [line, column, endLine, endColumn]: Range): {from: number; to: number} {
  const offset = (number: number, inLine: number): number => {
    if (number > doc.lines) return doc.length
    const {from, to} = doc.line(Math.max(1, number))
    return Math.min(from + inLine - 1, to)
  }
  const from = offset(line, column)
  return {from, to: Math.max(from, offset(endLine, endColumn))}
}

/** Of the little Markdown that an explanation is written in: paragraphs, without marks. */
function paragraphs(markdown: string): HTMLElement[] {
  return markdown.split(/\n{2,}/u).map((text) => element('p', {}, text.replace(/\\(?=[^\p{L}\p{N}\s])|\*\*|`/gu, '')))
}
