// Template files → Templates, every name looked up and every template parsed first. Loads Handlebars with its compiler;
// where nothing of a user's has to be compiled, prepared.ts gives the same without it.

import Handlebars from 'handlebars'
import type {Checked, Diagnostic} from '../diagnostic/diagnostic.ts'
import {helpersOf} from './helpers.ts'
import {checkNames, type ParsedTemplate} from './names.ts'
import {parseTemplate} from './syntax.ts'
import type {Medium, MediumTemplates, TemplateFile, Templates} from './templates.ts'
import {compileOptions, filesOf, media} from './templates.ts'

/** `files` is the merged set: a user's file stands in place of ours of the same name. */
export function loadTemplates(files: readonly TemplateFile[]): Checked<Templates> {
  const diagnostics: Diagnostic[] = []
  const made: Partial<Record<Medium, MediumTemplates>> = {}
  const parsed = new Map<TemplateFile, ParsedTemplate | undefined>()
  for (const medium of media) {
    const checked = parseMedium(medium, files, parsed)
    diagnostics.push(...checked.diagnostics)
    if (checked.value) made[medium] = compileMedium(medium, checked.value)
  }
  const assets = new Map(files.filter(({name}) => !name.endsWith('.hbs')).map(({name, text}) => [name, text]))
  return {value: diagnostics.length > 0 ? undefined : {media: made, assets}, diagnostics: unique(diagnostics)}
}

/** The parsed templates of one medium; no value where it has no entry or where one of them is at fault. */
export function parseMedium(
  medium: Medium,
  files: readonly TemplateFile[],
  parsed = new Map<TemplateFile, ParsedTemplate | undefined>(),
): Checked<ReadonlyMap<string, ParsedTemplate>> {
  const diagnostics: Diagnostic[] = []
  const templates = new Map<string, ParsedTemplate>()
  const wanted = filesOf(files, medium)
  for (const [name, file] of wanted) {
    if (!parsed.has(file)) {
      const {value, diagnostics: faults} = parseTemplate(file)
      diagnostics.push(...faults)
      parsed.set(file, value && {path: file.path, program: value})
    }
    const template = parsed.get(file)
    if (template) templates.set(name, template)
  }
  if (!templates.has('report') || templates.size < wanted.size) return {value: undefined, diagnostics}
  const faults = checkNames(medium, templates)
  return {value: faults.length > 0 ? undefined : templates, diagnostics: faults}
}

function compileMedium(medium: Medium, templates: ReadonlyMap<string, ParsedTemplate>): MediumTemplates {
  const environment = Handlebars.create()
  const options = compileOptions(medium)
  for (const [name, helper] of Object.entries(helpersOf(medium, environment))) environment.registerHelper(name, helper)
  for (const [name, {program}] of templates) environment.registerPartial(name, environment.compile(program, options))
  const entry = templates.get('report')!
  const run = environment.partials['report'] as HandlebarsTemplateDelegate
  return {path: entry.path, render: (context, data) => run(context, {data})}
}

/** A shared partial at fault is met in several media and said once. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify([one.place, one.message]), one])).values()]
}
