import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { dayOf } from '../core/day/day.ts'
import { EditionMarkSchema, isLaterEdition, type EditionMark } from '../core/edition/is-unread-edition.ts'
import { say } from '../core/language/say.ts'

export const OPENED_EDITION_KEY = 'opened-edition'
/** As the popup calls itself; there is no way to ask for the title that was there first. */
const TITLE = 'The Inference Report'

/** The last edition that the reader opened, in popup or digest. One of a day to come, from a clock that was ahead, would hide all until then. */
export async function readOpened(): Promise<EditionMark | undefined> {
  const stored = v.safeParse(EditionMarkSchema, (await browser.storage.local.get(OPENED_EDITION_KEY))[OPENED_EDITION_KEY])
  return stored.success && stored.output.date <= dayOf(Date.now()) ? stored.output : undefined
}

/** The reader has this edition before them. The page itself takes the badge away: a background need not wake for it. */
export async function noteOpened(edition: EditionMark): Promise<void> {
  await whileBadgeIsMine(async () => {
    const opened = await readOpened()
    if (opened && isLaterEdition(opened, edition)) return
    await browser.storage.local.set({ [OPENED_EDITION_KEY]: { date: edition.date, origin: edition.origin } })
    await setBadge(false)
  })
}

/** A small dot on the toolbar button, and its title in words. White on this red is 7:1. */
export async function setBadge(isUnread: boolean): Promise<void> {
  if (isUnread) {
    await browser.action.setBadgeBackgroundColor({ color: '#9a2b1d' })
    await browser.action.setBadgeTextColor({ color: '#ffffff' })
  }
  await browser.action.setBadgeText({ text: isUnread ? '•' : '' })
  await browser.action.setTitle({ title: isUnread ? say('source.editionUnread', { name: TITLE }) : TITLE })
}

/** Whoever decides about the badge looks and acts as one: a background and a page that do so at once leave what the later one saw. */
export async function whileBadgeIsMine(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('edition-badge', work)
}
