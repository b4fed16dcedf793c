import type { Card } from '../core/card/card.ts'
import type { Mention } from '../core/mention/mention.ts'
import { send } from './send.ts'

type DescribedMention = Pick<Mention, 'modelId' | 'familyId' | 'variant' | 'matched'> & { written: string }

/** Asks the background what the card of a mention shows; `written` is how the text has it. */
export function describeMention({ modelId, familyId, variant, matched, written }: DescribedMention): Promise<Card | undefined> {
  return modelId === undefined
    ? send('describeUnknown', { written, familyId: familyId ?? '' })
    : send('describeModel', { modelId, matched, ...(variant !== undefined && { variant }) })
}
