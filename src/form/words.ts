// What a form file says about prose: phrases that speak of facts, claims that facts are 0, words that keep numbers apart.

import type {Claim, FactId, Form, Phrase} from './form.ts'
import type {FormFile} from './schema.ts'
import {compileWording, type Wording} from './wording.ts'

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
      const wordings = compiled(say)
      return {
        name,
        facts: known(facts, ['phrases', index]),
        get wordings() {
          return wordings()
        },
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
    claims: claims.map(
      ({name, say, about = [], unless = [], within = 'clause', except = [], ...entry}, index): Claim => {
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
          except,
        }
      },
    ),
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

/** Compiled when they are first asked for: a start that checks nothing needs none of them. */
function compiled(lines: readonly string[]): () => readonly Wording[] {
  let known: readonly Wording[] | undefined
  return () => (known ??= lines.map(compileWording))
}

/** Lines of words that belong together, parted by `|`. */
function split(lines: readonly string[] = []): string[] {
  return lines.flatMap((line) => line.split('|'))
}
