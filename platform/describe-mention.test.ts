import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { describeMention } from './describe-mention.ts'

it('asks for a model as it was matched, and for a version that nobody lists as it is written', async () => {
  const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ result: { title: 'GPT-5.5', rows: [] } } as never)
  expect(await describeMention({ modelId: 'openai/gpt-5.5', matched: 'full', written: 'GPT-5.5' })).toEqual({ title: 'GPT-5.5', rows: [] })
  await describeMention({ modelId: 'openai/gpt-5.4', variant: 'high', matched: 'short', written: '5.4 high' })
  await describeMention({ familyId: 'gpt', matched: 'full', written: 'GPT-6.9' })
  expect(sendMessage.mock.calls).toEqual([
    [{ name: 'describeModel', args: { modelId: 'openai/gpt-5.5', matched: 'full' } }],
    [{ name: 'describeModel', args: { modelId: 'openai/gpt-5.4', variant: 'high', matched: 'short' } }],
    [{ name: 'describeUnknown', args: { written: 'GPT-6.9', familyId: 'gpt' } }],
  ])
})
