// HTML from values: whatever is put in is text unless it was made here.

const made: unique symbol = Symbol('html')

/** Markup; only `html` and `raw` make it. */
export interface Html {
  readonly [made]: string
}

type Value = Html | string | number | undefined | readonly Html[]

/** Values in braces are escaped, markup and lists of it are taken as they are, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0]!
  for (const [index, value] of values.entries()) text += written(value) + strings[index + 1]!
  return {[made]: text}
}

/** Own markup: styles, scripts. */
export function raw(text: string): Html {
  return {[made]: text}
}

export function textOf(markup: Html): string {
  return markup[made]
}

function written(value: Value): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((one: Html) => one[made]).join('')
  if (typeof value === 'object' && made in value) return value[made]
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
