// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { whenShown } from './when-shown.ts'

it('says so of what there is, once the document is shown', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const content = ref<string>()
  const onShown = vi.fn()
  const scope = effectScope()
  scope.run(() => whenShown(() => content.value, onShown))
  content.value = 'an edition'
  await nextTick()
  expect(onShown).not.toHaveBeenCalled()
  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(onShown).toHaveBeenCalledTimes(1)
  content.value = 'another'
  await nextTick()
  expect(onShown).toHaveBeenCalledTimes(2)
  scope.stop()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(onShown).toHaveBeenCalledTimes(2)
})
