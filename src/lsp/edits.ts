// Edits of the program → a change of the protocol, with a preview where the client has one and the edits ask for it.

import type {AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import type {Edit} from '../diagnostic/diagnostic.ts'
import type {ReviewedEdit} from '../editor/consequences.ts'
import {toRange} from './positions.ts'
import type {View} from './views.ts'

/** What the client can do with a change. */
export interface Client {
  /** Whether it takes changes of a version. */
  readonly versions: boolean
  /** Whether it shows what it is asked to confirm. */
  readonly annotations: boolean
}

export function toChange(
  {document, mark}: View,
  edits: readonly (Edit | ReviewedEdit)[],
  {versions, annotations}: Client,
): WorkspaceEdit {
  const {uri, version} = document
  const changeAnnotations: Record<string, ChangeAnnotation> = {}
  const sent = edits.map((edit, index): TextEdit | AnnotatedTextEdit => {
    const plain = {range: toRange(edit, mark), newText: edit.text}
    if (!('label' in edit) || !annotations || !versions) return plain
    const annotationId = String(index)
    changeAnnotations[annotationId] = {label: edit.label, description: edit.description, needsConfirmation: true}
    return {...plain, annotationId}
  })
  if (!versions) return {changes: {[uri]: sent}}
  return {
    documentChanges: [{textDocument: {uri, version}, edits: sent}],
    ...(Object.keys(changeAnnotations).length && {changeAnnotations}),
  }
}
