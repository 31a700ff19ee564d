// What a page that stands alone and its worker tell each other, where another page has a server. Types only.

import type {EditionName} from '../../edition/names.ts'
import type {DeskReport} from '../../project/desk.ts'
import type {Answer} from '../answers.ts'
import type {Events} from '../protocol.ts'
import type {StartWords} from '../start-words.ts'
import type {Tongue} from '../tongue.ts'
import type {PageWords} from '../words.ts'

/** A file by its path below the project's folder, with forward slashes. */
export type NamedFile = readonly [path: string, bytes: Uint8Array]

/** Questions by name: what is asked, what is answered. */
export interface Questions {
  /** What the page says. */
  readonly words: {
    readonly ask: {readonly tongue: Tongue}
    readonly answer: {readonly page: PageWords; readonly start: StartWords}
  }
  /** What is shipped, as a zip: first, and once. */
  readonly shipped: {readonly ask: {readonly zip: Uint8Array; readonly fonts: boolean}; readonly answer: null}
  /** The fonts, as a zip: whenever they are there. */
  readonly fonts: {readonly ask: {readonly zip: Uint8Array}; readonly answer: null}
  /** Files of the project as they are now. */
  readonly files: {readonly ask: {readonly files: readonly NamedFile[]}; readonly answer: null}
  readonly reports: {readonly ask: null; readonly answer: readonly DeskReport[]}
  /** What a person asks of the project's page; `fields` as in an address. */
  readonly desk: {
    readonly ask: {
      readonly route: string
      readonly fields: string
      readonly files: readonly NamedFile[]
      readonly tongue: Tongue
    }
    readonly answer: {readonly open: string} | {readonly html: string} | null
  }
  /** A file of the editions in output/, or a zip of those of an office, or of all, by its address on the project's page. */
  readonly output: {readonly ask: {readonly address: string}; readonly answer: Uint8Array | null}
  /** A file has on this computer's disk another content than `base`, which it was written over in memory. */
  readonly foreign: {
    readonly ask: {readonly path: string; readonly base: Uint8Array; readonly disk: Uint8Array}
    readonly answer: null
  }
  /** Opens a report to be worked on, in place of another. */
  readonly open: {readonly ask: {readonly path: string; readonly tongue: Tongue}; readonly answer: boolean}
  readonly post: {readonly ask: {readonly route: string; readonly body: object}; readonly answer: Answer}
  /** A file of the editions of the report that is open. */
  readonly edition: {readonly ask: {readonly name: string}; readonly answer: Uint8Array | null}
  /** Builds reports as the command line does. */
  readonly build: {
    readonly ask: {readonly paths: readonly string[]; readonly editions: readonly EditionName[]}
    readonly answer: Built
  }
}

export interface Built {
  /** By path below output/. */
  readonly files: readonly NamedFile[]
  /** As `--format short` says them. */
  readonly said: readonly string[]
  readonly errors: number
}

export type Request = {
  readonly [K in keyof Questions]: {readonly id: number; readonly is: K; readonly ask: Questions[K]['ask']}
}[keyof Questions]

export type Reply =
  | {readonly is: 'answer'; readonly id: number; readonly answer: unknown}
  /** How far a build is. */
  | {readonly is: 'progress'; readonly done: number; readonly all: number}
  /** A fault of ours, in answering or in making a version. */
  | {readonly is: 'fault'; readonly id?: number; readonly what: string}
  | {readonly is: 'event'; readonly name: keyof Events; readonly state: unknown}
  /** A file of the project has been written. */
  | {readonly is: 'written'; readonly file: NamedFile}
