// Problems of a YAML text and misfits with a schema → diagnostics, in the sentences of diagnostic/texts/yaml.ts.

import {diagnose, type Details, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Expectation, Misfit} from './schema.ts'
import type {YamlProblem} from './yaml.ts'

/** The codes whose messages hold the sentences about YAML. */
type YamlCode = 'config'

const typeKeys = {
  object: 'typeObject',
  array: 'typeArray',
  string: 'typeString',
  integer: 'typeNumber',
  number: 'typeNumber',
  boolean: 'typeBoolean',
  null: 'typeNull',
} as const satisfies Record<Expectation, string>

/** What stands in the way of reading a text as YAML. */
export function diagnoseProblem(code: YamlCode, {fault, name, place}: YamlProblem, details?: Details): Diagnostic {
  switch (fault) {
    case 'duplicate':
    case 'reuse':
    case 'size':
    case 'syntax':
      return diagnose(code, fault, {name}, place, details)
    default:
      return diagnose(code, fault, {}, place, details)
  }
}

/** What does not fit the schema. */
export function diagnoseMisfit(code: YamlCode, misfit: Misfit, details?: Details): Diagnostic {
  const {place, path} = misfit
  switch (misfit.fault) {
    case 'unknown-key': {
      const {found, nearest} = misfit
      return nearest === undefined
        ? diagnose(code, 'unknownKey', {found}, place, details)
        : diagnose(code, 'unknownKeyNear', {found, nearest}, place, details)
    }
    case 'missing-key':
      return diagnose(code, 'missingKey', {expected: misfit.expected}, place, details)
    case 'type':
      return diagnose(code, typeKeys[misfit.expected], {path, found: misfit.found}, place, details)
    case 'choice':
      return diagnose(code, 'choice', {path, choices: misfit.expected.join(', '), found: misfit.found}, place, details)
    case 'value':
      return diagnose(code, 'value', {path, expected: misfit.expected, found: misfit.found}, place, details)
  }
}
