// Findings → SARIF 2.1.0 (OASIS), one run: every code as a rule, every finding as a result with its places, its
// fingerprint and its fix.

import {type Code, isCode, texts} from '../../diagnostic/codes.ts'
import type {Severity} from '../../diagnostic/text.ts'
import type {Language, WordedDiagnostic} from '../../diagnostic/wording.ts'
import {digest, fingerprints} from '../../project/fingerprint.ts'
import {version} from '../../project/version.ts'
import type {Findings} from '../format.ts'
import type {SetAside} from '../set-aside.ts'
import type {Words} from '../words.ts'

/** More of one code in one file are one result with a count. */
const most = 20
/** Of those, so many of the other places are named. */
const mostPlaces = 100

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}
const codes = Object.keys(texts) as Code[]
const indexOf = new Map(codes.map((code, index) => [code as string, index]))

interface Found {
  readonly diagnostic: WordedDiagnostic
  readonly fingerprint: string
  readonly aside?: SetAside<WordedDiagnostic>
}

export function sarif({diagnostics, setAside, faults, line}: Findings, _quiet: boolean, words: Words): string {
  const all = [
    ...diagnostics.map((diagnostic) => ({diagnostic})),
    ...setAside.map((aside) => ({diagnostic: aside.diagnostic, aside})),
  ]
  const marks = fingerprints(
    all.map(({diagnostic}) => diagnostic),
    line,
  )
  const found: Found[] = all.map((one, index) => ({...one, fingerprint: marks[index]!}))
  const groups = Map.groupBy(found, ({diagnostic: {path, code}, aside}) =>
    [path, code, aside?.by, aside?.reason].join('\0'),
  )
  const results = [...groups.values()].flatMap((group) =>
    group.length > most ? [gathered(group, words)] : group.map(result),
  )
  const driver = {
    name: 'nianbao',
    version,
    semanticVersion: version,
    language: words.language === 'zh' ? 'zh-CN' : 'en',
    rules: codes.map((code) => rule(code, words.language)),
  }
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {driver},
          columnKind: 'utf16CodeUnits',
          // Without an address of its own: the log says nothing of the machine that it was made on.
          originalUriBaseIds: {[base]: {description: {text: words.say('workingFolder')}}},
          invocations: [
            {
              executionSuccessful: faults.length === 0,
              toolExecutionNotifications: faults.map(({path, message}) => ({
                level: 'error',
                message: {text: message},
                locations: [{physicalLocation: {artifactLocation: artifact(path)}}],
              })),
            },
          ],
          results,
        },
      ],
    },
    undefined,
    2,
  )
}

const base = '%SRCROOT%'

function rule(code: Code, language: Language): object {
  const {severity, adjustable, title, basis, explanation, mend, example} = texts[code]
  const [says, does] = [explanation[language], mend[language]]
  return {
    id: code,
    shortDescription: {text: title[language]},
    fullDescription: {text: says},
    help: {
      text: [says, basis[language], does].join('\n'),
      markdown: [says, `*${basis[language]}*`, does, fenced(example.wrong), '→', fenced(example.right)].join('\n\n'),
    },
    defaultConfiguration: {level: levels[severity]},
    properties: {adjustable},
  }
}

function fenced(text: string): string {
  return `\`\`\`\`\n${text}\n\`\`\`\``
}

function result({diagnostic, fingerprint, aside}: Found): object {
  const {code, severity, message, path, expected, actual, facts, hints = [], related, fix} = diagnostic
  return {
    ruleId: code,
    ...(isCode(code) && {ruleIndex: indexOf.get(code)}),
    level: levels[severity],
    message: {text: [message, ...hints].join('\n')},
    ...(path !== undefined && {locations: [location(diagnostic)]}),
    ...(related && {relatedLocations: related.map((one, index) => relatedLocation(one, one.message, index))}),
    partialFingerprints: marks(fingerprint),
    ...(fix && path !== undefined && {fixes: [fixed(path, fix)]}),
    ...suppressed(aside),
    ...((expected ?? actual ?? facts) !== undefined && {properties: {expected, actual, facts}}),
  }
}

/** The first of the worst stands for all of them, and names where the others are. */
function gathered(group: readonly Found[], words: Words): object {
  const rank = ({diagnostic}: Found): number => ['error', 'warning', 'info'].indexOf(diagnostic.severity)
  const first = group.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst))
  const {code, severity, message, path} = first.diagnostic
  const others = group.filter((one) => one !== first && one.diagnostic.path !== undefined).slice(0, mostPlaces)
  return {
    ruleId: code,
    ruleIndex: indexOf.get(code),
    level: levels[severity],
    message: {text: `${message}\n${words.say('sameKind', {count: group.length})}`},
    ...(path !== undefined && {locations: [location(first.diagnostic)]}),
    ...(others.length && {
      relatedLocations: others.map(({diagnostic}, index) => relatedLocation(diagnostic, diagnostic.message, index)),
    }),
    partialFingerprints: marks(`${digest(code, '*')}:1`),
    ...suppressed(first.aside),
    properties: {count: group.length},
  }
}

/** Front matter stands in the source that it speaks of; nianbao.yaml and the baseline do not. */
function suppressed(aside: SetAside<WordedDiagnostic> | undefined): object {
  if (!aside) return {}
  const {by, reason, until} = aside
  const more = until !== undefined && {properties: {until}}
  return {
    suppressions: [
      {kind: by === 'source' ? 'inSource' : 'external', ...(reason !== undefined && {justification: reason}), ...more},
    ],
  }
}

/** The second name is the one that GitHub's code scanning goes by. */
function marks(fingerprint: string): object {
  return {'nianbao/v1': fingerprint, primaryLocationLineHash: fingerprint}
}

type Placed = Partial<Pick<WordedDiagnostic, 'path' | 'line' | 'column' | 'endLine' | 'endColumn'>>

function location(diagnostic: WordedDiagnostic): object {
  return {
    physicalLocation: physical(diagnostic),
    ...(diagnostic.facts?.length && {
      logicalLocations: diagnostic.facts.map((fact) => ({fullyQualifiedName: fact, kind: 'value'})),
    }),
  }
}

function relatedLocation(placed: Placed, message: string, index: number): object {
  return {id: index + 1, message: {text: message}, physicalLocation: physical(placed)}
}

function physical(placed: Placed): object {
  return {artifactLocation: artifact(placed.path!), region: region(placed)}
}

/** Inside the working directory relative to it, else absolute (RFC 3986). */
function artifact(path: string): object {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return {uri: `file://${encoded}`}
  return /^[A-Za-z]:\//u.test(path) ? {uri: `file:///${encoded.replace('%3A', ':')}`} : {uri: encoded, uriBaseId: base}
}

function region({line, column, endLine, endColumn}: Placed): object {
  return {startLine: line, startColumn: column, endLine, endColumn}
}

function fixed(path: string, {title, safe, edits}: NonNullable<WordedDiagnostic['fix']>): object {
  return {
    description: {text: title},
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map((edit) => ({deletedRegion: region(edit), insertedContent: {text: edit.text}})),
      },
    ],
    properties: {safe},
  }
}
