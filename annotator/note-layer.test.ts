// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Host } from './host.ts'
import { createNoteLayer, VIEWPORT } from './note-layer.ts'
import { inkOn, noteCss, widthOfNote } from './note-style.ts'
import { luminanceOf } from './page-tone.ts'

/** How far an ink stands out from a grey, each from 0 to 255. */
function contrast(ink: string, grey: number): number {
  const channels = [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16))
  const [low = 0, high = 0] = [channels, [grey, grey, grey]].map(luminance).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => (channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The colour that a note with these classes has, out of its style. */
function colourOf(classes: string): string {
  const rules = [...noteCss.matchAll(/\.notes (?:span|\.(\w+))\{[^}]*?color:light-dark\((#\w+),(#\w+)\)/g)]
  const [, , light = '', dark = ''] = rules.findLast(([, name]) => name === undefined || classes.split(' ').includes(name)) ?? []
  const colour = classes.includes('dark') ? dark : light
  return colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour
}

describe('a note', () => {
  it('has room for letters that are as wide as they are high', () => {
    expect(widthOfNote('60.9 · $11.25（ブレンド）')).toBeGreaterThan(widthOfNote('60.9 · $11.25') + 6 * 11)
    expect(widthOfNote('57,8 · 10 $ mixte')).toBe(widthOfNote('57.8 · $10 blendd'))
  })

  it('is put up in the tone of its ground, in another one where its figures have aged, and close to its line', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const layer = createNoteLayer(document, { root: () => root } as unknown as Host)
    for (const step of layer.layOut()) expect(step).toBeUndefined()
    const note = { text: '60.2', place: VIEWPORT, side: 'left', ink: 'light', isWorn: false } as const
    expect([layer.putUp(note).className, layer.putUp({ ...note, ink: 'dark', isWorn: true }).className]).toEqual(['light', 'dark worn'])
    expect(layer.putUp({ ...note, side: 'right' }).style.textAlign).toBe('right')
  })

  it('can be read on every ground, as WCAG AA has it', () => {
    for (let grey = 0; grey < 256; grey++) {
      const ink = inkOn(luminanceOf(`rgb(${grey}, ${grey}, ${grey})`) ?? NaN)
      for (const classes of [ink, `${ink} worn`]) expect(contrast(colourOf(classes), grey), `${classes} on a grey of ${grey}`).toBeGreaterThan(4.5)
    }
  })
})
