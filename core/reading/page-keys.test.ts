import { describe, expect, it } from 'vitest'
import { pageActionOf, pageKeys } from './page-keys.ts'

const nothingHeld = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false }
const actionOf = (key: string, held: Partial<typeof nothingHeld> = {}, areLettersOn = true) => pageActionOf({ ...nothingHeld, key, ...held }, areLettersOn)

it('lists every key once, in words', () => {
  const keys = pageKeys.flatMap(({ keys }) => keys)
  expect(new Set(keys).size).toBe(keys.length)
  expect(pageKeys.map(({ words }) => words())).toContain('Go to the next unread story')
})

describe('a press', () => {
  it('is what the list says', () => {
    expect([actionOf('n'), actionOf('p'), actionOf('s'), actionOf('?', { shiftKey: true })]).toEqual(['nextUnread', 'previousUnread', 'save', 'showKeys'])
    expect([actionOf('N', { shiftKey: true }), actionOf('ArrowLeft', { shiftKey: true })]).toEqual(['previousUnread', 'earlierDay'])
    expect([actionOf('x'), actionOf('ArrowLeft'), actionOf('S', { shiftKey: true }), actionOf('Tab')]).toEqual(Array(4).fill(undefined))
  })

  it('means the same with Caps Lock, and on a keyboard that writes other letters', () => {
    expect([actionOf('N'), actionOf('n', { shiftKey: true })]).toEqual(['nextUnread', 'previousUnread'])
    expect([actionOf('т', { code: 'KeyN' }), actionOf('ы', { code: 'KeyS' })]).toEqual(['nextUnread', 'save'])
    // On AZERTY and Dvorak the letter counts, not its place.
    expect(actionOf('n', { code: 'KeyL' })).toBe('nextUnread')
    expect(actionOf('/', { code: 'Digit7', shiftKey: true })).toBe('search')
  })

  it('is the browser’s with any other key held, and a person’s who is still writing a character', () => {
    expect([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }].map((held) => actionOf('n', held))).toEqual(Array(4).fill(undefined))
  })

  it('does nothing where it writes a character and such keys are switched off', () => {
    const pressed = pageKeys.map(({ action, keys }) => [action, ...keys] as const)
    const stillOn = pressed.flatMap(([action, ...keys]) => {
      return keys.some((key) => actionOf(key.replace('Shift+', ''), { shiftKey: key.startsWith('Shift+') }, false)) ? [action] : []
    })
    expect(stillOn).toEqual(['earlierDay', 'laterDay'])
  })
})
