// What the bundler has worked out of the shipped files beforehand: reading YAML and compiling templates is most of what a
// cold start would do. Run from src/ there is nothing here; bundle.ts puts the bundle's own module in place of this one.

import type {FormFile, WordsFile} from '../form/schema.ts'
import type {StyleData} from '../style/prepared.ts'
import type {PreparedModule} from '../template/prepared.ts'

export interface Prepared {
  /** SHA-256 of each file by its name below templates/. One that has changed since is read as it is now. */
  readonly hashes: Readonly<Record<string, string>>
  /** By name: `2021.yaml`. */
  readonly forms: Readonly<Record<string, FormFile>>
  readonly words: WordsFile
  readonly templates: PreparedModule
  readonly style: StyleData
}

export const prepared = undefined as Prepared | undefined
