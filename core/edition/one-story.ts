import type { SectionId, Story } from './edition.ts'
import { pageKey } from './page-key.ts'

/** A story and the section it belongs to. */
export interface PlacedStory {
  story: Story
  section: SectionId
}

/** After so long a story needs twice the sources to stand where it stood. */
const HALF_LIFE_MS = 12 * 3_600_000

/**
 * One story for many reports of the same thing. It is told in the words of whoever made the thing, then of whoever was first and is
 * no forum; all others stand beside it.
 *
 * @param reports at least one
 */
export function oneStory(reports: readonly PlacedStory[]): PlacedStory {
  const [head, ...others] = [...reports].sort(
    (a, b) =>
      Number(b.section === 'labs') - Number(a.section === 'labs') ||
      Number(a.story.discussion !== undefined) - Number(b.story.discussion !== undefined) ||
      timeOf(a.story) - timeOf(b.story),
  )
  if (!head) throw new Error('A story needs a report')
  return { ...head, story: besides(head.story, others.map(({ story }) => story)) }
}

/** Puts others who report the same thing beside a story, in the order of their time. The same page found elsewhere is no other report. */
export function besides(story: Story, others: readonly Story[]): Story {
  const isSamePage = (id: string) => pageKey(id) === pageKey(story.id)
  const alsoIn = others
    .filter(({ id, discussion }) => !isSamePage(id) || discussion !== undefined)
    .sort((a, b) => timeOf(a) - timeOf(b))
    .map(({ id, title, source, url, discussion }) => {
      // A forum's entry bears the address of the page it talks about, which may be the story itself.
      const address = isSamePage(id) ? discussion?.url : url
      return { title, ...(source !== undefined && { source }), ...(address !== undefined && { url: address }) }
    })
  const discussion = story.discussion ?? others.find((other) => other.discussion)?.discussion
  return { ...story, ...(discussion && { discussion }), ...(alsoIn.length > 0 && { alsoIn }) }
}

/** Everyone who reports a story, each once, whoever tells it first. */
export function sourcesOf({ source, alsoIn = [] }: Story): string[] {
  return [...new Set([source, ...alsoIn.map((other) => other.source)].filter((name) => name !== undefined))]
}

/**
 * How far up a story stands. Each doubling of its sources outweighs half a day of age, and who made the thing counts as one source
 * more. The order of two stories does not depend on the moment.
 */
export function weightOf({ story, section }: PlacedStory, newestAtMs: number): number {
  const breadth = Math.max(sourcesOf(story).length, 1) + (section === 'labs' ? 1 : 0)
  return Math.log2(breadth) + newestAtMs / HALF_LIFE_MS
}

function timeOf({ publishedAtMs = 0 }: Story): number {
  return publishedAtMs
}
