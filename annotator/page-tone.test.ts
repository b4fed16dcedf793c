// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isTransparent, luminanceOf, toneAround } from './page-tone.ts'

describe('luminanceOf', () => {
  it('is that of WCAG in the forms that browsers compute', () => {
    expect(luminanceOf('rgb(255, 255, 255)')).toBeCloseTo(1)
    expect(luminanceOf('rgb(0, 0, 0)')).toBeCloseTo(0)
    expect(luminanceOf('rgb(119, 119, 119)')).toBeCloseTo(0.184, 2)
    expect(luminanceOf('rgb(255, 0, 0)')).toBeCloseTo(0.2126)
    expect(luminanceOf('color(srgb 0.5 0.5 0.5)')).toBeCloseTo(0.214, 2)
    expect(luminanceOf('color(display-p3 1 1 1 / 0.9)')).toBeCloseTo(1)
    expect(luminanceOf('oklch(0.6 0 none)')).toBeCloseTo(0.216)
    expect(luminanceOf('lab(50 0 0)')).toBeCloseTo(0.184)
  })

  it('says nothing of a colour that shows what is behind it, or of a form it does not know', () => {
    expect(luminanceOf('rgba(0, 0, 0, 0)')).toBeUndefined()
    expect(luminanceOf('color(srgb 1 1 1 / 0.2)')).toBeUndefined()
    expect(luminanceOf('currentcolor')).toBeUndefined()
  })
})

describe('toneAround', () => {
  const toneIn = (html: string) => {
    // happy-dom computes no image where none is said.
    document.body.innerHTML = `<style>* { background-image: none }</style>${html}`
    return toneAround(document.querySelector('b') as Element)
  }

  it('is that of the first background which covers', () => {
    expect(toneIn('<div style="background-color:rgb(17, 17, 17)"><p style="background-color:rgba(255, 255, 255, 0.1)"><b>GPT-5</b></p></div>')).toBe('dark')
    expect(toneIn('<div style="background-color:rgb(17, 17, 17)"><p style="background-color:rgb(238, 238, 238)"><b>GPT-5</b></p></div>')).toBe('light')
  })

  it('is told by the text where no background covers', () => {
    expect(toneIn('<p><b style="color:rgb(255, 255, 255)">GPT-5</b></p>')).toBe('dark')
    expect(toneIn('<p><b style="color:rgb(34, 34, 34)">GPT-5</b></p>')).toBe('light')
  })
})

it('tells a colour that lets everything through in every form', () => {
  expect(['rgba(0, 0, 0, 0)', 'color(srgb 1 1 1 / 0)', 'oklch(0.5 0.1 0 / 0)'].map(isTransparent)).toEqual([true, true, true])
  expect(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0.1)', 'oklch(0.5 0.1 0)', 'color(srgb 1 1 0)'].map(isTransparent)).toEqual([false, false, false, false])
})
