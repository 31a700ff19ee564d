// What a form file says about prose: phrases that speak of facts, claims that facts are 0, words that keep numbers apart.

import type {FactId, Form, Phrase} from './form.ts'
import type {FormFile} from './schema.ts'

/** `unknown` is told of every fact that the form does not have. */
export function wordsOf(
  {phrases = [], claims = [], scopes = {}}: FormFile,
  facts: ReadonlySet<FactId>,
  unknown: (path: readonly (string | number)[], name: string, known: Iterable<string>) => void,
): Pick<Form, 'phrases' | 'claims' | 'scopes'> {
  return {
    phrases: phrases.map((entry, index): Phrase => {
      const {
        name,
        say,
        facts = [],
        about = [],
        unless = [],
        despite = [],
        units = ['件'],
        severity = 'error',
        bare = false,
        balance,
      } = entry
      const {'part-of': partOf = [], 'by-heading': byHeading = severity} = entry
      partOf.forEach((whole, at) => {
        if (!phrases.some((one) => one.name === whole))
          unknown(
            ['phrases', index, 'part-of', at],
            whole,
            phrases.map((one) => one.name),
          )
      })
      return {
        name,
        facts: known(facts, ['phrases', index]),
        wordings: say,
        about,
        unless,
        despite,
        units,
        severity,
        byHeading,
        bare,
        partOf,
        ...(balance && {balance}),
      }
    }),
    claims: claims.map(({name, say, about = [], unless = [], within = 'clause', except = [], ...entry}, index) => ({
      name,
      facts: known(entry.facts, ['claims', index]),
      wordings: say,
      about,
      unless,
      within,
      except,
    })),
    scopes: {
      sentence: split(scopes.sentence),
      clause: split(scopes.clause),
      whole: split(scopes.whole),
      plain: split(scopes.plain),
    },
  }

  function known(named: readonly FactId[], path: readonly (string | number)[]): FactId[] {
    return named.filter((fact, at) => {
      if (!facts.has(fact)) unknown([...path, 'facts', at], fact, facts)
      return facts.has(fact)
    })
  }
}

/** Lines of words that belong together, parted by `|`. */
function split(lines: readonly string[] = []): string[] {
  return lines.flatMap((line) => line.split('|'))
}
