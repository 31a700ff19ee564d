// `other-office`: a report that is another office's in part, by whose report its opening publishes and of whom it says what
// an office reports on itself.

import {otherPublisher} from './outline/publisher.ts'
import {otherSubject} from './prose/other-office.ts'
import type {Rule} from './rule.ts'

export const otherOffice: Rule = {
  code: 'other-office',
  *check(context) {
    yield* otherPublisher(context)
    yield* otherSubject(context)
  },
}
