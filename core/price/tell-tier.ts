import { joinList } from '../language/join-list.ts'
import { say } from '../language/say.ts'
import type { Price } from './price.ts'

/** What a list charges beside its figures, said wherever these are: `base tier, long prompts cost more`. */
export function tellTier({ isBaseTier, hasOtherHours }: Pick<Price, 'isBaseTier' | 'hasOtherHours'>): string | undefined {
  return joinList([isBaseTier && say('price.baseTier'), hasOtherHours && say('price.otherHours')]) || undefined
}
