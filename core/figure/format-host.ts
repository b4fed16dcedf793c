/** The host a link leads to, as shown beside it: `techcrunch.com`. Undefined for what is not a web address. */
export function formatHost(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined
}
