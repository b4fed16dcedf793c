import type { ComparedFigure, ComparedGroup, Comparison } from './comparison.ts'
import { tellDay, tellVersionOf } from './tell-source.ts'

/**
 * A comparison as plain text, a line for each figure and one for each price list, every line good for itself:
 * `GPT-5.5: AA Index 60.2 (version 4.0), Inference Report, 24 Apr 2026`.
 */
export function writeLines({ models, groups }: Comparison): string {
  const blocks = models.map(({ name }, position) =>
    groups
      .flatMap((group) => (group.isPriceList ? [listOf(group, position)] : figuresOf(group, position)))
      .map((told) => `${onOneLine(`${name}: ${told}`)}\n`)
      .join(''),
  )
  return blocks.join('\n')
}

function figuresOf({ rows }: ComparedGroup, position: number): string[] {
  return rows.flatMap(({ name, basis, figures }) => {
    const figure = figures[position]
    return figure ? [`${name} ${figure.text}${aside(basis, figure.detail, figure.source && tellVersionOf(figure.source))}${tellWhere(figure)}`] : []
  })
}

function listOf({ title, rows }: ComparedGroup, position: number): string {
  const told = rows.flatMap(({ label, inline = label, figures }) => {
    const figure = figures[position]
    return figure ? [{ inline, figure }] : []
  })
  const known = told.find(({ figure }) => figure.value !== undefined)?.figure
  if (!known) return `${title}: ${told[0]?.figure.text ?? ''}`
  return `${title}: ${told.map(({ inline, figure }) => `${inline} ${figure.text}`).join(', ')}${aside(known.detail)}${tellWhere(known)}`
}

function aside(...parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined).join(', ')
  return said && ` (${said})`
}

function tellWhere({ source }: ComparedFigure): string {
  return source ? `, ${source.title}, ${tellDay(source)}` : ''
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
