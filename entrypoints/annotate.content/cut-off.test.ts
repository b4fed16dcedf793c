import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import contentScript from './index.ts'

vi.mock('../../annotator/scout.ts', () => ({ scout: (_document: Document, onCandidate: () => void) => onCandidate() }))

it('says nothing in the page’s console when the second script is gone with an update', async () => {
  const onRejection = vi.fn()
  process.once('unhandledRejection', onRejection)
  vi.stubGlobal('document', {})
  vi.stubGlobal('location', { hostname: 'news.example' })
  vi.stubGlobal('chrome', { runtime: { id: 'ours', getURL: () => 'data:text/javascript,throw 1' } })
  await contentScript.main({} as never)
  await flushPromises()
  expect(onRejection).not.toHaveBeenCalled()
})
