// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { focusedIn, keepTabInside } from './card-focus.ts'

let card: HTMLElement
beforeEach(() => {
  document.body.innerHTML = '<section tabindex="-1"><a href="#" id="first">a</a><button id="last">b</button></section>'
  card = document.querySelector('section') as HTMLElement
})

function tabFrom(selector: string, shiftKey = false): { isOurs: boolean; now: string | undefined } {
  document.querySelector<HTMLElement>(selector)?.focus()
  const tab = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, cancelable: true })
  keepTabInside(tab, card, document.activeElement)
  return { isOurs: tab.defaultPrevented, now: document.activeElement?.id }
}

describe('keepTabInside', () => {
  it('goes from the last stop to the first, and back', () => {
    expect(tabFrom('#last')).toEqual({ isOurs: true, now: 'first' })
    expect(tabFrom('#first', true)).toEqual({ isOurs: true, now: 'last' })
    expect(tabFrom('section', true)).toEqual({ isOurs: true, now: 'last' })
  })

  it('leaves every other step to the browser', () => {
    expect(tabFrom('section').isOurs).toBe(false)
    expect(tabFrom('#first').isOurs).toBe(false)
    expect(tabFrom('#last', true).isOurs).toBe(false)
  })

  it('stays where it is while the card has nothing to stop at', () => {
    card.replaceChildren()
    expect(tabFrom('section').isOurs).toBe(true)
  })
})

describe('focusedIn', () => {
  it('looks into open shadow roots', () => {
    const host = document.createElement('div')
    document.body.append(host)
    const input = document.createElement('input')
    host.attachShadow({ mode: 'open' }).append(input)
    input.focus()
    expect(focusedIn(document)).toBe(input)
  })
})
