/** Nothing in a text becomes markup, ends its cell or its line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\`*_[\]<>|~&]|\$(?!\d)/g, '\\$&')
}

/** A link, or the words alone where there is no address of the web. */
export function markdownLink(text: string, url: string | undefined): string {
  const words = escapeMarkdown(text)
  if (url === undefined || !/^https?:\/\//i.test(url)) return words
  const address = url.replace(/[\s<>|\\]/g, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29')
  return `[${words}](${address})`
}
