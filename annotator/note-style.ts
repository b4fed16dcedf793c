const FONT = '11px system-ui, sans-serif'

/** Their text is generated content: nothing for find in page, selection and copying to meet. */
export const noteCss = `
.notes{pointer-events:none;user-select:none}
.notes span{position:absolute;font:${FONT};font-variant-numeric:tabular-nums;white-space:nowrap;color:#6b6459;direction:ltr;text-align:start}
.notes .dark{color:#a99f90}
.notes span::after{content:attr(data-text)}
@media print{.notes{display:none}}
@media(forced-colors:active){.notes span{color:CanvasText}}
`

let measuring: OffscreenCanvasRenderingContext2D | null | undefined

/** How wide a note is, in pixels, without asking the page's layout. */
export function measureNote(text: string): number {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!measuring) return text.length * 7
  measuring.font = FONT
  // Figures of one width may be a little wider than those measured.
  return Math.ceil(measuring.measureText(text).width * 1.04) + 2
}
