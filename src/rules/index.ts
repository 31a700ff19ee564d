// Every rule, in the order in which a person reads a report: outline, dates, numbers, prose.

import {aggregate} from './aggregate.ts'
import {publishedEarly, publishedLate} from './dates.ts'
import {cumulativeEqualsYear, decisionsMisread, ruleMaking} from './figures.ts'
import {identityRules} from './identities.ts'
import {jump} from './jump.ts'
import {otherOffice} from './other-office.ts'
import {aspectMissing, assessmentMissing, feeMissing} from './outline/aspects.ts'
import {foreignText} from './outline/foreign.ts'
import {imageAlt, imageOnly} from './outline/images.ts'
import {numbering} from './outline/numbering.ts'
import {outlineSentence} from './outline/opening.ts'
import {sectionEmpty, sectionExtra, sectionMissing, sectionOrder, sectionTitle} from './outline/sections.ts'
import {title} from './outline/title.ts'
import {period} from './period.ts'
import {carriedInIncluded, proseBalance} from './prose/balance.ts'
import {basis} from './prose/citations.ts'
import {proseClaim} from './prose/claim.ts'
import {digitForm} from './prose/digit-form.ts'
import {claimDirection} from './prose/direction.ts'
import {proseFigure} from './prose/figure.ts'
import {sameAsLastYear} from './prose/last-year.ts'
import {nextYear, placeholder, templateText, thisYearRule} from './prose/leftovers.ts'
import {otherYear} from './prose/other-year.ts'
import {proseParts} from './prose/parts.ts'
import {prosePercent} from './prose/percent.ts'
import {personalData} from './prose/personal.ts'
import {punctuation} from './prose/punctuation.ts'
import {doubledWord, exactAbout, numberMissing, personsCases} from './prose/slips.ts'
import {proseTwice} from './prose/twice.ts'
import {unitInProse} from './prose/unit.ts'
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
  imageOnly,
  imageAlt,
  foreignText,
  numbering,
  aspectMissing,
  assessmentMissing,
  feeMissing,
  ...identityRules,
  jump,
  aggregate,
  ruleMaking,
  cumulativeEqualsYear,
  decisionsMisread,
  proseFigure,
  proseClaim,
  proseParts,
  prosePercent,
  proseBalance,
  carriedInIncluded,
  proseTwice,
  unitInProse,
  claimDirection,
  digitForm,
  period,
  otherYear,
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
  sameAsLastYear,
]
