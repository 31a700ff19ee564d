// Every rule, in the order in which a person reads a report: outline, numbers, prose.

import {identityRules} from './identities.ts'
import {proseFigure} from './prose/figure.ts'
import type {Rule} from './rule.ts'

export const rules: readonly Rule[] = [...identityRules, proseFigure]
