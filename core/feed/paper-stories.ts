import type { Story } from '../edition/edition.ts'
import { readableLatex } from '../text/readable-latex.ts'
import { bareSummary } from './bare-summary.ts'
import type { FeedItem } from './feed-item.ts'
import { storiesOf } from './stories-of.ts'

/** What arXiv writes before an abstract: `arXiv:2607.11111v1 Announce Type: new Abstract: …` */
export const ANNOUNCEMENT = /^arXiv:\S+\s+Announce Type:\s*(?<kind>[\w-]+)\s+Abstract:\s*/

/** As what arXiv announces a paper: `new`, `cross`, `replace` or `replace-cross`. */
export function announcedAs({ kind, summary = '' }: FeedItem): string | undefined {
  return kind ?? ANNOUNCEMENT.exec(summary)?.groups?.['kind']
}

/** A feed's entries as papers: their summaries are abstracts, and what is LaTeX in them is made readable. */
export function paperStoriesOf(items: readonly FeedItem[], publisher: { name: string; fetchedAtMs: number }): Story[] {
  const papers = items.map((item) => ({ item: { ...item, title: readableLatex(item.title), summary: undefined }, paper: paperOf(item) }))
  const paperByKey = new Map(papers.map(({ item, paper }) => [keyOf(item), paper]))
  return storiesOf(papers.map(({ item }) => item), publisher).map((story) => ({ ...story, paper: paperByKey.get(keyOf(story)) }))
}

function keyOf({ url, title }: Pick<Story, 'url' | 'title'>): string {
  return `${url} ${title}`
}

function paperOf({ authors, categories, summary = '' }: FeedItem): Story['paper'] {
  const abstract = bareSummary(summary.replace(ANNOUNCEMENT, ''))
  return {
    // Whose institutes are named with them has commas in brackets, too.
    authors: authors.flatMap((names) => names.split(/,\s+(?![^(]*\))/)).map(readableLatex),
    ...(categories[0] !== undefined && { category: categories[0] }),
    ...(abstract && { abstract: readableLatex(abstract) }),
  }
}
