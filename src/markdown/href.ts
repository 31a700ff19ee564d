// Addresses of links that are safe to follow.

/** The address where it is http, https, mailto or relative; undefined for script and every other scheme. */
export function safeHref(url: string): string | undefined {
  // Browsers ignore these around and inside a scheme (URL standard, basic URL parser).
  const address = url
    .replace(/[\u0000-\u001F\u007F]+/g, '')
    .trim()
    .replace(/[ "<>\\^`{|}]/g, encodeURIComponent)
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1]?.toLowerCase()
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) ? address : undefined
}
