// What becomes of a fragment in a content management system: an editor filters it, a page is put around it.

/** Elements and their attributes that UEditor's stock configuration lets through, as far as a report could use them. */
const stock: Readonly<Record<string, readonly string[]>> = {
  a: ['target', 'href', 'title', 'class', 'style'],
  img: ['src', 'alt', 'title', 'width', 'height', 'id', 'class'],
  table: ['width', 'border', 'align', 'valign', 'class', 'style'],
  tr: ['rowspan', 'align', 'valign', 'class', 'style'],
  td: ['width', 'rowspan', 'colspan', 'align', 'valign', 'class', 'style'],
  th: ['width', 'rowspan', 'colspan', 'align', 'valign', 'class', 'style'],
  thead: ['align', 'valign', 'class', 'style'],
  tbody: ['align', 'valign', 'class', 'style'],
  ...Object.fromEntries(
    ['caption', 'div', 'dl', 'dt', 'dd', 'em', 'h2', 'h3', 'h4', 'li', 'ol', 'p', 'strong', 'sup', 'ul', 'br'].map(
      (name) => [name, ['class', 'style']],
    ),
  ),
}

/** A fragment after UEditor's stock filter: other elements lose their tags, other attributes go. */
export function filtered(fragment: string): string {
  return fragment.replace(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g,
    (_, close: string, name: string, attributes: string) => {
      const allowed = stock[name]
      if (!allowed) return ''
      const kept = [...attributes.matchAll(/\s([a-z-]+)(?:="[^"]*")?/g)].filter(([, attribute]) =>
        allowed.includes(attribute!),
      )
      return `<${close}${name}${kept.map(([whole]) => whole).join('')}>`
    },
  )
}

/** A plain page of a web site around it. */
export function hosted(fragment: string, title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}-示例网站</title></head>
<body><header><nav aria-label="栏目"><ul><li><a href="/">首页</a></li></ul></nav></header>
<main><h1>${title}</h1>
${fragment}</main>
<footer><p>访问量：12345</p></footer></body></html>
`
}
