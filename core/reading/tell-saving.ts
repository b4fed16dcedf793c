import { formatCount } from '../figure/format-figure.ts'
import { say } from '../language/say.ts'
import { MOST_SAVED } from './saved-story.ts'

/** `full`: there are too many already; `failed`: the browser did not keep it. */
export type SaveOutcome = 'saved' | 'removed' | 'full' | 'failed'

export function tellSaving(outcome: SaveOutcome): string {
  switch (outcome) {
    case 'saved':
      return say('reading.told.saved')
    case 'removed':
      return say('reading.told.removed')
    case 'full':
      return say('reading.told.full', { count: formatCount(MOST_SAVED) })
    case 'failed':
      return say('reading.told.failed')
  }
}
