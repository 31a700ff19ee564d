// The outcomes of a run → what was looked at in each source: the equations of its form and the codes that can be said.

import {sourceCodes} from '../diagnostic/codes.ts'
import {identityTexts} from '../diagnostic/texts/identities.ts'
import type {Host} from '../host/host.ts'
import {loadForms} from '../project/forms.ts'
import type {Outcome} from '../project/run.ts'
import type {CheckedSource} from './format.ts'

/** A source that could not be read as a report has been looked at for nothing. */
export function checkedSources(
  host: Host,
  outcomes: readonly Outcome[],
  showPath: (path: string) => string,
): CheckedSource[] {
  const forms = new Map((loadForms(host).value ?? []).map(({form}) => [form.id, form]))
  return outcomes.map(({source, judged}) => {
    const form = judged && forms.get(judged.form)
    if (!form) return {path: showPath(source.path), identities: [], codes: []}
    const open = new Set(judged.open)
    const identities = form.identities.map(({code, at}) => ({code, at, judged: !open.has(`${code} ${at}`)}))
    const codes = sourceCodes
      .filter((code) => !(code in identityTexts))
      .map((code) => ({code, judged: !judged.openCodes.includes(code)}))
    return {path: showPath(source.path), identities, codes}
  })
}
