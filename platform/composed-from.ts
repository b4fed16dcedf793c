import { browser } from 'wxt/browser'

const KEY = 'composed-from'

/** Which copies of which sources the stored edition and catalogue were made of. Written last: after a kill in between it does not match. */
export async function readComposedFrom(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY]
}

export async function writeComposedFrom(copies: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: copies })
}
