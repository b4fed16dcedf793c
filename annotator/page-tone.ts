import { elementAround } from './readable.ts'

export type Tone = 'light' | 'dark'

/** Whether the page is light or dark around an element: by the first background that covers, else by the colour of the text. */
export function toneAround(element: Element): Tone {
  for (let around: Element | undefined = element; around; around = elementAround(around)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around)
    if (backgroundImage !== 'none') break
    const lightness = lightnessOf(backgroundColor)
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light'
  }
  return (lightnessOf(getComputedStyle(element).color) ?? 0) > 0.6 ? 'dark' : 'light'
}

/** From 0, black, to 1, white, as the eye sees it; undefined for a colour that lets more than half through, or one we cannot read. */
export function lightnessOf(computedColor: string): number | undefined {
  const [form = '', ...parts] = computedColor.split(/[(),/\s]+/).filter((part) => part !== '')
  const numbers = parts.filter((part) => /^[\d.+-]/.test(part)).map((part) => parseFloat(part) / (part.endsWith('%') ? 100 : 1))
  const [first = NaN, second = NaN, third = NaN, alpha = 1] = numbers
  if (alpha < 0.5 || Number.isNaN(first)) return undefined
  if (form.startsWith('ok')) return first
  if (form.startsWith('l')) return first / 100
  const light = 0.299 * first + 0.587 * second + 0.114 * third
  if (form.startsWith('rgb')) return light / 255
  return form === 'color' && /^(srgb|display-p3)$/.test(parts[0] ?? '') ? light : undefined
}

/** Whether a colour, in any form that browsers compute, lets everything through. */
export function isTransparent(computedColor: string): boolean {
  return /^rgba.*, 0\)$|\/ 0\)$/.test(computedColor)
}
