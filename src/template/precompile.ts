// Template files → text of an ECMAScript module that holds them compiled, for the bundler. What prepared.ts makes of
// it renders the same as load.ts, without the compiler's loading time (measured: 6–9 ms in place of 22–30 ms).

import Handlebars from 'handlebars'
import type {Checked, Diagnostic} from '../diagnostic/diagnostic.ts'
import {parseMedium} from './load.ts'
import {compileOptions, media, type TemplateFile} from './templates.ts'

export function precompileTemplates(files: readonly TemplateFile[]): Checked<string> {
  const diagnostics: Diagnostic[] = []
  const sources: string[] = []
  for (const medium of media) {
    const checked = parseMedium(medium, files)
    diagnostics.push(...checked.diagnostics)
    const compiled = [...(checked.value ?? [])].map(([name, {program}]) => {
      return `    ${JSON.stringify(name)}: ${String(Handlebars.precompile(program, compileOptions(medium)))}`
    })
    if (compiled.length > 0) sources.push(`  ${medium}: {\n${compiled.join(',\n')}\n  }`)
  }
  const others = files.filter(({name}) => !name.endsWith('.hbs'))
  const assets = JSON.stringify(Object.fromEntries(others.map(({name, text}) => [name, text])), undefined, 2)
  const module = `export const templates = {\n${sources.join(',\n')}\n}\nexport const assets = ${assets}\n`
  return {value: diagnostics.length > 0 ? undefined : module, diagnostics}
}
