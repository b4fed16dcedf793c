import { generateOpml } from 'feedsmith'
import { sectionIds, type SectionId } from '../edition/edition.ts'
import { folderOf } from './section-folders.ts'

export interface WrittenFeed {
  title: string
  url: string
  homepage?: string | undefined
  section: SectionId
}

/** A list of feeds for any other reader, a folder for each section. */
export function writeOpml(feeds: readonly WrittenFeed[], nowMs: number): string {
  return generateOpml({
    head: { title: 'Feeds of The Inference Report Companion', dateCreated: new Date(nowMs) },
    body: {
      outlines: sectionIds.flatMap((section) => {
        const inSection = feeds.filter((feed) => feed.section === section)
        if (inSection.length === 0) return []
        const folder = folderOf(section)
        return [{ text: folder, title: folder, outlines: inSection.map(outlineOf) }]
      }),
    },
  })
}

function outlineOf({ title, url, homepage }: WrittenFeed) {
  return { type: 'rss', text: title, title, xmlUrl: url, ...(homepage !== undefined && { htmlUrl: homepage }) }
}
