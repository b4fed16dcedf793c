import { labs } from '../../catalog/sources/labs.ts'
import { modelRepositories } from '../../catalog/sources/model-repositories.ts'
import { wire } from '../../catalog/sources/wire.ts'

const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Quiet</title><link>https://quiet.example/</link></channel></rss>'
const paragraph =
  'Nothing was shipped yesterday and nothing was published, and the tables stand where they stood. It happens a few times a year, ' +
  'and it is as good an occasion as any to read what was left lying about in a louder week, from the first line to the last.'

/** Valid answers with nothing in them, by source: what a holiday looks like. */
export const emptyBodies: Record<string, string> = {
  'inference-report': `<!doctype html><title>The Inference Report</title><h1>The Inference Report</h1><p>${paragraph}</p>
    <h2>AI Labs</h2><h2>From the Wire</h2><h2>Research Papers</h2><h2>Benchmarks</h2>`,
  ...Object.fromEntries([...labs, ...wire].map(({ id }) => [id, feed])),
  // These are never empty: nothing of theirs is public, or new.
  ...Object.fromEntries(modelRepositories.map(({ id }) => [id, '[{"id":"quiet/unfinished","private":true}]'])),
  'hugging-face-papers': '[{"paper":{"id":"2601.00001","title":"Of Last Winter","submittedOnDailyAt":"2026-01-01T00:00:00.000Z"}}]',
  'github-trending': feed,
  arxiv: feed,
  'hacker-news': '{"hits":[]}',
}
