import type { Page } from '../../markup/page.ts'
import type { SectionId, Story } from '../edition.ts'
import type { Region } from './outline.ts'
import { readPapers } from './papers.ts'
import { readStories } from './stories.ts'

/** What a part of the report lists there, each story once. */
export function readPartStories(page: Page, part: SectionId, region: Region, pageUrl: string): Story[] {
  const stories = new Map<string, Story>()
  for (const story of part === 'papers' ? readPapers(page, region, pageUrl) : readStories(page, region, pageUrl)) {
    if (!stories.has(story.id)) stories.set(story.id, story)
  }
  return [...stories.values()]
}
