import { describe, expect, it } from 'vitest'
import { isInside, placeCard } from './place-card.ts'

const viewport = { left: 0, top: 0, width: 1000, height: 800 }
const card = { width: 350, height: 300, likelyHeight: 0 }

describe('placeCard', () => {
  it('stands below the name, aligned with its beginning', () => {
    expect(placeCard({ left: 100, top: 50, width: 60, height: 20 }, card, viewport, false)).toMatchObject({ left: 100, top: 76 })
  })

  it('stands above a name near the lower edge, not over it', () => {
    const box = placeCard({ left: 100, top: 700, width: 60, height: 20 }, card, viewport, false)
    expect(box.top + box.height).toBeLessThan(700)
  })

  it('chooses the side on which it can also grow', () => {
    const box = placeCard({ left: 100, top: 600, width: 60, height: 20 }, { width: 350, height: 60, likelyHeight: 300 }, viewport, false)
    expect(box.top + box.height).toBeLessThan(600)
  })

  it('aligns with the end of a name written from right to left', () => {
    const box = placeCard({ left: 500, top: 50, width: 60, height: 20 }, card, viewport, true)
    expect(box.left + box.width).toBe(560)
  })

  it('takes no more than seven tenths of the height, however much it has to say', () => {
    expect(placeCard({ left: 100, top: 20, width: 60, height: 20 }, { ...card, height: 2000 }, viewport, false).height).toBe(560)
  })

  it('stands beside a name that runs from top to bottom', () => {
    const box = placeCard({ left: 500, top: 20, width: 20, height: 760 }, card, viewport, false)
    expect(box).toMatchObject({ left: 526, top: 20, height: 300 })
  })

  it.each([
    { left: 290, top: 100, width: 60, height: 20 },
    { left: 0, top: 0, width: 320, height: 240 },
    { left: 10, top: 4000, width: 60, height: 20 },
    { left: 10, top: -4000, width: 60, height: 20 },
  ])('stays inside a viewport too small for it, with a name at %o', (anchor) => {
    const box = placeCard(anchor, card, { left: 0, top: 0, width: 320, height: 240 }, false)
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.left + box.width).toBeLessThanOrEqual(320)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.top + box.height).toBeLessThanOrEqual(240)
  })

  it('follows a viewport that the reader has pinched away from the origin', () => {
    const box = placeCard({ left: 0, top: 400, width: 60, height: 20 }, card, { left: 200, top: 300, width: 500, height: 500 }, false)
    expect(box.left).toBeGreaterThanOrEqual(200)
  })
})

describe('isInside', () => {
  it('counts the margin in', () => {
    const box = { left: 10, top: 10, width: 10, height: 10 }
    expect([isInside(box, 22, 15, 2), isInside(box, 23, 15, 2)]).toEqual([true, false])
  })
})
