// What a form file says about prose: phrases that speak of facts, claims that facts are 0, words that keep numbers apart.

import type {Claim, Count, CountRule, FactId, Form, Phrase} from './form.ts'
import type {FormFile, WordsFile} from './schema.ts'
import {Vocabulary} from './vocabulary.ts'
import {compileWording, type Wording} from './wording.ts'

/** `unknown` is told of every fact that the form does not have. */
export function wordsOf(
  {phrases = [], counts = [], claims = [], scopes = {}}: FormFile,
  {senses: written, words: spelled}: WordsFile,
  facts: ReadonlySet<FactId>,
  unknown: (path: readonly (string | number)[], name: string, known: Iterable<string>) => void,
): Pick<Form, 'phrases' | 'counts' | 'senses' | 'words' | 'claims' | 'scopes'> {
  const senses = Object.fromEntries(Object.entries(written).map(([sense, lines]) => [sense, split(lines)]))
  return {
    senses,
    words: new Vocabulary(spelled),
    counts: counts.map((entry, index): Count => {
      const {table, thing = [], about = [], unless = [], units, name, otherwise, bare} = entry
      const rules = (key: 'rows' | 'columns'): CountRule[] =>
        entry[key].map(({is = [], sum, severity = 'error', result = false, including = false, ...rule}, at) => {
          named(rule.all, ['counts', index, key, at, 'all'])
          const ids = [...is.map((one) => [one]), ...(sum ? [sum] : [])]
          ids.flat().forEach((id) => {
            if (!isPart(table, key, id)) unknown(['counts', index, key, at], id, [])
          })
          return {...rule, is: ids, severity, result, including}
        })
      named(thing, ['counts', index, 'thing'])
      named(unless, ['counts', index, 'unless'])
      if (bare !== undefined && !isPart(table, 'columns', bare)) unknown(['counts', index, 'bare'], bare, [])
      const [rows, columns] = [rules('rows'), rules('columns')]
      const more = {...(otherwise !== undefined && {otherwise}), ...(bare !== undefined && {bare})}
      return {table, thing, about, unless, units, name, rows, columns, ...more}
    }),
    phrases: phrases.map(({name, say, unless = [], despite = [], units = ['件']}): Phrase => {
      const wordings = compiled(say)
      return {
        name,
        get wordings() {
          return wordings()
        },
        unless,
        despite,
        units,
      }
    }),
    claims: claims.map(
      (
        {name, say, about = [], unless = [], within = 'clause', severity = 'error', except = [], ...entry},
        index,
      ): Claim => {
        const wordings = compiled(say.map((line) => `{n} … ${line}`))
        return {
          name,
          facts: known(entry.facts, ['claims', index]),
          get wordings() {
            return wordings()
          },
          about,
          unless,
          within,
          severity,
          except,
        }
      },
    ),
    scopes: {
      sentence: split(scopes.sentence),
      clause: split(scopes.clause),
      whole: split(scopes.whole),
    },
  }

  /** Whether some fact of the table has the id as its row or its column. */
  function isPart(table: string, key: 'rows' | 'columns', id: string): boolean {
    const at = key === 'rows' ? 1 : 2
    return [...facts].some((fact) => fact.startsWith(`${table}/`) && fact.split('/')[at] === id)
  }

  function named(all: readonly string[], path: readonly (string | number)[]): void {
    all.forEach((sense, at) => {
      if (!Object.hasOwn(senses, sense)) unknown([...path, at], sense, Object.keys(senses))
    })
  }

  function known(named: readonly FactId[], path: readonly (string | number)[]): FactId[] {
    return named.filter((fact, at) => {
      if (!facts.has(fact)) unknown([...path, 'facts', at], fact, facts)
      return facts.has(fact)
    })
  }
}

/** Compiled when they are first asked for: a start that checks nothing needs none of them. */
function compiled(lines: readonly string[]): () => readonly Wording[] {
  let known: readonly Wording[] | undefined
  return () => (known ??= lines.map(compileWording))
}

/** Lines of words that belong together, parted by `|`. */
function split(lines: readonly string[] = []): string[] {
  return lines.flatMap((line) => line.split('|'))
}
