// What every page of the archive has around it: one file, no network, readable without script, light and dark, in print.

import {type Html, html, raw, textOf} from './html.ts'

/** Colours of Okabe and Ito, told apart by people who see colours otherwise; each also has its word beside it. */
const style = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#595959;--rule:#8a8a8a;--soft:#f1f1f1;--link:#0b57a4;
--missing:#8a4b00;--faulty:#b3261e;--ready:#0b57a4;--published:#00684a;--bar:#0072b2}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--quiet:#b5b5b5;--rule:#777;--soft:#262626;--link:#8cc1ff;
--missing:#ffb266;--faulty:#ff9a90;--ready:#8cc1ff;--published:#6fdcb0;--bar:#56b4e9}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:1rem/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
header,main,footer{max-width:75rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.4;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
a{color:var(--link)}a:focus-visible,button:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw}.skip:focus{position:static}
.scroll{overflow-x:auto}
table{border-collapse:collapse;min-width:100%}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--rule);padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:var(--soft)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
th[scope=row]{font-weight:400;min-width:8rem}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline;min-height:24px}
.state{font-weight:600;white-space:nowrap}
.missing{color:var(--missing)}.faulty{color:var(--faulty)}.ready{color:var(--ready)}.published{color:var(--published)}
.quiet{color:var(--quiet)}figure{margin:1rem 0}svg{max-width:100%;height:auto}
svg text{fill:var(--ink);font:13px system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}svg rect{fill:var(--bar)}
.find{display:flex;gap:.5rem;align-items:center;flex-wrap:wrap}.find input{font:inherit;padding:.3rem;border:1px solid var(--rule);color:inherit;background:var(--paper);min-height:2rem}
@media print{.find,.skip{display:none}body{font-size:10pt}a{color:inherit}section{break-inside:auto}tr{break-inside:avoid}.scroll{overflow:visible}}
`

/** Sorting and finding, where there is a script; without it the page is whole all the same. */
const script = `
for (const table of document.querySelectorAll('table[data-sort]')) {
  for (const [at, head] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement('button'); button.type = 'button'; button.append(...head.childNodes); head.append(button)
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const one of table.tHead.rows[0].cells) one.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const value = (row) => { const text = row.cells[at].textContent.trim(); const number = Number(text); return text !== '' && !Number.isNaN(number) ? number : text }
      const rows = [...table.tBodies[0].rows].sort((a, b) => { const [x, y] = [value(a), value(b)]; return typeof x === typeof y ? (x < y ? -1 : x > y ? 1 : 0) : typeof x === 'number' ? -1 : 1 })
      table.tBodies[0].append(...(down ? rows.reverse() : rows))
    })
  }
}
const find = document.getElementById('find')
if (find) {
  find.hidden = false
  const field = find.querySelector('input'), count = find.querySelector('[role=status]')
  field.addEventListener('input', () => {
    const words = field.value.trim(); let shown = 0
    for (const row of document.querySelectorAll('tr[data-office]')) { row.hidden = words !== '' && !row.dataset.office.includes(words); if (!row.hidden) shown++ }
    count.textContent = words === '' ? '' : '找到 ' + shown + ' 行'
  })
}
`

export function page(title: string, body: Html): string {
  const whole = html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${body}
<script>${raw(script)}</script>
</body>
</html>
`
  return textOf(whole)
}

/** A table that scrolls by itself where it is too wide, and says so to whoever cannot see that. */
export function scrolled(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`
}
