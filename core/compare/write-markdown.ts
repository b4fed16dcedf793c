import { say } from '../language/say.ts'
import { bestFigures } from './best-figures.ts'
import type { ComparedFigure, ComparedRow, Comparison, FigureSource } from './comparison.ts'
import { escapeMarkdown, markdownLink } from '../text/markdown.ts'
import { sharedSource, tellSource } from './tell-source.ts'

/** A comparison as a table in Markdown, a column for each model; the last one says where a row is from. */
export function writeMarkdown({ models, groups }: Comparison): string {
  const names = models.map(({ name }) => escapeMarkdown(name))
  const rows = groups.flatMap((group) => group.rows)
  const lines = rows.map((row) => {
    const best = bestFigures(row)
    return lineOf(nameOf(row), ...row.figures.map((figure, position) => cellOf(figure, best.has(position))), sourcesOf(row, names))
  })
  const hasBest = rows.some((row) => bestFigures(row).size > 0)
  return [
    lineOf('', ...names, say('compare.source')),
    lineOf(':--', ...names.map(() => '--:'), ':--'),
    ...lines,
    ...(hasBest ? ['', say('compare.boldIsBest')] : []),
    '',
  ].join('\n')
}

function nameOf({ name, basis }: ComparedRow): string {
  return escapeMarkdown(basis === undefined ? name : `${name}: ${basis}`)
}

function cellOf({ text, detail }: ComparedFigure, isBest: boolean): string {
  const figure = isBest ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)
  return detail === undefined ? figure : `${figure} (${escapeMarkdown(detail)})`
}

/** Of several, each with the models it speaks of. */
function sourcesOf({ figures }: ComparedRow, names: readonly string[]): string {
  const shared = sharedSource(figures)
  if (shared) return linked(shared)
  return figures.flatMap(({ source }, position) => (source ? [`${names[position] ?? ''}: ${linked(source)}`] : [])).join('; ')
}

function linked(source: FigureSource): string {
  return markdownLink(tellSource(source), source.url)
}

function lineOf(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
