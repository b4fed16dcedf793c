import { browser } from 'wxt/browser'

const KEY = 'install-seed'
let seed: Promise<string> | undefined

/** What tells this install from all others when it draws its times. It says nothing of the reader and is sent to nobody. */
export function readInstallSeed(): Promise<string> {
  seed ??= readOrMake().catch((error: unknown) => {
    seed = undefined
    throw error
  })
  return seed
}

async function readOrMake(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY]
  if (typeof stored === 'string' && stored !== '') return stored
  const made = crypto.randomUUID()
  await browser.storage.local.set({ [KEY]: made })
  return made
}
