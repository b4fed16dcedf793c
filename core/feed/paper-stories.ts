import type { Story } from '../edition/edition.ts'
import { readableLatex } from '../text/readable-latex.ts'
import type { FeedItem } from './feed-item.ts'
import { storiesOf } from './stories-of.ts'

/** A feed's entries as papers: their summaries are abstracts, and what is LaTeX in them is made readable. */
export function paperStoriesOf(items: readonly FeedItem[], publisher: { name: string; fetchedAtMs: number }): Story[] {
  const paperByUrl = new Map(items.map((item) => [item.url, paperOf(item)]))
  const named = items.map((item) => ({ ...item, title: readableLatex(item.title), summary: undefined }))
  return storiesOf(named, publisher).map((story) => ({ ...story, paper: paperByUrl.get(story.url) }))
}

function paperOf({ authors, categories, summary }: FeedItem): Story['paper'] {
  return {
    authors: authors.flatMap((names) => names.split(/,\s+/)).map(readableLatex),
    ...(categories[0] !== undefined && { category: categories[0] }),
    ...(summary && { abstract: readableLatex(summary) }),
  }
}
