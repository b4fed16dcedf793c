import type { Edition } from '../edition.ts'

/**
 * Where a link of the report leads, as the addresses of a source: none without a report, and none that leaves the report's own site or
 * its encryption.
 */
export function pageAddress(report: Edition | undefined, href: string | undefined): string[] {
  const [home, page] = [URL.parse(report?.url ?? ''), URL.parse(href ?? '')]
  if (!home || !page || page.protocol !== 'https:' || page.origin !== home.origin) return []
  page.hash = ''
  return page.href === home.href ? [] : [page.href]
}
