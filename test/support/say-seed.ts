// Says which seed a long run has, so that it can be repeated.

import type {TestProject} from 'vitest/node'

export default function ({config}: TestProject): void {
  console.log(`PROPERTY_SEED=${config.env?.['PROPERTY_SEED']} npm run test:long repeats what is drawn in this run`)
}
