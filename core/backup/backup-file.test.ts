import { expect, it } from 'vitest'
import type { BackedUpDay } from './backup.ts'
import { readBackup, writeBackup } from './backup-file.ts'

async function* inTurn(...days: BackedUpDay[]): AsyncGenerator<BackedUpDay> {
  yield* days
}

async function written(own: Record<string, unknown>, ...days: BackedUpDay[]): Promise<string> {
  return (await Array.fromAsync(writeBackup(own, inTurn(...days), '2026-04-24'))).join('')
}

it.each([0, 1, 3])('comes back as it was written, with %s days', async (count) => {
  const own = { 'setting:theme': 'dark', 'saved-stories': [{ id: '1', title: 'A “story”\n' }] }
  const days = Array.from({ length: count }, (_, at) => ({ day: `2026-04-0${at + 1}`, figures: { day: `2026-04-0${at + 1}`, boards: [], priceLists: [] } }))
  expect(readBackup(await written(own, ...days))).toEqual({ kind: 'read', backup: { format: 'inference-report-companion', version: 1, writtenOn: '2026-04-24', own, days } })
})

it.each(['', 'no JSON', '[]', '{"format":"another","version":1}', '{"format":"inference-report-companion","version":1,"own":[]}'])('refuses what is not ours: %s', (text) => {
  expect(readBackup(text)).toEqual({ kind: 'refused', because: 'foreign' })
})

it('refuses a file cut short', async () => {
  expect(readBackup((await written({ 'setting:theme': 'dark' })).slice(0, -4))).toEqual({ kind: 'refused', because: 'foreign' })
})

it('says of a newer file that it is newer', () => {
  expect(readBackup('{"format":"inference-report-companion","version":2,"everything":{}}')).toEqual({ kind: 'refused', because: 'newer' })
})
