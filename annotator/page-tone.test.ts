// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isTransparent, lightnessOf } from './page-tone.ts'

describe('lightnessOf', () => {
  it('tells light from dark in the forms that browsers compute', () => {
    expect(lightnessOf('rgb(255, 255, 255)')).toBeCloseTo(1)
    expect(lightnessOf('rgb(21, 24, 29)')).toBeLessThan(0.2)
    expect(lightnessOf('oklch(0.208 0.042 265.755)')).toBeCloseTo(0.208)
    expect(lightnessOf('lab(95.2 0.1 1.2)')).toBeCloseTo(0.952)
    expect(lightnessOf('color(srgb 0.1 0.1 0.1)')).toBeCloseTo(0.1)
    expect(lightnessOf('color(display-p3 1 1 1 / 0.9)')).toBeCloseTo(1)
  })

  it('says nothing of a colour that shows what is behind it, or of a form it does not know', () => {
    expect(lightnessOf('rgba(0, 0, 0, 0)')).toBeUndefined()
    expect(lightnessOf('color(srgb 1 1 1 / 0.2)')).toBeUndefined()
    expect(lightnessOf('color(xyz 1 1 1)')).toBeUndefined()
  })
})

it('tells a colour that lets everything through in every form', () => {
  expect(['rgba(0, 0, 0, 0)', 'color(srgb 1 1 1 / 0)', 'oklch(0.5 0.1 0 / 0)'].map(isTransparent)).toEqual([true, true, true])
  expect(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0.1)', 'oklch(0.5 0.1 0)', 'color(srgb 1 1 0)'].map(isTransparent)).toEqual([false, false, false, false])
})
