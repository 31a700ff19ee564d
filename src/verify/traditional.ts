// A form → the same form in the Traditional characters that editions print, word by word. Verify reads such an edition as
// it is, and holds its headers against these.

import type {Form} from '../form/form.ts'
import type {OwnWords} from '../script/traditional.ts'

/** Every string of the form converted; what is one object there is one here. Loads the dictionaries. */
export async function inTraditional(form: Form, own: OwnWords): Promise<Form> {
  const {traditional} = await import('../script/traditional.ts')
  const {convert} = traditional(own)
  const made = new Map<object, object>()
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return convert(value)
    if (typeof value !== 'object' || value === null) return value
    const known = made.get(value)
    if (known) return known
    const target: object = Array.isArray(value) ? [] : {}
    made.set(value, target)
    return Object.assign(target, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)])))
  }
  return copy(form) as Form
}
