// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { actionsOf } from './actions-of.ts'
import { createActionBar } from './card-actions.ts'

const card = { modelId: 'openai/gpt-5.5', title: 'GPT-5.5', rows: [], copyText: 'GPT-5.5: 60.2' }
const follow = vi.fn<(modelId: string, isFollowed: boolean) => Promise<void>>()
const compare = vi.fn<(modelId: string, isCompared: boolean) => Promise<boolean>>()
const openDigest = vi.fn<(modelId: string) => Promise<void>>()
const barOf = (of: Parameters<typeof actionsOf>[0]) => createActionBar(document, actionsOf(of, { document, follow, compare, openDigest }))
const labelsOf = (bar: Element) => [...bar.querySelectorAll('button')].map(({ textContent }) => textContent)

describe('the buttons of a card', () => {
  it('offer what the card is good for', () => {
    expect(labelsOf(barOf(card).element)).toEqual(['Follow', 'Compare', 'Copy', 'Open in digest'])
    expect(labelsOf(barOf({ title: 'GPT-6.9', rows: [] }).element)).toEqual([])
    expect(actionsOf(card, { document, follow, compare, openDigest, openLabel: 'All figures' }).at(-1)?.label).toBe('All figures')
  })

  it('follow and unfollow, and say so on the button and to screen readers', async () => {
    follow.mockResolvedValue(undefined)
    const bar = barOf({ ...card, isFollowed: true })
    const [button] = bar.element.querySelectorAll('button')
    expect(button?.textContent).toBe('Following')
    bar.press(button as Element)
    await vi.waitFor(() => expect(button?.textContent).toBe('Follow'))
    expect(bar.element.querySelector('[role=status]')?.textContent).toBe('Follow')
    bar.press(button as Element)
    await vi.waitFor(() => expect(button?.textContent).toBe('Following'))
    expect(follow.mock.calls).toEqual([[card.modelId, false], [card.modelId, true]])
  })

  it('put into the compare tray and take out, and say when it is full', async () => {
    compare.mockResolvedValueOnce(true).mockResolvedValueOnce(false)
    const bar = barOf({ ...card, isCompared: true })
    const [, button] = bar.element.querySelectorAll('button')
    expect(button?.textContent).toBe('Comparing')
    bar.press(button as Element)
    await vi.waitFor(() => expect(button?.textContent).toBe('Compare'))
    bar.press(button as Element)
    await vi.waitFor(() => expect(button?.textContent).toBe('Four at most: remove one first'))
    expect(bar.element.querySelector('[role=status]')?.textContent).toBe('Four at most: remove one first')
    expect(compare.mock.calls).toEqual([[card.modelId, false], [card.modelId, true]])
  })

  it('say when something could not be done', async () => {
    follow.mockRejectedValue(new Error('gone'))
    const bar = barOf(card)
    const [button] = bar.element.querySelectorAll('button')
    bar.press(button as Element)
    await vi.waitFor(() => expect(button?.textContent).toBe('Not saved'))
  })

  it('take no second press before the first has come to something', () => {
    follow.mockReturnValue(new Promise(() => undefined))
    const bar = barOf(card)
    const [button] = bar.element.querySelectorAll('button')
    bar.press(button as Element)
    bar.press(button as Element)
    expect(follow).toHaveBeenCalledOnce()
  })
})
