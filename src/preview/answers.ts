// What the page asks for while it works on a source, whichever way it comes → the session's answer: one set of rules for
// the server and for the worker of a page that stands alone.

import {longestSource} from '../markdown/decode.ts'
import {type AskRequest, type EditRequest, type ResolveRequest, routes, type SourceState} from './protocol.ts'
import type {Session} from './session.ts'

/** As in HTTP: 400 the body says nothing that is asked for here, 409 someone was quicker, 413 the text is too long. */
export interface Answer {
  readonly status: 200 | 400 | 409 | 413
  /** To a question; null where there is no answer. */
  readonly asked?: unknown
  /** Where it was taken or someone was quicker; the text is in it only where it is another one than was sent. */
  readonly state?: Omit<SourceState, 'text'> & {readonly text?: string}
}

export function answerTo(session: Session, route: string, body: unknown): Answer {
  if (route === routes.edit && isEdit(body)) {
    if (isTooLong(body.text)) return {status: 413}
    return state(session, session.edit(body) ? 200 : 409)
  }
  if (route === routes.resolve && isResolve(body)) {
    if (body.take === 'merged' && isTooLong(body.text)) return {status: 413}
    return state(session, session.resolve(body) ? 200 : 409)
  }
  if (route === routes.ask && isAsk(body)) return {status: 200, asked: session.ask(body) ?? null}
  if (route !== routes.save) return {status: 400}
  session.save()
  return state(session, 200)
}

function state(session: Session, status: 200 | 409): Answer {
  const {text, ...rest} = session.states().source!
  return {status, state: status === 200 ? rest : {...rest, text}}
}

function isEdit(body: unknown): body is EditRequest {
  const {client, version, text} = (body ?? {}) as Partial<EditRequest>
  return typeof client === 'string' && Number.isSafeInteger(version) && typeof text === 'string'
}

const questions: ReadonlySet<unknown> = new Set(['hover', 'completion', 'grid', 'guide', 'explain'])

function isAsk(body: unknown): body is AskRequest {
  const {is, version, line, column, code} = (body ?? {}) as Partial<AskRequest>
  const named = code === undefined ? is !== 'explain' : typeof code === 'string'
  return questions.has(is) && named && [version, line, column].every(Number.isSafeInteger)
}

function isResolve(body: unknown): body is ResolveRequest {
  const {take, diskHash, version, text} = (body ?? {}) as Partial<Extract<ResolveRequest, {take: 'merged'}>>
  const merged = take === 'merged' && Number.isSafeInteger(version) && typeof text === 'string'
  return (merged || (['mine', 'disk'] as unknown[]).includes(take)) && typeof diskHash === 'string'
}

function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > longestSource
}
