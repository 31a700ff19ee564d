// Every rule, in the order in which a person reads a report: outline, dates, numbers, prose.

import {period, publishedEarly, publishedLate} from './dates.ts'
import {cumulativeEqualsYear, ruleMaking} from './figures.ts'
import {identityRules} from './identities.ts'
import {aspectMissing, assessmentMissing, feeMissing} from './outline/aspects.ts'
import {numbering} from './outline/numbering.ts'
import {outlineSentence} from './outline/opening.ts'
import {sectionEmpty, sectionExtra, sectionMissing, sectionOrder, sectionTitle} from './outline/sections.ts'
import {title} from './outline/title.ts'
import {basis} from './prose/citations.ts'
import {proseFigure} from './prose/figure.ts'
import {nextYear, placeholder, templateText, thisYearRule} from './prose/leftovers.ts'
import {otherOffice} from './prose/other-office.ts'
import {personalData} from './prose/personal.ts'
import {punctuation} from './prose/punctuation.ts'
import {doubledWord, exactAbout, numberMissing, personsCases} from './prose/slips.ts'
import type {Rule} from './rule.ts'

export const rules: readonly Rule[] = [
  title,
  publishedEarly,
  publishedLate,
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
  ruleMaking,
  cumulativeEqualsYear,
  proseFigure,
  period,
  basis,
  otherOffice,
  placeholder,
  templateText,
  thisYearRule,
  nextYear,
  numberMissing,
  punctuation,
  doubledWord,
  exactAbout,
  personsCases,
  personalData,
]
