// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Host } from './host.ts'
import { createNoteLayer, VIEWPORT } from './note-layer.ts'
import { noteCss } from './note-style.ts'

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(...colours: [string, string]): number {
  const [low = 0, high = 0] = colours.map(luminance).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('a note', () => {
  it('is put up in the tone of its ground, and in another one where its figures have aged', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const layer = createNoteLayer(document, { root: () => root } as unknown as Host)
    for (const step of layer.layOut()) expect(step).toBeUndefined()
    expect([layer.putUp('60.2', VIEWPORT, 'light', false).className, layer.putUp('60.2', VIEWPORT, 'dark', true).className]).toEqual(['light', 'dark worn'])
  })

  it('can be read in every tone', () => {
    const colourOf = (selector: string) => new RegExp(`\\${selector}\\{[^}]*color:(#\\w{6})`).exec(noteCss)?.[1] ?? ''
    for (const selector of [' span', ' .worn']) for (const ground of ['#ffffff', '#eeeeee']) expect(contrast(colourOf(`.notes${selector}`), ground)).toBeGreaterThan(4.5)
    for (const selector of [' .dark', ' .dark.worn']) for (const ground of ['#000000', '#333333']) expect(contrast(colourOf(`.notes${selector}`), ground)).toBeGreaterThan(4.5)
  })
})
