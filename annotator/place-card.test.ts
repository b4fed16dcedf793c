import { describe, expect, it } from 'vitest'
import { isInside, placeCard } from './place-card.ts'

const viewport = { left: 0, top: 0, width: 1000, height: 800 }
const card = { width: 350, height: 300 }

describe('placeCard', () => {
  it('stands below the name, aligned with its beginning', () => {
    expect(placeCard({ left: 100, top: 50, width: 60, height: 20 }, card, viewport, false)).toMatchObject({ left: 100, top: 76 })
  })

  it('stands above a name near the lower edge, not over it', () => {
    const box = placeCard({ left: 100, top: 700, width: 60, height: 20 }, card, viewport, false)
    expect(box.top + box.height).toBeLessThan(700)
  })

  it('aligns with the end of a name written from right to left', () => {
    const box = placeCard({ left: 500, top: 50, width: 60, height: 20 }, card, viewport, true)
    expect(box.left + box.width).toBe(560)
  })

  it('stays inside a viewport too small for it', () => {
    const small = { left: 0, top: 0, width: 320, height: 240 }
    const box = placeCard({ left: 290, top: 100, width: 60, height: 20 }, card, small, false)
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.left + box.width).toBeLessThanOrEqual(320)
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
