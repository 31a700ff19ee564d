// Before every test file: PROPERTY_SEED decides what fast-check draws (see vitest.config.ts).

import fc from 'fast-check'
import {runs} from './share.ts'

fc.configureGlobal({seed: Number(process.env['PROPERTY_SEED']), numRuns: runs(100, 400)})
