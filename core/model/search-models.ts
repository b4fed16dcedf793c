import type { Catalogue, Model } from './model.ts'

/**
 * Models whose name holds every word of the query, best first: those on a board by their rank, then names that begin with the
 * query, then the newest.
 */
export function searchModels({ models, leaderboards }: Catalogue, query: string, limit: number): Model[] {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const ranks = new Map<string, number>()
  for (const { modelId, rank } of leaderboards.flatMap(({ rows }) => rows)) {
    if (modelId !== undefined) ranks.set(modelId, Math.min(rank, ranks.get(modelId) ?? Infinity))
  }
  const rankOf = ({ id }: Model) => ranks.get(id) ?? Number.MAX_SAFE_INTEGER
  const begins = ({ name }: Model) => (fold(name).startsWith(words.join(' ')) ? 0 : 1)
  const newest = (a: Model, b: Model) => (b.releasedOn ?? '').localeCompare(a.releasedOn ?? '')
  return models
    .filter((model) => {
      const text = searchText(model)
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || begins(a) - begins(b) || newest(a, b) || a.name.localeCompare(b.name))
    .slice(0, limit)
}

function searchText({ id, name, creator, aliases }: Model): string {
  return fold([name, creator, id, ...aliases].join(' '))
}

/** `GPT-5.5`, `gpt 5.5` and `GPT_5.5` are one writing. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ').trim()
}
