import type { SectionId } from '../core/edition/edition.ts'
import { doesYield } from '../core/source/source.ts'
import { sources } from './sources/index.ts'

/** A feed that comes with the extension. */
export interface KnownFeed {
  id: string
  title: string
  homepage: string
  section: SectionId
  url: string
  isOnByDefault: boolean
}

/** The built-in sources that other readers could read too. */
export function knownFeeds(): KnownFeed[] {
  return sources.flatMap((source) => {
    if (!doesYield(source, 'stories') || !source.isFeed || typeof source.url !== 'string') return []
    const { id, title, homepage, section, url, isOnByDefault } = source
    return [{ id, title, homepage, section, url, isOnByDefault }]
  })
}
