import { writeFile } from 'node:fs/promises'
import type { Tab } from '../tests/e2e/browsers/browser.ts'

const MOST_TRIES = 8

/** Takes the picture once two in a row are alike: fonts are there and nothing fades in any more. A spinner never rests. */
export async function savePicture(tab: Tab, path: string, size: { isWholePage?: boolean } = {}): Promise<void> {
  let picture = await tab.screenshot(size)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const next = await tab.screenshot(size)
    if (next.equals(picture)) break
    picture = next
  }
  await writeFile(path, picture)
}
