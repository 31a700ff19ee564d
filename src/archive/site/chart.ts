// Numbers with names → a bar chart as SVG with its sentence and its table: what the eye sees, the ear hears and the clipboard
// takes are the same.

import {type Decimal, printDecimal} from '../../decimal.ts'
import {type Html, html} from './html.ts'

export interface Bar {
  readonly name: string
  readonly value: Decimal
}

const [labelWidth, barWidth, numberWidth, height] = [190, 420, 110, 24]

/** Bars in the order given; `unit` stands behind each number in the sentence. No chart where there is nothing to compare. */
export function chart(id: string, title: string, unit: string, bars: readonly Bar[]): Html {
  if (bars.length === 0) return html``
  const whole = Math.max(...bars.map(({value}) => value.places))
  const scaled = ({units, places}: Decimal): bigint => units * 10n ** BigInt(whole - places)
  const most = bars.map(({value}) => scaled(value)).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))[0] || 1n
  const width = (value: Decimal): number => Number((scaled(value) * BigInt(barWidth)) / most)
  const rows = bars.map(({name, value}, index) => {
    const y = index * height
    const bar = width(value)
    return html`<text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${shortened(name)}</text><rect x="${labelWidth}" y="${y + 4}" width="${bar}" height="${height - 8}"/><text x="${labelWidth + bar + 6}" y="${y + 16}">${printDecimal(value)}</text>`
  })
  const total = labelWidth + barWidth + numberWidth
  return html`<figure>
<svg role="img" aria-labelledby="${id}-title ${id}-says" viewBox="0 0 ${total} ${bars.length * height}" width="${total}" height="${bars.length * height}">
<title id="${id}-title">${title}</title><desc id="${id}-says">${sentence(title, unit, bars)}</desc>
${rows}
</svg>
<figcaption>${sentence(title, unit, bars)}</figcaption>
</figure>
<details><summary>${title}（表格）</summary><table><caption>${title}</caption><thead><tr><th scope="col">名称</th><th scope="col" class="n">数（${unit}）</th></tr></thead><tbody>${bars.map(({name, value}) => html`<tr><th scope="row">${name}</th><td class="n">${printDecimal(value)}</td></tr>`)}</tbody></table></details>`
}

/** A label in the width that there is; the whole name stands in the table. */
function shortened(name: string): string {
  const letters = [...name]
  return letters.length > 13 ? `${letters.slice(0, 12).join('')}…` : name
}

function sentence(title: string, unit: string, bars: readonly Bar[]): string {
  return `${title}：${bars.map(({name, value}) => `${name}${printDecimal(value)}${unit}`).join('，')}。`
}
