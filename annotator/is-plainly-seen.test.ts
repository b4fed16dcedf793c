// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { isPlainlySeen } from './is-plainly-seen.ts'

const box = { left: 100, top: 100, width: 300, height: 200 }
const ours = document.createElement('x-ours')
const isSeen = () => isPlainlySeen(document, (node) => node === ours, box, document.body)

beforeEach(() => {
  for (const { style } of [document.documentElement, document.body]) Object.assign(style, { opacity: '1', visibility: 'visible', filter: 'none' })
  document.elementFromPoint = () => ours
})

describe('isPlainlySeen', () => {
  it('is so on an ordinary page, also one that is being turned dark', () => {
    expect(isSeen()).toBe(true)
    document.documentElement.style.filter = 'invert(1) hue-rotate(180deg) brightness(1.1)'
    expect(isSeen()).toBe(true)
  })

  it.each([
    ['html', 'opacity', '0.01'], ['body', 'opacity', '0.5'], ['html', 'filter', 'opacity(0.05)'], ['body', 'filter', 'blur(20px)'],
    ['body', 'filter', 'brightness(0)'], ['body', 'visibility', 'hidden'],
  ])('is not so once %s has %s: %s', (element, property, value) => {
    document.querySelector<HTMLElement>(element)?.style.setProperty(property, value)
    expect(isSeen()).toBe(false)
  })

  it('is not so once something lies over a corner', () => {
    document.elementFromPoint = (x, y) => (x > 350 && y > 250 ? document.body : ours)
    expect(isSeen()).toBe(false)
  })
})
