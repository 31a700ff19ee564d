// YAML problems and schema misfits → `config` diagnostics, the same for nianbao.yaml and for every form.

import {type Details, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Misfit} from './schema.ts'
import type {YamlProblem} from './yaml.ts'

/** What stands in the way of reading a settings file as YAML. */
export function problemFault({fault, place, name}: YamlProblem): Diagnostic {
  switch (fault) {
    case 'indent':
    case 'open':
    case 'tab':
    case 'documents':
    case 'nesting':
      return diagnose('config', fault, {}, place)
    default:
      return diagnose('config', fault, {name}, place)
  }
}

const types = {
  object: 'typeObject',
  array: 'typeArray',
  string: 'typeString',
  number: 'typeNumber',
  integer: 'typeInteger',
  boolean: 'typeBoolean',
  null: 'typeNull',
} as const

/** What does not fit the schema of a settings file. */
export function misfitFault(misfit: Misfit): Diagnostic {
  const {place} = misfit
  switch (misfit.fault) {
    case 'unknown-key':
      return diagnose('config', 'unknownKey', {found: misfit.found}, place, suggestion(misfit.nearest))
    case 'missing-key':
      return diagnose('config', 'missingKey', {expected: misfit.expected}, place, {expected: misfit.expected})
    case 'type':
      return diagnose('config', types[misfit.expected], {found: misfit.found}, place, {actual: misfit.found})
    case 'choice': {
      const details = {actual: misfit.found, ...suggestion(misfit.nearest)}
      return diagnose('config', 'choice', {found: misfit.found, choices: misfit.expected.join(' ')}, place, details)
    }
    case 'value': {
      const {expected, found} = misfit
      return diagnose('config', 'value', {expected, found}, place, {expected, actual: found})
    }
  }
}

function suggestion(nearest: string | undefined): Details {
  return nearest === undefined ? {} : {hints: [message('config', 'nearest', {nearest})]}
}
