/** An absolute address that is safe to open, or nothing: feeds also link to `javascript:`, `data:` and `file:`, and escape `&` twice. */
export function httpUrl(written: string | undefined, base?: string): string | undefined {
  if (!written || !URL.canParse(written, base)) return undefined
  const url = new URL(written.replaceAll('&amp;', '&'), base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}
