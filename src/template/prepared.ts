// The module that precompile.ts wrote → Templates. Loads the small runtime of Handlebars only.

import type Handlebars from 'handlebars'
import untyped from 'handlebars/runtime.js'
import {type Environment, helpersOf} from './helpers.ts'
import {type Medium, type MediumTemplates, media, type Templates} from './templates.ts'

// The package's types of its runtime say nothing of what it exports.
const runtime = untyped as unknown as typeof Handlebars

/** Exports of the module: compiled templates by medium and name, other files by name. */
export interface PreparedModule {
  readonly templates: Readonly<Partial<Record<Medium, Readonly<Record<string, TemplateSpecification>>>>>
  readonly assets: Readonly<Record<string, string>>
}

/** `root` is where the shipped templates lie, for diagnostics. */
export function preparedTemplates({templates, assets}: PreparedModule, root: string): Templates {
  const made: Partial<Record<Medium, MediumTemplates>> = {}
  for (const medium of media) {
    const specifications = templates[medium]
    if (specifications?.['report']) made[medium] = prepareMedium(medium, specifications, `${root}/${medium}/report.hbs`)
  }
  return {media: made, assets: new Map(Object.entries(assets))}
}

function prepareMedium(
  medium: Medium,
  specifications: Readonly<Record<string, TemplateSpecification>>,
  path: string,
): MediumTemplates {
  const environment = runtime.create()
  const helpers = helpersOf(medium, environment as Environment)
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper)
  for (const [name, specification] of Object.entries(specifications)) {
    environment.registerPartial(name, environment.template(specification))
  }
  const run = environment.partials['report'] as HandlebarsTemplateDelegate
  return {path, render: (context, data) => run(context, {data})}
}
