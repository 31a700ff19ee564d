// The text of nianbao.yaml → the settings of a project, or `config` diagnostics with their places.

import {misfitFault, problemFault} from '../data/faults.ts'
import {nearest} from '../data/nearest.ts'
import {misfits} from '../data/schema.ts'
import {entryOf, parseYaml, toValue, type YamlNode} from '../data/yaml.ts'
import {isCode, texts} from '../diagnostic/codes.ts'
import {diagnose, message, type Checked, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {configSchema, type ConfigFile} from './config-schema.ts'

export type {ConfigFile} from './config-schema.ts'

/** No text, or an empty one: no settings. */
export function loadConfig(path: string, text: string): Checked<ConfigFile> {
  const {root, problems} = parseYaml(path, text)
  if (problems.length > 0) return {value: undefined, diagnostics: problems.map(problemFault)}
  if (!root || (root.type === 'scalar' && root.value === null)) return {value: {}, diagnostics: []}
  const diagnostics = [...misfits(configSchema, root).map(misfitFault), ...ruleFaults(root)]
  return {value: diagnostics.length ? undefined : (toValue(root) as ConfigFile), diagnostics}
}

/** Codes are a closed list, and some of them are not to be lowered. */
function ruleFaults(root: YamlNode): Diagnostic[] {
  const rules = entryOf(root, 'rules')?.value
  if (rules?.type !== 'map') return []
  return rules.entries.flatMap(({key, keyPlace, value}) => {
    if (!isCode(key)) {
      const near = nearest(key, Object.keys(texts))
      const hints = near === undefined ? [] : [message('config', 'nearest', {nearest: near})]
      return [diagnose('config', 'unknownCode', {found: key}, keyPlace, {hints})]
    }
    const {adjustable, severity} = texts[key]
    const lowered = severity === 'error' && value.type === 'scalar' && value.value !== 'error'
    return !adjustable && lowered ? [diagnose('config', 'fixedSeverity', {found: key}, value.place)] : []
  })
}
