import type { FeedPlan } from '../source/plan-feeds.ts'

/** What will become of the feeds of a file, or what has: `12 added, 3 already there, 1 refused.` */
export function tellPlan({ added, switchedOn, knownCount, refused }: FeedPlan, when: 'before' | 'done'): string {
  const isDone = when === 'done'
  const parts = [
    added.length > 0 && `${added.length} ${isDone ? 'added' : 'new'}`,
    switchedOn.length > 0 && `${switchedOn.length} built in and ${isDone ? 'switched on' : 'to be switched on'}`,
    knownCount > 0 && `${knownCount} already there`,
    refused.length > 0 && `${refused.length} ${isDone ? 'refused' : 'that cannot be added'}`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
