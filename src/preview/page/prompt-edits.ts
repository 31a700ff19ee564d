// Changes in the editor that would put what is typed into a prompt: prompts.ts says where it goes, here it goes there.

import {Transaction, type TransactionSpec} from '@codemirror/state'
import {belowPrompt, promptAt} from './prompts.ts'

/** By keys or from the clipboard; what an input method composes is looked at when it is done. */
function isTyped(change: Transaction): boolean {
  const event = change.annotation(Transaction.userEvent)
  return change.docChanged && (event === 'input.type' || event === 'input.paste' || event === 'input')
}

/** Whether something was typed in place of words that were selected in a prompt. */
export function changesPrompt(change: Transaction): boolean {
  if (!isTyped(change)) return false
  let replaced = -1
  change.changes.iterChangedRanges((from, to, newFrom, newTo) => {
    if (from < to && newFrom < newTo) replaced = to
  })
  return replaced >= 0 && promptAt(change.startState.doc.toString(), replaced) !== undefined
}

/** What is typed with nothing selected in a prompt, below it. */
export function outOfPrompt(change: Transaction): Transaction | TransactionSpec {
  if (!isTyped(change)) return change
  const inserted: {readonly at: number; readonly text: string}[] = []
  change.changes.iterChanges((from, to, _, __, text) => {
    inserted.push({at: from === to ? from : -1, text: text.toString()})
  })
  const [only, ...others] = inserted
  const text = change.startState.doc.toString()
  const prompt = only && others.length === 0 && only.at >= 0 ? promptAt(text, only.at) : undefined
  if (!prompt) return change
  const {insert, cursor} = belowPrompt(text, prompt, only!.text)
  return {
    changes: {from: prompt.end, insert},
    selection: {anchor: prompt.end + cursor},
    userEvent: 'input.type',
    scrollIntoView: true,
  }
}
