import { layoutAround } from './flat-tree.ts'

export type Tone = 'light' | 'dark'

/** Whether the page is light or dark around an element: as what it lies on, or over an image as its text tells. */
export function toneAround(element: Element): Tone {
  return toneOf(luminanceUnder(element) ?? luminanceByText(element))
}

/** Black and white are told apart from what is between the tones equally well. */
export function toneOf(luminance: number): Tone {
  return luminance < 0.18 ? 'dark' : 'light'
}

/** By the first background that covers, else by the colour of the text. Undefined over an image. */
export function luminanceUnder(element: Element): number | undefined {
  for (const { backgroundColor, backgroundImage } of stylesUnder(element)) {
    if (backgroundImage !== 'none') return undefined
    const luminance = luminanceOf(backgroundColor)
    if (luminance !== undefined) return luminance
  }
  return luminanceByText(element)
}

/** The page itself is painted as its body is where its root says nothing. */
function* stylesUnder(element: Element): Generator<CSSStyleDeclaration> {
  for (let around: Element | undefined = element; around; around = layoutAround(around)) yield getComputedStyle(around)
  const { body } = element.ownerDocument
  if (body) yield getComputedStyle(body)
}

/** Bright text stands on what is dark. */
function luminanceByText(element: Element): number {
  return (luminanceOf(getComputedStyle(element).color) ?? 0) > 0.32 ? 0 : 1
}

/**
 * Relative luminance as WCAG 2 has it, from 0, black, to 1, white; in forms without red, green and blue that of a grey as light.
 * Undefined for a colour that lets more than half through, or one we cannot read.
 */
export function luminanceOf(computedColor: string): number | undefined {
  const [form = '', ...parts] = computedColor.split(/[(),/\s]+/)
  const [first, second = NaN, third = NaN, alpha = 1] = parts.map(parseFloat).filter((number) => !Number.isNaN(number))
  if (first === undefined || alpha < 0.5) return undefined
  if (form.startsWith('ok')) return first ** 3
  if (form.startsWith('l')) return ((first + 16) / 116) ** 3
  const [red = NaN, green = NaN, blue = NaN] = [first, second, third].map((part) => (form === 'color' ? part : part / 255) ** 2.2)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Whether a colour, in any form that browsers compute, lets everything through. */
export function isTransparent(computedColor: string): boolean {
  return /^rgba.*, 0\)$|\/ 0\)$/.test(computedColor)
}
