// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { focusedStoryId, goToUnread } from './story-rows.ts'

function show(rows: string): void {
  const items = [...rows].map((row, at) => `<li data-story="${at}" class="${row === 'u' ? 'unread' : ''}"><a href="#">${at}</a><button>${at}</button></li>`)
  document.body.innerHTML = `<button id="above"></button><ol>${items.join('')}</ol><button id="below"></button>`
}
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()
const go = (direction: 'next' | 'previous') => {
  expect(goToUnread(direction)).toBe('gone')
  return focusedStoryId()
}
beforeEach(() => show('urur'))

describe('goToUnread', () => {
  it('goes from unread story to unread story, and round', () => {
    expect([go('next'), go('next'), go('next')]).toEqual(['0', '2', '0'])
    expect([go('previous'), go('previous')]).toEqual(['2', '0'])
    expect(document.activeElement?.localName).toBe('a')
  })

  it('goes on from where the focus is, also from a button of a row', () => {
    focus('[data-story="1"] button')
    expect(go('next')).toBe('2')
    focus('[data-story="2"] button')
    expect(go('previous')).toBe('0')
    focus('#below')
    expect(go('previous')).toBe('2')
    focus('#below')
    expect(go('next')).toBe('0')
  })

  it('goes on from where it was when something took the focus away', () => {
    go('next')
    ;(document.activeElement as HTMLElement).blur()
    expect(go('next')).toBe('2')
    show('uu')
    expect(go('next')).toBe('0')
  })

  it('says when there is no other, or none', () => {
    show('rur')
    go('next')
    expect([goToUnread('next'), focusedStoryId()]).toEqual(['only', '1'])
    show('rr')
    expect(goToUnread('next')).toBe('none')
  })
})

it('knows no story where none has the focus', () => {
  focus('#above')
  expect(focusedStoryId()).toBeUndefined()
})
