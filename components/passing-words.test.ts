// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import PassingWords from './PassingWords.vue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('says what was told for a moment, which begins anew when the same is told again', async () => {
  const line = mount(PassingWords, { props: { told: undefined } })
  const tell = async (words: string) => {
    await line.setProps({ told: { words } })
    const before = line.get('[role=status]').text()
    await vi.advanceTimersByTimeAsync(0)
    return [before, line.text()]
  }
  expect(await tell('Copied')).toEqual(['', 'Copied'])
  await vi.advanceTimersByTimeAsync(5000)
  // Who hears the page is told of what changes: the words go and come back.
  expect(await tell('Copied')).toEqual(['', 'Copied'])
  await vi.advanceTimersByTimeAsync(5000)
  expect(line.text()).toBe('Copied')
  await vi.advanceTimersByTimeAsync(1000)
  expect(line.text()).toBe('')
})
