import type { BoardDefinition } from '../board/board.ts'
import { standingOf } from '../model/standing.ts'
import type { Catalogue, Model } from '../model/model.ts'
import { formatBlend, formatInAndOut, formatScore } from '../figure/format-figure.ts'
import type { MentionIndex } from './mention.ts'
import { nameKey } from './name-tokens.ts'

/** What the index must know of a board to quote it. */
export type QuotedBoard = Pick<BoardDefinition, 'id' | 'shortTitle' | 'unit'>

/** Packs the names of all models for pages, with the figures shown beside each; `boards` in the order in which they are quoted. */
export function buildMentionIndex(catalogue: Catalogue, boards: readonly QuotedBoard[]): MentionIndex {
  const index: MentionIndex = { names: {}, models: {} }
  for (const model of catalogue.models) {
    const keys = new Set([model.id.replace(/^.*\//, ''), model.name, ...model.aliases].map((name) => nameKey(bareName(name))))
    const specific = [...keys].filter(isSpecific)
    if (specific.length === 0) continue
    index.models[model.id] = { name: model.name, figures: figuresOf(model, catalogue, boards) }
    for (const key of specific) index.names[key] ??= model.id
  }
  for (const [key, modelId] of Object.entries(index.names)) {
    const withoutPreview = key.replace(/ preview$/, '')
    index.names[withoutPreview] ??= modelId
  }
  return index
}

/** A name without its creator's folder, hosting and asides: what people write. */
function bareName(name: string): string {
  return name.replace(/^.*\//, '').replace(/:[a-z]+$|-latest$|\s*\([^)]*\)/gi, '')
}

/** A family's word and a version: `claude opus 4.7`. A word alone ("Sonar") or a letter and a number ("o3") names too much else. */
function isSpecific(key: string): boolean {
  return /[a-z]{3}/.test(key) && /\d/.test(key)
}

function figuresOf(model: Model, catalogue: Catalogue, boards: readonly QuotedBoard[]): string {
  const quotes = boards.flatMap(({ id, unit, shortTitle }) => {
    const board = catalogue.leaderboards.find((candidate) => candidate.id === id)
    const standing = board && standingOf(board, model.id)
    const score = standing && formatScore(standing.row.score, unit)
    // The first board is the one everybody quotes; a figure of another one says where it is from.
    return standing ? [{ score: id === boards[0]?.id ? score : `${score} ${shortTitle}`, row: standing.row }] : []
  })
  const [quote] = quotes
  const price =
    quote?.row.blendUsdPerMillion !== undefined
      ? formatBlend(quote.row.blendUsdPerMillion)
      : formatInAndOut(model.firstPartyPrice ?? model.cheapestPrice)
  return quote ? `${quote.score} · ${price}` : price
}
