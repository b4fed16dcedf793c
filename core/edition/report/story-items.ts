import { joinTexts, type Box, type Page } from '../../markup/page.ts'
import { resolveLink } from '../../markup/resolve-link.ts'
import { isAllLink, type Region } from './outline.ts'

/** One linked headline's share of a region. */
export interface StoryItem extends Region {
  /** Where its link leads, if anywhere a reader may safely go. */
  url: string | undefined
}

interface LinkGroup {
  url: string | undefined
  isStory: boolean
}
const SHARED = Symbol('texts of several links')

/**
 * Parts a region into its items: to a link belongs the largest box around it that holds no other link. Texts outside all
 * such boxes go to the item before them, or to the one behind them where the region begins with such a text.
 */
export function findStoryItems(page: Page, region: Region, pageUrl: string): StoryItem[] {
  const groups = linkGroups(page, region, pageUrl)
  const owners = new Map<Box, LinkGroup | typeof SHARED>()
  for (const [link, group] of groups) {
    for (let box: Box | undefined = link; box && isInside(box, region); box = box.parent) {
      const owner = owners.get(box)
      if (owner === group || owner === SHARED) break
      owners.set(box, owner ? SHARED : group)
    }
  }
  const items = new Map<LinkGroup, StoryItem & { isStory: boolean }>()
  for (const [link, group] of groups) {
    let box = link
    while (box.parent && isInside(box.parent, region) && owners.get(box.parent) === group) box = box.parent
    const item = items.get(group)
    if (item) item.to = Math.max(item.to, box.to)
    else items.set(group, { from: box.from, to: box.to, url: group.url, isStory: group.isStory })
  }
  return shareLooseTexts(page, [...items.values()], region).filter(({ isStory }) => isStory)
}

function linkGroups(page: Page, region: Region, pageUrl: string): Map<Box, LinkGroup> {
  const byAddress = new Map<string, LinkGroup>()
  const groups = new Map<Box, LinkGroup>()
  for (const { around } of page.texts.slice(region.from, region.to)) {
    const link = around.link
    if (!link || groups.has(link)) continue
    const text = joinTexts(page.texts.slice(link.from, link.to))
    const url = resolveLink(link.attributes.href, pageUrl, page.baseHref)
    if (isSite(url, text)) continue
    const isStory = !isAllLink(text) && !isMenuLink(url, text, pageUrl)
    const group = (url === undefined ? undefined : byAddress.get(url)) ?? { url, isStory }
    groups.set(link, group)
    if (url !== undefined) byAddress.set(url, group)
  }
  return groups
}

/** A publisher's own address beside a headline: `OpenAI`. */
function isSite(url: string | undefined, text: string): boolean {
  return url !== undefined && new URL(url).pathname === '/' && text.split(' ').length <= 3
}

function isMenuLink(url: string | undefined, text: string, pageUrl: string): boolean {
  const isHere = url !== undefined && new URL(url).host === URL.parse(pageUrl)?.host
  return isHere && text.split(' ').length <= 3
}

/** A heading behind an item stands over what follows it. */
function shareLooseTexts<Item extends Region>(page: Page, items: Item[], region: Region): Item[] {
  const [first, last] = [items[0], items.at(-1)]
  const isTextFirst = first !== undefined && last !== undefined && first.from > region.from && last.to === region.to
  return items.map((item, index) => {
    if (isTextFirst) return { ...item, from: items[index - 1]?.to ?? region.from }
    const next = items[index + 1]?.from ?? region.to
    const heading = page.texts.slice(item.to, next).find(({ around }) => around.isHeading)?.from
    return { ...item, to: Math.max(item.to, heading ?? next) }
  })
}

function isInside(box: Box, region: Region): boolean {
  return box.from >= region.from && box.to <= region.to
}
