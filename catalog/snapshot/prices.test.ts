import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { snapshotPrices } from './prices.ts'

describe('the prices that ship with the extension', () => {
  it('are dated by the installed release; after an update write its version and day into prices.ts', async () => {
    const manifest = await readFile(new URL('../../node_modules/@pydantic/genai-prices/package.json', import.meta.url), 'utf8')
    expect(snapshotPrices.version).toBe((JSON.parse(manifest) as { version: string }).version)
  })
})
