import type { ModelFacts } from '../core/model/model.ts'
import { SourceError } from '../core/source/source.ts'

const SLUG_COLUMN = 'model_permaslug'

/**
 * Reads the names in an export of OpenRouter's usage rankings: `creator/slug-date`, one row for each model and day.
 * @throws SourceError when it is no such table
 */
export function readUsageExport(body: string): ModelFacts[] {
  const [header = '', ...lines] = body.replace(/^\uFEFF/, '').trim().split(/\r?\n/)
  const column = header.split(',').indexOf(SLUG_COLUMN)
  if (column < 0) throw new SourceError(`The table has no column ${SLUG_COLUMN}.`)
  const slugs = new Set(lines.map((line) => line.split(',')[column]?.trim() ?? ''))
  return [...slugs].flatMap((slug) => {
    // The sum of all others has no folder; `openrouter/…` chooses among models, and `:free` is another way to one that is listed.
    const [, creator] = /^([\w-]+)\/[^:]+$/.exec(slug) ?? []
    return creator === undefined || creator === 'openrouter' ? [] : [{ sourceId: 'openrouter-exports', key: slug, creator }]
  })
}
