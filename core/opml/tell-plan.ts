import { joinList } from '../language/join-list.ts'
import { say } from '../language/say.ts'
import type { FeedPlan } from '../source/plan-feeds.ts'

/** What will become of the feeds of a file, or what has: `12 added, 3 already there, 1 refused.` */
export function tellPlan({ added, switchedOn, knownCount, refused }: FeedPlan, when: 'before' | 'done'): string {
  const isDone = when === 'done'
  const parts = [
    added.length > 0 && say(isDone ? 'source.planAdded' : 'source.planNew', added.length, { count: added.length }),
    switchedOn.length > 0 && say(isDone ? 'source.planSwitchedOn' : 'source.planToSwitchOn', switchedOn.length, { count: switchedOn.length }),
    knownCount > 0 && say('source.planKnown', knownCount, { count: knownCount }),
    refused.length > 0 && say(isDone ? 'source.planRefused' : 'source.planUnaddable', refused.length, { count: refused.length }),
  ]
  return say('source.plan', { parts: joinList(parts) })
}
