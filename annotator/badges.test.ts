// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createBadges, type Badges } from './badges.ts'
import type { Mark } from './find-in-page.ts'

let badges: Badges
const held = { name: 'GPT-5.5', figures: '60.2 · $11.25 blend', isWorn: false }
const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)))

function show(html: string): void {
  document.body.innerHTML = html
}

/** The first `GPT-5.5` of the page, as a mark. */
function markOf(selector: string): Mark {
  const text = document.querySelector(selector)?.firstChild as Text
  const startOffset = text.data.indexOf('GPT-5.5')
  const range = { startContainer: text, endContainer: text, startOffset, endOffset: startOffset + 7, collapsed: false }
  return { range, written: 'GPT-5.5', matched: 'full', modelId: 'openai/gpt-5.5' }
}

function countAdded(): number {
  return document.querySelectorAll('body *').length - document.querySelectorAll('body p, body div').length
}

beforeEach(() => {
  badges?.remove()
  badges = createBadges({ document, heldFor: () => held })
  badges.switch(true)
})

describe('badges', () => {
  it('stand behind the name and leave the text as it was', () => {
    show('<p>GPT-5.5 leads.</p>')
    badges.update([markOf('p')])
    expect(countAdded()).toBe(1)
    expect(document.querySelector('p')?.textContent).toBe('GPT-5.5 leads.')
    badges.remove()
    expect(document.body.innerHTML).toBe('<p>GPT-5.5 leads.</p>')
    expect(document.querySelector('p')?.childNodes).toHaveLength(1)
  })

  it('have a dashed border where their figures are old', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow')
    const labelOf = (isWorn: boolean) => {
      show('<p>GPT-5.5 leads.</p>')
      const aged = createBadges({ document, heldFor: () => ({ ...held, isWorn }) })
      aged.switch(true)
      aged.update([markOf('p')])
      const { className } = (attach.mock.results.at(-1)?.value as ShadowRoot).querySelector('span') as Element
      aged.remove()
      return className
    }
    expect([labelOf(false), labelOf(true)]).toEqual(['', 'worn'])
  })

  it('leave what the page writes when it renders again, at once', async () => {
    show('<p>GPT-5.5 leads.</p>')
    const text = document.querySelector('p')?.firstChild as Text
    badges.update([markOf('p')])
    text.data = 'GPT-5.4 leads no more.'
    await settled()
    expect(document.querySelector('p')?.textContent).toBe('GPT-5.4 leads no more.')
    expect(countAdded()).toBe(0)
  })

  it('stay out of a text that was written anew since its names were read', () => {
    show('<p>GPT-5.5 leads.</p>')
    const mark = markOf('p')
    ;(document.querySelector('p')?.firstChild as Text).data = 'Gemini 3.1 leads.'
    badges.update([mark])
    expect(document.body.innerHTML).toBe('<p>Gemini 3.1 leads.</p>')
  })

  it('stay out of shadow roots, where a component may write into its text unheard', () => {
    show('<div></div>')
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot
    root.innerHTML = '<p>GPT-5.5 leads.</p>'
    const text = root.querySelector('p')?.firstChild as Text
    const range = { startContainer: text, endContainer: text, startOffset: 0, endOffset: 7, collapsed: false }
    badges.update([{ range, written: 'GPT-5.5', matched: 'full', modelId: 'openai/gpt-5.5' }])
    expect(root.innerHTML).toBe('<p>GPT-5.5 leads.</p>')
  })

  it('go with the text when the page takes it away', async () => {
    show('<p>GPT-5.5 leads.</p>')
    const text = document.querySelector('p')?.firstChild as Text
    badges.update([markOf('p')])
    text.remove()
    await settled()
    expect(document.querySelector('p')?.innerHTML).toBe('')
  })

  it('give a text back whole that the page puts something behind, or moves', async () => {
    const change: ((text: Text) => void)[] = [(text) => text.after(document.createElement('img')), (text) => document.querySelector('div')?.append(text)]
    const seen: string[] = []
    for (const run of change) {
      show('<p>GPT-5.5 leads.</p><div></div>')
      badges.update([markOf('p')])
      run(document.querySelector('p')?.firstChild as Text)
      await settled()
      badges.update([])
      seen.push(document.body.innerHTML)
    }
    expect(seen).toEqual(['<p>GPT-5.5 leads.<img></p><div></div>', '<p></p><div>GPT-5.5 leads.</div>'])
  })

  it('give a text back whole that the page takes out for a while, and show nothing where it puts them back too', async () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow')
    show('<p>GPT-5.5 leads.</p>')
    const p = document.querySelector('p') as Element
    const text = p.firstChild as Text
    badges.update([markOf('p')])
    const kept = [...p.childNodes]
    p.replaceChildren()
    await settled()
    p.replaceChildren(...kept)
    expect(p.textContent).toBe('GPT-5.5 leads.')
    expect((attach.mock.results.at(-1)?.value as ShadowRoot).childElementCount).toBe(0)
    p.replaceChildren(text)
    expect(p.textContent).toBe('GPT-5.5 leads.')
  })

  it('give up on a block that keeps undoing them', async () => {
    show('<p>GPT-5.5 leads.</p>')
    const text = document.querySelector('p')?.firstChild as Text
    for (let round = 0; round < 6; round++) {
      badges.update([markOf('p')])
      text.data = `GPT-5.5 leads ${round}.`
      await settled()
    }
    badges.update([markOf('p')])
    expect(countAdded()).toBe(0)
  })

  it.each(['<div aria-live="polite"><p>GPT-5.5 leads.</p></div>', '<div id="root"><p>GPT-5.5 leads.</p></div>', '<div role="log"><p>GPT-5.5 leads.</p></div>'])('never enter %s', (html) => {
    show(html)
    badges.update([markOf('p')])
    expect(document.body.innerHTML).toBe(html)
  })
})
