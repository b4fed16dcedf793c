import { boards as definitions } from '../../catalog/boards.ts'
import { dayOf } from '../../core/day/day.ts'
import { decideNotice, isSettled, type Turn } from '../../core/follow/decide-notice.ts'
import { isFollowing } from '../../core/follow/followed.ts'
import { renamedIds } from '../../core/follow/renamed-ids.ts'
import type { Model } from '../../core/model/model.ts'
import { makeTurns } from '../../core/steps/turns.ts'
import { renameCompared } from '../../platform/compared-models.ts'
import { deleteFollowMemory, readFollowMemory, writeFollowMemory } from '../../platform/follow-memory.ts'
import { logFailure } from '../../platform/log-failure.ts'
import { mayNotify, notify, serveNotifying } from '../../platform/notify.ts'
import { openDigest } from '../../platform/open-digest.ts'
import type { Handlers } from '../../platform/serve.ts'
import { waitForDisk } from '../../platform/records.ts'
import { readSettings, renameIn, setFollowed, writeSetting } from '../../platform/settings.ts'
import { readComposed } from '../../platform/store.ts'

type FollowedList = Parameters<typeof setFollowed>[0]

/** One after another: each starts from what the last one wrote. */
const inTurn = makeTurns()

export const followHandlers: Pick<Handlers, 'follow' | 'followCreator'> = {
  follow: ({ modelId, isFollowed }) => follow('followedModels', modelId, isFollowed, ({ id }) => id),
  followCreator: ({ creator, isFollowed }) => follow('followedCreators', creator, isFollowed, (model) => model.creator),
}

/** Follows only what is listed; whatever is followed may be let go. */
async function follow(list: FollowedList, wanted: string, isFollowed: boolean, nameIn: (model: Model) => string): Promise<null> {
  const isListed = async () => (await readComposed('catalogue'))?.models.some((model) => nameIn(model) === wanted)
  await inTurn(async () => {
    await waitForDisk()
    if (!isFollowed || (await isListed())) await setFollowed(list, wanted, isFollowed)
  })
  // From now on, and as it is now: nobody waits for that.
  inTurn(() => look('wait')).catch(logFailure)
  return null
}

/** What the reader follows and compares goes with its model where that has another id now. Call before the new catalogue is stored: who is ended in between comes to it again. */
export async function followRenamed(before: readonly Model[], now: readonly Model[]): Promise<void> {
  const rename = (ids: readonly string[]) => renamedIds(ids, before, now)
  await inTurn(() => renameIn('followedModels', rename))
  await renameCompared(rename)
}

/** Call once, synchronously, while the background starts. */
export function serveNotices(): void {
  serveNotifying({
    // The page that asked may have closed over the browser's question.
    onAllowed: () => void writeSetting('areAlertsOn', true).catch(logFailure),
    onClick: (modelId) => void openDigest(modelId).catch(logFailure),
  })
}

/** Tells the reader of what they follow, if this edition has anything to tell and had no notice yet. */
export function tellFollowed(): Promise<void> {
  return inTurn(() => look('now'))
}

async function look(wanted: Turn): Promise<void> {
  const { followedModels: models, followedCreators: creators, areAlertsOn } = await readSettings()
  const memory = await readFollowMemory()
  if (!isFollowing({ models, creators })) return memory && deleteFollowMemory()
  const [edition, catalogue, passages = {}] = await Promise.all([readComposed('edition'), readComposed('catalogue'), readComposed('passages')])
  if (!catalogue) return
  const nowMs = Date.now()
  const mayTell = areAlertsOn && (await mayNotify())
  const turn = !mayTell ? 'off' : edition && !isSettled(edition, nowMs) ? 'wait' : wanted
  const shown = { day: edition?.date ?? dayOf(nowMs), catalogue, definitions, passages }
  const decision = decideNotice(memory, { models, creators }, shown, turn)
  if (JSON.stringify(decision.memory) !== JSON.stringify(memory)) await writeFollowMemory(decision.memory)
  // Whoever is ended here has told nothing, and will not: once is the most.
  if (decision.notice) await notify(decision.notice)
}
