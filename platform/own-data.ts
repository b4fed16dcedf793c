import { browser } from 'wxt/browser'
import type { BackedUpDay, OwnData } from '../core/backup/backup.ts'
import { readDayEdition, readDayFigures, readHistory } from './history.ts'
import { LAST_LOOK_KEY } from './last-look.ts'
import { OPENED_EDITION_KEY } from './opened-edition.ts'
import { READING_KEY } from './reading.ts'
import { SAVED_STORIES_KEY } from './saved-stories.ts'
import { settingKey } from './setting-table.ts'

const OWN_KEYS = [SAVED_STORIES_KEY, READING_KEY, LAST_LOOK_KEY, OPENED_EDITION_KEY]

/** What is the reader's own and can be fetched from nowhere. All else in `storage.local` is made from what is fetched. */
export async function readOwnData(): Promise<OwnData> {
  return onlyOwn(await browser.storage.local.get(null))
}

/** Puts this in the place of what there is; what belongs to nobody here is left out. */
export async function replaceOwnData(data: OwnData): Promise<void> {
  const wanted = onlyOwn(data)
  const left = Object.keys(await readOwnData()).filter((key) => !(key in wanted))
  await browser.storage.local.set(wanted)
  await browser.storage.local.remove(left)
}

/** Every day that is kept, the oldest first. */
export async function* keptDays(): AsyncGenerator<BackedUpDay> {
  for (const day of Object.keys((await readHistory()).days).sort()) {
    const [edition, figures] = await Promise.all([readDayEdition(day), readDayFigures(day)])
    if (edition || figures) yield { day, ...(edition && { edition }), ...(figures && { figures }) }
  }
}

function onlyOwn(stored: Readonly<Record<string, unknown>>): OwnData {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith(settingKey('')) || OWN_KEYS.includes(key)))
}
