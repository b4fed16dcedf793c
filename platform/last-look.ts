import { browser } from 'wxt/browser'
import { lookAgain, LookSchema, type Look } from '../core/look/look.ts'
import type { Leaderboard } from '../core/model/model.ts'
import { unwrap, wrap } from './envelope.ts'

/**
 * What the reader saw is theirs and can be fetched from nowhere. So it is kept beside the options, where it outlives a rebuilding of
 * everything stored, and not with the records.
 */
export const LAST_LOOK_KEY = 'last-look'
/** Raised when the stored shape changes; a look of another version, or a damaged one, counts as none. */
const SHAPE_VERSION = 1

export async function readLastLook(): Promise<Look | undefined> {
  return unwrap(SHAPE_VERSION, (await browser.storage.local.get(LAST_LOOK_KEY))[LAST_LOOK_KEY], LookSchema)
}

/** Notes that these boards were before the reader's eyes. One window after the other: none loses what another has noted. */
export async function noteLook(boards: readonly Leaderboard[], nowMs: number): Promise<void> {
  await navigator.locks.request(LAST_LOOK_KEY, async () => {
    const look = lookAgain(await readLastLook(), boards, nowMs)
    await browser.storage.local.set({ [LAST_LOOK_KEY]: wrap(SHAPE_VERSION, look) })
  })
}
