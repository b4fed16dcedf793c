import { toneOf } from './page-tone.ts'

/** The classes of a note, by the ground that it stands on: the soft inks are not read on each. */
export function inkOn(luminance: number): string {
  const tone = toneOf(luminance)
  return luminance > 0.035 && luminance < 0.77 ? `${tone} strong` : tone
}

const FONT = '11px system-ui, sans-serif'

/** Their text is generated content: nothing for find in page, selection and copying to meet. */
export const noteCss = `
.notes{position:absolute;top:0;left:0;width:0;height:0;pointer-events:none;user-select:none}
.notes span{position:absolute;font:${FONT};font-variant-numeric:tabular-nums;white-space:nowrap;overflow:clip;color-scheme:light;color:light-dark(#6b6459,#a99f90);direction:ltr}
.notes .dark{color-scheme:dark}
.notes .worn{color:light-dark(#80590f,#c09a55)}
.notes .strong{color:light-dark(#000,#fff)}
.notes .worn.strong{font-style:italic}
.notes span::after{content:attr(data-text)}
@media print{.notes{display:none}}
`

/** Of the widest system faces; a note is cut off there rather than touch what is beside it. */
const CHARACTER_PX = 6.6

/** How much room a note needs, in pixels, without asking the page's layout. A letter of the scripts that part no words is as wide as two. */
export function widthOfNote(text: string): number {
  return Math.ceil(text.replace(/[^ -ÿ]/g, '  ').length * CHARACTER_PX)
}
