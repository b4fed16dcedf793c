/** @returns the address a link leads to, or undefined unless that is an http or https one */
export function resolveLink(href: string | undefined, pageUrl: string, baseHref: string | undefined): string | undefined {
  if (href === undefined || href.trim() === '' || href.trim() === '#') return undefined
  const base = baseHref === undefined ? pageUrl : (URL.parse(baseHref, pageUrl)?.href ?? pageUrl)
  const url = URL.parse(href, base)
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}
