const TRACKING =
  /^(?:(?:utm|at|guce)_.*|[a-z]*clid|msclkid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|ref|ref_src|cmpid|ncid|guccounter|xtor|smid|ftag|fsrc|mbid|trk|traffic_source)$/i
const ARXIV_PAPER = /^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})(?:v\d+)?(?:\.pdf)?$/i

/**
 * One id for one story, whoever links to it: its address without fragment and tracking parameters; a paper's is its number
 * on arXiv, without the version.
 */
export function storyId(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  const paper = /(?:^|\.)arxiv\.org$/.test(address.hostname) ? ARXIV_PAPER.exec(address.pathname)?.[1] : undefined
  if (paper !== undefined) return `arxiv:${paper}`
  address.hash = ''
  for (const [name, value] of [...address.searchParams]) if (TRACKING.test(name) || isFeedMark(name, value)) address.searchParams.delete(name)
  return address.href
}

/** That it was found in a feed: `source=rss----5`, `mod=rss`. */
function isFeedMark(name: string, value: string): boolean {
  return /^(?:source|src|mod|from|via)$/i.test(name) && /^rss\b/i.test(value)
}
