// Judges of the formats for machines: SARIF by its official schema, JUnit by an XML Schema, Code Quality by a JSON Schema
// of what GitLab documents.

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import Ajv, {type ValidateFunction} from 'ajv'
import {validateXML} from 'xmllint-wasm'

const require = createRequire(import.meta.url)
// The schema of SARIF is one of JSON Schema's draft 4.
const ajv = new Ajv({schemaId: 'auto', allErrors: true, unknownFormats: 'ignore', logger: false})
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object)

const sarifSchema = JSON.parse(
  readFileSync(
    join(require.resolve('@microsoft/jest-sarif/package.json'), '../lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as object

/** https://docs.gitlab.com/ci/testing/code_quality/ — what an issue has to have. */
const codeQualitySchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: {type: 'string', minLength: 1},
      check_name: {type: 'string', minLength: 1},
      fingerprint: {type: 'string', minLength: 1},
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: {type: 'string', pattern: '^(?!\\./)'},
          lines: {
            type: 'object',
            required: ['begin'],
            properties: {begin: {type: 'integer', minimum: 1}, end: {type: 'integer', minimum: 1}},
          },
        },
      },
    },
  },
}

const judges = {sarif: ajv.compile(sarifSchema), gitlab: ajv.compile(codeQualitySchema)}

/** What is wrong with a document; empty: nothing. */
export function faultsOf(format: keyof typeof judges, text: string): string[] {
  const judge: ValidateFunction = judges[format]
  return judge(JSON.parse(text)) ? [] : judge.errors!.map(({dataPath, message}) => `${dataPath} ${message}`)
}

const junitSchema = readFileSync(join(import.meta.dirname, 'junit.xsd'), 'utf8')

export async function junitFaults(text: string): Promise<string[]> {
  const {valid, errors} = await validateXML({xml: [{fileName: 'junit.xml', contents: text}], schema: [junitSchema]})
  return valid ? [] : errors.map(({message}) => message)
}
