import { readLabelled } from '../../../scripts/score-mentions.ts'

/** A way of setting the labelled texts on a page. */
export interface Setting {
  title: string
  markupOf: (text: string, names: readonly string[]) => string
}

/** Between two texts stands more than a matcher looks around, in letters too small to make the page long. */
const APART = '<p class="apart">' + 'the pear tree was pruned in winter and the beans went in late again. '.repeat(16) + '</p>'
const style = 'body{font:11px/1.2 sans-serif;margin:4px}p{margin:0}.apart{font-size:1px;line-height:1px}table{border-spacing:0}'

export const settings: readonly Setting[] = [
  { title: 'a paragraph each', markupOf: (text) => `<p>${escape(text)}</p>` },
  { title: 'words cut by inline elements', markupOf: (text) => `<p>${cutWords(text)}</p>` },
  {
    title: 'a row of cells each, with the names in cells of their own',
    markupOf: (text, names) => `<table><tr><td>${escape(text)}</td>${names.map((name) => `<td>${escape(name)}</td><td>57.3</td>`).join('')}</tr></table>`,
  },
]

/** All labelled texts on one page, each in a `section` that bears its id. */
export async function labelledPage({ title, markupOf }: Setting): Promise<string> {
  const texts = (await Promise.all((['names', 'hard', 'traps'] as const).map(readLabelled))).flat()
  const sections = texts.map(({ id, text, expect }) => `<section id="${id}">${markupOf(text, expect.map(({ name }) => name))}</section>\n${APART}`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>\n${sections.join('\n')}</body></html>`
}

/** Every other run of letters in an element of its own: `<b>GPT</b>-5.5`, `Claude <b>Opus</b> 4.7`. */
function cutWords(text: string): string {
  let count = 0
  return text.replace(/(\p{L}+)|[^\p{L}]+/gu, (part, word?: string) => (word !== undefined && count++ % 2 === 0 ? `<b>${word}</b>` : escape(part)))
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
