import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Which recorded answer, by its path, is one of which source. */
const recordings: Readonly<Record<string, RegExp>> = {
  openrouter: /^openrouter\/.+json$/,
  'openrouter-usage': /^openrouter-exports\/.+csv$/,
  'genai-prices': /^genai-prices\/.+json$/,
  'models-dev': /^models\.dev\/models.+json$/,
  'models-dev-prices': /^models\.dev\/api.+json$/,
  litellm: /^litellm\/.+json$/,
  anthropic: /^lab-feeds\/.*anthropic.*xml$/,
  'google-deepmind': /^lab-feeds\/.*deepmind.*xml$/,
  mistral: /^lab-feeds\/.*mistral.*xml$/,
  openai: /^lab-feeds\/.*openai.*xml$/,
  techcrunch: /^news-feeds\/.*techcrunch.*xml$/,
  'hacker-news': /^hn-algolia\/.+json$/,
  arxiv: /^arxiv-rss\/(?!.*empty).+xml$/,
  'arxiv-api': /^arxiv\/(?!.*empty).+xml$/,
  'hugging-face-papers': /^hf-daily-papers\/.+json$/,
  'github-search': /^github-search\/.+json$/,
}

/** The bodies of a folder of recorded answers, by the id of their source. */
export async function readRecordedBodies(folder: string): Promise<Map<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
  const bodies = new Map<string, string>()
  for (const [sourceId, pattern] of Object.entries(recordings)) {
    const path = paths.findLast((candidate) => pattern.test(candidate))
    if (path !== undefined) bodies.set(sourceId, await readFile(join(folder, path), 'utf8'))
  }
  return bodies
}
