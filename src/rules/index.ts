// Every rule, in the order in which a person reads a report: outline, numbers, prose.

import {identityRules} from './identities.ts'
import {aspectMissing, assessmentMissing, feeMissing} from './outline/aspects.ts'
import {numbering} from './outline/numbering.ts'
import {outlineSentence} from './outline/opening.ts'
import {sectionEmpty, sectionExtra, sectionMissing, sectionOrder, sectionTitle} from './outline/sections.ts'
import {title} from './outline/title.ts'
import {proseFigure} from './prose/figure.ts'
import type {Rule} from './rule.ts'

export const rules: readonly Rule[] = [
  title,
  outlineSentence,
  sectionMissing,
  sectionOrder,
  sectionExtra,
  sectionTitle,
  sectionEmpty,
  numbering,
  aspectMissing,
  assessmentMissing,
  feeMissing,
  ...identityRules,
  proseFigure,
]
