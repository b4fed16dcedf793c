import { seededRandom, type SeededRandom } from '../seeded-random.ts'
import type { BenchPage } from './page.ts'
import { createProse, type Prose } from './prose.ts'
import { pageOf } from './shell.ts'

const CHARS_PER_NAME = 2000

/** An article of about so many bytes, with everything that stands around one on a real site. */
export function article(name: string, kind: BenchPage['kind'], bytes: number, names: readonly string[], seed: number): BenchPage {
  const random = seededRandom(seed)
  const prose = createProse(random, names, CHARS_PER_NAME)
  const blocks: string[] = []
  for (let length = 0; length < bytes; length += blocks.at(-1)?.length ?? 0) blocks.push(block(`b${blocks.length}`, prose, random))
  return { name, kind, html: pageOf(`<article>${blocks.join('\n')}</article>`, random), names: prose.placed }
}

function block(id: string, prose: Prose, random: SeededRandom): string {
  const kind = random.below(20)
  if (kind === 0) return `<h2 id="${id}">Part ${random.below(40)} of the story</h2>`
  if (kind === 1) return `<blockquote id="${id}">${prose.paragraph(id)}</blockquote>`
  if (kind === 2) return `<aside><h3>Read next</h3><p id="${id}">${prose.paragraph(id)}</p></aside>`
  if (kind === 3) return `<figure><svg viewBox="0 0 9 9" width="90" height="60"><text y="5">7</text></svg><figcaption id="${id}">${prose.paragraph(id)}</figcaption></figure>`
  if (kind < 6) return `<ul>${[0, 1, 2].map((item) => `<li id="${id}-${item}">${prose.paragraph(`${id}-${item}`)}</li>`).join('\n')}</ul>`
  return `<p id="${id}">${prose.paragraph(id)}</p>`
}
