import { LatexReader } from './latex-reader.ts'
import { settleSpaces, SOFT_SPACE } from './soft-space.ts'

const MARKS = /[\\${}~`]|--/

/**
 * A text with LaTeX in it as people read it, in plain Unicode: `$\ell_{1/2}$` → `ℓ₁/₂`, `Kullback--Leibler` → `Kullback–Leibler`,
 * `G\"odel` → `Gödel`. Amounts of money stay what they are, and so does what no rule knows. Takes time in line with the length.
 */
export function readableLatex(text: string): string {
  if (!MARKS.test(text)) return text
  const shown = settleSpaces(new LatexReader(withTypography(text.replaceAll(SOFT_SPACE, ''))).readText()).trim()
  return shown === '' ? text : shown
}

/** Dashes, quotes and ties; where they may be something else (`--help`, `~100`) they stay. */
function withTypography(text: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<=[^\s-])--(?=[^\s-])|(?<=\s)--(?=\s)/g, '–')
    .replace(/``([^`]{1,200}?)''/g, '“$1”')
    .replace(/(?<![\w`])`(?=\w)([^`'\n]{1,80})'(?!\w)/g, '‘$1’')
    .replace(/(?<=[\p{L}.])~(?=[\p{L}\p{N}(\\$[])/gu, ' ')
}
