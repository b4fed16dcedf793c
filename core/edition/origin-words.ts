import { say } from '../language/say.ts'
import type { Edition } from './edition.ts'
import { sourcesOf } from './one-story.ts'

/** Of an edition that is not the report's own: what it is, and out of how many sources. */
export function originWords({ origin, sections }: Edition): string | undefined {
  if (origin === 'report') return undefined
  const count = new Set(sections.flatMap(({ stories }) => stories.flatMap(sourcesOf))).size
  return say('source.composedFrom', count, { count })
}
