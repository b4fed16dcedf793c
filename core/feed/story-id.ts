const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|ref|ref_src|cmpid|ncid|guc(?:counter|e_.*)|xtor|smid)$/i
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
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name)
  return address.href
}
