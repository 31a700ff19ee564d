// The text of a form file → Form. Every fault is a `config` diagnostic at its place; a file with faults gives no form.

import {misfitFault, problemFault} from '../data/faults.ts'
import {misfits, type Schema} from '../data/schema.ts'
import {nodeAt, parseYaml, toValue, type YamlNode} from '../data/yaml.ts'
import {type Checked, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {expand, type FormFault} from './expand.ts'
import type {Form} from './form.ts'
import {type FormFile, formSchema, type WordsFile, wordsSchema} from './schema.ts'

/** Reads `text`, a form of templates/forms that lies at `path`; `words` are what its file shares with others. */
export function loadForm(path: string, text: string, words: WordsFile): Checked<Form> {
  const {value: root, diagnostics} = shaped(path, text, formSchema)
  if (!root) return {value: undefined, diagnostics}
  const {form, faults} = expand(toValue(root) as FormFile, words)
  if (faults.length > 0) return {value: undefined, diagnostics: faults.map((fault) => sayFault(root, fault))}
  return {value: form, diagnostics: []}
}

/** Reads templates/forms/words.yaml. */
export function loadWords(path: string, text: string): Checked<WordsFile> {
  const {value: root, diagnostics} = shaped(path, text, wordsSchema)
  return {value: root && (toValue(root) as WordsFile), diagnostics}
}

/** The file as YAML, where it has the shape of the schema. */
function shaped(path: string, text: string, schema: Schema): Checked<YamlNode> {
  const {root, problems} = parseYaml(path, text)
  if (!root || problems.length > 0) {
    const empty = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
    const said = problems.map(problemFault)
    return {value: undefined, diagnostics: said.length ? said : [diagnose('config', 'empty', {}, empty)]}
  }
  const wrong = misfits(schema, root)
  return wrong.length > 0 ? {value: undefined, diagnostics: wrong.map(misfitFault)} : {value: root, diagnostics: []}
}

function sayFault(root: YamlNode, {fault, path, name, nearest}: FormFault): Diagnostic {
  const {place} = nodeAt(root, path)
  switch (fault) {
    case 'unknown': {
      const hints = nearest === undefined ? [] : [message('config', 'nearest', {nearest})]
      return diagnose('config', 'unknownName', {name}, place, {hints})
    }
    case 'double':
      return diagnose('config', 'doubleName', {name}, place)
    case 'years':
      return diagnose('config', 'years', {name}, place)
    case 'section':
      return diagnose('config', 'unknownSection', {name}, place)
    case 'unit':
      return diagnose('config', 'unitMissing', {name}, place)
  }
}
