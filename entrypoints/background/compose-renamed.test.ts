import 'fake-indexeddb/auto'
import { clear } from 'idb-keyval'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setCompared } from '../../platform/compared-models.ts'
import { readSettings, setFollowed } from '../../platform/settings.ts'
import { readComposed, writeSource } from '../../platform/store.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'
import { compose } from './compose.ts'

/** As if the source had just answered, with one model. */
async function list(id: string, key: string): Promise<void> {
  const fetchedAtMs = Date.now()
  const facts = { sourceId: id, key, creator: 'zeta', name: 'Zeta Pro' }
  await writeSource({ id, title: id, homepage: '', dueAtMs: 0, fetchedAtMs }, { data: [facts], url: `https://${id}.example/`, fetchedAtMs })
  await compose()
}
const zetas = async () => (await readComposed('catalogue'))?.models.flatMap(({ id }) => (id.startsWith('zeta/') ? [id] : []))

beforeEach(async () => {
  fakeBrowser.reset()
  await clear()
  const snapshot = snapshotJson()
  vi.stubGlobal('fetch', async () => new Response(snapshot))
})

it('lets nobody lose a model that a better source gives another id', async () => {
  await list('models-dev', 'zeta-pro')
  expect(await zetas()).toEqual(['zeta/zeta-pro'])
  await setFollowed('followedModels', 'zeta/zeta-pro', true)
  await setCompared('zeta/zeta-pro', true)
  await list('openrouter', 'zeta/zeta-pro-2501')
  expect(await zetas()).toEqual(['zeta/zeta-pro-2501'])
  expect(await readSettings()).toMatchObject({ followedModels: ['zeta/zeta-pro-2501'], comparedModels: ['zeta/zeta-pro-2501'] })
})
