// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '../core/card/card.ts'
import type { Mark } from './find-in-page.ts'
import { createHost, type Dress } from './host.ts'
import { createHoverCard, type HoverCard } from './hover-card.ts'

const ask = vi.fn<(mark: Mark) => Promise<Card | undefined>>()
let roots: ShadowRoot[]
let hoverCard: HoverCard

function markOn(written: string, modelId?: string): Mark {
  const text = document.body.appendChild(document.createElement('p')).appendChild(document.createTextNode(written))
  const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: written.length, collapsed: false }
  return { range, written, matched: 'full', ...(modelId !== undefined && { modelId }) }
}
const cardOf = (modelId: string, value: string): Card => ({ modelId, title: modelId, rows: [{ id: 'speed', label: 'Speed', value }] })
const createCard = (dress?: Dress) =>
  createHoverCard({
    document,
    host: createHost(document, dress),
    describe: ask,
    markAt: () => undefined,
    heldFor: ({ written, modelId }) => ({ name: written, figures: modelId === undefined ? '' : '60.2 · $11.25 blend' }),
    follow: () => Promise.resolve(),
    compare: () => Promise.resolve(true),
    openDigest: () => Promise.resolve(),
  })
const shown = () => roots[0]?.querySelector('section')
const read = () => [...(shown()?.querySelectorAll('h2, p, dt, dd, button') ?? [])].map(({ textContent }) => textContent).filter(Boolean)

beforeEach(() => {
  // What a browser has and this one lacks: layout, and a top layer.
  for (const { style } of [document.documentElement, document.body]) Object.assign(style, { opacity: '1', visibility: 'visible', filter: 'none' })
  Range.prototype.getClientRects = () => [{ left: 10, top: 10, width: 50, height: 20 }] as unknown as DOMRectList
  HTMLElement.prototype.showPopover = HTMLElement.prototype.hidePopover = () => undefined
  document.elementFromPoint = () => document.documentElement.lastElementChild
  roots = []
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init)
    roots.push(root)
    return root
  })
  hoverCard = createCard()
})
afterEach(() => {
  hoverCard.remove()
  document.body.replaceChildren()
})

describe('the hover card', () => {
  it('shows at once what the page holds, and the rest when it comes', async () => {
    ask.mockResolvedValue(cardOf('openai/gpt-5.5', '58 tok/s'))
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    expect(read()).toEqual(['GPT-5.5', '60.2 · $11.25 blend', 'Reading the tables…'])
    expect(shown()).toMatchObject({ role: 'dialog', ariaLabel: 'GPT-5.5: scores and prices', ariaBusy: 'true' })
    await vi.waitFor(() => expect(read()).toEqual(['GPT-5.5', '60.2 · $11.25 blend', 'Speed', '58 tok/s', 'Follow', 'Compare', 'Open in digest']))
    expect(shown()?.ariaBusy).toBe('false')
  })

  it('keeps the basis of a price that already stands below the name, as of a model without a score', async () => {
    const row = { id: 'day-price', label: 'Price per my day', value: '60.2 · $11.25 blend', detail: 'first-party price, OpenRouter' }
    ask.mockResolvedValue({ modelId: 'openai/gpt-5.5', title: 'GPT-5.5', rows: [row] })
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    await vi.waitFor(() => expect(read()).toContain('first-party price, OpenRouter'))
  })

  it('drops an answer that comes when another name is asked for', async () => {
    let answerLate: (card: Card) => void = () => undefined
    ask.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve))).mockResolvedValueOnce(cardOf('openai/gpt-5.4', '70 tok/s'))
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    hoverCard.openAt(markOn('GPT-5.4', 'openai/gpt-5.4'))
    await vi.waitFor(() => expect(read()).toContain('70 tok/s'))
    answerLate(cardOf('openai/gpt-5.5', '58 tok/s'))
    await Promise.resolve()
    expect(read()).toContain('70 tok/s')
    expect(read()).not.toContain('58 tok/s')
  })

  it('says in a sentence that nobody answered, and keeps what it has', async () => {
    ask.mockRejectedValue(new Error('gone'))
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    await vi.waitFor(() =>
      expect(read()).toEqual(['GPT-5.5', '60.2 · $11.25 blend', 'The tables could not be read just now.', 'Try again']),
    )
  })

  it('says once that a version is not in the tables, under its name as written', async () => {
    ask.mockResolvedValue({ title: 'GPT-6.9', rows: [{ id: 'unknown', label: 'Status', value: 'Not in today’s tables' }] })
    hoverCard.openAt(markOn('GPT-6.9'))
    await vi.waitFor(() => expect(shown()?.ariaBusy).toBe('false'))
    expect(read()).toEqual(['GPT-6.9', 'Not in today’s tables'])
  })

  it('waits for its style where that comes from the browser, and gives up with it', async () => {
    ask.mockReturnValue(new Promise(() => undefined))
    let dress: (isDressed: boolean) => void = () => undefined
    hoverCard = createCard(() => new Promise((resolve) => (dress = resolve)))
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    expect(read()).toEqual([])
    dress(true)
    await vi.waitFor(() => expect(read()).toContain('GPT-5.5'))

    hoverCard.remove()
    roots = []
    hoverCard = createCard(() => Promise.resolve(false))
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    await Promise.resolve()
    expect(read()).toEqual([])
  })

  it('does not open on a page that cannot be seen, and closes with its name', () => {
    ask.mockReturnValue(new Promise(() => undefined))
    document.documentElement.style.opacity = '0.01'
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    expect(ask).not.toHaveBeenCalled()
    document.documentElement.style.opacity = '1'
    const hide = vi.spyOn(HTMLElement.prototype, 'hidePopover')
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    hide.mockClear()
    hoverCard.closeUnless(() => false)
    expect(hide).toHaveBeenCalledOnce()
    hoverCard.openAt(markOn('GPT-5.5', 'openai/gpt-5.5'))
    hide.mockClear()
    hoverCard.close()
    expect(hide).toHaveBeenCalledOnce()
  })
})
