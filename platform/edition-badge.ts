import { dayOf } from '../core/day/day.ts'
import { isUnreadEdition } from '../core/edition/is-unread-edition.ts'
import { readOpened, setBadge, whileBadgeIsMine } from './opened-edition.ts'
import { readSettings } from './settings.ts'
import { readComposed } from './store.ts'

/**
 * Shows on the toolbar button whether there is an edition of today that the reader has not opened. The browser forgets the badge when it
 * ends, and a day ends as well: call it when either may have happened.
 */
export async function showEditionBadge(): Promise<void> {
  await whileBadgeIsMine(async () => {
    const { isBadgeOn } = await readSettings()
    await setBadge(isBadgeOn && isUnreadEdition(await readComposed('edition'), await readOpened(), dayOf(Date.now())))
  })
}
