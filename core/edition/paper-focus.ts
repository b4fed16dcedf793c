import * as v from 'valibot'
import type { Story } from './edition.ts'

/** Which papers the reader wants first. */
export const PaperFocusSchema = v.object({
  /** arXiv's, what matters most first; `cs` means all of `cs.LG`, `cs.CL` and so on. */
  categories: v.array(v.string()),
  /** Any of them in title or abstract brings a paper before all others. */
  words: v.array(v.string()),
})
export type PaperFocus = v.InferOutput<typeof PaperFocusSchema>

/** As the report's own choice: statistics of learning first. */
export const defaultPaperFocus: PaperFocus = { categories: ['stat.ML', 'cs.LG', 'cs.CL', 'cs.AI'], words: [] }

/** Papers with the reader's words first, then by the order of the categories; others follow. Equals stay as they are. */
export function sortByFocus(papers: readonly Story[], { categories, words }: PaperFocus): Story[] {
  const patterns = words.flatMap((word) => (word.trim() === '' ? [] : [new RegExp(`(?<![\\p{L}\\p{N}])${escape(word.trim())}(?![\\p{L}\\p{N}])`, 'iu')]))
  const rankOf = ({ title, summary = '', paper }: Story): number => {
    const text = `${title}\n${paper?.abstract ?? summary}`
    if (patterns.some((pattern) => pattern.test(text))) return -1
    const rank = categories.findIndex((category) => paper?.category === category || paper?.category?.startsWith(`${category}.`))
    return rank === -1 ? categories.length : rank
  }
  return papers
    .map((paper) => ({ paper, rank: rankOf(paper) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ paper }) => paper)
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
