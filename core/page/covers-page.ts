/** Whether one of these match patterns, as the browser's permissions name sites, covers an address. */
export function coversPage(patterns: readonly unknown[], address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true
    const [, scheme, host = ''] = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//.exec(String(pattern)) ?? []
    if (scheme !== '*' && `${scheme}:` !== protocol) return false
    return host === '*' || host === hostname || (host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))))
  })
}
