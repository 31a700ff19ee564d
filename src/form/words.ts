// What a form file says about prose: phrases that speak of facts, claims that facts are 0, words that keep numbers apart.

import type {FactId, Form} from './form.ts'
import type {FormFile} from './schema.ts'

/** `unknown` is told of every fact that the form does not have. */
export function wordsOf(
  {phrases = [], claims = [], scopes = {}}: FormFile,
  facts: ReadonlySet<FactId>,
  unknown: (path: readonly (string | number)[], name: string) => void,
): Pick<Form, 'phrases' | 'claims' | 'scopes'> {
  return {
    phrases: phrases.map(({name, say, about = [], unless = [], units = ['件'], severity = 'error', ...entry}, index) => ({
      name, facts: known(entry.facts, ['phrases', index]), wordings: say, about, unless, units, severity,
    })),
    claims: claims.map(({name, say, about = [], unless = [], ...entry}, index) => ({
      name, facts: known(entry.facts, ['claims', index]), wordings: say, about, unless,
    })),
    scopes: {sentence: split(scopes.sentence), clause: split(scopes.clause), whole: split(scopes.whole)},
  }

  function known(named: readonly FactId[], path: readonly (string | number)[]): FactId[] {
    return named.filter((fact, at) => {
      if (!facts.has(fact)) unknown([...path, 'facts', at], fact)
      return facts.has(fact)
    })
  }
}

/** Lines of words that belong together, parted by `|`. */
function split(lines: readonly string[] = []): string[] {
  return lines.flatMap((line) => line.split('|'))
}
