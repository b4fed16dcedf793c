import { readUsageRows } from '../catalog/sources/openrouter-usage.ts'
import type { ModelFacts } from '../core/model/model.ts'

/**
 * The names in an export of OpenRouter's usage rankings: `creator/slug-date`, one row for each model and day.
 * @throws SourceError when it is no such table
 */
export function readUsageExport(body: string): ModelFacts[] {
  const slugs = new Set(readUsageRows(body).map(({ slug }) => slug))
  return [...slugs].flatMap((slug) => {
    // The sum of all others has no folder; `openrouter/…` chooses among models, and `:free` is another way to one that is listed.
    const [, creator] = /^([\w-]+)\/[^:]+$/.exec(slug) ?? []
    return creator === undefined || creator === 'openrouter' ? [] : [{ sourceId: 'openrouter-exports', key: slug, creator }]
  })
}
