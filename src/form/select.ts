// Which statutory format a report year is to be written in.

import type {Form} from './form.ts'

/** The form that is in force for `year`; undefined for years before the first one. */
export function formFor(forms: readonly Form[], year: number): Form | undefined {
  return forms.find(({years: {from, to = Infinity}}) => from <= year && year <= to)
}
