import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { noteLook, readLastLook } from './last-look.ts'
import { deleteEverythingStored } from './store.ts'

it('stays when everything stored is rebuilt: what a reader saw can be fetched from nowhere', async () => {
  await noteLook([{ id: 'b', asOf: '2026-04-24', url: '', rows: [{ rank: 1, name: 'A', score: 60 }] }], 5)
  await deleteEverythingStored()
  expect(await readLastLook()).toMatchObject({ atMs: 5, boards: [{ id: 'b', rows: [{ name: 'A' }] }] })
})
