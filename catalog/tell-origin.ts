import { formatDated } from '../core/figure/format-time.ts'
import { isStale } from '../core/figure/stale.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import type { Origin } from '../core/model/model.ts'
import { joinParts, type RowContent } from './card-subject.ts'
import { sourceTitle } from './list-price-rows.ts'
import { priceSources } from './price-sources.ts'

/** What a row says of its source, behind what else it says smaller: `models.dev, 24 Apr 2026`, with the link. */
export function tellOrigin(origin: Origin | undefined, nowMs: number, before?: string): Pick<RowContent, 'detail' | 'isWorn' | 'url'> {
  if (!origin) return { detail: before }
  const { sourceId, asOfMs } = origin
  const day = asOfMs === undefined ? say('board.dayNotStated') : formatDated(asOfMs, nowMs)
  return {
    detail: joinParts(before, joinList([sourceTitle(origin), day])),
    isWorn: asOfMs !== undefined && isStale(asOfMs, nowMs),
    url: priceSources[sourceId]?.homepage,
  }
}
