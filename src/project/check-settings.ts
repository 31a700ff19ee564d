// Settings of a project → by which of them the report at a path is checked.

import type {CheckSettings} from '../rules/check.ts'
import type {Settings} from './materials.ts'
import {waiversFor} from './project-waivers.ts'

/** What the project says about judging the source at `path`. */
export function settingsFor({config}: Settings, root: string, path: string): CheckSettings {
  return {
    severities: config.rules ?? {},
    waivers: waiversFor(config, root, path),
    ...(config.askedCharts && {charts: config.askedCharts}),
    ...(config.offices && {roster: config.offices.map(({office}) => office)}),
  }
}
