import { creatorName } from '../model/creators.ts'
import type { Catalogue } from '../model/model.ts'
import type { Claim } from './claim.ts'
import type { FrameExcerpts } from './excerpt.ts'
import { notComparable, type Finding, type Judgement } from './finding.ts'
import { judgePrice } from './judge-price.ts'
import { judgeScore, judgeSpeed, type BoardToCheck } from './judge-score.ts'
import { priceClaims } from './price-claims.ts'
import { readSentence, type ReadingParts } from './reading.ts'
import { scoreClaims } from './score-claims.ts'
import { sentencesOf } from './sentence.ts'
import { speedClaims } from './speed-claims.ts'
import { tableClaims } from './table-claims.ts'
import { tokensOf } from './token.ts'

/** A sentence longer than this is none; what is read of one costs time that grows with its square. */
const MOST_TOKENS = 240

export interface CheckParts {
  catalogue: Pick<Catalogue, 'models'>
  boards: readonly BoardToCheck[]
}

/**
 * What a page says of scores, prices and speeds of models it names, each beside our tables. A sentence is believed only as far as it
 * is understood: an equal number agrees where nothing speaks against it; another one differs only where every word is known and
 * leaves no other meaning. All else that claims something is not comparable, with the reason.
 */
export function checkExcerpts({ lines, rows }: Pick<FrameExcerpts, 'lines' | 'rows'>, { catalogue, boards }: CheckParts): Finding[] {
  const parts: ReadingParts = { boards: boards.map(({ definition }) => definition), makers: makersOf(catalogue) }
  const claims = [...lines.flatMap(({ text, names }) => claimsOfLine(text, names, parts)), ...rows.flatMap((row) => tableClaims(row, parts))]
  const models = new Map(catalogue.models.map((model) => [model.id, model]))
  return claims.map((claim) => {
    const model = models.get(claim.name.modelId ?? '')
    return { claim, ...(model && { model }), ...judge(claim, { model, boards }) }
  })
}

function claimsOfLine(text: string, names: FrameExcerpts['lines'][number]['names'], parts: ReadingParts): Claim[] {
  return sentencesOf(tokensOf(text, names)).flatMap((sentence) => {
    const isSentence = sentence.tokens.length <= MOST_TOKENS && sentence.tokens.some(({ kind }) => kind === 'model')
    if (!isSentence) return []
    const reading = readSentence(text, sentence, parts)
    return [...scoreClaims(reading), ...priceClaims(reading), ...speedClaims(reading)]
  })
}

function judge(claim: Claim, { model, boards }: { model: Finding['model'] | undefined; boards: readonly BoardToCheck[] }): Judgement {
  const { quantity } = claim
  if (!model) return notComparable('not-listed')
  switch (quantity.kind) {
    case 'score': {
      const place = boards.find(({ definition }) => definition.id === quantity.boardId)
      return place ? judgeScore({ ...claim, quantity }, place) : notComparable('not-listed')
    }
    case 'price':
      return judgePrice({ ...claim, quantity }, model, boards)
    case 'speed':
      return judgeSpeed({ ...claim, quantity }, boards)
  }
}

function makersOf({ models }: Pick<Catalogue, 'models'>): Set<string> {
  const written = [...new Set(models.map(({ creator }) => creator))].flatMap((creator) => [creator, creatorName(creator)])
  return new Set(written.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 1))
}
