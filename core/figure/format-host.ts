/** The host a link leads to, as shown beside it: `techcrunch.com`. Undefined for what is not a web address. */
export function formatHost(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined
}

/** Whether a host has this publisher's own name and no more: `theverge.com` of The Verge, `x.ai` of xAI; not `blog.google` of Google. */
export function isHostOf(host: string | undefined, publisher: string | undefined): boolean {
  if (host === undefined || publisher === undefined) return false
  const name = publisher.toLowerCase().replace(/[\s.]/g, '')
  const labels = host.split('.')
  return name === labels.join('') || (labels.length === 2 && name === labels[0])
}
